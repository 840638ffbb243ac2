#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "checker/check.hpp"
#include "checker/visit.hpp"
#include "core/load/reader.hpp"

namespace wijzer::check {
namespace {

/// What the keys of such texts may end in. A key has no hyphens, which ids have.
struct Endings {
  std::vector<std::string> answers_and_criteria;
  std::vector<std::string> questions;
};

std::string without_hyphens(std::string id) {
  std::replace(id.begin(), id.end(), '-', '_');
  return id;
}

Endings endings_of(const Content& content) {
  Endings out;
  for (const Question& question : content.questions) {
    const std::string id = without_hyphens(question.id.value);
    out.questions.push_back(id);
    for (const Option& option : options_of(question)) {
      out.answers_and_criteria.push_back(id + "." + without_hyphens(option.id.value));
    }
  }
  for (const Criterion& criterion : content.criteria) {
    out.answers_and_criteria.push_back(without_hyphens(criterion.id.value));
  }
  return out;
}

}  // namespace

void check_facts(const Content& content, Diagnostics& diagnostics) {
  const Endings endings = endings_of(content);
  const auto look = [&](const TextUnit& unit, std::string_view begin,
                        const std::vector<std::string>& right) {
    if (!unit.id.starts_with(begin)) return;
    const std::string ending = unit.id.substr(begin.size());
    if (std::find(right.begin(), right.end(), ending) != right.end()) return;
    add(diagnostics, Severity::Error, "unknown-phrase", unit.place,
        "no page says this, as \"" + ending + "\" is about no answer and no criterion" +
            suggestion(ending, right));
  };
  for_each_text(content, [&](const TextUnit& unit) {
    look(unit, "interface.pages.fact.", endings.answers_and_criteria);
    look(unit, "interface.pages.fact_not.", endings.answers_and_criteria);
    look(unit, "interface.pages.fact_from.", endings.questions);
    look(unit, "interface.pages.fact_below.", endings.questions);
  });
}

}  // namespace wijzer::check
