#include "analysis/families/rules.hpp"

#include "core/logic/given.hpp"

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
                                            : diagrams_.leaf(Truth::False));
    const Diagram<Verdict> unless_possible =
        diagrams_.apply(possible_.back(), {Verdict::No, Verdict::Possible, Verdict::Possible});
    verdicts_.push_back(diagrams_.case_of(
        fits_.back(),
        {unless_possible, diagrams_.leaf(Verdict::Possible), diagrams_.leaf(Verdict::Fits)}));
  }
  routes_matter_ = content.routes_when ? diagrams_.apply(of(*content.routes_when),
                                                         {Truth::False, Truth::True, Truth::True})
                                       : diagrams_.leaf(Truth::True);
}

void Rules::add_question(QuestionIndex index) {
  const Question& question = content_[index];
  asked_.push_back(question.when ? of(*question.when) : diagrams_.leaf(Truth::True));
  std::vector<Diagram<Truth>>& offered = offered_.emplace_back();
  for (const Option& option : options_of(question)) {
    offered.push_back(option.when ? of(*option.when) : diagrams_.leaf(Truth::True));
  }
}

/// A question may need a criterion before all questions are there.
Diagram<Truth> Rules::criterion(CriterionIndex i) {
  if (!criteria_[i.value]) criteria_[i.value] = of(content_[i].when);
  return *criteria_[i.value];
}

Diagram<Truth> Rules::where_asked(QuestionIndex question, Diagram<Truth> known) {
  const Diagram<Truth> cases[] = {diagrams_.leaf(Truth::False), diagrams_.leaf(Truth::Unknown),
                                  known};
  return diagrams_.case_of(asked(question), cases);
}

Diagram<Truth> Rules::given(const Picked& node) {
  const QuestionSpace& space = space_[node.question];
  const Variable& first = space_.variables()[space.first];
  const int alone = space_.value_of(node.question, node.option);
  std::vector<Diagram<Truth>> children;
  for (std::size_t v = 0; v < first.values.size(); ++v) {
    children.push_back(diagrams_.leaf(truth_of(static_cast<int>(v) == alone)));
  }
  if (alone < 0) {
    const Diagram<Truth> bit[] = {diagrams_.leaf(Truth::False), diagrams_.leaf(Truth::True)};
    children[0] = diagrams_.branch(space_.bit(node.question, node.option), bit);
  }
  if (space.unknown >= 0) {
    children[static_cast<std::size_t>(space.unknown)] = diagrams_.leaf(Truth::Unknown);
  }
  return diagrams_.branch(space.first, children);
}

Diagram<Truth> Rules::given(const Between& node) {
  return by_answer(node.question, Truth::Unknown,
                   [&](int number) { return truth_of(contains(node, number)); });
}

Diagram<Truth> Rules::given(const Deadline& deadline) {
  return by_answer(deadline.from, Truth::Unknown,
                   [&](int day) { return truth_of(has_passed(deadline, day, space_.today())); });
}

Diagram<Truth> Rules::picked(const Picked& node) {
  // Not offered: False, asked or not. Not known whether offered: Unknown where there is an answer.
  const Diagram<Truth> unknown = diagrams_.leaf(Truth::Unknown);
  const Diagram<Truth> by_offer[] = {diagrams_.leaf(Truth::False),
                                     where_asked(node.question, unknown),
                                     where_asked(node.question, given(node))};
  return diagrams_.case_of(offered(node.question, node.option), by_offer);
}

Diagram<Truth> Rules::between(const Between& node) {
  return where_asked(node.question, given(node));
}

Diagram<Truth> Rules::passed(const Deadline& deadline) {
  // Unlike a condition on the answer: while the question is not asked there is no first day.
  const Diagram<Truth> unknown = diagrams_.leaf(Truth::Unknown);
  const Diagram<Truth> cases[] = {unknown, unknown, given(deadline)};
  return diagrams_.case_of(asked(deadline.from), cases);
}

Diagram<Truth> Rules::of(const Condition& condition) {
  if (&condition == forced_.part) return forced_.node;
  return std::visit(overloaded{
                        [&](const All& node) {
                          Diagram<Truth> out = diagrams_.leaf(Truth::True);
                          for (const Condition& part : node.parts)
                            out = diagrams_.and_kleene(out, of(part));
                          return out;
                        },
                        [&](const Any& node) {
                          Diagram<Truth> out = diagrams_.leaf(Truth::False);
                          for (const Condition& part : node.parts)
                            out = diagrams_.or_kleene(out, of(part));
                          return out;
                        },
                        [&](const Not& node) { return not_kleene(of(node.part.front())); },
                        [&](const Picked& node) { return picked(node); },
                        [&](const Between& node) { return between(node); },
                        [&](const CriterionHolds& node) { return criterion(node.criterion); },
                        [&](const VerdictIs& node) {
                          const Diagram<Truth> fitting = fits(node.route);
                          if (node.fits) return fitting;
                          return not_kleene(diagrams_.or_kleene(fitting, possible(node.route)));
                        },
                        [&](const DeadlineIs& node) {
                          const Diagram<Truth> known = passed_[node.deadline.value];
                          return node.passed ? known : not_kleene(known);
                        },
                    },
                    condition.node);
}

}  // namespace wijzer::analysis
