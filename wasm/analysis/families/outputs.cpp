#include "analysis/families/outputs.hpp"

#include <utility>

#include "core/advice/ladder.hpp"
#include "core/logic/calendar.hpp"
#include "core/model/date.hpp"

namespace wijzer::analysis {
namespace {

/// A value for every piece of days, and one where the first day is not known.
template <diagram::Leaf L, typename OfDay>
Diagram<L> by_day(Rules& rules, const Deadline& deadline, L unknown, const OfDay& leaf) {
  return rules.diagrams().ite(rules.asked(deadline.from),
                              rules.by_answer(deadline.from, unknown, leaf),
                              rules.diagrams().leaf(unknown));
}

/// The same as what is said of a route.
Diagram<Said> as_said(Diagrams& diagrams, Diagram<Verdict> verdict) {
  return diagrams.apply(verdict,
                        {said_of(Verdict::Fits), said_of(Verdict::Possible), said_of(Verdict::No)});
}

/// Where the step can't wait; see StepAdvice::pressing.
Diagram<Truth> presses(Rules& rules, const Step& step) {
  if (step.urgent) return rules.diagrams().leaf(Truth::True);
  if (!step.deadline) return rules.diagrams().leaf(Truth::False);
  const Deadline& deadline = rules.content()[*step.deadline];
  return by_day(rules, deadline, Truth::False, [&](int day) {
    const Date last = last_day(from_days(day), deadline);
    return truth_of(is_pressing(deadline, to_days(last) - rules.space().today()));
  });
}

class Collector {
 public:
  /// @param texts  Whether headlines, notes and last days count as well.
  Collector(Rules& rules, bool texts)
      : rules_(rules), diagrams_(rules.diagrams()), content_(rules.content()), texts_(texts) {}

  std::vector<Output> run() {
    for (std::uint32_t i = 0; i < content_.routes.size(); ++i) add_route(RouteIndex{i});
    part_ = Output::Part::Outcome;
    for (std::uint32_t i = 0; i < content_.outcomes.size(); ++i) add_outcome(OutcomeIndex{i});
    part_ = Output::Part::Topic;
    for (std::uint32_t i = 0; i < content_.topics.size(); ++i) add_topic(i);
    part_ = Output::Part::Problem;
    for (std::uint32_t i = 0; i < content_.problems.size(); ++i) add_problem(i);
    return std::move(out_);
  }

  std::vector<Output> run(Output::Part part, std::uint32_t owner) {
    part_ = part;
    if (part == Output::Part::Route) add_route(RouteIndex{owner});
    if (part == Output::Part::Outcome) add_outcome(OutcomeIndex{owner});
    if (part == Output::Part::Topic) add_topic(owner);
    if (part == Output::Part::Problem) add_problem(owner);
    return std::move(out_);
  }

 private:
  using Kind = Output::Kind;

  void add(Kind kind, std::string name, std::uint32_t owner, const Place& place,
           Diagram<Said> said) {
    out_.push_back(Output{kind, std::move(name), owner, place, said, part_});
  }

  Diagram<Said> said(std::uint32_t number) { return diagrams_.leaf(Said{number}); }
  /// 1 where it is True.
  Diagram<Said> shown_where(Diagram<Truth> truth) {
    return diagrams_.apply(truth, {Said{0}, Said{0}, Said{1}});
  }

  /// The truth of a note's own condition, as True or False.
  Diagram<Truth> holds(const std::optional<Condition>& when, bool show_when_unknown) {
    return when ? holds(*when, show_when_unknown) : diagrams_.leaf(Truth::True);
  }
  Diagram<Truth> holds(const Condition& when, bool show_when_unknown) {
    const Truth open = truth_of(show_when_unknown);
    return diagrams_.apply(rules_.of(when), {Truth::False, open, Truth::True});
  }

  /// A note that `guard` (True or False) allows: 1 where it is shown; of one that names a step,
  /// where that is still to do.
  void add_note(const Note& note, Diagram<Truth> guard, const std::string& name,
                std::uint32_t owner) {
    if (!texts_) return;
    Diagram<Truth> shown = diagrams_.and_kleene(guard, holds(note.when, note.show_when_unknown));
    if (note.step) {
      const Step& step = content_[*note.step];
      const StepTruths truths = truths_of(rules_, step, shown);
      for (const Note& more : step.more) add_note(more, truths.shown, name, owner);
      add_days(out_, name, owner, *note.step, truths);
      shown = truths.untried;
    }
    add(Kind::Note, name, owner, note.place, shown_where(shown));
  }

