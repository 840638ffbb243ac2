#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "analysis/diagram.hpp"
#include "analysis/space.hpp"
#include "core/model/content.hpp"

namespace wijzer::analysis {

/// A part of a condition that counts as something else: the function of `node`.
struct Forced {
  const Condition* part = nullptr;
  Node node;
};

/// The rules of a content as diagrams over all answers: what core/rules/evaluate works out for one
/// set of answers, for all of them at once. Leaves are truths unless said otherwise. Whether a
/// question is asked is part of every diagram: its variables are only tested where it is.
class Rules {
 public:
  /// @param diagrams  Made with space.widths(); outlives the rules, like content and space.
  /// @param forced    To see what one part of one condition matters.
  Rules(const Content& content, const Space& space, Diagrams& diagrams, const Forced& forced = {});

  [[nodiscard]] Node of(const Condition& condition);
  /// From now on this part counts as something else; nothing to end that. Only for parts that no
  /// question, criterion or route consists of: what these are is known already.
  void force(const Forced& forced) { forced_ = forced; }

  [[nodiscard]] Node asked(QuestionIndex question) const { return asked_[question.value]; }
  /// Whether the option is offered, as the truth of its `when`; see Facts::offered.
  [[nodiscard]] Node offered(QuestionIndex question, OptionIndex option) const {
    return offered_[question.value][option.value];
  }
  [[nodiscard]] Node criterion(CriterionIndex i);
  [[nodiscard]] Node fits(RouteIndex i) const { return fits_[i.value]; }
  [[nodiscard]] Node possible(RouteIndex i) const { return possible_[i.value]; }
  /// Leaves are the numbers of wijzer::Verdict.
  [[nodiscard]] Node verdict(RouteIndex i) const { return verdicts_[i.value]; }
  /// False only where routes don't matter to the parent.
  [[nodiscard]] Node routes_matter() const { return routes_matter_; }

  /// The leaf of every number or day that may be the answer, and that of "weet ik niet"; whether
  /// the question is asked is not looked at.
  template <typename Leaf>
  [[nodiscard]] Node by_answer(QuestionIndex question, std::uint32_t unknown, const Leaf& leaf) {
    const Level level = space_[question].first;
    std::vector<Node> children;
    for (const Answer& answer : space_.variables()[level].values) {
      const bool given = answer.state == Answer::State::Given;
      children.push_back(diagrams_.leaf(given ? leaf(answer.number) : unknown));
    }
    return diagrams_.branch(level, children);
  }

  /// What the answer makes of a condition on it, where the question is asked and the option is
  /// offered: neither is looked at. Unknown for "weet ik niet".
  [[nodiscard]] Node given(const Picked& node);
  [[nodiscard]] Node given(const Between& node);
  [[nodiscard]] Node given(const Deadline& deadline);

  [[nodiscard]] Diagrams& diagrams() { return diagrams_; }
  [[nodiscard]] const Content& content() const { return content_; }
  [[nodiscard]] const Space& space() const { return space_; }

  [[nodiscard]] Node negation(Node a);
  /// True where the leaf of `a` is `value`, else False.
  [[nodiscard]] Node is(Node a, std::uint32_t value);

 private:
  void add_question(QuestionIndex question);
  /// `known`, guarded: False where the question is not asked, Unknown where that is not certain.
  [[nodiscard]] Node where_asked(QuestionIndex question, Node known);
  [[nodiscard]] Node picked(const Picked& node);
  [[nodiscard]] Node between(const Between& node);
  [[nodiscard]] Node passed(const Deadline& deadline);

  const Content& content_;
  const Space& space_;
  Diagrams& diagrams_;
  Forced forced_;
  std::vector<Node> asked_;
  std::vector<std::vector<Node>> offered_;
  std::vector<Node> passed_;
  /// Each from when it is first looked at; all of them once the rules are made.
  std::vector<std::optional<Node>> criteria_;
  std::vector<Node> fits_;
  std::vector<Node> possible_;
  std::vector<Node> verdicts_;
  Node routes_matter_;
};

}  // namespace wijzer::analysis
