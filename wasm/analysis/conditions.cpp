#include "analysis/conditions.hpp"

namespace wijzer::analysis {

void for_each_note_list(
    const Route& route,
    const std::function<void(const char* key, const std::vector<Note>& notes)>& visit) {
  visit("headlines/fits", route.headlines_fits);
  visit("headlines/possible", route.headlines_possible);
  visit("headlines/no", route.headlines_no);
  visit("need_by", route.need_by);
  visit("decided_by", route.decided_by);
  visit("start", route.start);
  visit("forms", route.forms);
  visit("contribution", route.contribution);
  visit("ask", route.ask);
  visit("papers", route.papers);
  visit("remarks", route.remarks);
}

void for_each_note(const Content& content, const std::function<void(const Note&)>& visit) {
  for (const Route& route : content.routes) {
    for_each_note_list(route, [&](const char*, const std::vector<Note>& notes) {
      for (const Note& note : notes) visit(note);
    });
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
  const auto all = [&](const std::vector<Condition>& parts) {
    for (const Condition& part : parts) for_each_part(part, visit);
  };
  std::visit(overloaded{
                 [&](const All& node) { all(node.parts); },
                 [&](const Any& node) { all(node.parts); },
                 [&](const Not& node) { all(node.part); },
                 [](const Picked&) {},
                 [](const Between&) {},
                 [](const CriterionHolds&) {},
                 [](const VerdictIs&) {},
                 [](const DeadlineIs&) {},
             },
             condition.node);
}

void for_each_condition(const Content& content,
                        const std::function<void(const Condition&)>& visit) {
  for (const Question& question : content.questions) {
    if (question.when) for_each_part(*question.when, visit);
    for (const Option& option : options_of(question)) {
      if (option.when) for_each_part(*option.when, visit);
    }
  }
  for (const Criterion& criterion : content.criteria) for_each_part(criterion.when, visit);
  for (const Route& route : content.routes) {
    for_each_part(route.fits_when, visit);
    if (route.possible_when) for_each_part(*route.possible_when, visit);
  }
  for (const Topic& topic : content.topics) for_each_part(topic.when, visit);
  for (const Problem& problem : content.problems) for_each_part(problem.when, visit);
  for (const Step& step : content.steps) {
    if (step.when) for_each_part(*step.when, visit);
    if (step.tried) for_each_part(*step.tried, visit);
  }
  if (content.routes_when) for_each_part(*content.routes_when, visit);
  for_each_note(content, [&](const Note& note) {
    if (note.when) for_each_part(*note.when, visit);
  });
}

}  // namespace wijzer::analysis
