#pragma once

#include <optional>
#include <vector>

#include "core/logic/claim.hpp"
#include "core/logic/domain.hpp"
#include "core/logic/prospects_of.hpp"
#include "core/model/content.hpp"
#include "core/model/leaves.hpp"

namespace wijzer {

/// Follows every claim that the advice looks at down to the open questions that can decide it. The
/// advice is cut in parts: what it says about one route, the outcomes, one topic or one problem.
///
/// @tparam Search  Collects what is found. It gives:
/// - prospects(): what can still come, in some domain; its values also say where (True) the advice
///   looks at something;
/// - Found, what can decide a claim: none(), either(found, found), where(value, find) for what
///   `find` finds where the value is True, and found(question) for an open question;
/// - add(found): something that the advice looks at can be decided so;
/// - depends(condition): whether to look into it at all; is_open(question);
/// - once(about, claim, find), about the answer to a question, a criterion, or whether an option
///   (Picked) is offered: what `find` finds, the first time at least.
template <typename Search>
class AdviceClaims {
 public:
  explicit AdviceClaims(Search& search) : search_(search) {}

  void add_routes_when() {
    if (content().routes_when) want(*content().routes_when, Claim::IsNotFalse, everywhere());
  }

  void add(RouteIndex index) {
    const Route& route = content()[index];
    const Value routes = routes_matter();
    if (nowhere(routes)) return;
    const Value fits = prospects().fits(index, Claim::IsTrue);
    const Value no = logic().case_by(fits, [&](Truth fitting) {
      return fitting == Truth::True ? logic().leaf(Truth::False)
                                    : prospects().is_no(index, Claim::IsTrue);
    });
    want(route.fits_when, Claim::IsTrue, routes);
    const Value undecided = both(routes, is(no, Truth::Unknown));
    want(route.fits_when, Claim::IsNotFalse, undecided);
    want(route.possible_when, Claim::IsNotFalse, undecided);
    const Value can_fit = both(routes, is_not(fits, Truth::False));
    const Value can_be_no = both(routes, is_not(no, Truth::False));
    // Of a route that may fit the advice also says what it still depends on.
    const Value may_fit = both(routes, both(is_not(fits, Truth::True), is_not(no, Truth::True)));
    want_undecided(route.fits_when, may_fit);
    if (route.possible_when) want_undecided(*route.possible_when, may_fit);
    add_headlines(route.headlines_fits, can_fit);
    add_headlines(route.headlines_possible, may_fit);
    add_headlines(route.headlines_no, can_be_no);
    for (const std::vector<Note>* notes : notes_of(route)) {
      for (const Note& note : *notes) {
        Value here = logic().leaf(Truth::False);
        if (note.verdicts.fits) here = logic().or_kleene(here, can_fit);
        if (note.verdicts.possible) here = logic().or_kleene(here, may_fit);
        if (note.verdicts.no) here = logic().or_kleene(here, can_be_no);
        add(note, here);
      }
    }
  }

  /// Those that may still count, up to the first that holds; see OutcomeAdvice.
  void add_outcomes() {
    Value here = everywhere();
    for (const Outcome& outcome : content().outcomes) {
      if (nowhere(here)) return;
      if (!outcome.when) return add(outcome.items, here);
      want(*outcome.when, Claim::IsTrue, here);
      want(*outcome.when, Claim::IsNotFalse, here);
      want_undecided(*outcome.when, here);
      add(outcome.items, where_possible(here, *outcome.when, Claim::IsNotFalse));
      here = both(here, is_not(prospects().of(*outcome.when, Claim::IsTrue), Truth::True));
    }
  }

  void add(const Topic& topic) {
    const Value here = topic.shown == TopicPlace::After ? routes_matter() : everywhere();
    const Claim claim = claim_of(topic.show_when_unknown);
    want(topic.when, claim, here);
    add(topic.items, where_possible(here, topic.when, claim));
  }

  /// A problem's steps, which of them were tried, and the first days of their time limits.
  void add(const Problem& problem) {
    want(problem.when, Claim::IsTrue, everywhere());
    const Value here = where_possible(everywhere(), problem.when, Claim::IsTrue);
    if (nowhere(here)) return;
    add(problem.intro, here);
    for (const StepIndex index : problem.ladder) add(content()[index], here);
  }

 private:
  using Value = typename Search::Value;
  using Found = typename Search::Found;

  auto&& prospects() { return search_.prospects(); }
  const Content& content() { return prospects().source().content(); }
  decltype(auto) logic() { return prospects().source().domain(); }

  static Claim claim_of(bool show_when_unknown) {
    return show_when_unknown ? Claim::IsNotFalse : Claim::IsTrue;
  }

  // Where the advice looks at something.

  Value everywhere() { return logic().leaf(Truth::True); }
  bool nowhere(Value here) { return logic().is_leaf(here, Truth::False); }
  Value both(Value here, Value there) { return logic().and_kleene(here, there); }
  Value is(Value value, Truth truth) {
    return logic().case_by(value,
                           [&](Truth each) { return logic().leaf(truth_of(each == truth)); });
  }
  Value is_not(Value value, Truth truth) { return logic().not_kleene(is(value, truth)); }
  /// `here`, as far as the claim can still come.
  Value where_possible(Value here, const Condition& condition, Claim claim) {
    return both(here, is_not(prospects().of(condition, claim), Truth::False));
  }
  Value routes_matter() {
    if (!content().routes_when) return everywhere();
    return where_possible(everywhere(), *content().routes_when, Claim::IsNotFalse);
  }

  // What it looks at there.

