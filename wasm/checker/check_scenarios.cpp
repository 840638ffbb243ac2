#include <algorithm>
#include <set>
#include <string>

#include "checker/check.hpp"
#include "checker/read_words.hpp"
#include "checker/visit.hpp"
#include "core/advice/advice.hpp"
#include "core/conversation/session.hpp"
#include "core/summary/formats.hpp"

namespace wijzer::check {
namespace {

class ScenarioCheck {
 public:
  ScenarioCheck(const Content& content, const Scenario& scenario, Diagnostics& diagnostics)
      : content_(content),
        scenario_(scenario),
        diagnostics_(diagnostics),
        walk_(walk(content, scenario.answers)),
        advice_(advise(content, walk_.effective)) {}

  /// Adds the steps that this family is shown.
  void run(std::set<StepIndex>& shown) {
    for (const Ladder& ladder : advice_.ladders) {
      for (const StepAdvice& step : ladder.steps) shown.insert(step.step);
    }
    for (const std::optional<StepIndex>& item : advice_.plan.items) {
      if (item) shown.insert(*item);
    }
    for (const RouteAdvice& route : advice_.routes) {
      check_verdict(route);
      check_depends(route);
      check_reasons(route);
    }
    check_outcomes();
    for (const TopicIndex topic : scenario_.expect.topics) check_topic(topic, true, "topics");
    for (const TopicIndex topic : scenario_.expect.no_topics) {
      check_topic(topic, false, "no_topics");
    }
    check_problems();
    check_first_steps();
    check_no_steps();
    check_words();
    check_next();
  }

 private:
  void fail(const Place& place, const std::string& expected, const std::string& found) {
    add(diagnostics_, Severity::Error, "scenario-failed", place,
        "in the scenario \"" + scenario_.id.value + "\", expected " + expected + ", but found " +
            found + "; change the rule or, if the law says so, the expectation");
  }

  [[nodiscard]] Place expect() const { return scenario_.place / "expect"; }

  void check_verdict(const RouteAdvice& route) {
    const Verdict expected = scenario_.expect.verdicts[route.route.value];
    if (expected == route.verdict) return;
    std::string found = std::string(verdict_name(route.verdict));
    for (const Reason& reason : route.reasons) {
      found += std::string(reason.truth == Truth::True ? " +" : " -") +
               content_[reason.criterion].id.value;
    }
    fail(expect() / "verdicts" / content_[route.route].id.value,
         std::string(verdict_name(expected)), found);
  }

  void check_depends(const RouteAdvice& route) {
    const auto expected = scenario_.expect.depends_on.find(route.route);
    if (expected == scenario_.expect.depends_on.end()) {
      const Verdict verdict = scenario_.expect.verdicts[route.route.value];
      if (verdict != Verdict::Possible || !advice_.routes_matter) return;
      add(diagnostics_, Severity::Error, "missing-key", expect() / "depends_on",
          "the route \"" + content_[route.route].id.value +
              "\" is expected to be possible; add the questions that it still depends on");
      return;
    }
    if (expected->second == route.depends_on) return;
    fail(expect() / "depends_on" / content_[route.route].id.value, ids(expected->second),
         ids(route.depends_on));
  }

  void check_reasons(const RouteAdvice& route) {
    const auto expected = scenario_.expect.reasons.find(route.route);
    if (expected == scenario_.expect.reasons.end()) return;
    for (const CriterionIndex criterion : expected->second) {
      const bool found =
          std::any_of(route.reasons.begin(), route.reasons.end(),
                      [&](const Reason& reason) { return reason.criterion == criterion; });
      if (found) continue;
      fail(expect() / "reasons" / content_[route.route].id.value,
           "the reason " + content_[criterion].id.value, "it is not among them");
    }
  }

  void check_outcomes() {
    if (!scenario_.expect.outcomes) return;
    std::vector<OutcomeIndex> found;
    for (const OutcomeAdvice& each : advice_.outcomes) found.push_back(each.outcome);
    if (found == *scenario_.expect.outcomes) return;
    fail(expect() / "outcome", ids(*scenario_.expect.outcomes), ids(found));
  }

