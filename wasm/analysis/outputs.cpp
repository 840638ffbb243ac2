#include "analysis/outputs.hpp"

#include <array>
#include <utility>

#include "core/advice/ladder.hpp"
#include "core/model/date.hpp"
#include "core/rules/calendar.hpp"

namespace wijzer::analysis {
namespace {

/// `shown` where the guard is True, else `otherwise`.
Node where(Rules& rules, Node guard, Node shown, Node otherwise) {
  const std::array<Node, 3> cases = {otherwise, otherwise, shown};
  return rules.diagrams().case_of(guard, cases);
}

/// A leaf for every piece of days; 0 where the first day is not known.
template <typename Leaf>
Node by_day(Rules& rules, const Deadline& deadline, const Leaf& leaf) {
  return where(rules, rules.asked(deadline.from), rules.by_answer(deadline.from, 0, leaf),
               rules.diagrams().leaf(0));
}

/// Where the step can't wait; see StepAdvice::pressing.
Node presses(Rules& rules, const Step& step) {
  if (step.urgent) return rules.diagrams().leaf(leaf_true);
  if (!step.deadline) return rules.diagrams().leaf(leaf_false);
  const Deadline& deadline = rules.content()[*step.deadline];
  return by_day(rules, deadline, [&](int day) {
    const Date last = last_day(from_days(day), deadline);
    return is_pressing(deadline, to_days(last) - rules.space().today()) ? leaf_true : leaf_false;
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

  void add(Kind kind, std::string name, std::uint32_t owner, const Place& place, Node node) {
    out_.push_back(Output{kind, std::move(name), owner, place, node, part_});
  }

  Node where(Node guard, Node shown, Node otherwise) {
    return analysis::where(rules_, guard, shown, otherwise);
  }
  Node zero() { return diagrams_.leaf(0); }

  /// The truth of a note's own condition, as True or False.
  Node holds(const std::optional<Condition>& when, bool show_when_unknown) {
    return when ? holds(*when, show_when_unknown) : diagrams_.leaf(leaf_true);
  }
  Node holds(const Condition& when, bool show_when_unknown) {
    const std::uint32_t open = show_when_unknown ? leaf_true : leaf_false;
    return diagrams_.map(rules_.of(when),
                         std::array<std::uint32_t, 3>{leaf_false, open, leaf_true});
  }

  /// A note that `guard` (True or False) allows: 1 where it is shown; of one that names a step,
  /// where that is still to do.
  void add_note(const Note& note, Node guard, const std::string& name, std::uint32_t owner) {
    if (!texts_) return;
    Node shown = diagrams_.both(guard, holds(note.when, note.show_when_unknown));
    if (note.step) {
      const Step& step = content_[*note.step];
      const StepTruths truths = truths_of(rules_, step, shown);
      for (const Note& more : step.more) add_note(more, truths.shown, name, owner);
      add_days(out_, name, owner, *note.step, truths);
      shown = truths.untried;
    }
    add(Kind::Note, name, owner, note.place,
        diagrams_.map(shown, std::array<std::uint32_t, 3>{0, 0, 1}));
  }

  void add_route(RouteIndex index) {
    const Route& route = content_[index];
    const std::string name = name_of(content_, part_, index.value);
    const Node matters = rules_.routes_matter();
    const Node verdict = rules_.verdict(index);
    add(Kind::Verdict, name, index.value, route.place,
        where(matters, verdict, diagrams_.leaf(hidden)));
    if (!texts_) return;
    const std::array<Node, 3> headlines = {headline(route.headlines_fits),
                                           headline(route.headlines_possible),
                                           headline(route.headlines_no)};
    add(Kind::Headline, name, index.value, route.place / "headlines",
        where(matters, diagrams_.case_of(verdict, headlines), diagrams_.leaf(hidden)));
    for (const NoteList& list : note_lists) {
      for (const Note& note : route.*list.notes) {
        const auto leaf = [&](bool in) { return in ? leaf_true : leaf_false; };
        const std::array<std::uint32_t, 3> allowed = {
            leaf(note.verdicts.fits), leaf(note.verdicts.possible), leaf(note.verdicts.no)};
        add_note(note, diagrams_.both(matters, diagrams_.map(verdict, allowed)), name, index.value);
      }
    }
    add_undecided(index);
  }

  /// The criteria of a possible route that are Unknown and decide something; see Missing::criteria.
  void add_undecided(RouteIndex index) {
    const Route& route = content_[index];
    const Node maybe = diagrams_.both(
        rules_.routes_matter(),
        rules_.is(rules_.verdict(index), static_cast<std::uint32_t>(Verdict::Possible)));
    std::vector<const Condition*> conditions = {&route.fits_when};
    if (route.possible_when) conditions.push_back(&*route.possible_when);
    add_undecided(conditions, maybe, index.value);
  }

  /// @param guard  True where what these are conditions of is undecided.
  void add_undecided(const std::vector<const Condition*>& conditions, Node guard,
                     std::uint32_t owner) {
    undecided_.assign(content_.criteria.size(), diagrams_.leaf(leaf_false));
    for (const Condition* each : conditions) list_undecided(*each, guard);
    for (std::uint32_t i = 0; i < undecided_.size(); ++i) {
      if (undecided_[i] == diagrams_.leaf(leaf_false)) continue;
      const Criterion& criterion = content_.criteria[i];
      add(Kind::Undecided, name_of(content_, part_, owner) + ", criterion " + criterion.id.value,
          owner, criterion.place,
          diagrams_.map(undecided_[i], std::array<std::uint32_t, 3>{0, 0, 1}));
      out_.back().criterion = CriterionIndex{i};
    }
  }

  /// @param guard  True where everything around this part of a route's condition is Unknown.
  void list_undecided(const Condition& condition, Node guard) {
    guard = diagrams_.both(guard, rules_.is(rules_.of(condition), leaf_unknown));
    if (guard == diagrams_.leaf(leaf_false)) return;
    const auto inside = [&](const std::vector<Condition>& parts) {
      for (const Condition& part : parts) list_undecided(part, guard);
    };
    std::visit(overloaded{
                   [&](const All& node) { inside(node.parts); },
                   [&](const Any& node) { inside(node.parts); },
                   [&](const Not& node) { inside(node.part); },
                   [&](const CriterionHolds& node) {
                     Node& where = undecided_[node.criterion.value];
                     where = diagrams_.either(where, guard);
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
  Node headline(const std::vector<Note>& notes) {
    Node out = zero();
    for (std::size_t i = notes.size(); i-- > 0;) {
      const Node leaf = diagrams_.leaf(static_cast<std::uint32_t>(i));
      out = notes[i].when ? where(rules_.of(*notes[i].when), leaf, out) : leaf;
    }
    return out;
  }

  void add_outcome(OutcomeIndex index) {
    const Outcome& outcome = content_[index];
    const std::string name = name_of(content_, part_, index.value);
    const Node truth = counts(rules_, index);
    add(Kind::Outcome, name, index.value, outcome.place, truth);
    const Node may =
        diagrams_.map(truth, std::array<std::uint32_t, 3>{leaf_false, leaf_true, leaf_true});
    for (const Note& note : outcome.items) add_note(note, may, name, index.value);
    if (texts_ && outcome.when) add_undecided({&*outcome.when}, may, index.value);
  }

  void add_topic(std::uint32_t i) {
    const Topic& topic = content_.topics[i];
    const std::string name = name_of(content_, part_, i);
    Node shown = holds(topic.when, topic.show_when_unknown);
    if (topic.shown == TopicPlace::After) shown = diagrams_.both(shown, rules_.routes_matter());
    add(Kind::Topic, name, i, topic.place,
        diagrams_.map(shown, std::array<std::uint32_t, 3>{0, 0, 1}));
    for (const Note& note : topic.items) add_note(note, shown, name, i);
  }

  void add_problem(std::uint32_t i) {
    const Problem& problem = content_.problems[i];
    const std::string name = name_of(content_, part_, i);
    const Node holds = rules_.is(rules_.of(problem.when), leaf_true);
    add(Kind::Problem, name, i, problem.place,
        diagrams_.map(holds, std::array<std::uint32_t, 3>{0, 0, 1}));
    for (const Note& note : problem.intro) add_note(note, holds, name, i);
    // From the last step back: the first untried one, and the first untried one that presses.
    Node first = zero();
    Node pressing = zero();
    std::vector<Output> steps;
    for (std::size_t k = problem.ladder.size(); k-- > 0;) {
      const Step& step = content_[problem.ladder[k]];
      const StepTruths truths = truths_of(rules_, step, holds);
      const Node here = diagrams_.leaf(static_cast<std::uint32_t>(k + 1));
      first = where(truths.untried, here, first);
      pressing = where(truths.pressing, here, pressing);
      const Node state = where(truths.waits, diagrams_.leaf(3),
                               where(truths.tried, diagrams_.leaf(2), diagrams_.leaf(1)));
      steps.push_back(Output{Kind::Step, name + ", step " + step.id.value, i, step.place,
                             where(truths.shown, state, zero()), part_, std::nullopt,
                             problem.ladder[k]});
      if (texts_) add_days(steps, name, i, problem.ladder[k], truths);
      for (const Note& note : step.more) add_note(note, truths.shown, name, i);
    }
    out_.insert(out_.end(), steps.rbegin(), steps.rend());
    const Node has_pressing = diagrams_.same(pressing, zero());
    const std::array<Node, 2> cases = {pressing, first};
    add(Kind::FirstStep, name, i, problem.place, diagrams_.case_of(has_pressing, cases));
  }

  /// By when to do the step, and until when to wait for an answer.
  void add_days(std::vector<Output>& out, const std::string& name, std::uint32_t owner,
                StepIndex index, const StepTruths& truths) {
    const Step& step = content_[index];
    const auto add = [&](DeadlineIndex deadline, Node shown) {
      out.push_back(Output{Kind::LastDay, name + ", step " + step.id.value, owner, step.place,
                           where(shown, day(content_[deadline]), zero()), part_,
                           content_[deadline].from, index});
    };
    if (step.deadline) add(*step.deadline, truths.shown);
    if (step.state && step.state->term) add(*step.state->term, truths.waits);
  }

  /// Which piece of days the answer lies in, plus one.
  Node day(const Deadline& deadline) {
    std::uint32_t piece = 0;
    return by_day(rules_, deadline, [&](int) { return ++piece; });
  }

  Rules& rules_;
  Diagrams& diagrams_;
  const Content& content_;
  bool texts_;
  Output::Part part_ = Output::Part::Route;
  /// Per criterion where the present route or outcome still depends on it.
  std::vector<Node> undecided_;
  std::vector<Output> out_;
};

}  // namespace

std::vector<Output> outputs(Rules& rules) { return Collector(rules, true).run(); }
std::vector<Output> outputs(Rules& rules, Output::Part part, std::uint32_t owner) {
  return Collector(rules, true).run(part, owner);
}
std::vector<Output> main_outputs(Rules& rules) { return Collector(rules, false).run(); }

Node counts(Rules& rules, OutcomeIndex outcome) {
  Diagrams& diagrams = rules.diagrams();
  const auto own = [&](OutcomeIndex index) {
    const std::optional<Condition>& when = rules.content()[index].when;
    return when ? rules.of(*when) : diagrams.leaf(leaf_true);
  };
  Node out = own(outcome);
  for (std::uint32_t i = outcome.value; i-- > 0;) {
    out = diagrams.both(rules.negation(own(OutcomeIndex{i})), out);
  }
  return out;
}

StepTruths truths_of(Rules& rules, const Step& step, Node holds) {
  Diagrams& diagrams = rules.diagrams();
  const std::uint32_t open = step.show_when_unknown ? leaf_true : leaf_false;
  const auto applies = std::array<std::uint32_t, 3>{leaf_false, open, leaf_true};
  StepTruths out;
  out.shown = step.when ? diagrams.both(holds, diagrams.map(rules.of(*step.when), applies)) : holds;
  out.tried = step.tried ? rules.is(rules.of(*step.tried), leaf_true) : diagrams.leaf(leaf_false);
  out.untried = diagrams.both(out.shown, rules.negation(out.tried));
  out.waits = diagrams.leaf(leaf_false);
  if (step.waits) {
    const Node not_come = rules.negation(rules.is(rules.of(*step.waits), leaf_false));
    out.waits = diagrams.both(out.shown, diagrams.both(rules.asked(*step.state->answer), not_come));
  }
  out.pressing =
      diagrams.both(diagrams.both(out.untried, rules.negation(out.waits)), presses(rules, step));
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
