#include "support/bundles.hpp"

#include <cstdint>

#include "core/bundle/format.hpp"
#include "core/bundle/read_bundle.hpp"

namespace wijzer::test {
namespace {

using namespace bundle;

void add_number(std::string& out, std::uint32_t number) {
  for (int shift = 0; shift < 32; shift += 8) out += static_cast<char>(number >> shift & 255U);
}

/// What every head begins with, for a kind of part, whatever its format.
std::string begin_of(std::size_t kind) { return std::string(part_mark) + static_cast<char>(kind); }

}  // namespace

std::vector<std::string> bodies_of(std::string_view bundle) {
  std::vector<std::string> out;
  while (bundle.starts_with(begin_of(out.size()))) {
    const std::size_t next = out.size() + 1;
    std::size_t end = next < part_kinds ? bundle.find(begin_of(next)) : std::string_view::npos;
    if (end == std::string_view::npos) end = bundle.size();
    if (end < head_size) break;
    out.emplace_back(bundle.substr(head_size, end - head_size));
    bundle.remove_prefix(end);
  }
  return out;
}

std::string with_heads(const std::vector<std::string>& bodies) {
  std::string out;
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    const auto owner = static_cast<std::size_t>(owner_of(static_cast<PartKind>(i)));
    out += begin_of(i);
    add_number(out, bundle_format);
    add_number(out, i == 0 ? 0 : checksum_of(bodies[owner]));
    add_number(out, static_cast<std::uint32_t>(bodies[i].size()));
    add_number(out, checksum_of(bodies[i]));
    out += bodies[i];
  }
  return out;
}

std::string repaired(std::string_view bytes) { return with_heads(bodies_of(bytes)); }

std::string problem_of(std::string_view bytes) { return read_bundle(bytes).problem; }

bool says(const std::string& problem, const char* piece) {
  return problem.find(piece) != std::string::npos;
}

}  // namespace wijzer::test
