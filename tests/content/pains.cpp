// What weighs on parents is answered by the content: the table in content/README.md is true.
#include <doctest/doctest.h>

#include <cstddef>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "checker/read_words.hpp"
#include "support/files.hpp"

namespace wijzer {
namespace {

/// What stands between each pair of this mark.
std::vector<std::string> between(const std::string& text, char mark) {
  std::vector<std::string> out;
  for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) {
    const std::size_t end = text.find(mark, at + 1);
    if (end == std::string::npos) break;
    out.push_back(text.substr(at + 1, end - at - 1));
    at = end + 1;
  }
  return out;
}

/// "step/loket".
bool is_there(const Content& content, std::string_view element) {
  const std::size_t slash = element.find('/');
  if (slash == std::string_view::npos) return false;
  const std::string id(element.substr(slash + 1));
  const std::string_view kind = element.substr(0, slash);
  if (kind == "step") return find(content.steps, StepId{id}).has_value();
  if (kind == "topic") return find(content.topics, TopicId{id}).has_value();
  return kind == "term" && find(content.terms, TermId{id}).has_value();
}

TEST_CASE(
    "each thing that weighs on parents is answered by an element and by words that are there") {
  const Content& content = test::shipped();
  std::istringstream lines(test::read_text("content/README.md"));
  std::size_t rows = 0;
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("| F-PAIN-")) continue;
    CAPTURE(line);
    ++rows;
    const std::string number = (rows < 10 ? "0" : "") + std::to_string(rows);
    CHECK(line.starts_with("| F-PAIN-" + number + " |"));
    const std::vector<std::string> elements = between(line, '`');
    CHECK_FALSE(elements.empty());
    for (const std::string& element : elements) {
      CAPTURE(element);
      CHECK(is_there(content, element));
    }
    const std::vector<std::string> words = between(line, '"');
    REQUIRE(words.size() == 1);
    CHECK(check::stand_in_a_text(content, words.front()));
  }
  CHECK(rows == 15);
}

}  // namespace
}  // namespace wijzer