  void add_route(RouteIndex index) {
    const Route& route = content_[index];
    const std::string name = name_of(content_, part_, index.value);
    const Diagram<Truth> matters = rules_.routes_matter();
    const Diagram<Verdict> verdict = rules_.verdict(index);
    add(Kind::Verdict, name, index.value, route.place,
        diagrams_.ite(matters, as_said(diagrams_, verdict), diagrams_.leaf(hidden)));
    if (!texts_) return;
    std::vector<Diagram<Said>> headlines;
    for (const Verdict each : all_verdicts) {
      headlines.push_back(headline(headlines_of(route, each)));
    }
    add(Kind::Headline, name, index.value, route.place / "headlines",
        diagrams_.ite(matters, diagrams_.case_of(verdict, headlines), diagrams_.leaf(hidden)));
    for (const NoteList& list : note_lists) {
      for (const Note& note : route.*list.notes) {
        const Truth allowed[] = {truth_of(note.verdicts.fits), truth_of(note.verdicts.possible),
                                 truth_of(note.verdicts.no)};
        add_note(note, diagrams_.and_kleene(matters, diagrams_.apply(verdict, allowed)), name,
                 index.value);
      }
    }
    add_undecided(index);
  }

  /// The criteria of a possible route that are Unknown and decide something; see Missing::criteria.
  void add_undecided(RouteIndex index) {
    const Route& route = content_[index];
    const Diagram<Truth> maybe = diagrams_.and_kleene(
        rules_.routes_matter(), rules_.is(rules_.verdict(index), Verdict::Possible));
    std::vector<const Condition*> conditions = {&route.fits_when};
    if (route.possible_when) conditions.push_back(&*route.possible_when);
    add_undecided(conditions, maybe, index.value);
  }

  /// @param guard  True where what these are conditions of is undecided.
  void add_undecided(const std::vector<const Condition*>& conditions, Diagram<Truth> guard,
                     std::uint32_t owner) {
    undecided_.assign(content_.criteria.size(), diagrams_.leaf(Truth::False));
    for (const Condition* each : conditions) list_undecided(*each, guard);
    for (std::uint32_t i = 0; i < undecided_.size(); ++i) {
      if (undecided_[i] == diagrams_.leaf(Truth::False)) continue;
      const Criterion& criterion = content_.criteria[i];
      add(Kind::Undecided, name_of(content_, part_, owner) + ", criterion " + criterion.id.value,
          owner, criterion.place, shown_where(undecided_[i]));
      out_.back().criterion = CriterionIndex{i};
    }
  }

  /// @param guard  True where everything around this part of a route's condition is Unknown.
  void list_undecided(const Condition& condition, Diagram<Truth> guard) {
    guard = diagrams_.and_kleene(guard, rules_.is(rules_.of(condition), Truth::Unknown));
    if (guard == diagrams_.leaf(Truth::False)) return;
    const auto inside = [&](const std::vector<Condition>& parts) {
      for (const Condition& part : parts) list_undecided(part, guard);
    };
    std::visit(overloaded{
                   [&](const All& node) { inside(node.parts); },
                   [&](const Any& node) { inside(node.parts); },
                   [&](const Not& node) { inside(node.part); },
                   [&](const CriterionHolds& node) {
                     Diagram<Truth>& where = undecided_[node.criterion.value];
                     where = diagrams_.or_kleene(where, guard);
                   },
                   // The summary lists criteria only.
                   [](const Picked&) {},
                   [](const Between&) {},
                   [](const VerdictIs&) {},
                   [](const DeadlineIs&) {},
               },
               condition.node);
  }

  /// The first headline whose condition is True.
  Diagram<Said> headline(const std::vector<Note>& notes) {
    Diagram<Said> out = said(0);
    for (std::size_t i = notes.size(); i-- > 0;) {
      const Diagram<Said> leaf = said(static_cast<std::uint32_t>(i));
      out = notes[i].when ? diagrams_.ite(rules_.of(*notes[i].when), leaf, out) : leaf;
    }
    return out;
  }

  void add_outcome(OutcomeIndex index) {
    const Outcome& outcome = content_[index];
    const std::string name = name_of(content_, part_, index.value);
    const Diagram<Truth> truth = counts(rules_, index);
    add(Kind::Outcome, name, index.value, outcome.place,
        diagrams_.apply(truth,
                        {said_of(Truth::False), said_of(Truth::Unknown), said_of(Truth::True)}));
    const Diagram<Truth> may = diagrams_.apply(truth, {Truth::False, Truth::True, Truth::True});
    for (const Note& note : outcome.items) add_note(note, may, name, index.value);
    if (texts_ && outcome.when) add_undecided({&*outcome.when}, may, index.value);
  }

  void add_topic(std::uint32_t i) {
    const Topic& topic = content_.topics[i];
    const std::string name = name_of(content_, part_, i);
    Diagram<Truth> shown = holds(topic.when, topic.show_when_unknown);
    if (topic.shown == TopicPlace::After)
      shown = diagrams_.and_kleene(shown, rules_.routes_matter());
    add(Kind::Topic, name, i, topic.place, shown_where(shown));
    for (const Note& note : topic.items) add_note(note, shown, name, i);
  }

