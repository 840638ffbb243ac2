// The work grows with the content, not with the number of ways through it. Where something is
// looked at once for each time that it is named, these chains, which name what comes before more
// than once, would take for ever.
#include <doctest/doctest.h>

#include <chrono>
#include <functional>
#include <string>
#include <vector>

#include "analysis/proof/proof.hpp"
#include "analysis/scenarios/boundaries.hpp"
#include "bindings/api.hpp"
#include "checker/check.hpp"
#include "checker/outcome_sizes.hpp"
#include "core/advice/advice.hpp"
#include "core/conversation/changes.hpp"
#include "core/conversation/session.hpp"
#include "support/bundles.hpp"
#include "support/effort.hpp"
#include "support/random.hpp"
#include "support/sample.hpp"

namespace wijzer::growth {
namespace {

using namespace test;

const Date the_day = std::chrono::year{2026} / 11 / 29;

std::string id(const char* kind, int i) { return std::string(kind) + std::to_string(i); }

/// a or b of the question.
Tree a_or_b(const std::string& question) {
  return json(R"({"any": [{"question": ")" + question + R"(", "is": "a"}, {"question": ")" +
              question + R"(", "is": "b"}]})");
}

Tree holds(const std::string& criterion) { return json(R"({"criterion": ")" + criterion + "\"}"); }

Tree all(std::vector<Tree> parts) {
  Tree out = json(R"({"all": []})");
  for (Tree& part : parts) out["all"].push_back(std::move(part));
  return out;
}

void finish(Sample& sample, const std::string& last) {
  sample.add("criteria", criterion("last", a_or_b(last)));
  sample.add("routes", route("route", holds("last")));
}

/// Each question is asked when the one before is a or b.
Sample question_chain(int n) {
  Sample sample;
  for (int i = 0; i < n; ++i) {
    Tree& question = sample.add("questions", choice(id("q", i), {"a", "b", "c"}));
    if (i > 0) question["when"] = a_or_b(id("q", i - 1));
  }
  finish(sample, id("q", n - 1));
  return sample;
}

/// The options a and b of each question are offered when the one before is a or b.
Sample option_chain(int n) {
  Sample sample;
  for (int i = 0; i < n; ++i) {
    Tree& question = sample.add("questions", choice(id("q", i), {"a", "b", "c", "d"}));
    if (i == 0) continue;
    for (std::size_t option = 0; option < 2; ++option)
      question["options"][option]["when"] = a_or_b(id("q", i - 1));
  }
  finish(sample, id("q", n - 1));
  return sample;
}

/// Each criterion looks at the one before in two ways.
Sample criterion_chain(int n) {
  Sample sample;
  for (int i = 0; i < n; ++i) {
    sample.add("questions", choice(id("q", i), {"a", "b", "c"}));
    Tree when = a_or_b(id("q", i));
    if (i > 0) {
      Tree differs = json(R"({"any": []})");
      differs["any"].push_back(all({holds(id("c", i - 1)), a_or_b(id("q", i))}));
      Tree negated = json("{}");
      negated["not"] = holds(id("c", i - 1));
      differs["any"].push_back(
          all({negated, json(R"({"question": ")" + id("q", i) + R"(", "is": "c"})")}));
      when = differs;
    }
    sample.add("criteria", criterion(id("c", i), when));
  }
  sample.add("routes", route("route", holds(id("c", n - 1))));
  return sample;
}

/// The same, and a step that is offered to those of whom the last criterion holds.
Sample offered_chain(int n) {
  Sample sample = criterion_chain(n);
  sample.add("questions",
             json(R"({"id": "tried", "type": "steps", "short": "Tried", "title": "Tried",
      "why": ["Why."], "none": {"id": "none", "label": "Nothing"}})"));
  sample.add("steps", step("ask"))["state"] = json(R"({"side": "tried", "label": "Asked"})");
  sample.add("steps", step("call"));
  sample.add("problems", problem("open", holds(id("c", n - 1)), json(R"(["ask"])")));
  sample.add("problems", problem("stuck", a_or_b(id("q", n - 1)), json(R"(["call"])")));
  return sample;
}

