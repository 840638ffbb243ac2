#include "analysis/families/asking.hpp"

#include <functional>
#include <map>
#include <optional>
#include <utility>

#include "analysis/families/prospect_rules.hpp"
#include "core/model/leaves.hpp"
#include "core/model/limits.hpp"

namespace wijzer::analysis {
namespace {

/// Where the answer to the first open question can still decide something, as far as the page sees:
/// the search of core/logic/open_questions, with a diagram for every "here" in it.
class Asking {
 public:
  explicit Asking(Rules& rules)
      : rules_(rules),
        diagrams_(rules.diagrams()),
        content_(rules.content()),
        cones_(rules.content()),
        prospects_(rules, cones_),
        looked_at_by_(rules.content().questions.size()) {
    find_dependants();
  }

  std::vector<Diagram<Truth>> run() {
    std::vector<Diagram<Truth>> out;
    for (std::uint32_t i = 0; i < content_.questions.size(); ++i) {
      out.push_back(asked());
      prospects_.source().answered(out.back());
    }
    return out;
  }

  Diagram<Truth> run(QuestionIndex question, const std::vector<Diagram<Truth>>& earlier) {
    for (std::uint32_t i = 0; i < question.value; ++i) prospects_.source().answered(earlier[i]);
    return asked();
  }

 private:
  using Dependant = std::function<void(Asking&)>;

  static Claim claim_of(bool show_when_unknown) {
    return show_when_unknown ? Claim::IsNotFalse : Claim::IsTrue;
  }

  [[nodiscard]] QuestionIndex open() const { return prospects_.source().open(); }
  Diagram<Truth> is(Diagram<Truth> node, Truth value) { return rules_.is(node, value); }
  Diagram<Truth> is_not(Diagram<Truth> node, Truth value) {
    return rules_.not_kleene(is(node, value));
  }
  Diagram<Truth> everywhere() { return diagrams_.leaf(Truth::True); }
  Diagram<Truth> nowhere() { return diagrams_.leaf(Truth::False); }
  /// `here`, as far as the claim can still come.
  Diagram<Truth> where_possible(Diagram<Truth> here, const Condition& condition, Claim claim) {
    return diagrams_.and_kleene(here, is_not(prospects_.of(condition, claim), Truth::False));
  }

  // What the advice looks at. `here` is True where it does.

  /// Finds out which parts of the advice look at which questions.
  void find_dependants() {
    const auto add = [this](const Cone& cone, const Dependant& part) {
      for (const QuestionIndex question : cone) looked_at_by_[question.value].push_back(part);
    };
    if (content_.routes_when) {
      add(cones_.of(*content_.routes_when), [](Asking& self) {
        self.want(*self.content_.routes_when, Claim::IsNotFalse, self.everywhere());
      });
    }
    for (std::uint32_t i = 0; i < content_.routes.size(); ++i) {
      add(cones_.of(content_.routes[i]), [i](Asking& self) { self.add_route(RouteIndex{i}); });
    }
    add(cones_.of_outcomes(), [](Asking& self) { self.add_outcomes(); });
    for (const Topic& topic : content_.topics) {
      add(cones_.of(topic), [&topic](Asking& self) { self.add_topic(topic); });
    }
    for (const Problem& problem : content_.problems) {
      add(cones_.of(problem), [&problem](Asking& self) { self.add_problem(problem); });
    }
  }

  /// Where the first open question is asked.
  Diagram<Truth> asked() {
    const Diagram<Truth> may = is(prospects_.asked(open(), Claim::IsTrue), Truth::True);
    return diagrams_.and_kleene(may, wanted());
  }

  /// Where the first open question is wanted.
  Diagram<Truth> wanted() {
    wanted_ = nowhere();
    seen_.clear();
    routes_ = content_.routes_when
                  ? where_possible(everywhere(), *content_.routes_when, Claim::IsNotFalse)
                  : everywhere();
    for (const Dependant& part : looked_at_by_[open().value]) part(*this);
    return wanted_;
  }

