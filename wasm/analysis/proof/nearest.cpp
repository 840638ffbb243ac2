#include "analysis/proof/nearest.hpp"

#include <utility>

#include "analysis/describe.hpp"
#include "core/logic/evaluate.hpp"

namespace wijzer::analysis {
namespace {

using Parts = std::vector<std::string>;

class NearestFinder {
 public:
  NearestFinder(const Content& content, const Answers& answers)
      : content_(content), facts_(content, answers) {}

  std::vector<Nearest> run() {
    for (const Route& route : content_.routes) {
      const std::string owner = "route " + route.id.value;
      add(route.fits_when, owner);
      if (route.possible_when) add(*route.possible_when, owner);
    }
    for (const Topic& topic : content_.topics) {
      if (topic.nothing_fits) add(topic.when, "topic " + topic.id.value);
    }
    return std::move(out_);
  }

 private:
  void add(const Condition& condition, std::string owner) {
    Parts parts = to_turn(condition, Truth::True);
    if (!out_.empty() && parts.size() > out_.front().parts.size()) return;
    if (!out_.empty() && parts.size() < out_.front().parts.size()) out_.clear();
    out_.push_back({&condition, std::move(owner), std::move(parts)});
  }

  /// The fewest leaves that would have to turn round for the condition to be, or to become, so.
  Parts to_turn(const Condition& condition, Truth wanted) {
    const Truth other = wanted == Truth::True ? Truth::False : Truth::True;
    if (evaluate(condition, facts_) != other) return {};
    const auto leaf = [&] {
      const std::string words = in_words(content_, condition);
      return Parts{wanted == Truth::True ? words : "not " + words};
    };
    return std::visit(overloaded{
                          [&](const All& node) {
                            return wanted == Truth::True ? all_of(node.parts, wanted)
                                                         : one_of(node.parts, wanted);
                          },
                          [&](const Any& node) {
                            return wanted == Truth::True ? one_of(node.parts, wanted)
                                                         : all_of(node.parts, wanted);
                          },
                          [&](const Not& node) { return to_turn(node.part.front(), other); },
                          [&](const Picked&) { return leaf(); },
                          [&](const Between&) { return leaf(); },
                          [&](const CriterionHolds&) { return leaf(); },
                          [&](const VerdictIs&) { return leaf(); },
                          [&](const DeadlineIs&) { return leaf(); },
                      },
                      condition.node);
  }

  Parts all_of(const std::vector<Condition>& conditions, Truth wanted) {
    Parts out;
    for (const Condition& each : conditions) {
      for (std::string& part : to_turn(each, wanted)) out.push_back(std::move(part));
    }
    return out;
  }

  Parts one_of(const std::vector<Condition>& conditions, Truth wanted) {
    Parts out;
    for (std::size_t i = 0; i < conditions.size(); ++i) {
      Parts parts = to_turn(conditions[i], wanted);
      if (i == 0 || parts.size() < out.size()) out = std::move(parts);
    }
    return out;
  }

  const Content& content_;
  Facts facts_;
  std::vector<Nearest> out_;
};

}  // namespace

std::vector<Nearest> nearest_advice(const Content& content, const Answers& answers) {
  return NearestFinder(content, answers).run();
}

}  // namespace wijzer::analysis
