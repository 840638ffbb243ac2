// Where a conversation stands, held against the plainest way to find that out.
#include <doctest/doctest.h>

#include <algorithm>

#include "core/conversation/session.hpp"
#include "core/logic/open_questions.hpp"
#include "core/logic/prospects.hpp"
#include "support/files.hpp"
#include "support/printing.hpp"
#include "support/random.hpp"
#include "support/random_content.hpp"
#include "support/sample.hpp"

namespace wijzer {
namespace {

using test::json;
using test::Random;
using test::Sample;

/// Calls `check` with many answers, with gaps, and with options that are not offered.
template <typename Check>
void in_many_walks(std::uint32_t seed, const Check& check) {
  Random random(seed);
  for (const Content& content : test::many_contents(80)) {
    for (int round = 0; round < test::rounds(25); ++round) {
      CAPTURE(round);
      check(content, test::random_answers(content, random, 20 + random.below(80)));
    }
  }
}

/// The answer without options that are not offered to who gave the other answers; open where
/// nothing is left.
Answer as_offered(const Facts& others, QuestionIndex question, Answer answer) {
  const bool picks = !answer.picked.empty();
  for (std::uint32_t k = 0; k < options_of(others.content()[question]).size(); ++k) {
    const bool hidden = others.offered(question, OptionIndex{k}) == Truth::False;
    if (hidden) answer.picked.remove(OptionIndex{k});
  }
  return picks && answer.picked.empty() ? Answer{} : answer;
}

const Answered* named(const std::vector<Answered>& answers, QuestionIndex question) {
  const auto at = std::find_if(answers.begin(), answers.end(),
                               [&](const Answered& each) { return each.question == question; });
  return at == answers.end() ? nullptr : &*at;
}

TEST_CASE("a current answer is what was given as far as it is offered; the rest is kept aside") {
  std::size_t parts = 0;
  std::size_t undecided = 0;
  std::size_t reopened = 0;
  in_many_walks(201, [&](const Content& content, const Answers& given) {
    const Walk state = walk(content, given);
    const Facts facts(content, state.effective);
    std::size_t answered = 0;
    for (std::uint32_t i = 0; i < content.questions.size(); ++i) {
      const QuestionIndex question{i};
      const bool asked = std::count(state.asked.begin(), state.asked.end(), question) != 0;
      const bool current = state.current[question] != Answer{};
      const Answer offered = as_offered(facts, question, given[question]);
      CHECK(state.effective[question] == (asked ? offered : Answer{}));
      CHECK(state.current[question] == (current ? offered : Answer{}));
      CHECK_FALSE((asked && !current));
      Answer aside = given[question];
      if (current) aside.picked = aside.picked.without(offered.picked);
      const bool lapses = current ? !aside.picked.empty() : aside != Answer{};
      const Answered* lapsed = named(state.lapsed, question);
      CHECK((lapsed != nullptr) == lapses);
      if (lapsed != nullptr) CHECK(lapsed->answer == aside);
      answered += asked ? 1U : 0U;
      undecided += current && !asked ? 1U : 0U;
      parts += asked && lapses ? 1U : 0U;
      reopened += state.next == question && aside != Answer{} ? 1U : 0U;
    }
    CHECK(state.asked.size() == answered);
  });
  CHECK(parts > 0);
  CHECK(undecided > 0);
  CHECK(reopened > 0);
}

TEST_CASE("an option that the screen offers never lapses at once when it is ticked") {
  std::size_t undecided = 0;
  in_many_walks(203, [&](const Content& content, const Answers& given) {
    const Walk before = walk(content, given);
    const Facts facts(content, before.effective);
    std::vector<QuestionIndex> screens = current_questions(before);
    if (before.next) screens.push_back(*before.next);
    for (const QuestionIndex question : screens) {
      for (std::uint32_t k = 0; k < options_of(content[question]).size(); ++k) {
        if (facts.offered(question, OptionIndex{k}) == Truth::False) continue;
        Answers changed = given;
        changed[question] = picked_answer(OptionIndex{k});
        const Walk after = walk(content, changed);
        CHECK(named(after.lapsed, question) == nullptr);
        CHECK(after.current[question] == changed[question]);
        CHECK(after.next != question);
        undecided += after.effective[question] == Answer{} ? 1U : 0U;
      }
    }
  });
  CHECK(undecided > 0);
}

/// Whether some option that was picked will be offered whatever is answered further.
bool stays_offered(const Content& content, const Answers& others, QuestionIndex question,
                   const Answer& answer) {
  const Prospects prospects(content, others);
  for (std::uint32_t k = 0; k < options_of(content[question]).size(); ++k) {
    const bool picked = answer.picked.has(OptionIndex{k});
    const Truth offered = prospects.offered(question, OptionIndex{k}, Claim::IsNotFalse);
    if (picked && offered == Truth::True) return true;
  }
  return answer.picked.empty();
}

/// The same as `walk` in the plainest way: everything is looked at anew after each answer.
Walk plain_walk(const Content& content, const Answers& given) {
  Walk out;
  out.effective = no_answers(content);
  out.effective.today = given.today;
  out.current = out.effective;
  const auto waits = [&](QuestionIndex question) {
    return open_questions(content, out.effective)[question.value] != 0 &&
           Facts(content, out.effective).asked(question) == Truth::True;
  };
  bool behind_gap = false;
  for (std::uint32_t i = 0; i < content.questions.size(); ++i) {
    const QuestionIndex question{i};
    if (!waits(question)) continue;
    const Answer counts = as_offered(Facts(content, out.effective), question, given[question]);
    out.current[question] = counts;
    const bool certain = !behind_gap || stays_offered(content, out.effective, question, counts);
    if (counts != Answer{} && certain) out.effective[question] = counts;
    behind_gap = behind_gap || counts == Answer{};
  }
  for (std::uint32_t i = 0; i < content.questions.size(); ++i) {
    const QuestionIndex question{i};
    if (!out.next && out.effective[question] == Answer{} && waits(question)) {
      out.effective[question] = out.current[question];
      if (out.current[question] == Answer{}) out.next = question;
    }
    if (out.effective[question] != Answer{}) out.asked.push_back(question);
  }
  return out;
}

TEST_CASE("an answer is undecided where an earlier question decides whether it is offered at all") {
  Sample sample;
  sample.add("questions", test::choice("first", {"yes", "no"}));
  sample.add("questions",
             json(R"({"id":"second","type":"choice","short":"s","title":"t","why":["w"],"options":[
      {"id":"a","label":"a","when":{"question":"first","is":"yes"}},
      {"id":"b","label":"b"},{"id":"c","label":"c"}]})"));
  sample.add("criteria", test::criterion("a", {{"question", "second"}, {"is", "a"}}));
  sample.add("criteria", test::criterion("b", {{"question", "second"}, {"is", "b"}}));
  sample.add("routes", test::route("a", json(R"({"criterion":"a"})")));
  sample.add("routes", test::route("b", json(R"({"criterion":"b"})")));
  const Content content = test::content_of(sample);
  const QuestionIndex second = test::question_index(content, "second");
  const auto told = [&](const char* answers) {
    return walk(content, test::answers_of(content, answers));
  };

