#include "analysis/families/conditions.hpp"

#include <string_view>
#include <type_traits>

#include "core/model/leaves.hpp"

namespace wijzer::analysis {
namespace {

/// The same for content that may be changed and content that may not.
template <typename AnyRoute, typename Visit>
void visit_note_lists(AnyRoute& route, const Visit& visit) {
  for (const NoteList& list : headline_lists) visit(list.key, route.*list.notes);
  for (const NoteList& list : note_lists) visit(list.key, route.*list.notes);
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

namespace {

/// `Type`, const where the other one is.
template <typename Other, typename Type>
using Like = std::conditional_t<std::is_const_v<Other>, const Type, Type>;

template <typename AnyContent, typename Visit>
void visit_questions(AnyContent& content, const Visit& visit) {
  for (auto& question : content.questions) {
    const std::string owner = "question " + question.id.value;
    if (question.when) visit(ConditionRole::Question, owner, *question.when);
    const auto options = [&](auto& list) {
      for (auto& option : list) {
        if (option.when) visit(ConditionRole::Option, owner, *option.when);
      }
    };
    std::visit(overloaded{
                   [&](Like<AnyContent, Choice>& type) { options(type.options); },
                   [&](Like<AnyContent, Multiple>& type) { options(type.options); },
                   [](Like<AnyContent, Number>&) {},
                   [](Like<AnyContent, Day>&) {},
               },
               question.type);
  }
}

template <typename AnyContent, typename Visit>
void visit_routes(AnyContent& content, const Visit& visit) {
  for (auto& route : content.routes) {
    const std::string owner = "route " + route.id.value;
    visit(ConditionRole::Fits, owner, route.fits_when);
    if (route.possible_when) visit(ConditionRole::Possible, owner, *route.possible_when);
    visit_note_lists(route, [&](const char* key, auto& list) {
      const bool headline = std::string_view(key).starts_with("headlines/");
      for (auto& note : list) {
        if (note.when) {
          visit(headline ? ConditionRole::Headline : ConditionRole::RouteNote, owner, *note.when);
        }
      }
    });
  }
}

/// Goes through all whole conditions, of content that may be changed or may not.
template <typename AnyContent, typename Visit>
void visit_whole_conditions(AnyContent& content, const Visit& visit) {
  const auto notes = [&](ConditionRole role, const std::string& owner, auto& list) {
    for (auto& note : list) {
      if (note.when) visit(role, owner, *note.when);
    }
  };
  visit_questions(content, visit);
  for (auto& criterion : content.criteria) {
    visit(ConditionRole::Criterion, "criterion " + criterion.id.value, criterion.when);
  }
  visit_routes(content, visit);
  for (auto& outcome : content.outcomes) {
    const std::string owner = "outcome " + outcome.id.value;
    if (outcome.when) visit(ConditionRole::Outcome, owner, *outcome.when);
    notes(ConditionRole::OutcomeNote, owner, outcome.items);
  }
  for (auto& topic : content.topics) {
    visit(ConditionRole::Topic, "topic " + topic.id.value, topic.when);
    notes(ConditionRole::TopicNote, "topic " + topic.id.value, topic.items);
  }
  for (auto& problem : content.problems) {
    visit(ConditionRole::Problem, "problem " + problem.id.value, problem.when);
    notes(ConditionRole::ProblemNote, "problem " + problem.id.value, problem.intro);
  }
  for (auto& step : content.steps) {
    const std::string owner = "step " + step.id.value;
    if (step.when) visit(ConditionRole::Step, owner, *step.when);
    if (step.tried) visit(ConditionRole::Tried, owner, *step.tried);
    if (step.waits) visit(ConditionRole::Tried, owner, *step.waits);
    notes(ConditionRole::StepNote, owner, step.more);
  }
  if (content.routes_when) visit(ConditionRole::Routes, "routes", *content.routes_when);
  for (auto& rule : content.settings.advice) {
    if (rule.when) visit(ConditionRole::Advice, "advice", *rule.when);
  }
  for (auto& service : content.declared.services) {
    visit(ConditionRole::Serves, "contact " + content[service.contact].id.value, service.when);
  }
}

void change_parts(Condition& condition, const std::function<void(Condition&)>& change) {
  change(condition);
  const auto all = [&](std::vector<Condition>& parts) {
    for (Condition& part : parts) change_parts(part, change);
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

std::set<const Condition*> made_of_states(const Content& content) {
  std::set<const Condition*> out;
  const auto add = [&](const std::optional<Condition>& condition) {
    if (condition) out.insert(&*condition);
  };
  for (const Step& step : content.steps) {
    if (!step.state) continue;
    add(step.tried);
    add(step.waits);
    for (const auto& question : {step.state->answer, step.state->since, step.state->on}) {
      if (question) add(content[*question].when);
    }
    for (const Option& option : options_of(content[step.state->side])) {
      if (option.step) add(option.when);
    }
  }
  return out;
}

void for_each_by_role(const Content& content,
                      const std::function<void(ConditionRole where, const Condition&)>& visit) {
  visit_whole_conditions(content, [&](ConditionRole where, const std::string&,
                                      const Condition& each) { visit(where, each); });
}

void for_each_whole_condition(
    const Content& content,
    const std::function<void(const std::string& owner, const Condition& condition)>& visit) {
  visit_whole_conditions(content, [&](ConditionRole, const std::string& owner,
                                      const Condition& each) { visit(owner, each); });
}

void for_each_condition(const Content& content,
                        const std::function<void(const Condition&)>& visit) {
  for_each_whole_condition(content, [&](const std::string&, const Condition& condition) {
    for_each_part(condition, visit);
  });
}

void change_conditions(Content& content, const std::function<void(Condition&)>& change) {
  visit_whole_conditions(content, [&](ConditionRole, const std::string&, Condition& condition) {
    change_parts(condition, change);
  });
}

}  // namespace wijzer::analysis
