#include "support/bundles.hpp"

#include "core/bundle/format.hpp"
#include "core/bundle/read_bundle.hpp"
#include "core/bundle/write_bundle.hpp"

namespace wijzer::test {
namespace {

using namespace bundle;

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

std::string repaired(std::string_view bytes) { return with_heads(bodies_of(bytes)); }

std::string problem_of(std::string_view bytes) { return read_bundle(bytes).problem; }

bool says(const std::string& problem, const char* piece) {
  return problem.find(piece) != std::string::npos;
}

}  // namespace wijzer::test
