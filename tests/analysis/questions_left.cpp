// The table of questions left gives at every point of a conversation what the proof works out
// there.
#include "analysis/families/questions_left.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <set>
#include <vector>

#include "analysis/families/asking.hpp"
#include "analysis/families/measure.hpp"
#include "analysis/families/relevance.hpp"
#include "analysis/model.hpp"
#include "core/conversation/questions_left.hpp"
#include "core/conversation/session.hpp"
#include "core/logic/calendar.hpp"
#include "core/model/date.hpp"
#include "support/files.hpp"
#include "support/random.hpp"
#include "support/random_content.hpp"
#include "support/sample.hpp"

namespace wijzer {
namespace {

using analysis::Diagram;
using analysis::Measure;
using test::in_small_contents;
using test::Model;
using test::Random;

/// The proof of one content on one day.
struct Day {
  Day(const Content& content, int today)
      : space(content, today),
        diagrams(space.widths(), analysis::most_nodes),
        rules(content, space, diagrams),
        asked(analysis::asked_by_page(rules)),
        measure(rules, asked, analysis::most_nodes) {}

  analysis::Space space;
  analysis::Diagrams diagrams;
  analysis::Rules rules;
  std::vector<Diagram<Truth>> asked;
  Measure measure;
};

/// The content that ships, with its table as of the day of its version.
const Content& shipped_with_table() {
  static const Content content = [] {
    Content out = test::shipped();
    out.questions_left =
        analysis::questions_left(out, to_days(*parse_date(out.date)), analysis::most_nodes);
    return out;
  }();
  return content;
}

TEST_CASE("the table says how many questions are left in every state of a thousand contents") {
  int tables = 0;
  int states = 0;
  in_small_contents(400, [&](Model& model, std::uint32_t seed) {
    const std::vector<Diagram<Truth>> asked = analysis::relevance(model.rules, model.outputs);
    const QuestionsLeft left = analysis::questions_left(model.rules, asked, Model::cap);
    if (left.table.empty()) return;
    ++tables;
    Measure measure(model.rules, asked, Model::cap);
    Random random(seed);
    Answers given = no_answers(model.content);
    given.today = Model::today();
    Answers filled = given;
    REQUIRE_FALSE(measure.full());
    CHECK(left.most == static_cast<std::uint32_t>(measure.questions(given).most));
    for (std::uint32_t i = 0; i < model.content.questions.size(); ++i) {
      const QuestionIndex question{i};
      CAPTURE(i);
      REQUIRE(most_from(model.content, left.table, given, question) ==
              static_cast<std::uint32_t>(measure.questions(given).most));
      ++states;
      const std::vector<Answer> choices = model.search.choices(question, filled);
      if (choices.empty()) break;
      // What is not asked has an answer too, else it could keep later ones from being settled.
      const bool relevant = model.search.relevant(question, filled, model.outputs);
      filled[question] = relevant ? choices[random.below(choices.size())] : choices.front();
      if (relevant) given[question] = filled[question];
    }
  });
  CHECK(tables > test::rounds(500));
  CHECK(states > test::rounds(1500));
}

TEST_CASE("the pieces of days move along with today, also in random contents with time limits") {
  int states = 0;
  for (Content& content : test::many_contents(test::rounds(3000))) {
    const int today = *test::first_answers(content).today;
    const std::optional<int> day = analysis::day_of_table(content, today);
    if (!day || content.deadlines.size() != 1) continue;
    Day proof(content, *day);
    content.questions_left = analysis::questions_left(content, today, analysis::most_nodes);
    REQUIRE(content.questions_left.most ==
            static_cast<std::uint32_t>(proof.measure.questions().most));
    const QuestionIndex from = content.deadlines.front().from;
    for (int first = *day - 9; first <= *day + 3; ++first) {
      Random random(static_cast<std::uint32_t>(first));
      Answers answers = no_answers(content);
      answers.today = *day;
      for (Walk state = walk(content, answers); state.next; state = walk(content, answers)) {
        CHECK(state.at_most_left ==
              static_cast<std::size_t>(proof.measure.questions(state.effective).most));
        states += answers[from].state == Answer::State::Given ? 1 : 0;
        answers[*state.next] = *state.next == from
                                   ? number_answer(first)
                                   : test::random_answer(content[*state.next], random);
      }
    }
  }
  CHECK(states > test::rounds(300));
}

TEST_CASE("whether a time limit has passed counts by the day on which the table is read") {
  test::Sample sample;
  sample.add("questions", test::date("day"));
  sample.add("questions", test::choice("late", {"yes", "no"}));
  sample.add("deadlines", test::deadline("limit", "day", 14));
  sample.add("topics", test::topic("excuse", test::json(R"({"all":[
      {"deadline":"limit","is":"passed"},{"question":"late","is":"yes"}]})")));
  Content content = test::content_of(sample);
  const int made = to_days(*parse_date("2026-11-21"));
  content.questions_left = analysis::questions_left(content, made, analysis::most_nodes);
  REQUIRE(content.questions_left.most == 2);
  const Deadline& limit = content.deadlines.front();
  for (int today = made; today < made + 900; ++today) {
    for (int first = today - 25; first < today - 8; ++first) {
      Answers answers = no_answers(content);
      answers.today = today;
      answers[limit.from] = number_answer(first);
      const bool passed = to_days(last_day(from_days(first), limit)) < today;
      REQUIRE(most_from(content, content.questions_left.table, answers, QuestionIndex{1}) ==
              (passed ? 1U : 0U));
    }
  }
}

TEST_CASE("in the content that ships the number shown is that of the proof at every step") {
  const Content& content = shipped_with_table();
  REQUIRE_FALSE(content.questions_left.table.empty());
  const int today = to_days(*parse_date("2026-11-21"));
  Day day(content, today);
  Random random(11);
  int states = 0;
  for (int round = 0; round < test::rounds(25); ++round) {
    Answers answers = no_answers(content);
    answers.today = today;
    for (Walk state = walk(content, answers); state.next; state = walk(content, answers)) {
      const auto most = static_cast<std::size_t>(day.measure.questions(state.effective).most);
      REQUIRE(state.at_most_left == most);
      ++states;
      answers[*state.next] = test::random_answer(content[*state.next], random);
    }
  }
  CHECK(states > test::rounds(150));
}

TEST_CASE("a table made on one day gives what the proof gives on any later day") {
  const Content& content = shipped_with_table();
  const std::set<QuestionIndex> dates = [&] {
    std::set<QuestionIndex> out;
    for (const Deadline& deadline : content.deadlines) out.insert(deadline.from);
    return out;
  }();
  REQUIRE(dates.size() > 1);
  // A leap day, days around it, weekends, holidays and the days before and after, and any day.
  std::vector<int> days;
  for (const char* day :
       {"2028-02-28", "2028-02-29", "2028-03-01", "2027-03-26", "2027-03-29", "2027-12-25",
        "2027-12-27", "2028-01-01", "2027-05-05", "2027-02-06", "2027-02-07"}) {
    days.push_back(to_days(*parse_date(day)));
  }
  Random random(12);
  const int first = to_days(*parse_date(content.date));
  for (int i = 0; i < 8; ++i) days.push_back(first + static_cast<int>(random.below(1200)));
  int with_days = 0;
  const auto sampled = static_cast<std::size_t>(test::rounds(static_cast<int>(days.size())));
  const std::size_t step = std::max<std::size_t>(days.size() / sampled, 1);
  for (std::size_t i = 0; i < days.size(); i += step) {
    CAPTURE(to_string(from_days(days[i])));
    Day day(content, days[i]);
    for (int round = 0; round < 6; ++round) {
      Answers answers = no_answers(content);
      answers.today = days[i];
      // The problems with letters, and days around today and around the last days.
      for (Walk state = walk(content, answers); state.next; state = walk(content, answers)) {
        const Question& question = content[*state.next];
        answers[*state.next] = test::random_answer(question, random);
        if (!dates.contains(*state.next)) continue;
        const int ago[] = {0, 42, 365, 90, 14, 30};
        answers[*state.next] =
            number_answer(days[i] + 4 - ago[random.below(6)] - static_cast<int>(random.below(9)));
        const Walk after = walk(content, answers);
        ++with_days;
        REQUIRE(after.at_most_left ==
                static_cast<std::size_t>(day.measure.questions(after.effective).most));
      }
      const auto most = static_cast<std::size_t>(day.measure.questions().most);
      REQUIRE(max_questions(content) == most);
    }
  }
  CHECK(with_days > test::rounds(50));
}

}  // namespace
}  // namespace wijzer
