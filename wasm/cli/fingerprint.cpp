#include "cli/fingerprint.hpp"

#include <algorithm>

#include "core/handover/code.hpp"
#include "core/summary/receipt.hpp"

namespace wijzer::cli {
namespace {

/// FNV-1a of 64 bits. Source: G. Fowler, L.C. Noll, K.-P. Vo, D. Eastlake, The FNV
/// Non-Cryptographic Hash Algorithm (draft-eastlake-fnv).
class Fnv {
 public:
  void add(std::string_view text) {
    for (const char c : text) add(static_cast<unsigned char>(c));
    add(0);
  }
  [[nodiscard]] std::uint64_t value() const { return value_; }

 private:
  void add(unsigned char byte) { value_ = (value_ ^ byte) * 1099511628211ULL; }

  std::uint64_t value_ = 14695981039346656037ULL;
};

}  // namespace

std::string fingerprint_of(const std::vector<SourceFile>& files, const Content& content) {
  const auto carried = content.interface.find(fingerprint_key);
  if (carried != content.interface.end()) return carried->second.text;
  Fnv hash;
  hash.add(core_version());
  for (const SourceFile& file : files) {
    hash.add(file.path);
    hash.add(file.text);
  }
  Symbols symbols;
  for (unsigned shift = 60; shift > 0; shift -= 5) {
    symbols.push_back(static_cast<std::uint8_t>((hash.value() >> (shift - 1)) & 31U));
  }
  return in_groups(spelled(symbols));
}

}  // namespace wijzer::cli
