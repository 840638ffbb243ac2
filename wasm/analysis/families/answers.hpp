#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "analysis/families/rules.hpp"
#include "core/logic/evaluate.hpp"
#include "core/model/answers.hpp"

namespace wijzer::analysis {

/// True where the values of the question's variables make an answer that the page lets through: an
/// option that is offered. What is picked but not offered does not count, here and everywhere.
[[nodiscard]] Diagram<Truth> valid_answers(Rules& rules, QuestionIndex question);
/// The same while only these variables are looked at, in order: another option may be picked
/// freely.
[[nodiscard]] Diagram<Truth> valid_answers(Rules& rules, QuestionIndex question,
                                           const std::vector<Level>& looked_at);

/// True where answers with these variables, in order, are let through.
[[nodiscard]] Diagram<Truth> limits(Rules& rules, std::vector<Level> levels);

/// True where this option is not picked or is offered; True everywhere for an option that excludes
/// the others.
[[nodiscard]] Diagram<Truth> only_offered(Rules& rules, QuestionIndex question, OptionIndex option);

/// True where the question has an answer that is let through, and no option is picked that is not
/// offered.
[[nodiscard]] Diagram<Truth> answerable(Rules& rules, QuestionIndex question);

/// True where no option is picked beside an answer other than "some of the options": there it means
/// nothing, and counts once.
[[nodiscard]] Diagram<Truth> nothing_beside(Diagrams& diagrams, const QuestionSpace& question);

/// A family as an example: the answers that make it one, and the whole conversation.
struct Example {
  /// The questions whose answers matter to what it is an example of, in the author's order.
  std::vector<QuestionIndex> matters;
  /// Answers to every question that is asked; where an answer does not matter, "weet ik niet" or
  /// the first option.
  Answers answers;
};

/// Finds examples among the answers that the page lets through.
class Examples {
 public:
  explicit Examples(Rules& rules) : rules_(rules) {}

  /// `truth`, but False where a tested answer would not be let through.
  [[nodiscard]] Diagram<Truth> possible(Diagram<Truth> truth);
  /// Some answers for which the diagram is True, with as few questions that matter as can be;
  /// nothing when there are none. Ties go to the first values.
  [[nodiscard]] std::optional<Example> find(Diagram<Truth> truth);

  /// The same without the rest of the conversation: answers to the questions that matter only.
  /// Far quicker in large content.
  [[nodiscard]] std::optional<Example> shortest(Diagram<Truth> truth);

 private:
  struct Way;

  [[nodiscard]] std::optional<Way> way_to(Diagram<Truth> truth);
  /// The answer on this way as the page can give it: what is offered, and at least one option.
  [[nodiscard]] Answer offered_answer(QuestionIndex question, const Way& way,
                                      const std::function<bool(OptionIndex)>& is_offered) const;

  Rules& rules_;
};

/// "Leeftijd: 6 jaar; Indicatie: nee": the answers that matter, in the words of the overview.
[[nodiscard]] std::string in_words(const Content& content, const Example& example);

}  // namespace wijzer::analysis
