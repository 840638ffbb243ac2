#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "checker/check.hpp"
#include "checker/visit.hpp"
#include "core/load/reader.hpp"
#include "core/summary/fact_keys.hpp"

namespace wijzer::check {
namespace {

/// What the keys of such texts may end in.
struct Endings {
  std::vector<std::string> answers_and_criteria;
  std::vector<std::string> questions;
};

Endings endings_of(const Content& content) {
  Endings out;
  for (const Question& question : content.questions) {
    const std::string id = fact_keys::in_key(question.id.value);
    out.questions.push_back(id);
    for (const Option& option : options_of(question)) {
      out.answers_and_criteria.push_back(id + "." + fact_keys::in_key(option.id.value));
    }
  }
  for (const Criterion& criterion : content.criteria) {
    out.answers_and_criteria.push_back(fact_keys::in_key(criterion.id.value));
  }
  return out;
}

}  // namespace

void check_facts(const Content& content, Diagnostics& diagnostics) {
  const Endings endings = endings_of(content);
  const auto look = [&](const TextUnit& unit, std::string_view key,
                        const std::vector<std::string>& right) {
    const std::string begin = "interface." + std::string(key);
    if (!unit.id.starts_with(begin)) return;
    const std::string ending = unit.id.substr(begin.size());
    if (std::find(right.begin(), right.end(), ending) != right.end()) return;
    add(diagnostics, Severity::Error, "unknown-phrase", unit.place,
        "no page says this, as \"" + ending + "\" is about no answer and no criterion" +
            suggestion(ending, right));
  };
  for_each_text(content, [&](const TextUnit& unit) {
    for (const std::string_view key : fact_keys::of_answers) {
      look(unit, key, endings.answers_and_criteria);
    }
    for (const std::string_view key : fact_keys::of_bounds) look(unit, key, endings.questions);
  });
}

}  // namespace wijzer::check
