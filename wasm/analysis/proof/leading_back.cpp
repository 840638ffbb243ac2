#include <string>
#include <utility>

#include "analysis/proof/inquiry.hpp"

namespace wijzer::analysis {
namespace {

/// Whether it can go before earlier steps of its ladder.
bool can_press(const Step& step) { return step.urgent || step.deadline.has_value(); }

class LeadingBack {
 public:
  explicit LeadingBack(Inquiry& inquiry) : inquiry_(inquiry), content_(inquiry.content()) {}

  void run() {
    for (const Problem& problem : content_.problems) {
      for (std::size_t later = 1; later < problem.ladder.size(); ++later) {
        const Step& step = content_[problem.ladder[later]];
        if (step.state && can_press(step)) check(problem, later);
        inquiry_.collect();
      }
    }
  }

 private:
  /// An earlier step comes after this one only because this one was in a hurry; once this is done,
  /// the ladder would lead back to it.
  void check(const Problem& problem, std::size_t later) {
    Rules& rules = inquiry_.rules;
    const Diagram<Truth> holds = rules.is(rules.of(problem.when), Truth::True);
    const StepTruths done = truths_of(rules, content_[problem.ladder[later]], holds);
    const QuestionIndex done_on = content_[problem.ladder[later]].state->side;
    for (std::size_t i = 0; i < later; ++i) {
      const Step& step = content_[problem.ladder[i]];
      // What nobody is asked about shows for reasons of its own; what is asked on another side,
      // such as help, stays of use whatever was done on this one.
      if (!step.state || step.state->side != done_on) continue;
      const Diagram<Truth> back =
          inquiry_.all_of({done.shown, done.tried, truths_of(rules, step, holds).untried});
      const std::string example = inquiry_.example(back);
      if (example.empty()) continue;
      const std::string& id = content_[problem.ladder[later]].id.value;
      std::string message = "who did \"" + id;
      message += "\" in a hurry is led back to \"" + step.id.value;
      message += "\", which comes before it" + example;
      message += "; name that step in \"implies\" of \"" + id;
      message += "\", or put it after it";
      inquiry_.report("leads-back", problem.place / "ladder" / std::to_string(later),
                      std::move(message));
    }
  }

  Inquiry& inquiry_;
  const Content& content_;
};

}  // namespace

void find_leading_back(Inquiry& inquiry) { LeadingBack(inquiry).run(); }

}  // namespace wijzer::analysis
