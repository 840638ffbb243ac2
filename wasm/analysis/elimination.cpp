#include "analysis/elimination.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace wijzer::analysis {
namespace {

class Elimination {
 public:
  Elimination(Numbers& numbers, Numbers::Operation joined, Numbers::Operation gathered,
              const std::vector<int>& fixed)
      : numbers_(numbers),
        joined_(joined),
        gathered_(gathered),
        result_(numbers.number(joined == Numbers::Operation::Times ? 1 : 0)),
        mentioned_by_(fixed.size()),
        costs_(fixed.size()) {}

  void add(Node node) {
    Shape shape = numbers_.shape(node);
    if (shape.levels.empty()) {
      result_ = numbers_.combine(joined_, result_, node);
      return;
    }
    for (const Level level : shape.levels) mentioned_by_[level].insert(factors_.size());
    factors_.push_back(Factor{node, std::move(shape)});
  }

  double run(const std::vector<int>& fixed) {
    for (Level level = 0; level < fixed.size(); ++level) {
      if (fixed[level] >= 0) continue;
      costs_[level] = cost(level);
      waiting_.emplace(costs_[level], level);
    }
    while (!waiting_.empty() && !numbers_.full()) {
      const Level level = waiting_.begin()->second;
      waiting_.erase(waiting_.begin());
      leave_out(level);
    }
    return numbers_.value(result_);
  }

 private:
  struct Factor {
    Node node;
    Shape shape;
  };

  /// The other variables that come together when this one is left out.
  [[nodiscard]] std::set<Level> neighbours(Level level) const {
    std::set<Level> out;
    for (const std::size_t i : mentioned_by_[level]) {
      out.insert(factors_[i].shape.levels.begin(), factors_[i].shape.levels.end());
    }
    out.erase(level);
    return out;
  }

  /// How large the diagram may become that joins the factors of this variable, as a logarithm: the
  /// product of theirs. The number of variables says little, as many of them come together in few
  /// nodes ("any of these options").
  [[nodiscard]] double cost(Level level) const {
    double sum = 0;
    for (const std::size_t i : mentioned_by_[level]) {
      sum += std::log2(static_cast<double>(factors_[i].shape.nodes));
    }
    return sum;
  }

  void leave_out(Level level) {
    const std::set<Level> others = neighbours(level);
    // The smallest first, so that what grows is looked at as little as can be.
    std::vector<std::size_t> mine(mentioned_by_[level].begin(), mentioned_by_[level].end());
    std::stable_sort(mine.begin(), mine.end(), [this](std::size_t a, std::size_t b) {
      return factors_[a].shape.nodes < factors_[b].shape.nodes;
    });
    Node together = numbers_.number(joined_ == Numbers::Operation::Times ? 1 : 0);
    for (const std::size_t i : mine) {
      together = numbers_.combine(joined_, together, factors_[i].node);
      for (const Level each : factors_[i].shape.levels) mentioned_by_[each].erase(i);
    }
    add(numbers_.without(gathered_, level, together));
    for (const Level other : others) {
      const auto found = waiting_.find({costs_[other], other});
      if (found == waiting_.end()) continue;
      waiting_.erase(found);
      costs_[other] = cost(other);
      waiting_.emplace(costs_[other], other);
    }
  }

  Numbers& numbers_;
  Numbers::Operation joined_;
  Numbers::Operation gathered_;
  Node result_;
  std::vector<Factor> factors_;
  /// Per level the factors that test it.
  std::vector<std::set<std::size_t>> mentioned_by_;
  std::vector<double> costs_;
  std::set<std::pair<double, Level>> waiting_;
};

}  // namespace

double eliminate(Numbers& numbers, const std::vector<Node>& factors, Numbers::Operation joined,
                 Numbers::Operation gathered, const std::vector<int>& fixed) {
  Elimination elimination(numbers, joined, gathered, fixed);
  for (const Node factor : factors) elimination.add(factor);
  return elimination.run(fixed);
}

}  // namespace wijzer::analysis