  void add_problem(std::uint32_t i) {
    const Problem& problem = content_.problems[i];
    const std::string name = name_of(content_, part_, i);
    const Diagram<Truth> holds = rules_.is(rules_.of(problem.when), Truth::True);
    add(Kind::Problem, name, i, problem.place, shown_where(holds));
    for (const Note& note : problem.intro) add_note(note, holds, name, i);
    // From the last step back: the first untried one, and the first untried one that presses.
    Diagram<Said> first = said(0);
    Diagram<Said> pressing = said(0);
    std::vector<Output> steps;
    for (std::size_t k = problem.ladder.size(); k-- > 0;) {
      const Step& step = content_[problem.ladder[k]];
      const StepTruths truths = truths_of(rules_, step, holds);
      const Diagram<Said> here = said(static_cast<std::uint32_t>(k + 1));
      first = diagrams_.ite(truths.untried, here, first);
      pressing = diagrams_.ite(truths.pressing, here, pressing);
      const Diagram<Said> state =
          diagrams_.ite(truths.waits, said(3), diagrams_.ite(truths.tried, said(2), said(1)));
      steps.push_back(Output{Kind::Step, name + ", step " + step.id.value, i, step.place,
                             diagrams_.ite(truths.shown, state, said(0)), part_, std::nullopt,
                             problem.ladder[k]});
      if (texts_) add_days(steps, name, i, problem.ladder[k], truths);
      for (const Note& note : step.more) add_note(note, truths.shown, name, i);
    }
    out_.insert(out_.end(), steps.rbegin(), steps.rend());
    const Diagram<bool> none_pressing = diagrams_.equal(pressing, said(0));
    add(Kind::FirstStep, name, i, problem.place, diagrams_.ite(none_pressing, first, pressing));
  }

  /// By when to do the step, and until when to wait for an answer.
  void add_days(std::vector<Output>& out, const std::string& name, std::uint32_t owner,
                StepIndex index, const StepTruths& truths) {
    const Step& step = content_[index];
    const auto add = [&](DeadlineIndex deadline, Diagram<Truth> shown) {
      out.push_back(Output{Kind::LastDay, name + ", step " + step.id.value, owner, step.place,
                           diagrams_.ite(shown, day(content_[deadline]), said(0)), part_,
                           content_[deadline].from, index});
    };
    if (step.deadline) add(*step.deadline, truths.shown);
    if (step.state && step.state->term) add(*step.state->term, truths.waits);
  }

  /// Which piece of days the answer lies in, plus one.
  Diagram<Said> day(const Deadline& deadline) {
    std::uint32_t piece = 0;
    return by_day(rules_, deadline, Said{0}, [&](int) { return Said{++piece}; });
  }

  Rules& rules_;
  Diagrams& diagrams_;
  const Content& content_;
  bool texts_;
  Output::Part part_ = Output::Part::Route;
  /// Per criterion where the present route or outcome still depends on it.
  std::vector<Diagram<Truth>> undecided_;
  std::vector<Output> out_;
};

}  // namespace

std::vector<Output> outputs(Rules& rules) { return Collector(rules, true).run(); }
std::vector<Output> outputs(Rules& rules, Output::Part part, std::uint32_t owner) {
  return Collector(rules, true).run(part, owner);
}
std::vector<Output> main_outputs(Rules& rules) { return Collector(rules, false).run(); }

Diagram<Truth> counts(Rules& rules, OutcomeIndex outcome) {
  Diagrams& diagrams = rules.diagrams();
  const auto own = [&](OutcomeIndex index) {
    const std::optional<Condition>& when = rules.content()[index].when;
    return when ? rules.of(*when) : diagrams.leaf(Truth::True);
  };
  Diagram<Truth> out = own(outcome);
  for (std::uint32_t i = outcome.value; i-- > 0;) {
    out = diagrams.and_kleene(rules.not_kleene(own(OutcomeIndex{i})), out);
  }
  return out;
}

StepTruths truths_of(Rules& rules, const Step& step, Diagram<Truth> holds) {
  Diagrams& diagrams = rules.diagrams();
  const Truth applies[] = {Truth::False, truth_of(step.show_when_unknown), Truth::True};
  StepTruths out;
  out.shown =
      step.when ? diagrams.and_kleene(holds, diagrams.apply(rules.of(*step.when), applies)) : holds;
  out.tried =
      step.tried ? rules.is(rules.of(*step.tried), Truth::True) : diagrams.leaf(Truth::False);
  out.untried = diagrams.and_kleene(out.shown, rules.not_kleene(out.tried));
  out.waits = diagrams.leaf(Truth::False);
  if (step.waits) {
    const Diagram<Truth> not_come = rules.not_kleene(rules.is(rules.of(*step.waits), Truth::False));
    out.waits = diagrams.and_kleene(
        out.shown, diagrams.and_kleene(rules.asked(*step.state->answer), not_come));
  }
  out.pressing = diagrams.and_kleene(diagrams.and_kleene(out.untried, rules.not_kleene(out.waits)),
                                     presses(rules, step));
  return out;
}

std::string name_of(const Content& content, Output::Part part, std::uint32_t owner) {
  switch (part) {
    case Output::Part::Route:
      return "route " + content.routes[owner].id.value;
    case Output::Part::Outcome:
      return "outcome " + content.outcomes[owner].id.value;
    case Output::Part::Topic:
      return "topic " + content.topics[owner].id.value;
    case Output::Part::Problem:
      return "problem " + content.problems[owner].id.value;
  }
  return "";
}

}  // namespace wijzer::analysis
