#include "core/bundle/sound.hpp"

#include <algorithm>
#include <vector>

#include "core/model/leaves.hpp"
#include "core/model/limits.hpp"

namespace wijzer::bundle {
namespace {

/// What is known of a condition from what it looks at.
struct Looks {
  /// The position after the last question.
  std::uint32_t end = 0;
  /// Criteria that are built on each other.
  std::uint32_t chain = 0;
  bool only_criteria = true;
  bool verdicts = false;

  void add(const Looks& other) {
    end = std::max(end, other.end);
    chain = std::max(chain, other.chain);
    only_criteria = only_criteria && other.only_criteria;
    verdicts = verdicts || other.verdicts;
  }
};

class Check {
 public:
  explicit Check(const Content& content) : content_(content), criteria_(content.criteria.size()) {}

  [[nodiscard]] bool run() {
    return order_criteria() && all_of(content_.questions, &Check::question) &&
           all_of(content_.deadlines, &Check::deadline) && all_of(content_.steps, &Check::step) &&
           all_of(content_.routes, &Check::route) && all_of(content_.problems, &Check::problem) &&
           (!content_.routes_when || !looks_of(*content_.routes_when).verdicts);
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

  [[nodiscard]] Looks looks_of(const Condition& condition) const {
    Looks out;
    const auto leaf = [&out](std::uint32_t end, bool verdicts) {
      out.add({.end = end, .only_criteria = false, .verdicts = verdicts});
    };
    visit_leaves(condition, overloaded{
                                [&](const Picked& node) { leaf(node.question.value + 1, false); },
                                [&](const Between& node) { leaf(node.question.value + 1, false); },
                                [&](const CriterionHolds& node) {
                                  Looks of = criteria_[node.criterion.value];
                                  of.only_criteria = true;
                                  out.add(of);
                                },
                                [&](const VerdictIs&) { leaf(0, true); },
                                [&](const DeadlineIs& node) {
                                  leaf(content_[node.deadline].from.value + 1, false);
                                },
                            });
    return out;
  }

  /// Each criterion once, after the ones that it uses.
  [[nodiscard]] bool order_criteria() {
    for (const CriterionIndex index : content_.criteria_order) {
      Looks& known = criteria_[index.value];
      bool follows = known.chain == 0;
      visit_leaves(content_[index].when, overloaded{
                                             [&](const CriterionHolds& node) {
                                               follows = follows &&
                                                         criteria_[node.criterion.value].chain > 0;
                                             },
                                             [](const Picked&) {},
                                             [](const Between&) {},
                                             [](const VerdictIs&) {},
                                             [](const DeadlineIs&) {},
                                         });
      if (!follows) return false;
      known = looks_of(content_[index].when);
      if (known.verdicts || ++known.chain > limits::criteria_chain) return false;
    }
    return true;
  }

  [[nodiscard]] bool comes_before(const std::optional<Condition>& when, std::uint32_t i) const {
    if (!when) return true;
    const Looks looks = looks_of(*when);
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
    return looks_of(route.fits_when).only_criteria &&
           (!route.possible_when || looks_of(*route.possible_when).only_criteria);
  }

  [[nodiscard]] bool problem(const Problem& problem, std::uint32_t) const {
    return !problem.ladder.empty();
  }

  const Content& content_;
  /// Per criterion, once it was looked at: then its chain is not 0.
  std::vector<Looks> criteria_;
};

}  // namespace

bool is_sound(const Content& content) { return Check(content).run(); }

}  // namespace wijzer::bundle
