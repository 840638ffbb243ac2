#include <map>

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
  std::map<std::string_view, const Element*> seen;
  for (const Element& element : elements) {
    check_id(element.id.value, element.place, diagnostics);
    if (element.id.value.empty()) continue;
    const auto [first, fresh] = seen.emplace(element.id.value, &element);
    if (fresh) continue;
    const Place& place = first->second->place;
    add(diagnostics, Severity::Error, "duplicate-id", element.place / "id",
        "the id \"" + element.id.value + "\" is used already in " + place.file + " at " +
            place.pointer + "; give this one another id");
  }
}

}  // namespace

void check_ids(const Content& content, Diagnostics& diagnostics) {
  // The file that a parent saves has this name.
  check_id(content.id, Place{"content.json", ""}, diagnostics);
  check_all(content.sources, diagnostics);
  check_all(content.terms, diagnostics);
  check_all(content.questions, diagnostics);
  for (const Question& question : content.questions) {
    const std::vector<Option>& options = options_of(question);
    for (std::size_t i = 0; i < options.size(); ++i) {
      check_id(options[i].id.value, place_of(content, question, i), diagnostics);
    }
  }
  check_all(content.criteria, diagnostics);
  check_all(content.routes, diagnostics);
  check_all(content.outcomes, diagnostics);
  check_all(content.topics, diagnostics);
  check_all(content.contacts, diagnostics);
  check_all(content.deadlines, diagnostics);
  check_all(content.steps, diagnostics);
  check_all(content.problems, diagnostics);
  check_all(content.scenarios, diagnostics);
  check_all(content.pages, diagnostics);
  for (const auto& [key, phrase] : content.interface) {
    if (dotted_key(key)) continue;
    add(diagnostics, Severity::Error, "bad-id", phrase.place,
        "the key \"" + key + "\" may hold small letters, digits, dots and underscores only");
  }
}

}  // namespace wijzer::check
