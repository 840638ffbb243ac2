#pragma once

#include <utility>
#include <vector>

#include "core/logic/evaluate.hpp"

namespace wijzer::test {

/// Facts of a content in which the criteria have these truths, whatever they stand for.
class Decided {
 public:
  /// @param routes  Built from those criteria.
  explicit Decided(const std::vector<Truth>& criteria, std::vector<Route> routes = {})
      : content_(content_with(criteria.size(), std::move(routes))),
        answers_(no_answers(content_)),
        facts_(content_, answers_) {
    for (std::size_t i = 0; i < criteria.size(); ++i) {
      if (criteria[i] == Truth::Unknown) continue;
      answers_.by_question[i] = picked_answer(OptionIndex{criteria[i] == Truth::True ? 0U : 1U});
    }
  }
  Decided(const Decided&) = delete;
  Decided& operator=(const Decided&) = delete;

  [[nodiscard]] const Facts& facts() const { return facts_; }

 private:
  /// Every criterion is the first option of a question of its own.
  static Content content_with(std::size_t criteria, std::vector<Route> routes) {
    Content content;
    content.routes = std::move(routes);
    for (std::uint32_t i = 0; i < criteria; ++i) {
      Question question;
      question.type = Choice{std::vector<Option>(2)};
      content.questions.push_back(question);
      Criterion criterion;
      criterion.when = Condition{Picked{QuestionIndex{i}, OptionIndex{0}}, {}};
      content.criteria.push_back(criterion);
    }
    return content;
  }

  Content content_;
  Answers answers_;
  Facts facts_;
};

}  // namespace wijzer::test
