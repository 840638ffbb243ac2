#include "analysis/conditions.hpp"

#include "core/model/leaves.hpp"

namespace wijzer::analysis {

void for_each_note_list(
    const Route& route,
    const std::function<void(const char* key, const std::vector<Note>& notes)>& visit) {
  visit("headlines/fits", route.headlines_fits);
  visit("headlines/possible", route.headlines_possible);
  visit("headlines/no", route.headlines_no);
  visit("covers", route.covers);
  visit("limits", route.limits);
  visit("only_if", route.only_if);
  visit("steps", route.steps);
  visit("need_by", route.need_by);
  visit("decided_by", route.decided_by);
  visit("forms", route.forms);
  visit("contribution", route.contribution);
  visit("remarks", route.remarks);
}

void for_each_note(const Content& content, const std::function<void(const Note&)>& visit) {
  for (const Route& route : content.routes) {
    for_each_note_list(route, [&](const char*, const std::vector<Note>& notes) {
      for (const Note& note : notes) visit(note);
    });
  }
  for (const Outcome& outcome : content.outcomes) {
    for (const Note& note : outcome.items) visit(note);
  }
  for (const Topic& topic : content.topics) {
    for (const Note& note : topic.items) visit(note);
  }
  for (const Step& step : content.steps) {
    for (const Note& note : step.more) visit(note);
  }
  for (const Problem& problem : content.problems) {
    for (const Note& note : problem.intro) visit(note);
  }
}

void for_each_part(const Condition& condition, const std::function<void(const Condition&)>& visit) {
  visit(condition);
  if (const std::vector<Condition>* parts = parts_of(condition)) {
    for (const Condition& part : *parts) for_each_part(part, visit);
  }
}

void for_each_whole_condition(
    const Content& content,
    const std::function<void(const std::string& owner, const Condition& condition)>& visit) {
  const auto notes = [&](const std::string& owner, const std::vector<Note>& list) {
    for (const Note& note : list) {
      if (note.when) visit(owner, *note.when);
    }
  };
  for (const Question& question : content.questions) {
    const std::string owner = "question " + question.id.value;
    if (question.when) visit(owner, *question.when);
    for (const Option& option : options_of(question)) {
      if (option.when) visit(owner, *option.when);
    }
  }
  for (const Criterion& criterion : content.criteria) {
    visit("criterion " + criterion.id.value, criterion.when);
  }
  for (const Route& route : content.routes) {
    const std::string owner = "route " + route.id.value;
    visit(owner, route.fits_when);
    if (route.possible_when) visit(owner, *route.possible_when);
    for_each_note_list(route,
                       [&](const char*, const std::vector<Note>& list) { notes(owner, list); });
  }
  for (const Outcome& outcome : content.outcomes) {
    const std::string owner = "outcome " + outcome.id.value;
    if (outcome.when) visit(owner, *outcome.when);
    notes(owner, outcome.items);
  }
  for (const Topic& topic : content.topics) {
    visit("topic " + topic.id.value, topic.when);
    notes("topic " + topic.id.value, topic.items);
  }
  for (const Problem& problem : content.problems) {
    visit("problem " + problem.id.value, problem.when);
    notes("problem " + problem.id.value, problem.intro);
  }
  for (const Step& step : content.steps) {
    const std::string owner = "step " + step.id.value;
    if (step.when) visit(owner, *step.when);
    if (step.tried) visit(owner, *step.tried);
    if (step.waits) visit(owner, *step.waits);
    notes(owner, step.more);
  }
  if (content.routes_when) visit("routes", *content.routes_when);
}

void for_each_condition(const Content& content,
                        const std::function<void(const Condition&)>& visit) {
  for_each_whole_condition(content, [&](const std::string&, const Condition& condition) {
    for_each_part(condition, visit);
  });
}

}  // namespace wijzer::analysis
