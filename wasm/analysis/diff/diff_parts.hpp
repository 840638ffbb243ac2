#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <vector>

#include "analysis/diff/diff.hpp"
#include "analysis/families/outputs.hpp"

namespace wijzer::analysis {

/// One of two contents: its rules and what its advice can say.
struct Side {
  explicit Side(Rules& given) : rules(given), outputs(analysis::outputs(given)) {
    for (const Output& each : outputs) {
      const std::uint32_t detail = each.step        ? each.step->value + 1
                                   : each.criterion ? each.criterion->value + 1
                                                    : 0;
      if (each.kind == Output::Kind::Note) {
        notes.emplace(std::tuple(each.name, each.place.file, each.place.pointer), each.said);
      } else if (!each.step || each.part == Output::Part::Problem) {
        said.emplace(std::tuple(each.kind, each.owner, detail), each.said);
      }
    }
  }

  [[nodiscard]] Diagram<Said> of(Output::Kind kind, std::uint32_t owner) const {
    return said.at({kind, owner, 0});
  }

  Rules& rules;
  std::vector<Output> outputs;
  /// By kind, owner, and step or criterion plus one; steps are those on the ladders of problems.
  std::map<std::tuple<Output::Kind, std::uint32_t, std::uint32_t>, Diagram<Said>> said;
  /// By name and place.
  std::map<std::tuple<std::string, std::string, std::string>, Diagram<Said>> notes;
};

/// What the parts of a comparison share.
struct Comparing {
  const Side& before;
  const Side& after;
  const Matching& matching;
  Diagrams& diagrams;
  /// Adds a change for where the diagram is True, if that is anywhere.
  std::function<void(Change change, Diagram<Truth> where)> add;

  /// True where it is `value`, else False.
  template <diagram::Leaf L>
  [[nodiscard]] Diagram<Truth> is(Diagram<L> a, L value) const {
    return where_is(diagrams, a, value);
  }
  /// True where it is another one than `value`, else False.
  template <diagram::Leaf L>
  [[nodiscard]] Diagram<Truth> is_not(Diagram<L> a, L value) const {
    return where_differ(diagrams, a, diagrams.leaf(value));
  }
};

/// Changes of all kinds but Text, in the order of the kinds but for steps, in as many parts.
class Comparison {
 public:
  static constexpr std::size_t parts = 8;

  /// @param comparing  Outlives it.
  explicit Comparison(const Comparing& comparing);
  ~Comparison();
  Comparison(const Comparison&) = delete;
  Comparison& operator=(const Comparison&) = delete;

  /// Each part once, in their order.
  void run(std::size_t part);

 private:
  class Comparer;
  std::unique_ptr<Comparer> comparer_;
};

/// Changes of the kind Text.
void compare_texts(const Comparing& comparing);

}  // namespace wijzer::analysis