/// Two steps a stage, and ladders from each to both of the next stage: 2 to the power n ways. Who
/// would be led back from the last to the first is not on the first ladders.
Sample crossing_ladders(int n) {
  Sample sample;
  sample.add("questions", choice("q0", {"a", "b", "c"}));
  sample.add("criteria", criterion("last", a_or_b("q0")));
  sample.add("routes", route("route", holds("last")));
  const auto ladder = [&](const std::string& from, const std::string& to, const char* option) {
    const Tree when = json(std::string(R"({"question": "q0", "is": ")") + option + "\"}");
    sample.add("problems", problem(from + "-" + to, when, Tree::array({from, to})));
  };
  for (int i = 0; i <= n; ++i) {
    for (const char* row : {"s", "t"}) {
      sample.add("steps", step(id(row, i)));
      for (const char* next : {"s", "t"}) {
        if (i < n) ladder(id(row, i), id(next, i + 1), i == 0 ? "b" : "a");
      }
    }
  }
  ladder(id("s", n), id("s", 0), "a");
  return sample;
}

/// One question decides which of many is asked.
Sample wide_tree(int n) {
  Sample sample;
  sample.add("questions", choice("root", {"a", "b", "c"}));
  Tree any = json(R"({"any": []})");
  for (int i = 0; i < n; ++i) {
    Tree& question = sample.add("questions", choice(id("q", i), {"a", "b", "c"}));
    question["when"] =
        json(std::string(R"({"question": "root", "is": ")") + (i % 2 == 0 ? "a" : "b") + "\"}");
    any["any"].push_back(a_or_b(id("q", i)));
  }
  sample.add("criteria", criterion("last", any));
  sample.add("routes", route("route", holds("last")));
  return sample;
}

/// What each question gets, in the order asked: the option at `pick`.
Answers answered(const Content& content, std::size_t pick) {
  Answers answers = no_answers(content);
  answers.today = 20000;
  for (std::uint32_t i = 0; i < content.questions.size(); ++i) {
    const QuestionIndex question{i};
    answers[question].state = Answer::State::Given;
    answers[question].picked = OptionSet::of_bits(std::uint64_t{1} << pick);
  }
  return answers;
}

/// How much more of each twice the size may take, in tenths.
struct Most {
  std::uint64_t allocations;
  std::uint64_t visits;
};

struct Shape {
  const char* name;
  Sample (*make)(int);
  /// The number of questions for a conversation, for all families, and for their scenarios.
  int told;
  int proved;
  int scenarios;
};

constexpr Shape shapes[] = {{"a chain of questions", question_chain, 40, 20, 10},
                            {"a chain of options", option_chain, 40, 20, 10},
                            {"a chain of criteria", criterion_chain, 40, 20, 10},
                            {"a step offered by a chain", offered_chain, 40, 20, 10},
                            {"crossing ladders", crossing_ladders, 20, 20, 10},
                            {"a wide tree", wide_tree, 400, 100, 25}};

struct Work {
  const char* name;
  Most most;
  std::function<void(const Sample&, const Content&)> run;
};

void with_answers(const Content& content, const std::function<void(const Answers&)>& look) {
  Answers none = no_answers(content);
  none.today = 20000;
  look(none);
  for (std::size_t pick = 0; pick < 3; ++pick) look(answered(content, pick));
}

