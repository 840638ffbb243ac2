#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "analysis/families/diagrams.hpp"
#include "analysis/families/space.hpp"
#include "core/model/content.hpp"

namespace wijzer::analysis {

/// A part of a condition that counts as something else: the function of `node`.
struct Forced {
  const Condition* part = nullptr;
  Diagram<Truth> node;
};

/// The rules of a content as diagrams over all answers: what core/logic/evaluate works out for one
/// set of answers, for all of them at once. Whether a question is asked is part of every diagram:
/// its variables are only tested where it is.
class Rules {
 public:
  /// @param diagrams  Made with space.widths(); outlives the rules, like content and space.
  /// @param forced    To see what one part of one condition matters.
  Rules(const Content& content, const Space& space, Diagrams& diagrams, const Forced& forced = {});

  [[nodiscard]] Diagram<Truth> of(const Condition& condition);
  /// From now on this part counts as something else; nothing to end that. Only for parts that no
  /// question, criterion or route consists of: what these are is known already.
  void force(const Forced& forced) { forced_ = forced; }

  [[nodiscard]] Diagram<Truth> asked(QuestionIndex question) const {
    return asked_[question.value];
  }
  /// Whether the option is offered, as the truth of its `when`; see Facts::offered.
  [[nodiscard]] Diagram<Truth> offered(QuestionIndex question, OptionIndex option) const {
    return offered_[question.value][option.value];
  }
  [[nodiscard]] Diagram<Truth> criterion(CriterionIndex i);
  [[nodiscard]] Diagram<Truth> fits(RouteIndex i) const { return fits_[i.value]; }
  [[nodiscard]] Diagram<Truth> possible(RouteIndex i) const { return possible_[i.value]; }
  [[nodiscard]] Diagram<Verdict> verdict(RouteIndex i) const { return verdicts_[i.value]; }
  /// False only where routes don't matter to the parent.
  [[nodiscard]] Diagram<Truth> routes_matter() const { return routes_matter_; }

  /// The leaf of every number or day that may be the answer, and that of "weet ik niet"; whether
  /// the question is asked is not looked at.
  template <diagram::Leaf L, typename OfNumber>
  [[nodiscard]] Diagram<L> by_answer(QuestionIndex question, L unknown, const OfNumber& leaf) {
    const Level level = space_[question].first;
    std::vector<Diagram<L>> children;
    for (const Answer& answer : space_.variables()[level].values) {
      const bool given = answer.state == Answer::State::Given;
      children.push_back(diagrams_.leaf(given ? leaf(answer.number) : unknown));
    }
    return diagrams_.branch(level, children);
  }

  /// What the answer makes of a condition on it, where the question is asked and the option is
  /// offered: neither is looked at. Unknown for "weet ik niet".
  [[nodiscard]] Diagram<Truth> given(const Picked& node);
  [[nodiscard]] Diagram<Truth> given(const Between& node);
  [[nodiscard]] Diagram<Truth> given(const Deadline& deadline);

  [[nodiscard]] Diagrams& diagrams() { return diagrams_; }
  [[nodiscard]] const Content& content() const { return content_; }
  [[nodiscard]] const Space& space() const { return space_; }

  [[nodiscard]] Diagram<Truth> not_kleene(Diagram<Truth> a) { return diagrams_.not_kleene(a); }
  /// True where `a` is this, else False.
  [[nodiscard]] Diagram<Truth> is(Diagram<Truth> a, Truth value) {
    using enum Truth;
    return diagrams_.apply(
        a, {truth_of(value == False), truth_of(value == Unknown), truth_of(value == True)});
  }
  [[nodiscard]] Diagram<Truth> is(Diagram<Verdict> a, Verdict value) {
    using enum Verdict;
    return diagrams_.apply(
        a, {truth_of(value == Fits), truth_of(value == Possible), truth_of(value == No)});
  }

 private:
  void add_question(QuestionIndex question);
  /// `known`, guarded: False where the question is not asked, Unknown where that is not certain.
  [[nodiscard]] Diagram<Truth> where_asked(QuestionIndex question, Diagram<Truth> known);
  [[nodiscard]] Diagram<Truth> picked(const Picked& node);
  [[nodiscard]] Diagram<Truth> between(const Between& node);
  [[nodiscard]] Diagram<Truth> passed(const Deadline& deadline);

  const Content& content_;
  const Space& space_;
  Diagrams& diagrams_;
  Forced forced_;
  std::vector<Diagram<Truth>> asked_;
  std::vector<std::vector<Diagram<Truth>>> offered_;
  std::vector<Diagram<Truth>> passed_;
  /// Each from when it is first looked at; all of them once the rules are made.
  std::vector<std::optional<Diagram<Truth>>> criteria_;
  std::vector<Diagram<Truth>> fits_;
  std::vector<Diagram<Truth>> possible_;
  std::vector<Diagram<Verdict>> verdicts_;
  Diagram<Truth> routes_matter_;
};

}  // namespace wijzer::analysis