  void add_route(RouteIndex index) {
    const Route& route = content_[index];
    const Diagram<Truth> fits = prospects_.fits(index, Claim::IsTrue);
    const Diagram<Truth> no_otherwise = prospects_.is_no(index, Claim::IsTrue);
    const Diagram<Truth> no = diagrams_.case_of(fits, {no_otherwise, no_otherwise, nowhere()});
    want(route.fits_when, Claim::IsTrue, routes_);
    const Diagram<Truth> undecided = diagrams_.and_kleene(routes_, is(no, Truth::Unknown));
    want(route.fits_when, Claim::IsNotFalse, undecided);
    want(route.possible_when, Claim::IsNotFalse, undecided);
    const Diagram<Truth> can_fit = diagrams_.and_kleene(routes_, is_not(fits, Truth::False));
    const Diagram<Truth> can_be_no = diagrams_.and_kleene(routes_, is_not(no, Truth::False));
    const Diagram<Truth> may_fit = diagrams_.and_kleene(
        routes_, diagrams_.and_kleene(is_not(fits, Truth::True), is_not(no, Truth::True)));
    want_undecided(route.fits_when, may_fit);
    if (route.possible_when) want_undecided(*route.possible_when, may_fit);
    add_headlines(route.headlines_fits, can_fit);
    add_headlines(route.headlines_possible, may_fit);
    add_headlines(route.headlines_no, can_be_no);
    for (const NoteList& list : note_lists) {
      for (const Note& note : route.*list.notes) {
        Diagram<Truth> here = nowhere();
        if (note.verdicts.fits) here = diagrams_.or_kleene(here, can_fit);
        if (note.verdicts.possible) here = diagrams_.or_kleene(here, may_fit);
        if (note.verdicts.no) here = diagrams_.or_kleene(here, can_be_no);
        add(note, here);
      }
    }
  }

  void want_undecided(const Condition& condition, Diagram<Truth> here) {
    here = diagrams_.and_kleene(here, is_not(prospects_.of(condition, Claim::IsTrue), Truth::True));
    here = where_possible(here, condition, Claim::IsNotFalse);
    if (const std::vector<Condition>* parts = parts_of(condition)) {
      for (const Condition& part : *parts) want_undecided(part, here);
      return;
    }
    want(condition, Claim::IsTrue, here);
    want(condition, Claim::IsNotFalse, here);
  }

  void add_outcomes() {
    Diagram<Truth> here = everywhere();
    for (const Outcome& outcome : content_.outcomes) {
      Diagram<Truth> shown = here;
      if (outcome.when) {
        want(*outcome.when, Claim::IsTrue, here);
        want(*outcome.when, Claim::IsNotFalse, here);
        want_undecided(*outcome.when, here);
        shown = where_possible(here, *outcome.when, Claim::IsNotFalse);
      }
      for (const Note& note : outcome.items) add(note, shown);
      if (!outcome.when) return;
      here = diagrams_.and_kleene(here,
                                  is_not(prospects_.of(*outcome.when, Claim::IsTrue), Truth::True));
    }
  }

  void add_headlines(const std::vector<Note>& notes, Diagram<Truth> here) {
    for (const Note& note : notes) {
      if (!note.when) return;
      want(*note.when, Claim::IsTrue, here);
      here =
          diagrams_.and_kleene(here, is_not(prospects_.of(*note.when, Claim::IsTrue), Truth::True));
    }
  }

  void add(const Note& note, Diagram<Truth> here) {
    const Claim claim = claim_of(note.show_when_unknown);
    if (note.when) want(*note.when, claim, here);
    if (!note.step) return;
    add(content_[*note.step], note.when ? where_possible(here, *note.when, claim) : here);
  }

  void add_topic(const Topic& topic) {
    const Diagram<Truth> here = topic.shown == TopicPlace::After ? routes_ : everywhere();
    const Claim claim = claim_of(topic.show_when_unknown);
    want(topic.when, claim, here);
    const Diagram<Truth> shown = where_possible(here, topic.when, claim);
    for (const Note& note : topic.items) add(note, shown);
  }

  void add_problem(const Problem& problem) {
    want(problem.when, Claim::IsTrue, everywhere());
    const Diagram<Truth> here = where_possible(everywhere(), problem.when, Claim::IsTrue);
    for (const Note& note : problem.intro) add(note, here);
    for (const StepIndex index : problem.ladder) add(content_[index], here);
  }

  void add(const Step& step, Diagram<Truth> here) {
    Diagram<Truth> shown = here;
    if (step.when) {
      const Claim claim = claim_of(step.show_when_unknown);
      want(*step.when, claim, here);
      shown = where_possible(here, *step.when, claim);
    }
    want(step.tried, Claim::IsTrue, shown);
    want(step.waits, Claim::IsNotFalse, shown);
    if (step.deadline) found(shown, compared(content_[*step.deadline].from, Claim::IsTrue));
    if (step.state && step.state->term) {
      found(shown, compared(content_[*step.state->term].from, Claim::IsTrue));
    }
    for (const Note& note : step.more) add(note, shown);
  }

  // What a claim depends on.

  void found(Diagram<Truth> here, Diagram<Truth> where) {
    wanted_ = diagrams_.or_kleene(wanted_, diagrams_.and_kleene(here, where));
  }

  void want(const Condition& condition, Claim claim, Diagram<Truth> here) {
    found(here, decides(condition, claim));
  }

  void want(const std::optional<Condition>& condition, Claim claim, Diagram<Truth> here) {
    if (condition) want(*condition, claim, here);
  }

  Diagram<Truth> decides(const std::optional<Condition>& condition, Claim claim) {
    return condition ? decides(*condition, claim) : nowhere();
  }

