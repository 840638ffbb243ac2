#include "analysis/families/cones.hpp"

#include <algorithm>
#include <iterator>

#include "analysis/families/conditions.hpp"
#include "core/model/leaves.hpp"

namespace wijzer::analysis {
namespace {

void join(Cone& cone, const Cone& other) {
  Cone both;
  std::set_union(cone.begin(), cone.end(), other.begin(), other.end(), std::back_inserter(both));
  cone = std::move(both);
}

}  // namespace

bool contains(const Cone& cone, QuestionIndex question) {
  return std::binary_search(cone.begin(), cone.end(), question);
}

template <typename Visit>
void Cones::for_each(const Condition& condition, const Visit& visit) const {
  visit_leaves(condition,
               overloaded{
                   [&](const Picked& node) { visit(compared(node.question)); },
                   [&](const Between& node) { visit(compared(node.question)); },
                   [&](const CriterionHolds& node) { visit(criterion(node.criterion)); },
                   [&](const VerdictIs& node) {
                     visit(fits(node.route));
                     visit(possible(node.route));
                   },
                   [&](const DeadlineIs& node) { visit(compared(content_[node.deadline].from)); },
               });
}

Cone Cones::of(const Condition& condition) const {
  Cone out;
  for_each(condition, [&out](const Cone& cone) { join(out, cone); });
  return out;
}

Cone Cones::of(const std::optional<Condition>& condition) const {
  return condition ? of(*condition) : Cone{};
}

void Cones::join_all(Cone& cone, const std::vector<Note>& notes) const {
  for (const Note& note : notes) {
    join(cone, of(note.when));
    if (note.step) join(cone, of(content_[*note.step]));
  }
}

Cone Cones::of(const Step& step) const {
  Cone out = of(step.when);
  join(out, of(step.tried));
  join(out, of(step.waits));
  if (step.deadline) join(out, compared(content_[*step.deadline].from));
  if (step.state && step.state->term) join(out, compared(content_[*step.state->term].from));
  join_all(out, step.more);
  return out;
}

Cone Cones::of(const Route& route) const {
  Cone out = of(route.fits_when);
  join(out, of(route.possible_when));
  for_each_note_list(route,
                     [&](const char*, const std::vector<Note>& notes) { join_all(out, notes); });
  return out;
}

Cone Cones::of(const Topic& topic) const {
  Cone out = of(topic.when);
  join_all(out, topic.items);
  return out;
}

Cone Cones::of_outcomes() const {
  Cone out;
  for (const Outcome& outcome : content_.outcomes) {
    join(out, of(outcome.when));
    join_all(out, outcome.items);
  }
  return out;
}

Cone Cones::of(const Problem& problem) const {
  Cone out = of(problem.when);
  join_all(out, problem.intro);
  for (const StepIndex index : problem.ladder) join(out, of(content_[index]));
  return out;
}

bool Cones::depends(const Condition& condition, QuestionIndex question) const {
  bool found = false;
  for_each(condition, [&](const Cone& cone) { found = found || contains(cone, question); });
  return found;
}

/// Adds the criteria that the condition looks at.
void Cones::add_criteria(const Condition& condition) {
  visit_leaves(condition, overloaded{
                              [this](const CriterionHolds& node) { add_criterion(node.criterion); },
                              [](const Picked&) {},
                              [](const Between&) {},
                              // Neither questions nor criteria look at these.
                              [](const VerdictIs&) {},
                              [](const DeadlineIs&) {},
                          });
}

void Cones::add_criterion(CriterionIndex index) {
  if (criteria_[index.value]) return;
  add_criteria(content_[index].when);
  criteria_[index.value] = of(content_[index].when);
}

Cones::Cones(const Content& content) : content_(content), criteria_(content.criteria.size()) {
  // `when` of a question looks at earlier ones only, by itself or through criteria.
  for (std::uint32_t i = 0; i < content.questions.size(); ++i) {
    const Question& question = content.questions[i];
    if (question.when) add_criteria(*question.when);
    asked_.push_back(of(question.when));
    Cone& all = compared_.emplace_back(asked_.back());
    for (const Option& option : options_of(question)) {
      if (option.when) add_criteria(*option.when);
      join(all, of(option.when));
    }
    join(all, {QuestionIndex{i}});
  }
  for (const CriterionIndex i : content.criteria_order) add_criterion(i);
  for (const Route& route : content.routes) {
    fits_.push_back(of(route.fits_when));
    possible_.push_back(of(route.possible_when));
  }
}

}  // namespace wijzer::analysis
