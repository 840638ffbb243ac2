#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/model/answers.hpp"
#include "core/model/declarations.hpp"
#include "core/model/numbers.hpp"
#include "core/model/outcome.hpp"
#include "core/model/page.hpp"
#include "core/model/problem.hpp"
#include "core/model/question.hpp"
#include "core/model/questions_left.hpp"
#include "core/model/route.hpp"
#include "core/model/settings.hpp"
#include "core/model/source.hpp"

namespace wijzer {

/// What a scenario expects of one family's answers.
struct Expectation {
  /// One per route, in the author's order of routes.
  std::vector<Verdict> verdicts;
  /// For every possible route: what it still depends on, in the author's order of questions.
  std::map<RouteIndex, std::vector<QuestionIndex>> depends_on;
  /// Criteria that must be among the reasons of a route.
  std::map<RouteIndex, std::vector<CriterionIndex>> reasons;
  /// The outcomes that may still count, in the author's order: one where it is settled. Absent: not
  /// asserted.
  std::optional<std::vector<OutcomeIndex>> outcomes;
  std::vector<TopicIndex> topics;
  std::vector<TopicIndex> no_topics;
  /// The problems that hold, in the author's order; absent: not asserted.
  std::optional<std::vector<ProblemIndex>> problems;
  /// Per problem the step to try first; an absent step: everything was tried.
  std::map<ProblemIndex, std::optional<StepIndex>> first_step;
  /// Steps that must not be shown anywhere.
  std::vector<StepIndex> no_steps;
  /// Words that must stand, each in one text, in what the family can read, and that must not.
  std::vector<std::string> reads;
  std::vector<std::string> reads_not;
  /// Outer absent: not asserted. Inner absent: no question may be left.
  std::optional<std::optional<QuestionIndex>> next_question;
};

/// A family's answers and what must come out.
struct Scenario {
  ScenarioId id;
  std::string title;
  Answers answers;
  Expectation expect;
  Place place;
};

/// A finding of the checks that the authors stand by.
struct Accepted {
  std::string check;
  /// The sentences, words or screens that the findings are about.
  std::vector<std::string> texts;
  std::string reason;
  Place place;
};

/// Words that parents may meet although they are not frequent.
struct Vocabulary {
  std::string reason;
  std::vector<std::string> words;
  Place place;
};

/// A text of the page itself.
struct Phrase {
  std::string text;
  Place place;
};

/// Everything the authors wrote, checked and resolved. Order in the vectors is the author's order.
struct Content {
  std::string id;
  std::string version;
  /// ISO day of this version.
  std::string date;
  std::string language;
  /// Texts of the page itself by key.
  std::map<std::string, Phrase, std::less<>> interface;
  std::vector<Question> questions;
  std::vector<Criterion> criteria;
  /// Every criterion after the ones it uses.
  std::vector<CriterionIndex> criteria_order;
  std::vector<Route> routes;
  std::vector<Outcome> outcomes;
  std::vector<Topic> topics;
  std::vector<Contact> contacts;
  std::vector<EquatedDays> equated_days;
  std::vector<Deadline> deadlines;
  std::vector<Step> steps;
  std::vector<Problem> problems;
  /// While this is False, routes and the topics after them do not matter to the parent.
  std::optional<Condition> routes_when;
  std::vector<Source> sources;
  std::vector<Term> terms;
  /// Only of bundles, or where exact numbers are wanted without one; else empty.
  QuestionsLeft questions_left;
  /// Whether it is the part of a bundle that is enough to ask, without the words of a result.
  bool only_asks = false;
  /// This and what follows only for those who asked for it; see load_content.
  Settings settings;
  Declarations declared;
  std::vector<Scenario> scenarios;
  std::vector<Accepted> accepted;
  std::vector<Vocabulary> vocabulary;
  std::vector<Page> pages;
  /// What the ids are called in what a family hands over.
  NumbersHolder numbers;

  [[nodiscard]] const Question& operator[](QuestionIndex i) const { return questions[i.value]; }
  [[nodiscard]] const Criterion& operator[](CriterionIndex i) const { return criteria[i.value]; }
  [[nodiscard]] const Route& operator[](RouteIndex i) const { return routes[i.value]; }
  [[nodiscard]] const Outcome& operator[](OutcomeIndex i) const { return outcomes[i.value]; }
  [[nodiscard]] const Topic& operator[](TopicIndex i) const { return topics[i.value]; }
  [[nodiscard]] const Source& operator[](SourceIndex i) const { return sources[i.value]; }
  [[nodiscard]] const Term& operator[](TermIndex i) const { return terms[i.value]; }
  [[nodiscard]] const Contact& operator[](ContactIndex i) const { return contacts[i.value]; }
  [[nodiscard]] const Deadline& operator[](DeadlineIndex i) const { return deadlines[i.value]; }
  [[nodiscard]] const Step& operator[](StepIndex i) const { return steps[i.value]; }
  [[nodiscard]] const Problem& operator[](ProblemIndex i) const { return problems[i.value]; }
  [[nodiscard]] const Page& operator[](PageIndex i) const { return pages[i.value]; }
};

/// Position of the element with this id in one of the content's vectors; nothing when there is
/// none.
template <typename Tag, typename Element>
[[nodiscard]] std::optional<Index<Tag>> find(const std::vector<Element>& elements,
                                             const Id<Tag>& id) {
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (elements[i].id == id) return Index<Tag>{static_cast<std::uint32_t>(i)};
  }
  return std::nullopt;
}

/// Where the words of an option stand.
[[nodiscard]] inline Place place_of(const Content& content, const Question& question,
                                    std::size_t option) {
  const Option& one = options_of(question)[option];
  if (one.step) return content[*one.step].place / "state";
  const Multiple* type = std::get_if<Multiple>(&question.type);
  if (type != nullptr && type->steps) return question.place / "none";
  return question.place / "options" / std::to_string(option);
}

/// Answers to no question at all, sized for this content.
[[nodiscard]] inline Answers no_answers(const Content& content) {
  return Answers{std::vector<Answer>(content.questions.size()), std::nullopt};
}

}  // namespace wijzer
