#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "analysis/diff/common_space.hpp"
#include "analysis/families/likelihood.hpp"
#include "analysis/families/rules.hpp"

namespace wijzer::analysis {

/// Two contents with their diagrams over the same variables.
struct Both {
  const Matching& matching;
  const CommonSpaces& spaces;
  Rules& before;
  Rules& after;
};

/// A family that both contents can hear, as an example.
struct CommonFamily {
  /// The entries of Matching::questions whose answers matter to what it is an example of.
  std::vector<std::size_t> matters;
  /// The answers to those, for either content; other questions are open.
  Answers before;
  Answers after;
};

/// The answers that the pages of both contents let through.
class CommonSituations {
 public:
  /// @param cap  Most nodes to make for one share; see full().
  CommonSituations(const Both& both, std::size_t cap);

  /// True where the values make one answer to this question that both contents let through; of a
  /// question that one of them lacks, that the other does.
  [[nodiscard]] Diagram<Truth> answerable(std::size_t entry) const {
    return likelihood_[entry].answerable;
  }
  /// `truth`, but False where a tested answer is not let through by both.
  [[nodiscard]] Diagram<Truth> possible(Diagram<Truth> truth);
  /// Whether there are answers for which the diagram is True.
  [[nodiscard]] bool some(Diagram<Truth> truth);
  /// The shortest example; nothing when there is none.
  [[nodiscard]] std::optional<CommonFamily> find(Diagram<Truth> truth);
  /// How much of all common situations the diagram is True for, from 0 to 1; see Likelihood.
  [[nodiscard]] double share(Diagram<Truth> truth);
  /// The same for where at least one of these is True; nothing where that takes more than the cap.
  [[nodiscard]] std::optional<double> share_of_any(const std::vector<Diagram<Truth>>& truths);

  /// True once the cap was reached: shares since then mean nothing.
  [[nodiscard]] bool full() const { return full_; }

 private:
  /// analysis::answerable(), without the options that only the other content has.
  [[nodiscard]] static Diagram<Truth> answerable(Rules& rules, QuestionIndex question);
  /// The entries of Matching::questions as both hear them.
  [[nodiscard]] static std::vector<Likelihood::Heard> heard(const Both& both);
  /// Fewer truths of which one is True in the same situations: some taken together where that is no
  /// larger than they are apart. Changes of one edit overlap much, and their product over hundreds
  /// of them takes most of the time of a comparison.
  [[nodiscard]] std::vector<Diagram<Truth>> joined(const std::vector<Diagram<Truth>>& truths);

  Both both_;
  Diagrams& diagrams_;
  bool full_ = false;
  Likelihood likelihood_;
};

}  // namespace wijzer::analysis
