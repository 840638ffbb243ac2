#include "fuzz/targets.hpp"

#include <doctest/doctest.h>

#include "support/tree.hpp"

namespace wijzer::fuzz {

const std::vector<Target>& targets() {
  static const std::vector<Target> all = {answers_target(),  bundle_target(), content_target(),
                                          handover_target(), papers_target(), request_target()};
  return all;
}

std::vector<std::string_view> parts_of(std::string_view bytes) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = bytes.find(separator);
    parts.push_back(bytes.substr(0, end));
    if (end == std::string_view::npos) return parts;
    bytes.remove_prefix(end + 1);
  }
}

void require_response(const std::string& response) {
  const std::optional<test::Tree> tree = test::Tree::parse(response);
  REQUIRE(tree);
  REQUIRE(tree->is_object());
  if (!tree->contains("error")) return;
  const test::Tree& error = (*tree)["error"];
  REQUIRE(error.is_object());
  REQUIRE(error["message"].is_string());
  REQUIRE_FALSE(error["message"].get<std::string>().empty());
  REQUIRE(error["pointer"].is_string());
}

}  // namespace wijzer::fuzz