  // Not offered after "no": till then "b" is not settled either, and the question may come again.
  const Walk undecided = told(R"({"second":"a"})");
  CHECK(undecided.asked.empty());
  CHECK(undecided.current[second] == picked_answer(OptionIndex{0}));
  CHECK(undecided.lapsed.empty());
  CHECK(undecided.next == test::question_index(content, "first"));
  CHECK(undecided.at_most_left == 2);
  CHECK(told(R"({"first":"yes","second":"a"})").effective[second].picked ==
        OptionSet(OptionIndex{0}));
  CHECK(told(R"({"first":"no","second":"a"})").next == second);
  CHECK(told(R"({"first":"no","second":"a"})").lapsed.size() == 1);
  // What is offered to everybody counts at once.
  CHECK(told(R"({"second":"c"})").effective[second].picked == OptionSet(OptionIndex{2}));
}

TEST_CASE("keeping what more answers can't change comes to the same as looking at all anew") {
  in_many_walks(202, [](const Content& content, const Answers& given) {
    const Walk state = walk(content, given);
    const Walk plain = plain_walk(content, given);
    CHECK(state.asked == plain.asked);
    CHECK(state.effective == plain.effective);
    CHECK(state.current == plain.current);
    CHECK(state.next == plain.next);
  });
}

}  // namespace
}  // namespace wijzer
