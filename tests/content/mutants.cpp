// Mistakes in the shipped content are noticed: by its scenarios together with those generated at
// boundaries.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <set>
#include <span>
#include <utility>

#include "analysis/diff/diff.hpp"
#include "analysis/families/asking.hpp"
#include "analysis/families/conditions.hpp"
#include "analysis/families/cones.hpp"
#include "analysis/scenarios/boundaries.hpp"
#include "core/advice/advice.hpp"
#include "core/conversation/session.hpp"
#include "support/files.hpp"
#include "support/mutants.hpp"
#include "support/random.hpp"

namespace wijzer {
namespace {

using analysis::Diagram;
using analysis::Output;
using test::Mutant;

constexpr std::size_t cap = 20'000'000;
const Date today{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{21}};

bool among(const auto& list, auto each) {
  return std::find(list.begin(), list.end(), each) != list.end();
}

/// What check_scenarios looks at, without words.
bool as_expected(const Content& content, const Scenario& scenario) {
  const Walk state = walk(content, scenario.answers);
  const Advice advice = advise(content, state.effective);
  const Expectation& expect = scenario.expect;
  for (const RouteAdvice& route : advice.routes) {
    if (route.verdict != expect.verdicts[route.route.value]) return false;
    const auto depends = expect.depends_on.find(route.route);
    if (depends != expect.depends_on.end() && depends->second != route.depends_on) return false;
  }
  const auto shown = [&](TopicIndex topic) {
    return std::any_of(advice.topics.begin(), advice.topics.end(),
                       [&](const TopicAdvice& each) { return each.topic == topic; });
  };
  if (!std::all_of(expect.topics.begin(), expect.topics.end(), shown)) return false;
  if (std::any_of(expect.no_topics.begin(), expect.no_topics.end(), shown)) return false;
  std::vector<ProblemIndex> problems;
  for (const std::optional<StepIndex>& item : advice.plan.items) {
    if (item && among(expect.no_steps, *item)) return false;
  }
  for (const Ladder& ladder : advice.ladders) {
    problems.push_back(ladder.problem);
    const auto first = expect.first_step.find(ladder.problem);
    if (first != expect.first_step.end() && first->second != ladder.first) return false;
    for (const StepAdvice& step : ladder.steps) {
      if (among(expect.no_steps, step.step)) return false;
    }
  }
  if (expect.problems && *expect.problems != problems) return false;
  return !expect.next_question || *expect.next_question == state.next;
}

/// The shipped content, in which mistakes can be put, and every scenario.
class Laboratory {
 public:
  Laboratory()
      : content_(test::shipped()),
        space_(content_, to_days(today)),
        diagrams_(space_.widths(), cap),
        rules_(content_, space_, diagrams_),
        outputs_(analysis::main_outputs(rules_)),
        asked_(analysis::asked_by_page(rules_)) {
    analysis::for_each_note(content_, [this](const Note& note) {
      if (!note.when) return;
      analysis::for_each_part(*note.when, [this](const Condition& part) { texts_.insert(&part); });
    });
    for (const Scenario& scenario : content_.scenarios) add(scenario);
    for (const analysis::Boundary& each : analysis::boundaries(content_, today, cap)) {
      add(analysis::as_scenario(content_, each));
    }
  }

  [[nodiscard]] const Content& content() const { return content_; }
  [[nodiscard]] std::size_t scenarios() const { return families_.size(); }

  enum class Fate { Noticed, Survived, Silent };

  /// Whether a scenario fails, and otherwise whether anything differs that one could look at. The
  /// first ones tried are those in which the mistake says something else than the part that it
  /// stands for: nearly always one of a few of them fails, and the rest takes long.
  Fate fate(const Mutant& mutant) {
    constexpr std::size_t few = 40;
    std::vector<const Family*> order;
    for (const Family& each : families_) order.push_back(&each);
    auto middle = order.begin();
    if (!is_threshold(mutant)) {
      const Diagram<bool> same =
          diagrams_.equal(rules_.of(*mutant.part), rules_.of(mutant.instead));
      const auto others =
          std::stable_partition(order.begin(), order.end(),
                                [&](const Family* family) { return meets(same, family->values); });
      middle += std::min<std::ptrdiff_t>(others - order.begin(), few);
      if (fails(mutant, {order.begin(), middle})) return Fate::Noticed;
      if (!differs(mutant)) return Fate::Silent;
    }
    if (fails(mutant, {middle, order.end()})) return Fate::Noticed;
    return is_threshold(mutant) && !differs(mutant) ? Fate::Silent : Fate::Survived;
  }

 private:
  struct Family {
    Scenario scenario;
    std::vector<int> values;
  };

