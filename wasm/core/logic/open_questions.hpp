#pragma once

#include <memory>

#include "core/logic/missing.hpp"
#include "core/logic/prospects.hpp"
#include "core/model/content.hpp"

namespace wijzer {

/// The open questions to which an answer can still change something that the advice says: a
/// verdict, what a possible route still depends on, a first step, or whether a text is shown.
/// Questions that can't be asked any more are left out. What can't change is decided by Kleene's
/// logic, so it may leave a question in that an exact search would drop, and never the reverse;
/// analysis/families/asking.hpp says for whom, and for the content that ships that is nobody.
///
/// @param answers  One per question of this content.
/// Never fails. Cost: linear in the size of the content.
[[nodiscard]] FlagSet open_questions(const Content& content, const Answers& answers);

/// The same while answers come in one by one, as a conversation needs it after each of them. Keeps
/// what more answers can't change, and looks no further than it takes to find a question.
class OpenQuestions {
 public:
  /// @param answers  One per question; more may be added to them, each told by `answer_added`. They
  ///                 and the content outlive this.
  OpenQuestions(const Content& content, const Answers& answers);
  ~OpenQuestions();
  OpenQuestions(const OpenQuestions&) = delete;
  OpenQuestions& operator=(const OpenQuestions&) = delete;

  /// Whether the question is among the open questions, and may be asked now.
  [[nodiscard]] bool waits(QuestionIndex question);
  /// Takes note that an open question has an answer now.
  void answer_added();
  /// All of them; see `open_questions`.
  [[nodiscard]] const FlagSet& all();
  [[nodiscard]] const Prospects& prospects() const;

 private:
  class Search;
  std::unique_ptr<Search> search_;
};

}  // namespace wijzer
