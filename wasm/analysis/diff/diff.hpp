#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "analysis/diff/common_situations.hpp"
#include "core/model/content.hpp"
#include "core/model/date.hpp"

namespace wijzer::analysis {

/// Situations in which two contents say something else, all of one sort.
struct Change {
  enum class Kind {
    /// Of a route: "fits", "possible", "no", or "not shown" while routes don't matter.
    Verdict,
    /// Of an outcome: "counts", "may count" or "does not count".
    Outcome,
    /// Of a problem: the id of the step to try first, or "none".
    FirstStep,
    /// "asked" or "not asked".
    Question,
    /// Of an option, "weet ik niet" or a range of numbers: "offered" or "not offered" at a question
    /// that is asked.
    Answer,
    /// "holds" or "does not hold".
    Problem,
    /// "shown" or "not shown".
    Topic,
    /// On the ladder of a problem that holds before and after: "to try", "tried" or "not shown".
    Step,
    /// Of a step that is shown before and after: how its time limit is counted.
    LastDay,
    /// Of a text whose route, outcome, topic, problem or step says the same before and after:
    /// "shown" or "not shown".
    Text,
  };

  Kind kind = Kind::Verdict;
  /// Ids: "zvw", "insurer-less", "insurer-less/skgz", "help/nursing".
  std::string subject;
  /// What people call it, in the language of the content.
  std::string label;
  std::string from;
  std::string to;
  /// Of all common situations; see CommonSituations::share.
  double share = 0;
  CommonFamily example;
};

/// How the behaviour of two contents differs.
struct Difference {
  Matching matching;
  /// By kind, then in the order of the content after.
  std::vector<Change> changes;
  /// In how much of all common situations anything changes; and per Change::Kind. Nothing where
  /// changes are so many that it can't be told.
  std::optional<double> changed;
  std::vector<std::optional<double>> changed_by_kind;
  /// Most nodes were made: the rest means nothing.
  bool too_large = false;

  [[nodiscard]] bool none() const { return changes.empty() && matching.changes.empty(); }
};

inline constexpr std::size_t change_kinds = 10;

/// The same as compare(), in pieces, for a page that draws between them.
class DifferenceRun {
 public:
  /// As for compare(); both contents outlive it.
  DifferenceRun(const Content& before, const Content& after, const Date& today, std::size_t cap);
  ~DifferenceRun();
  DifferenceRun(const DifferenceRun&) = delete;
  DifferenceRun& operator=(const DifferenceRun&) = delete;

  [[nodiscard]] bool done() const;
  /// What the next piece is about, for people.
  [[nodiscard]] const char* next() const;
  /// Does the next piece.
  void step();
  /// Whether only the share of all changes together is still to come, which takes longest.
  [[nodiscard]] bool lacks_total() const;
  /// What was found until now; all changes once only the total is lacking.
  [[nodiscard]] Difference so_far() const;
  /// Once, when it is done.
  [[nodiscard]] Difference take();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Compares two contents for every family that both can hear, exactly.
///
/// Elements are matched by id; see Matching. The order of anything but a ladder and headlines and
/// the words of texts make no difference. Whether a question is asked is compared as if both
/// contents asked in the order of Matching::questions: it is asked where two answers to it can
/// still lead to different advice.
///
/// @param before, after  Loaded without errors.
/// @param today          For time limits.
/// @param cap            Most nodes to make.
///
/// @example
///   const analysis::Difference edit = analysis::compare(before, after, today, 1'000'000);
///   const analysis::Change& first = edit.changes.front();  // what it is about, for whom
[[nodiscard]] Difference compare(const Content& before, const Content& after, const Date& today,
                                 std::size_t cap);

/// "Leeftijd: 6 jaar; Indicatie: nee": the answers that matter, in the words of the content after
/// where it has the question.
[[nodiscard]] std::string in_words(const Content& before, const Content& after,
                                   const Matching& matching, const CommonFamily& family);

}  // namespace wijzer::analysis
