#include "core/bundle/sound.hpp"

#include <algorithm>
#include <vector>

#include "core/model/leaves.hpp"
#include "core/model/limits.hpp"
#include "core/model/looks.hpp"

namespace wijzer::bundle {
namespace {

class Check {
 public:
  explicit Check(const Content& content) : content_(content), looks_(content) {}

  [[nodiscard]] bool run() {
    return order_criteria() && all_of(content_.questions, &Check::question) &&
           all_of(content_.deadlines, &Check::deadline) && all_of(content_.steps, &Check::step) &&
           all_of(content_.routes, &Check::route) && all_of(content_.problems, &Check::problem) &&
           (!content_.routes_when || !looks_.of(*content_.routes_when).verdicts);
  }

 private:
  template <typename Element>
  [[nodiscard]] bool all_of(const std::vector<Element>& list,
                            bool (Check::*check)(const Element&, std::uint32_t) const) const {
    for (std::uint32_t i = 0; i < list.size(); ++i) {
      if (!(this->*check)(list[i], i)) return false;
    }
    return true;
  }

  /// Each criterion once, after the ones that it uses.
  [[nodiscard]] bool order_criteria() {
    for (const CriterionIndex index : content_.criteria_order) {
      bool follows = !looks_.knows(index);
      visit_leaves(content_[index].when, overloaded{
                                             [&](const CriterionHolds& node) {
                                               follows = follows && looks_.knows(node.criterion);
                                             },
                                             [](const Picked&) {},
                                             [](const Between&) {},
                                             [](const VerdictIs&) {},
                                             [](const DeadlineIs&) {},
                                         });
      if (!follows) return false;
      looks_.add(index);
      if (looks_[index].verdicts || looks_[index].chain > limits::criteria_chain) return false;
    }
    return true;
  }

  [[nodiscard]] bool comes_before(const std::optional<Condition>& when, std::uint32_t i) const {
    if (!when) return true;
    const Looks looks = looks_.of(*when);
    return looks.end <= i && !looks.verdicts;
  }

  [[nodiscard]] bool question(const Question& question, std::uint32_t i) const {
    const std::vector<Option>& options = options_of(question);
    const bool picks = !takes_day(question) && number_of(question) == nullptr;
    return options.size() <= limits::options && picks == !options.empty() &&
           comes_before(question.when, i) &&
           std::all_of(options.begin(), options.end(),
                       [&](const Option& option) { return comes_before(option.when, i); });
  }

  [[nodiscard]] bool is_day(std::optional<QuestionIndex> question) const {
    return !question || takes_day(content_[*question]);
  }

  [[nodiscard]] bool deadline(const Deadline& deadline, std::uint32_t) const {
    return is_day(deadline.from);
  }

  [[nodiscard]] bool step(const Step& step, std::uint32_t) const {
    // The ladder looks at the answer that a step waits for.
    if (step.waits && (!step.state || !step.state->answer)) return false;
    if (!step.state) return true;
    const StepState& state = *step.state;
    return takes_several(content_[state.side]) && is_day(state.since) && is_day(state.on) &&
           (!state.answer || std::holds_alternative<Choice>(content_[*state.answer].type));
  }

  [[nodiscard]] bool route(const Route& route, std::uint32_t) const {
    return looks_.of(route.fits_when).only_criteria &&
           (!route.possible_when || looks_.of(*route.possible_when).only_criteria);
  }

  [[nodiscard]] bool problem(const Problem& problem, std::uint32_t) const {
    return !problem.ladder.empty();
  }

  const Content& content_;
  /// Of the criteria that were ordered.
  CriteriaLooks looks_;
};

}  // namespace

bool is_sound(const Content& content) { return Check(content).run(); }

}  // namespace wijzer::bundle
