#include "core/conversation/alternatives.hpp"

#include <algorithm>

#include "core/model/leaves.hpp"

namespace wijzer {
namespace {

std::vector<Answer> other_options(const std::vector<Option>& options, const Answer& given,
                                  OptionSet closed) {
  std::vector<Answer> out;
  for (std::uint32_t i = 0; i < options.size(); ++i) {
    const OptionIndex option{i};
    if (!closed.has(option) && !given.picked.has(option)) out.push_back(picked_answer(option));
  }
  return out;
}

/// With one option more or less. "None of these" comes only when the last one goes.
std::vector<Answer> one_toggled(const std::vector<Option>& options, const Answer& given,
                                OptionSet closed) {
  const OptionSet none = excluding(options);
  const OptionSet open_none = none.without(closed);
  const OptionSet fixed = closed.with(none);
  std::vector<Answer> out;
  for (std::uint32_t i = 0; i < options.size(); ++i) {
    const OptionIndex option{i};
    if (fixed.has(option)) continue;
    OptionSet picked = given.picked.without(none);
    if (picked.has(option)) {
      picked.remove(option);
    } else {
      picked.add(option);
    }
    if (picked.empty() && open_none.empty()) continue;
    out.push_back(picked.empty() ? picked_answer(open_none.first()) : picked_answer(picked));
  }
  return out;
}

/// The values at which some condition on this question turns, sorted.
std::vector<int> turning_points(const Content& content, QuestionIndex question) {
  std::vector<int> out;
  const auto add = [&out](const std::optional<int>& turn) {
    if (!turn) return;
    const auto place = std::lower_bound(out.begin(), out.end(), *turn);
    if (place == out.end() || *place != *turn) out.insert(place, *turn);
  };
  const auto look = [&](const Condition& condition) {
    visit_leaves(condition, overloaded{
                                [&](const Between& node) {
                                  if (node.question != question) return;
                                  add(node.at_least);
                                  add(node.below);
                                },
                                [](const Picked&) {},
                                [](const CriterionHolds&) {},
                                [](const VerdictIs&) {},
                                [](const DeadlineIs&) {},
                            });
  };
  for (const Criterion& criterion : content.criteria) look(criterion.when);
  for (const Question& each : content.questions) {
    if (each.when) look(*each.when);
    for (const Option& option : options_of(each)) {
      if (option.when) look(*option.when);
    }
  }
  return out;
}

/// From the smallest value on; the piece of the given value stays out.
std::vector<Answer> other_pieces(const std::vector<int>& turns, int given, int min, int max) {
  std::vector<Answer> out;
  for (const int turn : turns) {
    const int nearest = turn <= given ? turn - 1 : turn;
    if (nearest >= min && nearest <= max) out.push_back(number_answer(nearest));
  }
  return out;
}

}  // namespace

std::vector<Answer> alternatives(QuestionIndex question, const Facts& facts) {
  const Content& content = facts.content();
  const Answer& given = facts.answers()[question];
  OptionSet closed;
  for (std::uint32_t i = 0; i < options_of(content[question]).size(); ++i) {
    const OptionIndex option{i};
    if (facts.offered(question, option) != Truth::True) closed.add(option);
  }
  return std::visit(
      overloaded{
          [&](const Choice& type) { return other_options(type.options, given, closed); },
          [&](const Multiple& type) { return one_toggled(type.options, given, closed); },
          [&](const Number& type) {
            return other_pieces(turning_points(content, question), given.number, type.min,
                                type.max);
          },
          [&](const Day&) {
            return other_pieces(turning_points(content, question), given.number,
                                to_days(earliest_date), to_days(latest_date));
          },
      },
      content[question].type);
}

}  // namespace wijzer
