#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace wijzer {

/// How many questions can still be asked at most, for every point of a conversation. The command
/// `wijzer bundle` works it out and a bundle carries it: the page only looks it up.
///
/// The number is a sum of functions of the answers so far, one per question that may still come.
/// Each function is a decision diagram whose edges carry what they add, so that functions that only
/// differ by a number share their nodes. A variable stands for what one question was answered: one
/// value per option, or per piece of a number or day, and one for "weet ik niet". Multiple choice
/// has one variable for how it is answered ("some of the options", each option that excludes the
/// others, "weet ik niet"), then one per other option, picked or not.
/// Source: Y.-T. Lai, M. Pedram, S. Vrudhula, EVBDD-based algorithms for integer linear
/// programming, spectral transformation and function decomposition (IEEE Transactions on CAD 13,
/// 1994).
struct QuestionsLeft {
  /// From the start; 0 where it is not known, and then the table is not used. See use_table().
  std::uint32_t most = 0;
  /// Empty where it is not known, as in the bundle that the page loads first. Else numbers below
  /// `base`, as a bundle in JSON writes them, by kind:
  /// - how many of the following numbers are about cuts, and how many about variables;
  /// - the cuts: per question that asks for a number or a day, how many places there are where two
  ///   pieces of its answers meet; then of each, in the order of the pieces, the time limit plus
  ///   one (0: none), and as two digits plus `below_zero` where the next piece begins: at a number,
  ///   or at the first day of which the time limit ends so many days from today or later;
  /// - per question the function that it adds to the sum: a number, and its node from 1 (0: none);
  /// - per variable that a node looks at, the last one first: its place, counted over all
  ///   questions, how many nodes look at it, and how many values it has; the nodes come in this
  ///   order;
  /// - per edge, node by node and value by value, how many nodes back it leads (0: it ends);
  /// - per edge what it adds.
  std::vector<std::uint32_t> table;

  static constexpr std::uint32_t base = 8281;
  /// Values of a variable; with more of them there is no table.
  static constexpr std::uint32_t most_values = 256;
  static constexpr int below_zero = 34'000'000;
};

/// Where the lists of a table of questions left begin, each where the one before ends; see
/// QuestionsLeft::table.
struct TableLists {
  const std::uint32_t* cuts;
  /// Two numbers per question.
  const std::uint32_t* roots;
  /// Three numbers per variable that a node looks at.
  const std::uint32_t* levels;
  const std::uint32_t* back;
  const std::uint32_t* adds;
  /// Each has an edge at least.
  std::size_t nodes = 0;
};

/// Nothing where the lists are not as long as the table says, so that they can't be told apart.
[[nodiscard]] std::optional<TableLists> lists_of(std::span<const std::uint32_t> table,
                                                 std::size_t questions);

}  // namespace wijzer
