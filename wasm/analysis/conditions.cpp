#include "analysis/conditions.hpp"

#include <type_traits>

#include "core/model/leaves.hpp"

namespace wijzer::analysis {
namespace {

template <typename AnyRoute, typename Visit>
void visit_note_lists(AnyRoute& route, const Visit& visit) {
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

}  // namespace

void for_each_note_list(
    const Route& route,
    const std::function<void(const char* key, const std::vector<Note>& notes)>& visit) {
  visit_note_lists(route, visit);
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

namespace {

/// `Type`, const where the other one is.
template <typename Other, typename Type>
using Like = std::conditional_t<std::is_const_v<Other>, const Type, Type>;

/// The same for content that may be changed and content that may not.
template <typename AnyContent, typename Visit>
void visit_whole_conditions(AnyContent& content, const Visit& visit) {
  const auto optional = [&](const std::string& owner, auto& when) {
    if (when) visit(owner, *when);
  };
  const auto notes = [&](const std::string& owner, auto& list) {
    for (auto& note : list) optional(owner, note.when);
  };
  for (auto& question : content.questions) {
    const std::string owner = "question " + question.id.value;
    optional(owner, question.when);
    const auto options = [&](auto& list) {
      for (auto& option : list) optional(owner, option.when);
    };
    std::visit(overloaded{
                   [&](Like<AnyContent, Choice>& type) { options(type.options); },
                   [&](Like<AnyContent, Multiple>& type) { options(type.options); },
                   [](Like<AnyContent, Number>&) {},
                   [](Like<AnyContent, Day>&) {},
               },
               question.type);
  }
  for (auto& criterion : content.criteria) {
    visit("criterion " + criterion.id.value, criterion.when);
  }
  for (auto& route : content.routes) {
    const std::string owner = "route " + route.id.value;
    visit(owner, route.fits_when);
    optional(owner, route.possible_when);
    visit_note_lists(route, [&](const char*, auto& list) { notes(owner, list); });
  }
  for (auto& topic : content.topics) {
    visit("topic " + topic.id.value, topic.when);
    notes("topic " + topic.id.value, topic.items);
  }
  for (auto& problem : content.problems) {
    visit("problem " + problem.id.value, problem.when);
    notes("problem " + problem.id.value, problem.intro);
  }
  for (auto& step : content.steps) {
    const std::string owner = "step " + step.id.value;
    optional(owner, step.when);
    optional(owner, step.tried);
    notes(owner, step.more);
  }
  optional("routes", content.routes_when);
}

void visit_parts(Condition& condition, const std::function<void(Condition&)>& visit) {
  visit(condition);
  const auto all = [&](std::vector<Condition>& parts) {
    for (Condition& part : parts) visit_parts(part, visit);
  };
  std::visit(overloaded{
                 [&](All& node) { all(node.parts); },
                 [&](Any& node) { all(node.parts); },
                 [&](Not& node) { all(node.part); },
                 [](Picked&) {},
                 [](Between&) {},
                 [](CriterionHolds&) {},
                 [](VerdictIs&) {},
                 [](DeadlineIs&) {},
             },
             condition.node);
}

}  // namespace

void for_each_part(const Condition& condition, const std::function<void(const Condition&)>& visit) {
  visit(condition);
  if (const std::vector<Condition>* parts = parts_of(condition)) {
    for (const Condition& part : *parts) for_each_part(part, visit);
  }
}

void for_each_whole_condition(
    const Content& content,
    const std::function<void(const std::string& owner, const Condition& condition)>& visit) {
  visit_whole_conditions(content, visit);
}

void for_each_condition(const Content& content,
                        const std::function<void(const Condition&)>& visit) {
  for_each_whole_condition(content, [&](const std::string&, const Condition& condition) {
    for_each_part(condition, visit);
  });
}

void change_conditions(Content& content, const std::function<void(Condition&)>& change) {
  visit_whole_conditions(
      content, [&](const std::string&, Condition& condition) { visit_parts(condition, change); });
}

}  // namespace wijzer::analysis