  void check_topic(TopicIndex topic, bool expected, const char* key) {
    const bool found =
        std::any_of(advice_.topics.begin(), advice_.topics.end(),
                    [&](const TopicAdvice& advice) { return advice.topic == topic; });
    if (found == expected) return;
    fail(expect() / key,
         std::string(expected ? "the topic " : "no topic ") + content_[topic].id.value,
         found ? "that it shows" : "that it does not show");
  }

  void check_problems() {
    if (!scenario_.expect.problems) return;
    std::vector<ProblemIndex> found;
    for (const Ladder& ladder : advice_.ladders) found.push_back(ladder.problem);
    if (found == *scenario_.expect.problems) return;
    fail(expect() / "problems", ids(*scenario_.expect.problems), ids(found));
  }

  void check_first_steps() {
    for (const auto& [key, step] : scenario_.expect.first_step) {
      const ProblemIndex problem = key;
      const std::string& name = content_[problem].id.value;
      const auto ladder = std::find_if(advice_.ladders.begin(), advice_.ladders.end(),
                                       [&](const Ladder& each) { return each.problem == problem; });
      if (ladder == advice_.ladders.end()) {
        fail(expect() / "first_step" / name, "the problem " + name, "that it does not hold");
      } else if (ladder->first != step) {
        fail(expect() / "first_step" / name, step_name(step), step_name(ladder->first));
      }
    }
  }

  void check_no_steps() {
    for (const StepIndex unwanted : scenario_.expect.no_steps) {
      bool on_a_ladder = false;
      for (const Ladder& ladder : advice_.ladders) {
        const bool found =
            std::any_of(ladder.steps.begin(), ladder.steps.end(),
                        [&](const StepAdvice& step) { return step.step == unwanted; });
        if (!found) continue;
        on_a_ladder = true;
        fail(expect() / "no_steps", "no step " + content_[unwanted].id.value,
             "it on the ladder of " + content_[ladder.problem].id.value);
      }
      // Routes and topics bring steps into the plan as well.
      const auto& items = advice_.plan.items;
      const bool planned = std::find(items.begin(), items.end(), unwanted) != items.end();
      if (on_a_ladder || !planned) continue;
      fail(expect() / "no_steps", "no step " + content_[unwanted].id.value, "it in the plan");
    }
  }

  void check_words() {
    const Expectation& expected = scenario_.expect;
    if (expected.reads.empty() && expected.reads_not.empty()) return;
    const std::string all = words_to_read(content_, walk_, scenario_.answers.today);
    for (const std::string& words : expected.reads) {
      if (all.find(words) != std::string::npos) continue;
      fail(expect() / "reads", "the words \"" + words + "\"", "that it does not show");
    }
    for (const std::string& words : expected.reads_not) {
      const std::string none = "no words \"" + words + "\"";
      if (all.find(words) != std::string::npos) {
        fail(expect() / "reads_not", none, "that it shows");
      } else if (!stand_in_a_text(content_, words)) {
        fail(expect() / "reads_not", none, "no text that holds them, so it holds nothing");
      }
    }
  }

  [[nodiscard]] std::string step_name(const std::optional<StepIndex>& step) const {
    return step ? content_[*step].id.value : std::string("no step left");
  }

  template <typename IndexType>
  [[nodiscard]] std::string ids(const std::vector<IndexType>& indices) const {
    std::string out;
    for (const IndexType index : indices) {
      out += (out.empty() ? "" : ", ") + content_[index].id.value;
    }
    return out.empty() ? "nothing" : out;
  }

  void check_next() {
    const auto& expected = scenario_.expect.next_question;
    if (!expected || *expected == walk_.next) return;
    const auto name = [this](const std::optional<QuestionIndex>& question) {
      return question ? content_[*question].id.value : std::string("no further question");
    };
    fail(expect() / "next_question", name(*expected), name(walk_.next));
  }

  const Content& content_;
  const Scenario& scenario_;
  Diagnostics& diagnostics_;
  Walk walk_;
  Advice advice_;
};

}  // namespace

void check_scenarios(const Content& content, Diagnostics& diagnostics) {
  std::set<StepIndex> shown;
  for (const Scenario& scenario : content.scenarios) {
    ScenarioCheck(content, scenario, diagnostics).run(shown);
  }
  check_coverage(content, shown, diagnostics);
}

}  // namespace wijzer::check