std::string request(const char* call, const std::string& answers) {
  return std::string(R"({"call": ")") + call + R"(", "today": "2026-11-29", "answers": )" +
         answers + "}";
}

/// Looks at a content with a few sets of answers.
std::function<void(const Sample&, const Content&)> looking(
    const std::function<void(const Content&, const Answers&)>& look) {
  return [look](const Sample&, const Content& content) {
    with_answers(content, [&](const Answers& answers) { look(content, answers); });
  };
}

/// What the page asks of the engine.
void make_calls(const Sample& sample, const Content&) {
  api::Api api;
  REQUIRE(api.load(test::bundled(sample.text())).starts_with(R"({"ok":true)"));
  for (const char* call : {"question", "overview", "result", "paper"}) {
    (void)api.call(request(call, "{}"));
    (void)api.call(request(call, R"({"q0": "a"})"));
  }
}

/// What a parent waits for. The advice and a call are in step with the content. A conversation of n
/// questions looks for the next one after each answer, and what would change an outcome tries each
/// question: what they enter grows with the square, and their memory does not.
///
/// @param ladders  Whether many ladders share steps: a plan holds those against each other.
std::vector<Work> of_a_conversation(bool ladders) {
  const std::uint64_t plan = ladders ? 42 : 22;
  const auto advice = [](const Content& content, const Answers& answers) {
    (void)advise(content, answers);
  };
  const auto whole = [](const Content& content, const Answers& answers) {
    (void)walk(content, answers);
  };
  const auto change = [](const Content& content, const Answers& answers) {
    (void)changes(content, RouteIndex{0}, answers);
  };
  // A family that says nothing, walked to its end.
  const auto scenario = [](const Sample&, const Content& content) {
    Content with = content;
    with.scenarios.emplace_back().answers = no_answers(content);
    (void)check::questions_of_scenarios(with, the_day);
  };
  return {{"advice", {22, plan}, looking(advice)},
          {"calls", {22, plan}, make_calls},
          {"a whole conversation", {22, 42}, looking(whole)},
          {"a scenario to its end", {25, 45}, scenario},
          {"changes", {25, 42}, looking(change)}};
}

/// What an author waits for. Where the last question of a chain is asked hangs on all before it, so
/// that the diagrams of "where it is asked" alone, which are in the author's order, have n * n / 2
/// nodes: nothing that makes them all grows with less than the square. So in the wide tree, where a
/// question is asked until an earlier one decides. What stays open without need takes more: for
/// each condition "for all" takes out one question after another.
std::vector<Work> of_all_families() {
  const auto proof = [](const Sample&, const Content& content) {
    analysis::Task task;
    task.today = the_day;
    task.witnesses = true;
    (void)analysis::prove(content, task);
  };
  const auto check = [](const Sample& sample, const Content&) {
    const std::vector<SourceFile> files = {SourceFile{"content.json", sample.text()}};
    (void)check::check_content(files, the_day);
  };
  return {{"proof", {44, 52}, proof}, {"check", {42, 48}, check}};
}

/// A scenario on either side of each of n conditions is a whole conversation, which takes a square;
/// and for either side all diagrams are made again.
std::vector<Work> of_scenarios() {
  const auto scenarios = [](const Sample&, const Content& content) {
    (void)analysis::boundaries(content, the_day, 5'000'000);
  };
  return {{"scenarios", {42, 80}, scenarios}};
}

void check_growth(const Shape& shape, int size, const std::vector<Work>& works) {
  for (const Work& work : works) {
    const auto measured = [&](int n) {
      const Sample sample = shape.make(n);
      const Content content = content_of(sample);
      return effort([&] { work.run(sample, content); });
    };
    const Effort once = measured(size);
    const Effort twice = measured(2 * size);
    INFO(std::string(shape.name), ": ", std::string(work.name));
    REQUIRE(once.allocations + once.visits > 0);
    CHECK(10 * twice.allocations <= work.most.allocations * once.allocations);
    CHECK(10 * twice.visits <= work.most.visits * once.visits);
  }
}

}  // namespace

TEST_CASE("an advice and a call grow with the content, a conversation at most with its square") {
  for (const Shape& shape : shapes) {
    check_growth(shape, shape.told, of_a_conversation(shape.make == crossing_ladders));
  }
}

TEST_CASE("all families take a power of the content, never as much as there are ways through it") {
  if (test::rounds(5) < 5) return;  // The sanitizers find nothing in a count.
  for (const Shape& shape : shapes) {
    check_growth(shape, shape.proved, of_all_families());
    check_growth(shape, shape.scenarios, of_scenarios());
  }
}

}  // namespace wijzer::growth
