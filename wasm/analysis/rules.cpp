#include "analysis/rules.hpp"

#include <array>

#include "core/model/date.hpp"
#include "core/rules/calendar.hpp"
#include "core/rules/truth.hpp"

namespace wijzer::analysis {
Rules::Rules(const Content& content, const Space& space, Diagrams& diagrams, const Forced& forced)
    : content_(content),
      space_(space),
      diagrams_(diagrams),
      forced_(forced),
      criteria_(content.criteria.size()) {
  for (std::uint32_t i = 0; i < content.questions.size(); ++i) add_question(QuestionIndex{i});
  for (const Deadline& deadline : content.deadlines) passed_.push_back(passed(deadline));
  for (const CriterionIndex i : content.criteria_order) (void)criterion(i);
  for (const Route& route : content.routes) {
    fits_.push_back(of(route.fits_when));
    possible_.push_back(route.possible_when ? of(*route.possible_when)
                                            : diagrams_.leaf(leaf_false));
    constexpr auto fit = static_cast<std::uint32_t>(Verdict::Fits);
    constexpr auto maybe = static_cast<std::uint32_t>(Verdict::Possible);
    constexpr auto no = static_cast<std::uint32_t>(Verdict::No);
    const Node unless_possible =
        diagrams_.map(possible_.back(), std::array<std::uint32_t, 3>{no, maybe, maybe});
    const std::array<Node, 3> cases = {unless_possible, diagrams_.leaf(maybe), diagrams_.leaf(fit)};
    verdicts_.push_back(diagrams_.case_of(fits_.back(), cases));
  }
  routes_matter_ =
      content.routes_when
          ? diagrams_.map(of(*content.routes_when),
                          std::array<std::uint32_t, 3>{leaf_false, leaf_true, leaf_true})
          : diagrams_.leaf(leaf_true);
}

void Rules::add_question(QuestionIndex index) {
  const Question& question = content_[index];
  asked_.push_back(question.when ? of(*question.when) : diagrams_.leaf(leaf_true));
  std::vector<Node>& offered = offered_.emplace_back();
  for (const Option& option : options_of(question)) {
    offered.push_back(option.when ? of(*option.when) : diagrams_.leaf(leaf_true));
  }
}

/// A question may need a criterion before all questions are there.
Node Rules::criterion(CriterionIndex i) {
  if (!criteria_[i.value]) criteria_[i.value] = of(content_[i].when);
  return *criteria_[i.value];
}

Node Rules::negation(Node a) {
  return diagrams_.map(a, std::array<std::uint32_t, 3>{leaf_true, leaf_unknown, leaf_false});
}

Node Rules::is(Node a, std::uint32_t value) {
  std::array<std::uint32_t, 3> leaves = {leaf_false, leaf_false, leaf_false};
  leaves[value] = leaf_true;
  return diagrams_.map(a, leaves);
}

Node Rules::where_asked(QuestionIndex question, Node known) {
  const std::array<Node, 3> cases = {diagrams_.leaf(leaf_false), diagrams_.leaf(leaf_unknown),
                                     known};
  return diagrams_.case_of(asked(question), cases);
}

Node Rules::given(const Picked& node) {
  const QuestionSpace& space = space_[node.question];
  const Variable& first = space_.variables()[space.first];
  const int alone = space_.value_of(node.question, node.option);
  std::vector<Node> children;
  for (std::size_t v = 0; v < first.values.size(); ++v) {
    children.push_back(diagrams_.leaf(leaf_of(static_cast<int>(v) == alone)));
  }
  if (alone < 0) {
    const std::array<Node, 2> bit = {diagrams_.leaf(leaf_false), diagrams_.leaf(leaf_true)};
    children[0] = diagrams_.branch(space_.bit(node.question, node.option), bit);
  }
  if (space.unknown >= 0) {
    children[static_cast<std::size_t>(space.unknown)] = diagrams_.leaf(leaf_unknown);
  }
  return diagrams_.branch(space.first, children);
}

Node Rules::given(const Between& node) {
  return by_answer(node.question, leaf_unknown, [&](int number) {
    return leaf_of((!node.at_least || number >= *node.at_least) &&
                   (!node.below || number < *node.below));
  });
}

Node Rules::given(const Deadline& deadline) {
  return by_answer(deadline.from, leaf_unknown, [&](int day) {
    const Date last = last_day(from_days(day), deadline);
    return leaf_of(space_.today() > to_days(last));
  });
}

Node Rules::picked(const Picked& node) {
  // Not offered: False, asked or not. Not known whether offered: Unknown where there is an answer.
  const Node unknown = diagrams_.leaf(leaf_unknown);
  const std::array<Node, 3> by_offer = {diagrams_.leaf(leaf_false),
                                        where_asked(node.question, unknown),
                                        where_asked(node.question, given(node))};
  return diagrams_.case_of(offered(node.question, node.option), by_offer);
}

Node Rules::between(const Between& node) { return where_asked(node.question, given(node)); }

Node Rules::passed(const Deadline& deadline) {
  // Unlike a condition on the answer: while the question is not asked there is no first day.
  const Node unknown = diagrams_.leaf(leaf_unknown);
  const std::array<Node, 3> cases = {unknown, unknown, given(deadline)};
  return diagrams_.case_of(asked(deadline.from), cases);
}

Node Rules::of(const Condition& condition) {
  if (&condition == forced_.part) return forced_.node;
  return std::visit(overloaded{
                        [&](const All& node) {
                          Node out = diagrams_.leaf(leaf_true);
                          for (const Condition& part : node.parts)
                            out = diagrams_.both(out, of(part));
                          return out;
                        },
                        [&](const Any& node) {
                          Node out = diagrams_.leaf(leaf_false);
                          for (const Condition& part : node.parts)
                            out = diagrams_.either(out, of(part));
                          return out;
                        },
                        [&](const Not& node) { return negation(of(node.part.front())); },
                        [&](const Picked& node) { return picked(node); },
                        [&](const Between& node) { return between(node); },
                        [&](const CriterionHolds& node) { return criterion(node.criterion); },
                        [&](const VerdictIs& node) {
                          const Node fitting = fits(node.route);
                          if (node.fits) return fitting;
                          return negation(diagrams_.either(fitting, possible(node.route)));
                        },
                        [&](const DeadlineIs& node) {
                          const Node known = passed_[node.deadline.value];
                          return node.passed ? known : negation(known);
                        },
                    },
                    condition.node);
}

}  // namespace wijzer::analysis
