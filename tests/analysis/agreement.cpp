// Two implementations agree: the diagrams and a search that tries every answer, over random small
// contents.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <span>

#include "analysis/families/answers.hpp"
#include "analysis/families/asking.hpp"
#include "analysis/families/measure.hpp"
#include "analysis/families/relevance.hpp"
#include "analysis/model.hpp"
#include "core/conversation/session.hpp"
#include "support/random.hpp"
#include "support/sample.hpp"

namespace wijzer {
namespace {

using analysis::Diagram;
using analysis::Level;
using analysis::Output;
using test::Course;
using test::follow;
using test::in_small_contents;
using test::Model;

TEST_CASE("a diagram says of every family what the core says, in a thousand random contents") {
  in_small_contents(800, [](Model& model, std::uint32_t) {
    int wrong = 0;
    model.search.for_each([&](const Answers& answers) {
      const std::vector<std::uint32_t> values = model.values(answers);
      for (const Output& output : model.outputs) {
        if (model.leaf(output.said, values).value == model.searched(output, answers)) continue;
        if (wrong++ == 0) {
          FAIL_CHECK(output.name, " ", output.place.pointer, ": the diagram says ",
                     model.leaf(output.said, values).value, ", the core ",
                     model.searched(output, answers));
        }
      }
    });
    CHECK(wrong == 0);
  });
}

TEST_CASE("a value of an outcome has an example exactly when some family gets it") {
  in_small_contents(800, [](Model& model, std::uint32_t) {
    std::vector<std::set<std::uint32_t>> met(model.outputs.size());
    model.search.for_each([&](const Answers& answers) {
      for (std::size_t i = 0; i < met.size(); ++i) {
        met[i].insert(model.searched(model.outputs[i], answers));
      }
    });
    analysis::Examples examples(model.rules);
    for (std::size_t i = 0; i < met.size(); ++i) {
      const Output& output = model.outputs[i];
      if (output.kind == Output::Kind::LastDay) continue;
      for (std::uint32_t value = 0; value <= 4; ++value) {
        CAPTURE(output.name);
        CAPTURE(output.place.pointer);
        CAPTURE(value);
        const Diagram<Truth> truth = where_is(model.diagrams, output.said, analysis::Said{value});
        const std::optional<analysis::Example> example = examples.find(truth);
        REQUIRE(example.has_value() == met[i].contains(value));
        if (example) CHECK(model.search.value(output, example->answers) == value);
      }
    }
  });
}

TEST_CASE("a question is relevant exactly when two of its answers lead to different outcomes") {
  in_small_contents(400, [](Model& model, std::uint32_t seed) {
    const std::vector<Diagram<Truth>> relevant = analysis::relevance(model.rules, model.outputs);
    test::Random random(seed);
    for (int round = 0; round < 3; ++round) {
      Answers answers = no_answers(model.content);
      answers.today = Model::today();
      for (std::uint32_t i = 0; i < model.content.questions.size(); ++i) {
        const QuestionIndex question{i};
        const std::vector<Answer> choices = model.search.choices(question, answers);
        const bool by_diagram = model.leaf(relevant[i], model.values(answers)) == Truth::True;
        CAPTURE(i);
        REQUIRE(by_diagram == model.search.relevant(question, answers, model.outputs));
        if (choices.empty()) break;
        answers[question] = choices[random.below(choices.size())];
      }
    }
  });
}

TEST_CASE("a question that differs only beside what is no answer is not relevant") {
  test::Sample sample;
  sample.add("questions", test::choice("first", {"yes", "no"}));
  test::Tree& second = sample.add("questions", test::multiple("second", {"a", "b"}));
  second.erase("unknown");
  // Whoever answers the second question picks a or b, so the first one decides nothing.
  sample.add("topics", test::topic("all", test::json(R"({"any": [{"question":"first","is":"yes"},
      {"question":"second","has":"a"}, {"question":"second","has":"b"}]})")));
  Model model(test::content_of(sample));
  CHECK_FALSE(model.search.relevant(QuestionIndex{0}, no_answers(model.content), model.outputs));
  CHECK(analysis::relevance(model.rules, model.outputs).front() ==
        model.diagrams.leaf(Truth::False));
}

TEST_CASE("the diagrams of what the page asks are the page, in a thousand random contents") {
  std::size_t asked = 0;
  in_small_contents(1e6, [&](Model& model, std::uint32_t seed) {
    const std::vector<Diagram<Truth>> by_page = analysis::asked_by_page(model.rules);
    test::Random random(seed);
    for (int round = 0; round < 5; ++round) {
      Answers answers = test::first_answers(model.content);
      for (std::uint32_t i = 0; i < model.content.questions.size(); ++i) {
        const QuestionIndex question{i};
        const Walk state = walk(model.content, answers);
        CAPTURE(i);
        const bool asks = state.next == question;
        REQUIRE(asks == (model.leaf(by_page[i], model.values(answers)) == Truth::True));
        if (!asks) continue;
        ++asked;
        const std::vector<Answer> choices = model.search.choices(question, state.effective);
        answers[question] = choices[random.below(choices.size())];
      }
    }
  });
  CHECK(asked > static_cast<std::size_t>(test::rounds(1000)));
}

TEST_CASE("the page asks everything that matters, and in vain only where the proof says so") {
  std::size_t vain = 0;
  in_small_contents(400, [&](Model& model, std::uint32_t seed) {
    const std::vector<Diagram<Truth>> relevant = analysis::relevance(model.rules, model.outputs);
    const std::vector<Diagram<Truth>> by_page = analysis::asked_by_page(model.rules);
    test::Random random(seed);
    for (int round = 0; round < 3; ++round) {
      Answers given = test::first_answers(model.content);
      Answers filled = given;
      for (std::uint32_t i = 0; i < model.content.questions.size(); ++i) {
        const QuestionIndex question{i};
        const std::vector<Answer> choices = model.search.choices(question, filled);
        if (choices.empty()) break;
        filled[question] = choices[random.below(choices.size())];
        Answers earlier = filled;
        earlier[question] = Answer{};
        const bool matters = model.search.relevant(question, earlier, model.outputs);
        const bool asks = walk(model.content, given).next == question;
        CAPTURE(i);
        CHECK((asks || !matters));
        const Diagram<Truth> said =
            model.diagrams.and_kleene(by_page[i], model.rules.not_kleene(relevant[i]));
        const bool idle = asks && !matters;
        CHECK(idle == (model.leaf(said, model.values(filled)) == Truth::True));
        vain += idle ? 1U : 0U;
        if (asks) given[question] = filled[question];
      }
    }
  });
  if (!test::slow_build) CHECK(vain > 0);
}

TEST_CASE("what only makes it less certain that a day is asked for decides no time limit") {
  test::Sample sample;
  for (const char* id : {"first", "second", "third"}) {
    sample.add("questions", test::choice(id, {"yes", "no"}));
  }
  sample.add("questions", test::date("day"))["when"] = test::json(R"({"any": [
      {"all": [{"question":"first","is":"yes"}, {"question":"second","is":"yes"}]},
      {"question":"third","is":"yes"}]})");
  sample.add("deadlines", test::deadline("limit", "day", 14));
  sample.add(
      "topics",
      test::topic("late",
                  test::json(R"({"deadline":"limit","is":"passed"})")))["show_when_unknown"] = true;
  Model model(test::content_of(sample));
  const std::vector<Diagram<Truth>> by_page = analysis::asked_by_page(model.rules);
  Answers answers = test::first_answers(model.content);
  answers[QuestionIndex{0}] = unknown_answer();
  // The second question can only keep the day from being asked for for sure, not bring it about.
  CHECK(walk(model.content, answers).next == QuestionIndex{2});
  CHECK(model.leaf(by_page[1], model.values(answers)) == Truth::False);
  CHECK(model.leaf(by_page[2], model.values(answers)) == Truth::True);
}

