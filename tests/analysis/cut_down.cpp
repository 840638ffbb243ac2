// The two implementations agree on copies of the shipped content that are cut down to what a search
// can try, and on gaps also in random contents.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "analysis/families/answers.hpp"
#include "analysis/families/asking.hpp"
#include "analysis/families/measure.hpp"
#include "analysis/families/relevance.hpp"
#include "analysis/model.hpp"
#include "analysis/proof/proof.hpp"
#include "core/advice/advice.hpp"
#include "core/conversation/session.hpp"
#include "support/cut_down.hpp"

namespace wijzer {
namespace {

using analysis::Diagram;
using analysis::Output;
using test::Model;

/// Leaves out the outputs that are the same for every family; they are tried for one.
void keep_what_varies(Model& model) {
  bool first = true;
  model.search.for_each([&](const Answers& answers) {
    if (!std::exchange(first, false)) return;
    const std::vector<std::uint32_t> said = model.search.values(model.outputs, answers);
    for (std::size_t i = 0; i < said.size(); ++i) {
      if (model.outputs[i].kind == Output::Kind::LastDay) continue;  // no date is asked
      CHECK(model.leaf(model.outputs[i].said, model.values(answers)).value == said[i]);
    }
  });
  std::erase_if(model.outputs,
                [&](const Output& each) { return model.diagrams.is_leaf(each.said); });
}

/// "no-contact /routes/0" per gap that some family falls into.
std::set<std::string> gaps_by_search(const Model& model) {
  std::set<std::string> out;
  const Content& content = model.content;
  const auto add = [&out](const char* check, const Place& place) {
    out.insert(std::string(check) + " " + place.file + ":" + place.pointer);
  };
  model.search.for_each([&](const Answers& answers) {
    const Advice advice = advise(content, answers);
    const auto fits = [](const RouteAdvice& each) { return each.verdict != Verdict::No; };
    const auto covers = [&](const TopicAdvice& each) { return content[each.topic].nothing_fits; };
    const bool some_route = std::any_of(advice.routes.begin(), advice.routes.end(), fits);
    if (advice.routes_matter && !content.routes.empty() && !some_route &&
        !std::any_of(advice.topics.begin(), advice.topics.end(), covers)) {
      out.insert("no-advice routes");
    }
    if (!advice.routes_matter && advice.ladders.empty() && advice.topics.empty()) {
      add("no-advice", content.routes_when->place);
    }
    const bool planned = std::any_of(content.routes.begin(), content.routes.end(),
                                     [](const Route& each) { return !each.steps.empty(); });
    const auto& items = advice.plan.items;
    const bool idle =
        std::none_of(items.begin(), items.end(), [](const auto& item) { return item.has_value(); });
    if (planned && advice.routes_matter && advice.outcomes.empty() && idle) {
      add("no-first-step", content.routes.front().place);
    }
    for (const RouteAdvice& each : advice.routes) {
      const Facts facts(content, answers);
      const auto to_do = [&](const Note& note) {
        const auto stand = note.step ? stand_of(*note.step, facts) : std::nullopt;
        return shown(note, each.verdict, facts) && stand &&
               stand->state != StepAdvice::State::Tried;
      };
      const std::vector<Note>& steps = content[each.route].steps;
      const bool silent = each.need_by.empty() && each.decided_by.empty() &&
                          std::none_of(steps.begin(), steps.end(), to_do);
      if (advice.routes_matter && fits(each) && silent) {
        add("no-contact", content[each.route].place);
      }
    }
    for (const Ladder& each : advice.ladders) {
      if (!each.first) add("no-first-step", content[each.problem].place);
    }
  });
  return out;
}

std::set<std::string> gaps_by_proof(const Model& model) {
  analysis::Task task;
  task.today = from_days(Model::today());
  task.hold_back = false;
  std::set<std::string> out;
  for (const analysis::Finding& finding : analysis::prove(model.content, task).findings) {
    const Diagnostic& each = finding.diagnostic;
    const bool gap =
        each.check == "no-advice" || each.check == "no-contact" || each.check == "no-first-step";
    // Of who gets no route and no topic it names the rule that comes nearest.
    const bool stuck = model.content.routes_when &&
                       model.content.routes_when->place == Place{each.file, each.pointer};
    const bool nearest = each.check == "no-advice" && !stuck;
    const std::string place = nearest ? "routes" : each.file + ":" + each.pointer;
    if (gap) out.insert(each.check + " " + place);
  }
  return out;
}

/// Gives random answers to one question after another. In every state the question must be relevant
/// exactly where the search finds so, and asked exactly where the page does.
///
/// @return  In how many of the states the question was relevant.
std::size_t follow_one(Model& model, test::Random& random,
                       const std::vector<Diagram<Truth>>& relevant,
                       const std::vector<Diagram<Truth>>& by_page) {
  std::size_t out = 0;
  Answers given = no_answers(model.content);
  given.today = Model::today();
  Answers filled = given;
  for (std::uint32_t i = 0; i < model.content.questions.size(); ++i) {
    const QuestionIndex question{i};
    const bool matters = model.search.relevant(question, filled, model.outputs);
    const auto says = [&](Diagram<Truth> node) {
      return model.leaf(node, model.values(filled)) == Truth::True;
    };
    CAPTURE(i);
    CHECK(says(relevant[i]) == matters);
    const bool asks = walk(model.content, given).next == question;
    CHECK(says(by_page[i]) == asks);
    out += matters ? 1U : 0U;
    const std::vector<Answer> choices = model.search.choices(question, filled);
    if (choices.empty()) break;
    filled[question] = choices[random.below(choices.size())];
    if (asks) given[question] = filled[question];
  }
  return out;
}

TEST_CASE("the proof finds exactly the gaps that a search finds, in a thousand random contents") {
  std::size_t gaps = 0;
  test::in_small_contents(400, [&](Model& model, std::uint32_t) {
    const std::set<std::string> found = gaps_by_proof(model);
    CHECK(found == gaps_by_search(model));
    gaps += found.size();
  });
  CHECK(gaps > static_cast<std::size_t>(test::rounds(500)));
}

TEST_CASE("diagrams and search agree on copies of the shipped content that are cut down") {
  std::size_t relevant_states = 0;
  for (int seed = 1; seed <= test::rounds(20); ++seed) {
    CAPTURE(seed);
    test::Random random(static_cast<std::uint32_t>(seed));
    Model model(test::cut_down(random));
    CHECK(gaps_by_proof(model) == gaps_by_search(model));
    keep_what_varies(model);

    // What is said, and what can be said.
    std::vector<std::set<std::uint32_t>> met(model.outputs.size());
    model.search.for_each([&](const Answers& answers) {
      const std::vector<std::uint32_t> said = model.search.values(model.outputs, answers);
      const std::vector<std::uint32_t> values = model.values(answers);
      for (std::size_t i = 0; i < met.size(); ++i) {
        met[i].insert(said[i]);
        CAPTURE(model.outputs[i].name);
        CHECK(model.leaf(model.outputs[i].said, values).value == said[i]);
      }
    });
    analysis::Examples examples(model.rules);
    for (std::size_t i = 0; i < met.size(); ++i) {
      for (std::uint32_t value = 0; value <= 4; ++value) {
        const Diagram<Truth> truth =
            where_is(model.diagrams, model.outputs[i].said, analysis::Said{value});
        CHECK(examples.find(truth).has_value() == met[i].contains(value));
      }
    }

    // What is asked, in some states.
    const std::vector<Diagram<Truth>> relevant = analysis::relevance(model.rules, model.outputs);
    const std::vector<Diagram<Truth>> by_page = analysis::asked_by_page(model.rules);
    for (int course = 0; course < 5; ++course) {
      relevant_states += follow_one(model, random, relevant, by_page);
    }

    analysis::Measure measure(model.rules, relevant, Model::cap);
    Answers none = no_answers(model.content);
    none.today = Model::today();
    const test::Course searched = test::follow(model, 0, none);
    CHECK(measure.questions() == searched.questions);
    CHECK(measure.situations() == searched.ways);
  }
  CHECK(relevant_states >= static_cast<std::size_t>(test::rounds(50)));
}

}  // namespace
}  // namespace wijzer
