#include "core/conversation/changes.hpp"

#include <algorithm>
#include <utility>

#include "core/conversation/alternatives.hpp"
#include "core/conversation/session.hpp"
#include "core/logic/explain.hpp"
#include "core/logic/missing.hpp"
#include "core/model/leaves.hpp"

namespace wijzer {
namespace {

constexpr std::size_t most_changes = 3;

class ChangeFinder {
 public:
  ChangeFinder(const Content& content, RouteIndex route, const Answers& answers)
      : content_(content),
        route_(route),
        answers_(answers),
        facts_(content, answers),
        verdict_(verdict_of(route, facts_)) {}

  std::vector<Counterfactual> run() {
    if (!routes_matter(facts_)) return {};
    const std::vector<OtherFact> single = other_facts(facts_);
    for (const OtherFact& fact : single) consider({fact});
    if (found_.empty()) {
      for (const OtherFact& fact : single) consider_second(fact);
    }
    return std::move(found_);
  }

 private:
  /// Every fact that could make a difference. The verdict rests on few answers: while all of those
  /// stay, so does the verdict, whatever else changes. So no other answer needs a look.
  [[nodiscard]] std::vector<OtherFact> other_facts(const Facts& facts) const {
    std::vector<OtherFact> out;
    for (const QuestionIndex question : rests_on(route_, facts)) {
      if (content_[question].never_suggest) continue;
      for (const Answer& answer : alternatives(question, facts)) {
        out.push_back(OtherFact{question, answer});
      }
    }
    return out;
  }

  [[nodiscard]] Answers changed(const std::vector<OtherFact>& facts) const {
    Answers out = answers_;
    for (const OtherFact& fact : facts) out[fact.question] = fact.answer;
    return out;
  }

  [[nodiscard]] bool makes_difference(const Facts& facts) const {
    return verdict_of(route_, facts) != verdict_;
  }

  void consider_second(const OtherFact& first) {
    const Answers answers = changed({first});
    const Facts facts(content_, answers);
    if (makes_difference(facts)) return;
    for (const OtherFact& second : other_facts(facts)) {
      // Of two facts both are needed; what one does alone was looked at before. On one question
      // the second answer holds the first fact already.
      const bool same = second.question == first.question;
      const Answers alone = changed({second});
      if (same || !makes_difference(Facts(content_, alone))) {
        consider({first, second});
      }
    }
  }

  void consider(std::vector<OtherFact> facts) {
    if (found_.size() == most_changes) return;
    const Answers answers = changed(facts);
    const Facts after(content_, answers);
    if (!makes_difference(after)) return;
    std::vector<CriterionIndex> find_out = turned(after);
    FlagSet seen(content_.criteria.size());
    for (const CriterionIndex criterion : find_out) {
      if (touches_marked(criterion, after, seen)) return;
    }
    const bool known = std::any_of(found_.begin(), found_.end(), [&](const Counterfactual& change) {
      return change.find_out == find_out;
    });
    if (known) return;
    const Answers effective = walk(content_, answers).effective;
    const Facts walked(content_, effective);
    if (!routes_matter(walked) || !makes_difference(walked)) return;
    found_.push_back(
        Counterfactual{std::move(facts), std::move(find_out), verdict_of(route_, walked)});
  }

  /// The criteria of the route that turn out otherwise, without those that make no difference.
  [[nodiscard]] std::vector<CriterionIndex> turned(const Facts& after) const {
    const Route& route = content_[route_];
    FlagSet named(content_.criteria.size());
    const auto look = overloaded{
        [&](const CriterionHolds& node) { named[node.criterion.value] = 1; },
        // Rules of routes look at criteria only.
        [](const Picked&) {},
        [](const Between&) {},
        [](const VerdictIs&) {},
        [](const DeadlineIs&) {},
    };
    visit_leaves(route.fits_when, look);
    if (route.possible_when) visit_leaves(*route.possible_when, look);
    std::vector<CriterionIndex> out;
    for (std::uint32_t i = 0; i < named.size(); ++i) {
      const CriterionIndex criterion{i};
      if (named[i] == 0 || after.criterion(criterion) == facts_.criterion(criterion)) continue;
      out.push_back(criterion);
    }
    for (std::size_t i = out.size(); i-- > 0;) {
      std::vector<CriterionIndex> fewer = out;
      fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
      if (differs_with_only(fewer, after)) out = std::move(fewer);
    }
    return out;
  }

  /// Whether the verdict is another one when of all criteria only these turn out otherwise.
  [[nodiscard]] bool differs_with_only(const std::vector<CriterionIndex>& criteria,
                                       const Facts& after) const {
    Facts facts(content_, answers_);
    for (std::uint32_t i = 0; i < content_.criteria.size(); ++i) {
      facts.suppose(CriterionIndex{i}, facts_.criterion(CriterionIndex{i}));
    }
    for (const CriterionIndex each : criteria) facts.suppose(each, after.criterion(each));
    return makes_difference(facts);
  }

  /// Whether this looks at a marked question that is asked now and was not, or the other way round.
  /// @param seen  The criteria that were looked at: looking again and again at those below others
  ///              would take exponential time.
  [[nodiscard]] bool touches_marked(CriterionIndex criterion, const Facts& after,
                                    FlagSet& seen) const {
    if (std::exchange(seen[criterion.value], 1) != 0) return false;
    bool touches = false;
    const auto marked = [&](QuestionIndex question) {
      if (!content_[question].never_suggest) return false;
      if (after.asked(question) != facts_.asked(question)) return true;
      for (std::uint32_t i = 0; i < options_of(content_[question]).size(); ++i) {
        const OptionIndex option{i};
        if (after.offered(question, option) != facts_.offered(question, option)) return true;
      }
      return false;
    };
    const auto look = [&](QuestionIndex question) { touches = touches || marked(question); };
    visit_leaves(content_[criterion].when,
                 overloaded{
                     [&](const Picked& node) { look(node.question); },
                     [&](const Between& node) { look(node.question); },
                     [&](const DeadlineIs& node) { look(content_[node.deadline].from); },
                     [&](const CriterionHolds& node) {
                       touches = touches || touches_marked(node.criterion, after, seen);
                     },
                     [](const VerdictIs&) {},  // No criterion looks at a verdict.
                 });
    return touches;
  }

  const Content& content_;
  RouteIndex route_;
  const Answers& answers_;
  Facts facts_;
  Verdict verdict_;
  std::vector<Counterfactual> found_;
};

}  // namespace

std::vector<Counterfactual> changes(const Content& content, RouteIndex route,
                                    const Answers& answers) {
  return ChangeFinder(content, route, answers).run();
}

}  // namespace wijzer
