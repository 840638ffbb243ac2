#include "analysis/scenarios/covered.hpp"

#include <algorithm>

#include "core/conversation/session.hpp"

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
    if (given && takes_day(content.questions[i])) return true;
  }
  return false;
}

bool Covered::holds(Diagram<Truth> where, const std::vector<int>& values) const {
  while (!diagrams_.is_leaf(where)) {
    const int value = values[diagrams_.level(where)];
    if (value < 0) return false;
    where = diagrams_.child(where, static_cast<std::uint32_t>(value));
  }
  return diagrams_.value(where) == Truth::True;
}

bool Covered::by_scenario(const Output& output, Diagram<Truth> where,
                          const std::optional<std::pair<QuestionIndex, int>>& exactly) const {
  return std::any_of(families_.begin(), families_.end(), [&](const Family& family) {
    const Scenario& scenario = *family.scenario;
    if (exactly && scenario.answers[exactly->first] != number_answer(exactly->second)) return false;
    return expects(scenario.expect, output) && holds(where, family.values);
  });
}

bool expects(const Expectation& expect, const Output& output) {
  const auto among = [](const auto& list, auto index) {
    return std::find(list.begin(), list.end(), index) != list.end();
  };
  switch (output.kind) {
    case Output::Kind::Verdict:
      return true;
    case Output::Kind::Outcome:
      return expect.outcomes.has_value();
    case Output::Kind::Topic:
      return among(expect.topics, TopicIndex{output.owner}) ||
             among(expect.no_topics, TopicIndex{output.owner});
    case Output::Kind::Problem:
      return expect.problems.has_value();
    case Output::Kind::FirstStep:
      return expect.first_step.contains(ProblemIndex{output.owner}) ||
             (expect.problems && !among(*expect.problems, ProblemIndex{output.owner}));
    case Output::Kind::Step:
      return output.step && among(expect.no_steps, *output.step);
    case Output::Kind::Headline:
    case Output::Kind::Undecided:
    case Output::Kind::Note:
    case Output::Kind::LastDay:
      return false;
  }
  return false;
}

}  // namespace wijzer::analysis
