#pragma once

#include <optional>
#include <set>
#include <vector>

#include "core/model/content.hpp"

namespace wijzer::analysis {

/// A place where two pieces meet: at a number or day, or at the first day of which a time limit
/// ends `at` days from today or later.
struct Cut {
  std::optional<DeadlineIndex> deadline;
  int at = 0;
};

/// The pieces into which conditions (and, for days, time limits and today) cut the answers to
/// questions for a number or a day.
class Pieces {
 public:
  /// @param content  Outlives the pieces.
  explicit Pieces(const Content& content);

  /// The first number of every piece, in order. The first piece begins at the least possible
  /// answer.
  ///
  /// @param today  Days since 1970-01-01.
  [[nodiscard]] std::vector<int> starts(QuestionIndex question, int today) const;

  /// Where all pieces but the first begin, in a form and an order that hold on every day from
  /// `from` on. Nothing where there is none: a fixed day after a day that a time limit moves along
  /// with today, different time limits that count from one answer, or two cuts on the same day
  /// today.
  ///
  /// @param from  Not after today.
  [[nodiscard]] std::optional<std::vector<Cut>> lasting(QuestionIndex question, int today,
                                                        int from) const;

 private:
  /// Whether only a day that has been answers it.
  [[nodiscard]] static bool has_been(const Question& question);

  const Content& content_;
  /// Per question the numbers at which some condition begins or ends to hold.
  std::vector<std::set<int>> bounds_;
  /// Per question the time limits that count from its answer.
  std::vector<std::vector<DeadlineIndex>> limits_;
};

}  // namespace wijzer::analysis