  /// The first one that is True is shown.
  void add_headlines(const std::vector<Note>& notes, Value here) {
    for (const Note& note : notes) {
      if (!note.when || nowhere(here)) return;
      want(*note.when, Claim::IsTrue, here);
      here = both(here, is_not(prospects().of(*note.when, Claim::IsTrue), Truth::True));
    }
  }

  void add(const std::vector<Note>& notes, Value here) {
    for (const Note& note : notes) add(note, here);
  }

  void add(const Note& note, Value here) {
    const Claim claim = claim_of(note.show_when_unknown);
    want(note.when, claim, here);
    if (!note.step) return;
    add(content()[*note.step], note.when ? where_possible(here, *note.when, claim) : here);
  }

  void add(const Step& step, Value here) {
    if (step.when) {
      const Claim claim = claim_of(step.show_when_unknown);
      want(*step.when, claim, here);
      here = where_possible(here, *step.when, claim);
    }
    if (nowhere(here)) return;
    want(step.tried, Claim::IsTrue, here);
    want(step.waits, Claim::IsNotFalse, here);
    if (step.deadline) want_answer(content()[*step.deadline].from, here);
    if (step.state && step.state->term) want_answer(content()[*step.state->term].from, here);
    add(step.more, here);
  }

  /// Which criteria of this condition are Unknown in the end, where it is Unknown itself.
  void want_undecided(const Condition& condition, Value here) {
    here = both(here, is_not(prospects().of(condition, Claim::IsTrue), Truth::True));
    here = where_possible(here, condition, Claim::IsNotFalse);
    if (nowhere(here)) return;
    if (const std::vector<Condition>* parts = parts_of(condition)) {
      for (const Condition& part : *parts) want_undecided(part, here);
      return;
    }
    want(condition, Claim::IsTrue, here);
    want(condition, Claim::IsNotFalse, here);
  }

  void want(const Condition& condition, Claim claim, Value here) {
    search_.add(search_.where(here, [&] { return decides(condition, claim); }));
  }
  void want(const std::optional<Condition>& condition, Claim claim, Value here) {
    if (condition) want(*condition, claim, here);
  }
  /// The answer itself, not what a condition makes of it.
  void want_answer(QuestionIndex question, Value here) {
    search_.add(search_.where(here, [&] { return compared(question, Claim::IsTrue); }));
  }

  // What can decide a claim.

  Found decides(const Condition& condition, Claim claim) {
    if (!search_.depends(condition)) return search_.none();
    return search_.where(is(prospects().of(condition, claim), Truth::Unknown), [&] {
      return visit_node(
          condition,
          overloaded{
              [&](const All& node) { return decides(node.parts, claim); },
              [&](const Any& node) { return decides(node.parts, claim); },
              [&](const Not& node) { return decides(node.part, opposite(claim)); },
              [&](const Picked& node) { return picked(node, claim); },
              [&](const Between& node) { return compared(node.question, claim); },
              [&](const CriterionHolds& node) { return criterion(node.criterion, claim); },
              [&](const VerdictIs& node) { return verdict(node, claim); },
              [&](const DeadlineIs& node) {
                return compared(content()[node.deadline].from, Claim::IsTrue);
              },
          });
    });
  }

  Found decides(const std::vector<Condition>& parts, Claim claim) {
    Found out = search_.none();
    for (const Condition& part : parts) out = search_.either(out, decides(part, claim));
    return out;
  }

  Found decides(const std::optional<Condition>& condition, Claim claim) {
    return condition ? decides(*condition, claim) : search_.none();
  }

  Found criterion(CriterionIndex index, Claim claim) {
    return search_.once(index, claim, [&] { return decides(content()[index].when, claim); });
  }

  Found verdict(const VerdictIs& node, Claim claim) {
    const Claim about = node.fits ? claim : opposite(claim);
    const Route& route = content()[node.route];
    const Found fits = decides(route.fits_when, about);
    if (node.fits) return fits;
    const Value otherwise = is_not(prospects().fits(node.route, about), Truth::True);
    return search_.either(
        fits, search_.where(otherwise, [&] { return decides(route.possible_when, about); }));
  }

  Found picked(const Picked& node, Claim claim) {
    if (!node.guarded) return compared(node.question, claim);
    Found out = offered(node, claim);
    // Whether it is Unknown instead of the answer depends on the other claim.
    if (claim == Claim::IsNotFalse) out = search_.either(out, offered(node, Claim::IsTrue));
    const Value offer = prospects().offered(node.question, node.option, Claim::IsTrue);
    out = search_.either(out, search_.where(is(offer, Truth::False), [&] {
      return decides(content()[node.question].when, claim);
    }));
    return search_.either(out, search_.where(is_not(offer, Truth::False),
                                             [&] { return compared(node.question, claim); }));
  }

  Found offered(const Picked& node, Claim claim) {
    return search_.once(node, claim, [&] {
      return decides(options_of(content()[node.question])[node.option.value].when, claim);
    });
  }

  /// Of a condition on an answer: whether the question is asked, and the answer itself.
  Found compared(QuestionIndex question, Claim claim) {
    return search_.once(question, claim, [&] {
      const std::optional<Condition>& when = content()[question].when;
      Found out = decides(when, claim);
      if (claim == Claim::IsNotFalse) out = search_.either(out, decides(when, Claim::IsTrue));
      if (!search_.is_open(question)) return out;
      const Value asked = prospects().asked(question, Claim::IsTrue);
      return search_.either(
          out, search_.where(is_not(asked, Truth::False), [&] { return search_.found(question); }));
    });
  }

  Search& search_;
};

}  // namespace wijzer
