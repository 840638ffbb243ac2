#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "analysis/families/diagrams.hpp"
#include "core/model/answers.hpp"
#include "core/model/content.hpp"

namespace wijzer::analysis {

/// What a variable of the diagrams stands for.
struct Variable {
  QuestionIndex question;
  /// One answer per value: a whole answer, or for a bit what it adds to the answer. Open for what
  /// only another content over the same variables can answer; see common_spaces.
  std::vector<Answer> values;
  /// Whether this is one option of a multiple choice question, with the values "not picked" and
  /// "picked".
  bool is_bit = false;
  OptionIndex option;
};

/// The variables of one question. Choice, number and date: one variable. Multiple choice: first how
/// it is answered ("some of the options", each option that excludes the others, "weet ik niet"),
/// then one variable per other option.
struct QuestionSpace {
  Level first = 0;
  Level count = 0;
  /// The value of the first variable for "weet ik niet"; -1 where that is not offered.
  int unknown = -1;
};

/// The questions of a content as variables of diagrams, in the author's order. diagram::Numbers and
/// days are cut where some condition or time limit changes: answers in one piece can't lead to
/// different advice.
class Space {
 public:
  /// @param today  Days since 1970-01-01, for time limits.
  Space(const Content& content, int today);
  /// From its parts; `questions` has one element per question of the content.
  Space(std::vector<Variable> variables, std::vector<QuestionSpace> questions, int today)
      : variables_(std::move(variables)), questions_(std::move(questions)), today_(today) {}

  [[nodiscard]] const std::vector<Variable>& variables() const { return variables_; }
  [[nodiscard]] const QuestionSpace& operator[](QuestionIndex question) const {
    return questions_[question.value];
  }
  [[nodiscard]] int today() const { return today_; }
  /// The number of values of every variable.
  [[nodiscard]] std::vector<std::uint32_t> widths() const;
  /// The variable of one option of a multiple choice question that excludes no others.
  [[nodiscard]] Level bit(QuestionIndex question, OptionIndex option) const;
  /// The value of a question's first variable that stands for this option alone; multiple choice:
  /// only for an option that excludes the others. -1 when there is none.
  [[nodiscard]] int value_of(QuestionIndex question, OptionIndex option) const;

  /// Which answer the values of one question's variables stand for.
  /// @param values  One per variable of the whole space; other questions' are not looked at.
  [[nodiscard]] Answer answer(QuestionIndex question,
                              const std::vector<std::uint32_t>& values) const;

 private:
  void add_variable(QuestionIndex question, std::vector<Answer> values);
  void add_multiple(QuestionIndex question, const Multiple& type, bool unknown);

  std::vector<Variable> variables_;
  std::vector<QuestionSpace> questions_;
  int today_;
};

/// The value of every variable that stands for these answers; -1 for those of open questions.
[[nodiscard]] std::vector<int> values_of(const Content& content, const Space& space,
                                         const Answers& answers);

}  // namespace wijzer::analysis
