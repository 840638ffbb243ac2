#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <utility>

#include "analysis/families/rules.hpp"

namespace wijzer::analysis {

/// What follows however that turns out which is not known: where "weet ik niet" was answered, or a
/// question is not asked as that depends on such an answer. It may turn out in every way that the
/// page lets through then. Answers that were given stay, and count while they are offered.
///
/// Question by question from the last: there "for all" takes the place of what is not known. Where
/// a question is open, those whose asking hangs on it are taken out first: their answers do not
/// count, and else one diagram would join answers that no family gives together.
class Completion {
 public:
  explicit Completion(Rules& rules) : rules_(rules), diagrams_(rules.diagrams()) {}

  /// True where this is not known (Unknown) although it is True however all turns out, or False
  /// however all turns out. Kleene's logic can't see that "A or not A" always holds.
  [[nodiscard]] Diagram<Truth> imprecise(Diagram<Truth> truth);
  /// `truth`, but True or False instead of Unknown where it is imprecise.
  [[nodiscard]] Diagram<Truth> sharpened(Diagram<Truth> truth);

 private:
  /// Where this is Unknown: True where every way to turn out makes it True, False where every way
  /// makes it False, else Unknown.
  /// Source: B. C. van Fraassen, Singular terms, truth-value gaps, and free logic (1966).
  [[nodiscard]] Diagram<Truth> supervaluation(Diagram<Truth> truth);
  using Values = std::function<bool(std::uint32_t value)>;

  /// True where `truth` (True or False) is True however all turns out.
  [[nodiscard]] Diagram<Truth> always(Diagram<Truth> truth);
  /// True where `truth` is, whatever is answered to this question.
  [[nodiscard]] Diagram<Truth> any_way(Diagram<Truth> truth, QuestionIndex question);
  /// `truth` where this question is open, for a truth in which later questions turned out already.
  [[nodiscard]] Diagram<Truth> completed(Diagram<Truth> truth, QuestionIndex question);
  /// `truth`, for where this question was answered "weet ik niet": without the answers to later
  /// questions that are not known to be asked then.
  [[nodiscard]] Diagram<Truth> without_later(Diagram<Truth> truth, QuestionIndex question);
  /// True where it is True for every answer with one of these values of the first variable.
  [[nodiscard]] Diagram<Truth> for_all(Diagram<Truth> truth, QuestionIndex question,
                                       const Values& values);
  /// `change` on every question that the truth looks at, the last first.
  [[nodiscard]] Diagram<Truth> from_the_last(
      Diagram<Truth> truth,
      const std::function<Diagram<Truth>(Diagram<Truth>, QuestionIndex)>& change);
  /// True where the answer to this question could not have been given.
  [[nodiscard]] Diagram<Truth> unanswerable(QuestionIndex question);
  /// True where this question was asked, and whether the later one is would not be known if it were
  /// answered with "weet ik niet".
  [[nodiscard]] Diagram<Truth> open_behind(QuestionIndex question, QuestionIndex later);
  /// What was worked out before, unless its nodes may be gone.
  template <typename Key, typename Work>
  [[nodiscard]] Diagram<Truth> once(std::map<Key, Diagram<Truth>>& known, const Key& key,
                                    const Work& work);

  Rules& rules_;
  Diagrams& diagrams_;
  std::map<QuestionIndex, Diagram<Truth>> unanswerable_;
  std::map<std::pair<QuestionIndex, QuestionIndex>, Diagram<Truth>> open_behind_;
  /// Of each diagram what imprecise() makes of it.
  std::map<Diagram<Truth>, Diagram<Truth>> imprecise_;
  /// Diagrams::collections() when they were worked out.
  std::size_t collections_ = 0;
};

}  // namespace wijzer::analysis
