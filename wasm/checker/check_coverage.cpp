#include <algorithm>
#include <string>

#include "checker/check.hpp"
#include "checker/visit.hpp"
#include "core/summary/formats.hpp"

namespace wijzer::check {
namespace {

class CoverageCheck {
 public:
  CoverageCheck(const Content& content, Diagnostics& diagnostics)
      : content_(content), diagnostics_(diagnostics) {}

  void check_verdicts() {
    for (std::size_t i = 0; i < content_.routes.size(); ++i) {
      for (const Verdict verdict : all_verdicts) {
        // Without a headline the authors expect that nobody gets it.
        if (headlines_of(content_.routes[i], verdict).empty()) continue;
        need(any([&](const Expectation& expect) { return expect.verdicts[i] == verdict; }),
             content_.routes[i].place, "expects",
             "route " + content_.routes[i].id.value + ": " + std::string(verdict_name(verdict)));
      }
    }
  }

  void check_outcomes() {
    for (std::size_t i = 0; i < content_.outcomes.size(); ++i) {
      const std::vector<OutcomeIndex> only = {OutcomeIndex{static_cast<std::uint32_t>(i)}};
      need(any([&](const Expectation& expect) { return expect.outcomes == only; }),
           content_.outcomes[i].place, "expects", "outcome " + content_.outcomes[i].id.value);
    }
  }

  void check_problems() {
    for (std::size_t i = 0; i < content_.problems.size(); ++i) {
      const ProblemIndex problem{static_cast<std::uint32_t>(i)};
      need(any([&](const Expectation& expect) {
             return expect.problems && std::find(expect.problems->begin(), expect.problems->end(),
                                                 problem) != expect.problems->end();
           }),
           content_.problems[i].place, "expects", "problem " + content_.problems[i].id.value);
    }
  }

  /// A step on a ladder that can be tried must come first some time. One that nobody is asked
  /// about, or that only a route or topic names, may always have others before it, and need only be
  /// shown.
  void check_steps(const std::set<StepIndex>& shown) {
    for (std::size_t i = 0; i < content_.steps.size(); ++i) {
      const StepIndex step{static_cast<std::uint32_t>(i)};
      // One that nothing names is a finding of its own.
      if (!on_a_ladder(step) && !is_named(step)) continue;
      const std::string name = "step " + content_.steps[i].id.value;
      if (!content_.steps[i].tried || !on_a_ladder(step)) {
        need(shown.contains(step), content_.steps[i].place, "shows", name);
        continue;
      }
      need(any([&](const Expectation& expect) {
             return std::any_of(expect.first_step.begin(), expect.first_step.end(),
                                [&](const auto& first) { return first.second == step; });
           }),
           content_.steps[i].place, "expects as \"first_step\"", name);
    }
  }

 private:
  [[nodiscard]] bool on_a_ladder(StepIndex step) const {
    return std::any_of(content_.problems.begin(), content_.problems.end(),
                       [&](const Problem& problem) {
                         return std::find(problem.ladder.begin(), problem.ladder.end(), step) !=
                                problem.ladder.end();
                       });
  }

  [[nodiscard]] bool is_named(StepIndex step) const {
    bool found = false;
    for_each_note(content_, [&](const Note& note) { found = found || note.step == step; });
    return found;
  }

  template <typename Holds>
  [[nodiscard]] bool any(const Holds& holds) const {
    return std::any_of(content_.scenarios.begin(), content_.scenarios.end(),
                       [&](const Scenario& scenario) { return holds(scenario.expect); });
  }

  void need(bool found, const Place& place, const char* what, const std::string& subject) {
    if (found) return;
    add(diagnostics_, Severity::Warning, "missing-scenario", place,
        std::string("no scenario ") + what + " \"" + subject +
            "\"; write one, or accept that with a reason",
        subject);
  }

  const Content& content_;
  Diagnostics& diagnostics_;
};

}  // namespace

void check_coverage(const Content& content, const std::set<StepIndex>& shown,
                    Diagnostics& diagnostics) {
  if (content.scenarios.empty()) return;  // A bundle carries none.
  CoverageCheck check(content, diagnostics);
  check.check_verdicts();
  check.check_outcomes();
  check.check_problems();
  check.check_steps(shown);
}

}  // namespace wijzer::check
