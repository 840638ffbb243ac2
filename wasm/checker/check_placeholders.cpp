#include <algorithm>
#include <set>
#include <string>

#include "checker/check.hpp"
#include "checker/placeholders.hpp"
#include "checker/visit.hpp"
#include "core/load/reader.hpp"
#include "core/summary/fact_keys.hpp"
#include "core/summary/phrases.hpp"

namespace wijzer::check {
namespace {

std::string braced(std::string_view name) { return "{" + std::string(name) + "}"; }

/// "; here belongs {step}", with the nearest of those that may stand there.
std::string what_belongs(const std::string& wrong, const std::vector<Placeholder>& right) {
  std::vector<std::string> names;
  names.reserve(right.size());
  for (const Placeholder& each : right) names.push_back(braced(each.name));
  return right.empty() ? "; write what is meant, without braces" : suggestion(wrong, names);
}

/// A text that the program does not ask for by this key is shown by nobody, or by the page itself.
bool asked_for(const std::string& id, const std::vector<Placeholder>& right) {
  constexpr std::string_view interface = "interface.";
  if (!right.empty() || !id.starts_with(interface)) return true;
  const std::string_view key = std::string_view(id).substr(interface.size());
  for (const std::string_view said : fact_keys::of_answers) {
    if (key.starts_with(said)) return true;
  }
  const std::span<const ProgramPhrase> all = program_phrases();
  return std::any_of(all.begin(), all.end(),
                     [&](const ProgramPhrase& each) { return key == each.key; });
}

bool counts_scenarios(const std::string& braces) {
  return braces == "{few_questions}" || braces == "{many_questions}";
}

/// The texts of deadlines that have no heading which says until when: then these do.
std::set<std::string> saying_until_when(const Content& content) {
  std::set<std::string> out;
  for (const Deadline& deadline : content.deadlines) {
    if (!deadline.act.empty()) continue;
    for (const char* text : {".open", ".kept"}) out.insert("deadline." + deadline.id.value + text);
  }
  return out;
}

}  // namespace

void check_placeholders(const Content& content, Diagnostics& diagnostics) {
  const std::set<std::string> with_day = saying_until_when(content);
  for_each_text(content, [&](const TextUnit& unit) {
    // Titles of sources are names that others gave.
    if (unit.id.empty()) return;
    std::vector<Placeholder> right = placeholders_of(unit.id);
    for (Placeholder& each : right) {
      each.required = each.required || (each.name == "last_day" && with_day.contains(unit.id));
    }
    if (!asked_for(unit.id, right)) return;
    const std::vector<std::string> found = braces_in(unit.text);
    for (const std::string& one : std::set<std::string>(found.begin(), found.end())) {
      const bool known = std::any_of(right.begin(), right.end(), [&](const Placeholder& each) {
        return braced(each.name) == one;
      });
      if (known && content.scenarios.empty() && counts_scenarios(one)) {
        add(diagnostics, Severity::Error, "unknown-placeholder", unit.place,
            one +
                " is counted over the scenarios, and there are none; add scenarios, or leave it "
                "out");
      }
      if (known) continue;
      add(diagnostics, Severity::Error, "unknown-placeholder", unit.place,
          "nothing is filled in for \"" + one + "\" here, so it would be read as it is" +
              what_belongs(one, right));
    }
    for (const Placeholder& each : right) {
      const std::string one = braced(each.name);
      if (!each.required || std::find(found.begin(), found.end(), one) != found.end()) continue;
      add(diagnostics, Severity::Error, "missing-placeholder", unit.place,
          "this text lacks " + one + ", for which the program fills something in; put it in");
    }
  });
}

}  // namespace wijzer::check
