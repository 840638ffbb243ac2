#include "checker/check.hpp"
#include "checker/visit.hpp"

namespace wijzer::check {
namespace {

bool kebab_case(const std::string& id) {
  if (id.empty() || id.front() == '-' || id.back() == '-') return false;
  for (std::size_t i = 0; i < id.size(); ++i) {
    const char letter = id[i];
    const bool allowed = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
                         (letter == '-' && id[i - 1] != '-');
    if (!allowed) return false;
  }
  return true;
}

bool dotted_key(const std::string& key) {
  for (const char letter : key) {
    const bool allowed = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
                         letter == '_' || letter == '.';
    if (!allowed) return false;
  }
  return !key.empty();
}

void check_id(const std::string& id, const Place& place, Diagnostics& diagnostics) {
  // An id that is absent or empty was reported by the loader.
  if (id.empty() || kebab_case(id)) return;
  add(diagnostics, Severity::Error, "bad-id", place / "id",
      "the id \"" + id +
          "\" is not kebab-case; use small letters, digits and single hyphens, as in \"day-care\"");
}

template <typename Element>
void check_all(const std::vector<Element>& elements, Diagnostics& diagnostics) {
  for (const Element& element : elements) check_id(element.id.value, element.place, diagnostics);
}

}  // namespace

void check_ids(const Content& content, Diagnostics& diagnostics) {
  check_all(content.sources, diagnostics);
  check_all(content.terms, diagnostics);
  check_all(content.questions, diagnostics);
  for (const Question& question : content.questions) {
    const std::vector<Option>& options = options_of(question);
    for (std::size_t i = 0; i < options.size(); ++i) {
      check_id(options[i].id.value, question.place / "options" / std::to_string(i), diagnostics);
    }
  }
  check_all(content.criteria, diagnostics);
  check_all(content.routes, diagnostics);
  check_all(content.topics, diagnostics);
  check_all(content.scenarios, diagnostics);
  for (const auto& [key, phrase] : content.interface) {
    if (dotted_key(key)) continue;
    add(diagnostics, Severity::Error, "bad-id", phrase.place,
        "the key \"" + key + "\" may hold small letters, digits, dots and underscores only");
  }
}

}  // namespace wijzer::check
