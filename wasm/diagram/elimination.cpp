#include "diagram/elimination.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>
#include <utility>

namespace wijzer::diagram {
namespace {

/// So many more nodes than are in use make a collect() worth its time.
constexpr std::size_t much = 1'000'000;

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

  void add(Diagram<double> node) {
    Shape shape = numbers_.shape(node);
    if (shape.levels.empty()) {
      result_ = numbers_.apply(joined_, result_, node);
      return;
    }
    for (const Level level : shape.levels) mentioned_by_[level].insert(factors_.size());
    factors_.push_back(Factor{node, std::move(shape)});
  }

  double run(const std::vector<int>& fixed) {
    find_groups();
    for (Level level = 0; level < fixed.size(); ++level) {
      if (fixed[level] >= 0) continue;
      costs_[level] = cost(level);
      waiting_.insert(rank(level));
    }
    while (!waiting_.empty() && !numbers_.full()) {
      const Level level = std::get<Level>(*waiting_.begin());
      waiting_.erase(waiting_.begin());
      leave_out(level);
      if (numbers_.size() > live_ * 2 + much) collect();
    }
    // With too many nodes some variables are left.
    return numbers_.is_leaf(result_) ? numbers_.value(result_) : 0;
  }

 private:
  struct Factor {
    Diagram<double> node;
    Shape shape;
    bool done = false;
  };
  /// The group, the cost, the variable.
  using Rank = std::tuple<std::size_t, double, Level>;

  [[nodiscard]] Rank rank(Level level) const { return {groups_[level], costs_[level], level}; }

  /// Variables that come together only through such as most factors look at form a group, to be
  /// left out before the next begins: else the diagrams of all groups would be there at once.
  void find_groups() {
    const std::size_t none = mentioned_by_.size();
    groups_.assign(mentioned_by_.size(), none);
    const auto most_look_at = [this](Level level) {
      return mentioned_by_[level].size() * 2 > factors_.size();
    };
    for (Level start = 0; start < groups_.size(); ++start) {
      if (groups_[start] != none || most_look_at(start)) continue;
      std::vector<Level> waiting = {start};
      groups_[start] = start;
      while (!waiting.empty()) {
        const Level level = waiting.back();
        waiting.pop_back();
        for (const Level other : neighbours(level)) {
          if (groups_[other] != none || most_look_at(other)) continue;
          groups_[other] = start;
          waiting.push_back(other);
        }
      }
    }
  }

  void collect() {
    std::vector<Diagram<double>*> live = {&result_};
    for (Factor& factor : factors_) {
      if (!factor.done) live.push_back(&factor.node);
    }
    numbers_.collect(live);
    live_ = numbers_.size();
  }

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
    Diagram<double> together = numbers_.number(joined_ == Numbers::Operation::Times ? 1 : 0);
    for (const std::size_t i : mine) {
      together = numbers_.apply(joined_, together, factors_[i].node);
      factors_[i].done = true;
      for (const Level each : factors_[i].shape.levels) mentioned_by_[each].erase(i);
    }
    add(numbers_.quantify(gathered_, level, together));
    for (const Level other : others) {
      if (waiting_.erase(rank(other)) == 0) continue;
      costs_[other] = cost(other);
      waiting_.insert(rank(other));
    }
  }

  Numbers& numbers_;
  Numbers::Operation joined_;
  Numbers::Operation gathered_;
  Diagram<double> result_;
  std::vector<Factor> factors_;
  /// Per level the factors that test it.
  std::vector<std::set<std::size_t>> mentioned_by_;
  std::vector<double> costs_;
  std::vector<std::size_t> groups_;
  std::set<Rank> waiting_;
  /// The nodes that there were after the last collect().
  std::size_t live_ = 0;
};

}  // namespace

double eliminate(Numbers& numbers, const std::vector<Diagram<double>>& factors,
                 Numbers::Operation joined, Numbers::Operation gathered,
                 const std::vector<int>& fixed) {
  Elimination elimination(numbers, joined, gathered, fixed);
  for (const Diagram<double> factor : factors) elimination.add(factor);
  return elimination.run(fixed);
}

}  // namespace wijzer::diagram