TEST_CASE(
    "fewest and most questions, and the number of situations, are those of all conversations") {
  in_small_contents(150, [](Model& model, std::uint32_t) {
    analysis::Measure measure(model.rules, analysis::relevance(model.rules, model.outputs),
                              Model::cap);
    Answers answers = no_answers(model.content);
    answers.today = Model::today();
    const Course searched = follow(model, 0, answers);
    CHECK(measure.questions().fewest == searched.questions.fewest);
    CHECK(measure.questions().most == searched.questions.most);
    CHECK(measure.situations() == searched.ways);
  });
}

TEST_CASE(
    "from any point of a conversation on, the questions left are those of all ways to go on") {
  in_small_contents(150, [](Model& model, std::uint32_t seed) {
    analysis::Measure measure(model.rules, analysis::relevance(model.rules, model.outputs),
                              Model::cap);
    test::Random random(seed);
    Answers given = no_answers(model.content);
    Answers filled = given;
    filled.today = Model::today();
    const std::size_t stop = random.below(model.content.questions.size() + 1);
    for (std::uint32_t i = 0; i < stop; ++i) {
      const QuestionIndex question{i};
      const std::vector<Answer> choices = model.search.choices(question, filled);
      if (choices.empty()) break;
      const bool asked = model.search.relevant(question, filled, model.outputs);
      filled[question] = asked ? choices[random.below(choices.size())] : choices.front();
      if (asked) given[question] = filled[question];
    }
    const Course searched = follow(model, static_cast<std::uint32_t>(stop), filled);
    CAPTURE(stop);
    CHECK(measure.questions(given).fewest == searched.questions.fewest);
    CHECK(measure.questions(given).most == searched.questions.most);
  });
}

TEST_CASE("the situations in which something is said are counted one by one") {
  in_small_contents(150, [](Model& model, std::uint32_t) {
    const std::vector<Diagram<Truth>> asked = analysis::relevance(model.rules, model.outputs);
    analysis::Measure measure(model.rules, asked, Model::cap);
    // Answers to what is asked, and how often each output came with each value.
    std::set<std::vector<std::uint32_t>> met;
    std::vector<std::map<std::uint32_t, double>> often(model.outputs.size());
    model.search.for_each([&](const Answers& answers) {
      std::vector<std::uint32_t> key = model.values(answers);
      for (std::uint32_t i = 0; i < asked.size(); ++i) {
        const analysis::QuestionSpace& mine = model.space[QuestionIndex{i}];
        if (model.leaf(asked[i], model.values(answers)) == Truth::True) continue;
        for (Level level = mine.first; level < mine.first + mine.count; ++level) key[level] = 99;
      }
      if (!met.insert(key).second) return;
      for (std::size_t i = 0; i < model.outputs.size(); ++i) {
        ++often[i][model.searched(model.outputs[i], answers)];
      }
    });
    for (std::size_t i = 0; i < model.outputs.size(); ++i) {
      for (const auto& entry : often[i]) {
        const std::uint32_t value = entry.first;
        const Diagram<Truth> truth =
            where_is(model.diagrams, model.outputs[i].said, analysis::Said{value});
        CAPTURE(model.outputs[i].name);
        CAPTURE(value);
        CHECK(measure.situations(truth) == entry.second);
      }
    }
  });
}

}  // namespace
}  // namespace wijzer
