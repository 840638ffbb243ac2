// The calls with which the page hands answers over and opens them.
#include "bindings/hand_over.hpp"

#include <doctest/doctest.h>

#include "bindings/forms.hpp"
#include "support/tree.hpp"

namespace wijzer {
namespace {

using test::Tree;

const char* const handed_table =
    R"({"table": {"wizard": "sample", "version": "2026.1.1", "questions": [
  {"id": "care", "n": 1, "type": "choice", "unknown": 1,
   "options": [{"id": "yes", "n": 1}, {"id": "no", "n": 2}]},
  {"id": "help", "n": 2, "type": "multiple", "options": [{"id": "walk", "n": 1}, {"id": "none", "n": 2, "none": 1}]},
  {"id": "age", "n": 3, "type": "number", "min": 0, "max": 17},
  {"id": "letter", "n": 4, "type": "date", "past": 1}],
  "steps": [{"id": "call", "n": 1}], "retired": []}})";

std::string request(const std::string& call, const std::string& more) {
  return "{\"call\": \"" + call + "\", \"today\": \"2026-11-29\", " + more + "}";
}

Tree response(const api::Forms& forms, const std::string& call, const std::string& more) {
  return *Tree::parse(forms.call(request(call, more)));
}

std::string text_of(const Tree& tree, const char* key) { return tree[key].get<std::string>(); }

}  // namespace

TEST_CASE("what the page hands over it can open, without what was left out") {
  api::Forms forms;
  CHECK(forms.load(handed_table) == R"({"ok":true})");
  const std::string answers =
      R"({"care": "yes", "help": ["walk"], "age": 6, "letter": "2026-11-10"})";
  const Tree all = response(forms, "hand-over", "\"answers\": " + answers);
  const Tree back = response(forms, "open", "\"text\": \"" + text_of(all, "groups") + "\"");
  CHECK(back["answers"].dump() == Tree::parse(answers)->dump());
  CHECK(text_of(back, "made") == "2026-11-29");
  const Tree less =
      response(forms, "hand-over", R"("without": ["care", "age"], "answers": )" + answers);
  const Tree rest = response(forms, "open", "\"text\": \"" + text_of(less, "code") + "\"");
  CHECK(rest["answers"].dump() ==
        Tree::parse(R"({"care": "unknown", "help": ["walk"], "letter": "2026-11-10"})")->dump());
}

TEST_CASE("without a table nothing is handed over, and a bad request is refused") {
  api::Forms forms;
  CHECK(forms.call(request("open", "\"text\": \"A\"")).find("not-loaded") != std::string::npos);
  CHECK(forms.load(handed_table) == R"({"ok":true})");
  const auto refused = [&](const std::string& call, const std::string& more) {
    return forms.call(request(call, more)).find("\"error\"") != std::string::npos;
  };
  CHECK(refused("hand-over", "\"x\": 1"));
  CHECK(refused("hand-over", R"("answers": {"age": 99})"));
  CHECK(refused("hand-over", R"("answers": {"nobody": 1})"));
  CHECK(forms.call(R"({"call": "open", "text": "A"})").find("bad-date") != std::string::npos);
  CHECK(response(forms, "open", R"("text": "??")").dump().find("bad_character") !=
        std::string::npos);
}

}  // namespace wijzer