  Diagram<Truth> decides(const std::vector<Condition>& parts, Claim claim) {
    Diagram<Truth> out = nowhere();
    for (const Condition& part : parts) out = diagrams_.or_kleene(out, decides(part, claim));
    return out;
  }

  /// True where the answer to the open question can decide the claim.
  Diagram<Truth> decides(const Condition& condition, Claim claim) {
    if (!cones_.depends(condition, open())) return nowhere();
    const Diagram<Truth> undecided = is(prospects_.of(condition, claim), Truth::Unknown);
    if (undecided == nowhere()) return undecided;
    const Diagram<Truth> parts = std::visit(
        overloaded{
            [&](const All& node) { return decides(node.parts, claim); },
            [&](const Any& node) { return decides(node.parts, claim); },
            [&](const Not& node) { return decides(node.part, opposite(claim)); },
            [&](const Picked& node) { return picked(node, claim); },
            [&](const Between& node) { return compared(node.question, claim); },
            [&](const CriterionHolds& node) { return criterion(node.criterion, claim); },
            [&](const VerdictIs& node) { return verdict(node, claim); },
            [&](const DeadlineIs& node) { return compared(content_[node.deadline].from, claim); },
        },
        condition.node);
    return diagrams_.and_kleene(undecided, parts);
  }

  Diagram<Truth> criterion(CriterionIndex index, Claim claim) {
    return once(content_.questions.size() + index.value, claim,
                [&] { return decides(content_[index].when, claim); });
  }

  Diagram<Truth> verdict(const VerdictIs& node, Claim claim) {
    const Claim about = node.fits ? claim : opposite(claim);
    const Diagram<Truth> fits = decides(content_[node.route].fits_when, about);
    if (node.fits) return fits;
    const Diagram<Truth> otherwise = is_not(prospects_.fits(node.route, about), Truth::True);
    return diagrams_.or_kleene(
        fits, diagrams_.and_kleene(otherwise, decides(content_[node.route].possible_when, about)));
  }

  Diagram<Truth> picked(const Picked& node, Claim claim) {
    const Diagram<Truth> by_answer = compared(node.question, claim);
    if (!node.guarded) return by_answer;
    const std::optional<Condition>& when =
        options_of(content_[node.question])[node.option.value].when;
    Diagram<Truth> out = offered(node, when, claim);
    if (claim == Claim::IsNotFalse) {
      out = diagrams_.or_kleene(out, offered(node, when, Claim::IsTrue));
    }
    const Diagram<Truth> is_offered = prospects_.offered(node.question, node.option, Claim::IsTrue);
    const Diagram<Truth> not_offered = decides(content_[node.question].when, claim);
    const Diagram<Truth> cases[] = {not_offered, by_answer, by_answer};
    return diagrams_.or_kleene(out, diagrams_.case_of(is_offered, cases));
  }

  Diagram<Truth> offered(const Picked& node, const std::optional<Condition>& when, Claim claim) {
    const std::size_t first = content_.questions.size() + content_.criteria.size();
    const std::size_t option = limits::options * node.question.value + node.option.value;
    return once(first + option, claim, [&] { return decides(when, claim); });
  }

  /// Of a condition on an answer: whether the question is asked, and the answer itself.
  Diagram<Truth> compared(QuestionIndex question, Claim claim) {
    return once(question.value, claim, [&] {
      const std::optional<Condition>& when = content_[question].when;
      Diagram<Truth> out = decides(when, claim);
      if (claim == Claim::IsNotFalse) out = diagrams_.or_kleene(out, decides(when, Claim::IsTrue));
      if (question != open()) return out;
      return diagrams_.or_kleene(out,
                                 is_not(prospects_.asked(question, Claim::IsTrue), Truth::False));
    });
  }

  template <typename Decide>
  Diagram<Truth> once(std::size_t what, Claim claim, const Decide& decide) {
    const auto key = std::pair(what, claim);
    const auto known = seen_.find(key);
    if (known != seen_.end()) return known->second;
    const Diagram<Truth> out = decide();
    seen_.emplace(key, out);
    return out;
  }

  Rules& rules_;
  Diagrams& diagrams_;
  const Content& content_;
  Cones cones_;
  ProspectRules prospects_;
  /// Per question the parts of the advice that look at it.
  std::vector<std::vector<Dependant>> looked_at_by_;
  /// True where routes can still matter.
  Diagram<Truth> routes_;
  Diagram<Truth> wanted_;
  /// Per question, criterion, option and claim, while one question is open.
  std::map<std::pair<std::size_t, Claim>, Diagram<Truth>> seen_;
};

}  // namespace

std::vector<Diagram<Truth>> asked_by_page(Rules& rules) { return Asking(rules).run(); }

Diagram<Truth> asked_by_page(Rules& rules, QuestionIndex question,
                             const std::vector<Diagram<Truth>>& earlier) {
  return Asking(rules).run(question, earlier);
}

}  // namespace wijzer::analysis
