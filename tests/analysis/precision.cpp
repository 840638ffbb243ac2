// What Kleene's logic leaves open although every way in which it can turn out agrees: the diagrams
// against a search through all those ways.
#include <doctest/doctest.h>

#include <functional>
#include <set>

#include "analysis/families/completion.hpp"
#include "analysis/model.hpp"
#include "support/sample.hpp"

namespace wijzer {
namespace {

using analysis::Diagram;
using test::Model;

/// Whether the truth is Unknown after these answers, but the same however all turns out.
bool searched(const Model& model, const Answers& answers,
              const std::function<Truth(const Facts&)>& truth) {
  if (truth(Facts(model.content, answers)) != Truth::Unknown) return false;
  std::set<Truth> met;
  model.search.for_each_completion(
      answers, [&](const Answers& complete) { met.insert(truth(Facts(model.content, complete))); });
  return met.size() == 1 && !met.contains(Truth::Unknown);
}

TEST_CASE("a rule is imprecise exactly where it is open and every way it can turn out agrees") {
  std::size_t found = 0;
  std::size_t compared = 0;
  test::in_small_contents(150, [&](Model& model, std::uint32_t) {
    analysis::Completion completion(model.rules);
    const auto compare = [&](Diagram<Truth> truth, const std::function<Truth(const Facts&)>& of) {
      const Diagram<Truth> imprecise = completion.imprecise(truth);
      model.search.for_each([&](const Answers& answers) {
        const bool by_diagram = model.leaf(imprecise, model.values(answers)) == Truth::True;
        ++compared;
        found += by_diagram ? 1U : 0U;
        REQUIRE(by_diagram == searched(model, answers, of));
      });
    };
    for (std::uint32_t i = 0; i < model.content.criteria.size(); ++i) {
      CAPTURE(i);
      compare(model.rules.criterion(CriterionIndex{i}),
              [i](const Facts& facts) { return facts.criterion(CriterionIndex{i}); });
    }
    for (std::uint32_t i = 0; i < model.content.routes.size(); ++i) {
      CAPTURE(i);
      compare(model.rules.fits(RouteIndex{i}),
              [i](const Facts& facts) { return facts.fits(RouteIndex{i}); });
      compare(model.rules.possible(RouteIndex{i}),
              [i](const Facts& facts) { return facts.possible(RouteIndex{i}); });
    }
  });
  // Neither everything nor nothing is imprecise.
  CHECK(found * 1000 > compared);
  CHECK(found * 2 < compared);
}

}  // namespace
}  // namespace wijzer
