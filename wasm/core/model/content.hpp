#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/model/answers.hpp"
#include "core/model/question.hpp"
#include "core/model/route.hpp"
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
  std::vector<TopicIndex> topics;
  std::vector<TopicIndex> no_topics;
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
  std::vector<Topic> topics;
  std::vector<Source> sources;
  std::vector<Term> terms;
  std::vector<Scenario> scenarios;

  [[nodiscard]] const Question& operator[](QuestionIndex i) const { return questions[i.value]; }
  [[nodiscard]] const Criterion& operator[](CriterionIndex i) const { return criteria[i.value]; }
  [[nodiscard]] const Route& operator[](RouteIndex i) const { return routes[i.value]; }
  [[nodiscard]] const Topic& operator[](TopicIndex i) const { return topics[i.value]; }
  [[nodiscard]] const Source& operator[](SourceIndex i) const { return sources[i.value]; }
  [[nodiscard]] const Term& operator[](TermIndex i) const { return terms[i.value]; }
};

/// Position of the element with this id in one of the content's vectors; nothing when there is none.
template <typename Tag, typename Element>
[[nodiscard]] std::optional<Index<Tag>> find(const std::vector<Element>& elements,
                                             const Id<Tag>& id) {
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (elements[i].id == id) return Index<Tag>{static_cast<std::uint32_t>(i)};
  }
  return std::nullopt;
}

/// Answers to no question at all, sized for this content.
[[nodiscard]] inline Answers no_answers(const Content& content) {
  return Answers{std::vector<Answer>(content.questions.size())};
}

}  // namespace wijzer
