#include "core/conversation/alternatives.hpp"

#include <algorithm>

#include "core/model/leaves.hpp"

namespace wijzer {
namespace {

std::vector<Answer> other_options(const std::vector<Option>& options, const Answer& given,
                                  std::uint64_t closed) {
  std::vector<Answer> out;
  for (std::size_t i = 0; i < options.size(); ++i) {
    const std::uint64_t bit = std::uint64_t{1} << i;
    if (((closed | given.picked) & bit) == 0) out.push_back(picked_answer(bit));
  }
  return out;
}

/// Bits of the options that exclude the others.
std::uint64_t alone(const std::vector<Option>& options) {
  std::uint64_t out = 0;
  for (std::size_t i = 0; i < options.size(); ++i) {
    if (options[i].none) out |= std::uint64_t{1} << i;
  }
  return out;
}

/// With one option more or less. "None of these" comes only when the last one goes.
std::vector<Answer> one_toggled(const std::vector<Option>& options, const Answer& given,
                                std::uint64_t closed) {
  const std::uint64_t none = alone(options) & ~closed;
  std::vector<Answer> out;
  for (std::size_t i = 0; i < options.size(); ++i) {
    const std::uint64_t bit = std::uint64_t{1} << i;
    if (((closed | alone(options)) & bit) != 0) continue;
    const std::uint64_t picked = (given.picked ^ bit) & ~alone(options);
    const std::uint64_t first_none = none & (~none + 1);
    if (picked != 0 || first_none != 0)
      out.push_back(picked_answer(picked != 0 ? picked : first_none));
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
  std::uint64_t closed = 0;
  for (std::uint32_t i = 0; i < options_of(content[question]).size(); ++i) {
    const bool open = facts.offered(question, OptionIndex{i}) == Truth::True;
    if (!open) closed |= std::uint64_t{1} << i;
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
