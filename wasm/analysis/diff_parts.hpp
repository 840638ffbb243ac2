#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <vector>

#include "analysis/diff.hpp"
#include "analysis/outputs.hpp"

namespace wijzer::analysis {

/// One of two contents: its rules and what its advice can say.
struct Side {
  explicit Side(Rules& given) : rules(given), outputs(analysis::outputs(given)) {
    for (const Output& each : outputs) {
      const std::uint32_t detail = each.step        ? each.step->value + 1
                                   : each.criterion ? each.criterion->value + 1
                                                    : 0;
      if (each.kind == Output::Kind::Note) {
        notes.emplace(std::tuple(each.name, each.place.file, each.place.pointer), each.node);
      } else if (!each.step || each.part == Output::Part::Problem) {
        nodes.emplace(std::tuple(each.kind, each.owner, detail), each.node);
      }
    }
  }

  [[nodiscard]] Node of(Output::Kind kind, std::uint32_t owner) const {
    return nodes.at({kind, owner, 0});
  }

  Rules& rules;
  std::vector<Output> outputs;
  /// By kind, owner, and step or criterion plus one; steps are those on the ladders of problems.
  std::map<std::tuple<Output::Kind, std::uint32_t, std::uint32_t>, Node> nodes;
  /// By name and place.
  std::map<std::tuple<std::string, std::string, std::string>, Node> notes;
};

/// What the parts of a comparison share.
struct Comparing {
  const Side& before;
  const Side& after;
  const Matching& matching;
  Diagrams& diagrams;
  /// Adds a change for where the diagram is True, if that is anywhere.
  std::function<void(Change change, Node where)> add;

  /// True where the leaf is `value`, else False.
  [[nodiscard]] Node is(Node node, std::uint32_t value) const;
  /// True where the leaf is another one than `value`, else False.
  [[nodiscard]] Node is_not(Node node, std::uint32_t value) const;
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
