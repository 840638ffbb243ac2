#include "analysis/covered.hpp"

#include <algorithm>

#include "core/session/session.hpp"

namespace wijzer::analysis {

Covered::Covered(const Content& content, const Space& space, const Diagrams& diagrams)
    : diagrams_(diagrams) {
  for (const Scenario& scenario : content.scenarios) {
    // Another day, or none, means other pieces of days.
    if (answers_day(content, scenario.answers) && scenario.answers.today != space.today()) continue;
    families_.push_back(
        Family{&scenario, values_of(content, space, walk(content, scenario.answers).effective)});
  }
}

bool answers_day(const Content& content, const Answers& answers) {
  for (std::size_t i = 0; i < content.questions.size(); ++i) {
    const bool given = answers.by_question[i].state == Answer::State::Given;
    if (given && std::holds_alternative<Day>(content.questions[i].type)) return true;
  }
  return false;
}

bool Covered::holds(Node where, const std::vector<int>& values) const {
  while (!diagrams_.is_leaf(where)) {
    const int value = values[diagrams_.level(where)];
    if (value < 0) return false;
    where = diagrams_.children(where)[static_cast<std::size_t>(value)];
  }
  return diagrams_.value(where) == leaf_true;
}

bool Covered::by_scenario(const Outcome& outcome, Node where,
                          const std::optional<std::pair<QuestionIndex, int>>& exactly) const {
  return std::any_of(families_.begin(), families_.end(), [&](const Family& family) {
    const Scenario& scenario = *family.scenario;
    if (exactly && scenario.answers[exactly->first] != number_answer(exactly->second)) return false;
    return expects(scenario.expect, outcome) && holds(where, family.values);
  });
}

bool expects(const Expectation& expect, const Outcome& outcome) {
  const auto among = [](const auto& list, auto index) {
    return std::find(list.begin(), list.end(), index) != list.end();
  };
  switch (outcome.kind) {
    case Outcome::Kind::Verdict:
      return true;
    case Outcome::Kind::Outcome:
      return expect.outcomes.has_value();
    case Outcome::Kind::Topic:
      return among(expect.topics, TopicIndex{outcome.owner}) ||
             among(expect.no_topics, TopicIndex{outcome.owner});
    case Outcome::Kind::Problem:
      return expect.problems.has_value();
    case Outcome::Kind::FirstStep:
      return expect.first_step.contains(ProblemIndex{outcome.owner}) ||
             (expect.problems && !among(*expect.problems, ProblemIndex{outcome.owner}));
    case Outcome::Kind::Step:
      return outcome.step && among(expect.no_steps, *outcome.step);
    case Outcome::Kind::Headline:
    case Outcome::Kind::Undecided:
    case Outcome::Kind::Note:
    case Outcome::Kind::LastDay:
      return false;
  }
  return false;
}

}  // namespace wijzer::analysis
