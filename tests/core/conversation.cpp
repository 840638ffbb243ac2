// What must hold in every conversation, over the content that ships and over random small contents.
#include <doctest/doctest.h>

#include <algorithm>

#include "analysis/families/questions_left.hpp"
#include "core/conversation/session.hpp"
#include "core/logic/open_questions.hpp"
#include "core/summary/formats.hpp"
#include "support/files.hpp"
#include "support/printing.hpp"
#include "support/random.hpp"
#include "support/random_content.hpp"
#include "support/sample.hpp"

namespace wijzer {
namespace {

using test::Random;

const int random_contents = test::rounds(80);
const int walks = test::rounds(25);

/// The content that ships without a table of questions left, as the page has it at first with the
/// number at the start only, and whole; and random contents, every second with a table.
std::vector<Content> all_contents() {
  std::vector<Content> out = test::many_contents(random_contents);
  const auto with_table = [](Content content) {
    const int today = *test::first_answers(content).today;
    content.questions_left = analysis::questions_left(content, today, analysis::most_nodes);
    return content;
  };
  for (std::size_t i = 1; i < out.size(); i += 2) out[i] = with_table(std::move(out[i]));
  out.push_back(with_table(out.front()));
  out.push_back(out.back());
  out.back().questions_left.table.clear();
  return out;
}

/// Per route; none at all while the parent wants to know nothing about routes.
std::vector<Verdict> verdicts(const Content& content, const Answers& given) {
  const Answers effective = walk(content, given).effective;
  const Facts facts(content, effective);
  std::vector<Verdict> out;
  if (!routes_matter(facts)) return out;
  for (std::uint32_t i = 0; i < content.routes.size(); ++i) {
    out.push_back(verdict_of(RouteIndex{i}, facts));
  }
  return out;
}

/// A random answer that the page lets through after these: of what is offered.
Answer offered_answer(const Content& content, QuestionIndex question, const Answers& before,
                      Random& random) {
  const Facts facts(content, before);
  for (;;) {
    Answer answer = test::random_answer(content[question], random);
    const OptionSet picked = answer.picked;
    for (std::uint32_t k = 0; k < options_of(content[question]).size(); ++k) {
      const bool hidden = facts.offered(question, OptionIndex{k}) == Truth::False;
      if (hidden) answer.picked.remove(OptionIndex{k});
    }
    if (picked.empty() || !answer.picked.empty()) return answer;
  }
}

/// Answers `next` again and again, at most `most` times.
Answers converse(const Content& content, Random& random, std::size_t most) {
  Answers answers = test::first_answers(content);
  for (std::size_t i = 0; i < most; ++i) {
    const Walk state = walk(content, answers);
    if (!state.next) break;
    answers[*state.next] = offered_answer(content, *state.next, state.effective, random);
  }
  return answers;
}

/// Everything that the advice says for these answers: for programs and for people.
std::string advice_in_words(const Content& content, const Answers& answers) {
  JsonWriter writer;
  writer.begin_object();
  write_advice(writer, advise(content, answers), content, answers, std::nullopt);
  writer.end_object();
  const std::vector<QuestionIndex> none;
  return writer.take() + to_plain_text(summarise(
                             SummaryInput{content, answers, none, from_days(*answers.today), ""}));
}

/// Everything that can be seen of a conversation.
std::string state_in_words(const Content& content, const Answers& given) {
  const Walk state = walk(content, given);
  std::string out = advice_in_words(content, state.effective);
  const auto add = [&](const char* name, const std::vector<QuestionIndex>& questions) {
    out += name;
    for (const QuestionIndex question : questions) out += " " + content[question].id.value;
  };
  add("\nasked", state.asked);
  add("\nundecided", undecided_questions(state));
  out += "\nlapsed";
  for (const auto& [question, answer] : state.lapsed) {
    out += " " + content[question].id.value + " " + std::to_string(answer.picked.bits());
  }
  out += "\nnext " + (state.next ? content[*state.next].id.value : "none") + "\nleft " +
         std::to_string(state.at_most_left);
  return out;
}

/// The first line in which two texts differ; empty when they are the same.
std::string difference(const std::string& one, const std::string& other) {
  if (one == other) return "";
  const auto at = std::mismatch(one.begin(), one.end(), other.begin(), other.end()).first;
  const auto from = static_cast<std::size_t>(at - one.begin());
  return "differs at: " + one.substr(from < 40 ? 0 : from - 40, 120);
}

/// Calls `check` with many conversations, finished and not, with and without gaps.
template <typename Check>
void in_many_conversations(std::uint32_t seed, const Check& check) {
  Random random(seed);
  for (const Content& content : all_contents()) {
    for (int round = 0; round < walks; ++round) {
      CAPTURE(round);
      const bool straight = random.chance(60);
      const Answers answers = straight
                                  ? converse(content, random, random.below(18))
                                  : test::random_answers(content, random, 20 + random.below(80));
      check(content, answers, random);
    }
  }
}

TEST_CASE("answering one more question never changes a settled verdict") {
  std::size_t tried = 0;
  in_many_conversations(101, [&](const Content& content, const Answers& given, Random& random) {
    const std::vector<Verdict> before = verdicts(content, given);
    for (std::size_t i = 0; i < content.questions.size(); ++i) {
      if (given.by_question[i].state != Answer::State::Open) continue;
      Answers more = given;
      more.by_question[i] = test::random_answer(content.questions[i], random);
      const std::vector<Verdict> after = verdicts(content, more);
      for (std::size_t route = 0; route < std::min(before.size(), after.size()); ++route) {
        if (before[route] == Verdict::Possible) continue;
        ++tried;
        CHECK(after[route] == before[route]);
      }
    }
  });
  CHECK(tried > test::rounds(test::rounds(1000)));
}

TEST_CASE("not knowing never rules a route out and never makes one fit") {
  std::size_t tried = 0;
  in_many_conversations(102, [&](const Content& content, const Answers& all, Random&) {
    // What is kept aside is left out: not knowing the one can make the other count again.
    const Answers given = walk(content, all).effective;
    const std::vector<Verdict> before = verdicts(content, given);
    for (std::size_t i = 0; i < content.questions.size(); ++i) {
      if (content.questions[i].unknown.empty()) continue;
      Answers less = given;
      less.by_question[i] = unknown_answer();
      const std::vector<Verdict> after = verdicts(content, less);
      for (std::size_t route = 0; route < std::min(before.size(), after.size()); ++route) {
        ++tried;
        if (before[route] != Verdict::No) CHECK(after[route] != Verdict::No);
        if (before[route] != Verdict::Fits) CHECK(after[route] != Verdict::Fits);
      }
    }
  });
  CHECK(tried > test::rounds(test::rounds(1000)));
}

TEST_CASE("changing an answer and changing it back restores the walk, the advice and the summary") {
  std::size_t changed = 0;
  in_many_conversations(103, [&](const Content& content, const Answers& given, Random& random) {
    const std::string before = state_in_words(content, given);
    Answers answers = given;
    for (std::size_t i = 0; i < content.questions.size(); ++i) {
      const Answer kept = answers.by_question[i];
      answers.by_question[i] = test::random_answer(content.questions[i], random);
      if (state_in_words(content, answers) != before) ++changed;
      answers.by_question[i] = kept;
    }
    CHECK(difference(state_in_words(content, answers), before) == "");
  });
  CHECK(changed > test::rounds(test::rounds(500)));
}

TEST_CASE("the promised number of questions never grows and is kept to the end") {
  Random random(104);
  for (const Content& content : all_contents()) {
    CHECK(max_questions(content) == walk(content, test::first_answers(content)).at_most_left);
    for (int round = 0; round < walks; ++round) {
      Answers answers = test::first_answers(content);
      std::vector<std::size_t> promised;
      for (Walk state = walk(content, answers);; state = walk(content, answers)) {
        if (!promised.empty()) CHECK(state.at_most_left < promised.back());
        promised.push_back(state.at_most_left);
        CHECK((state.at_most_left == 0) == !state.next.has_value());
        if (!state.next) break;
        answers[*state.next] = offered_answer(content, *state.next, state.effective, random);
      }
      const std::size_t asked = promised.size() - 1;
      for (std::size_t i = 0; i <= asked; ++i) CHECK(asked - i <= promised[i]);
    }
  }
}

TEST_CASE("an answer anywhere never makes the conversation longer than was promised") {
  in_many_conversations(105, [](const Content& content, const Answers& given, Random& random) {
    const Walk before = walk(content, given);
    CHECK((before.at_most_left == 0) == !before.next.has_value());
    for (std::size_t i = 0; i < content.questions.size(); ++i) {
      if (given.by_question[i].state != Answer::State::Open) continue;
      const QuestionIndex question{static_cast<std::uint32_t>(i)};
      Answers more = given;
      more[question] = offered_answer(content, question, before.effective, random);
      CHECK(walk(content, more).at_most_left <= before.at_most_left);
    }
  });
}

TEST_CASE("only questions are asked that some outcome still lacks") {
  in_many_conversations(106, [](const Content& content, const Answers& given, Random&) {
    const Walk state = walk(content, given);
    const Facts facts(content, state.effective);
    const FlagSet open = open_questions(content, state.effective);
    if (state.next) {
      CHECK(open[state.next->value] != 0);
      CHECK(facts.asked(*state.next) == Truth::True);
    }
    // The other way round: nothing that could be asked and matters is passed over.
    for (std::uint32_t i = 0; i < content.questions.size(); ++i) {
      const bool waits = open[i] != 0 && facts.asked(QuestionIndex{i}) == Truth::True;
      if (waits && given[QuestionIndex{i}].state == Answer::State::Open) {
        REQUIRE(state.next.has_value());
        CHECK(*state.next <= QuestionIndex{i});
      }
    }
  });
}

/// Verdicts, what is shown and what is lacking; not the reasons, since of two reasons that are both
/// enough a lapsed answer may bring the other one forward.
std::string outcome_in_words(const Content& content, const Answers& answers) {
  std::string out;
  const auto add = [&out](const std::vector<const Note*>& notes) {
    for (const Note* each : notes) out += "\n  " + each->text;
  };
  const Advice advice = advise(content, answers);
  for (const RouteAdvice& route : advice.routes) {
    if (!advice.routes_matter) break;
    out += "\n" + std::string(verdict_name(route.verdict)) + " " + route.headline->text;
    for (const auto* notes :
         {&route.need_by, &route.decided_by, &route.forms, &route.contribution, &route.remarks}) {
      add(*notes);
    }
    for (const CriterionIndex each : route.undecided) out += " " + content[each].id.value;
  }
  for (const Ladder& ladder : advice.ladders) {
    out += "\n" + content.problems[ladder.problem.value].id.value;
    for (const StepAdvice& step : ladder.steps) {
      out += " " + content.steps[step.step.value].id.value +
             std::to_string(static_cast<int>(step.state));
    }
    add(ladder.intro);
  }
  for (const TopicAdvice& topic : advice.topics) {
    if (!advice.routes_matter && content[topic.topic].shown == TopicPlace::After) continue;
    out += "\n" + content[topic.topic].id.value;
    add(topic.items);
  }
  for (const std::optional<StepIndex>& item : advice.plan.items) {
    out += "\n" + (item ? content[*item].id.value : "find out");
  }
  return out;
}

TEST_CASE("answers that lapsed have no effect on the outcome") {
  std::size_t lapsed = 0;
  Random random(108);
  for (const Content& content : test::many_contents(random_contents)) {
    for (int round = 0; round < walks; ++round) {
      Answers given = converse(content, random, 100);
      const std::string before = state_in_words(content, given);
      for (std::size_t i = 0; i < content.questions.size(); ++i) {
        if (given.by_question[i].state != Answer::State::Open) continue;
        given.by_question[i] = test::random_answer(content.questions[i], random);
        ++lapsed;
      }
      const Walk state = walk(content, given);
      CHECK(difference(outcome_in_words(content, given),
                       outcome_in_words(content, state.effective)) == "");
      CHECK(difference(state_in_words(content, state.effective), before) == "");
    }
  }
  CHECK(lapsed > test::rounds(test::rounds(500)));
}

TEST_CASE("the answers that count make the same walk as all answers given") {
  in_many_conversations(111, [](const Content& content, const Answers& given, Random&) {
    const Walk state = walk(content, given);
    const Walk again = walk(content, state.effective);
    CHECK(again.asked == state.asked);
    CHECK(again.effective == state.effective);
    CHECK(again.at_most_left == state.at_most_left);
    CHECK(again.lapsed.empty());
  });
}

TEST_CASE("questions come in the author's order") {
  Random random(109);
  for (const Content& content : test::many_contents(random_contents)) {
    for (int round = 0; round < walks; ++round) {
      const Answers answers = converse(content, random, random.below(18));
      const Walk state = walk(content, answers);
      CHECK(std::is_sorted(state.asked.begin(), state.asked.end()));
      CHECK(std::adjacent_find(state.asked.begin(), state.asked.end()) == state.asked.end());
      CHECK(state.lapsed.empty());
      if (state.next && !state.asked.empty()) CHECK(state.asked.back() < *state.next);
    }
  }
}

TEST_CASE(
    "at the end of a conversation a possible route waits for answers that were unknown, or for "
    "people") {
  Random random(110);
  const Content& content = test::shipped();
  for (int round = 0; round < test::rounds(60); ++round) {
    const Answers answers = converse(content, random, 100);
    const Advice advice = advise(content, answers);
    if (!advice.routes_matter) continue;
    for (const RouteAdvice& route : advice.routes) {
      for (const QuestionIndex question : route.depends_on) {
        CHECK(answers[question].state == Answer::State::Unknown);
      }
    }
  }
}

}  // namespace
}  // namespace wijzer
