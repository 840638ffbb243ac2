#pragma once

#include <vector>

#include "core/model/content.hpp"
#include "core/model/verdict.hpp"

namespace wijzer {

/// An answer that would be given if a fact turned out otherwise.
struct OtherFact {
  QuestionIndex question;
  Answer answer;
};

/// A smallest change of facts under which a route gets another verdict: in the literature a
/// counterfactual explanation.
struct Counterfactual {
  /// One fact, or two where no single one makes a difference. Two options of one multiple choice
  /// are two facts; then the second answer holds both.
  std::vector<OtherFact> facts;
  /// The criteria of the route that turn out otherwise and make the difference: what to find out,
  /// in the author's order.
  std::vector<CriterionIndex> find_out;
  Verdict verdict = Verdict::Possible;
};

/// What would make the verdict of a route different: at most three changes, those of one fact, or
/// else of two, in the author's order of questions and options; none twice in the same words.
///
/// Each was walked and decided anew before it stands here. The answers that the authors marked
/// with "never_suggest" stay as they are, and no criterion is named that turns out otherwise
/// because such a question is asked or is not. Empty while the verdict is not settled (then what it
/// depends on says more) and while routes don't matter.
///
/// @param answers  The answers that count (Walk::effective).
[[nodiscard]] std::vector<Counterfactual> changes(const Content& content, RouteIndex route,
                                                  const Answers& answers);

}  // namespace wijzer