  bool fails(const Mutant& mutant, std::span<const Family* const> families) {
    bool out = false;
    put_in(mutant, [&] {
      out = std::any_of(families.begin(), families.end(), [&](const Family* family) {
        return !as_expected(content_, family->scenario);
      });
    });
    return out;
  }

  /// Whether some verdict, topic, problem, step, first step or question asked differs. Scenarios
  /// can't expect texts.
  bool differs(const Mutant& mutant) {
    if (is_threshold(mutant)) return differs_by_comparison(mutant);
    return (!texts_.contains(mutant.part) && advises_otherwise(mutant)) || asks_otherwise(mutant);
  }

  /// The diagrams of the others have no pieces for another threshold.
  static bool is_threshold(const Mutant& mutant) {
    return std::holds_alternative<Between>(mutant.instead.node);
  }

  bool differs_by_comparison(const Mutant& mutant) {
    const Content before = content_;
    put_in(mutant, [&] { different_ = analysis::compare(before, content_, today, cap); });
    return std::any_of(different_.changes.begin(), different_.changes.end(), [](const auto& each) {
      return each.kind != analysis::Change::Kind::Answer &&
             each.kind != analysis::Change::Kind::Text;
    });
  }

  bool advises_otherwise(const Mutant& mutant) {
    analysis::Rules rules(content_, space_, diagrams_,
                          analysis::Forced{mutant.part, rules_.of(mutant.instead)});
    const std::vector<Output> now = analysis::main_outputs(rules);
    return !std::equal(now.begin(), now.end(), outputs_.begin(), outputs_.end(),
                       [](const Output& a, const Output& b) { return a.said == b.said; });
  }

  bool asks_otherwise(const Mutant& mutant) {
    const analysis::Cones cones(content_);
    analysis::Cone cone = cones.of(*mutant.part);
    for (const QuestionIndex each : cones.of(mutant.instead)) cone.push_back(each);
    bool out = false;
    put_in(mutant, [&] {
      out = std::any_of(cone.begin(), cone.end(), [&](QuestionIndex question) {
        return analysis::asked_by_page(rules_, question, asked_) != asked_[question.value];
      });
    });
    return out;
  }

  void add(const Scenario& scenario) {
    CHECK(as_expected(content_, scenario));
    const Answers counting = walk(content_, scenario.answers).effective;
    families_.push_back(Family{scenario, analysis::values_of(content_, space_, counting)});
  }

  template <typename Action>
  static void put_in(const Mutant& mutant, const Action& action) {
    Condition other(mutant.instead);
    Condition& part = const_cast<Condition&>(*mutant.part);
    std::swap(part, other);  // Swapped, not copied: other mutants stand inside it.
    action();
    std::swap(part, other);
  }

  /// Whether it is False for these values, where all on the way is known.
  [[nodiscard]] bool meets(Diagram<bool> node, const std::vector<int>& values) const {
    while (!diagrams_.is_leaf(node)) {
      const int value = values[diagrams_.level(node)];
      if (value < 0) return false;
      node = diagrams_.child(node, static_cast<std::uint32_t>(value));
    }
    return !diagrams_.value(node);
  }

  Content content_;
  analysis::Space space_;
  analysis::Diagrams diagrams_;
  analysis::Rules rules_;
  std::vector<Output> outputs_;
  std::vector<Diagram<Truth>> asked_;
  std::set<const Condition*> texts_;
  std::vector<Family> families_;
  analysis::Difference different_;
};

TEST_CASE("the scenarios and the generated ones notice 95 of 100 mistakes that change behaviour") {
  if (test::rounds(5) < 5) return;  // Too slow for every run with the sanitizers.
  Laboratory laboratory;
  const std::vector<Mutant> mutants = test::mutants_of(laboratory.content());
  std::size_t silent = 0;
  std::size_t killed = 0;
  std::vector<std::string> survivors;
  for (const Mutant& mutant : mutants) {
    const Laboratory::Fate fate = laboratory.fate(mutant);
    if (fate == Laboratory::Fate::Noticed) ++killed;
    if (fate == Laboratory::Fate::Silent) ++silent;
    if (fate == Laboratory::Fate::Survived) survivors.push_back(mutant.name);
  }
  std::string list;
  for (const std::string& each : survivors) list += "\n  survived: " + each;
  MESSAGE(mutants.size(), " mistakes, ", laboratory.scenarios(), " scenarios: ", killed,
          " noticed, ", survivors.size(), " not, ", silent, " change texts only, or nothing", list);
  REQUIRE(killed > 500);
  CHECK(killed * 100 >= (killed + survivors.size()) * 95);
}

}  // namespace
}  // namespace wijzer
