#include "core/rules/circuit.hpp"

#include <initializer_list>
#include <utility>

#include "core/model/leaves.hpp"

namespace wijzer {
namespace {

struct Entry {
  std::uint32_t row;
  std::uint32_t item;
};

Rows rows_of(std::size_t count, const std::vector<Entry>& entries) {
  Rows out{std::vector<std::uint32_t>(count + 1), std::vector<std::uint32_t>(entries.size())};
  for (const Entry& entry : entries) ++out.starts[entry.row];
  std::uint32_t end = 0;
  for (std::uint32_t& start : out.starts) start = end += start;
  for (std::size_t i = entries.size(); i-- > 0;) {
    out.items[--out.starts[entries[i].row]] = entries[i].item;
  }
  return out;
}

/// Puts the conditions of a content into a circuit, and what the advice looks at.
class Builder {
 public:
  explicit Builder(const Content& content)
      : content_(content),
        criteria_(2 * content.criteria.size()),
        fits_(2 * content.routes.size()),
        possible_(2 * content.routes.size(), never) {
    circuit_.content = &content;
    circuit_.gates.emplace_back();
  }

  Circuit run() {
    // Each after those it names, so that nothing is gone into twice, or deeply.
    for (std::uint32_t i = 0; i < content_.questions.size(); ++i) add_question(QuestionIndex{i});
    for (const CriterionIndex index : content_.criteria_order) {
      for (const Claim claim : claims) {
        criteria_[slot(index.value, claim)] = of(content_[index].when, claim);
      }
    }
    for (std::uint32_t i = 0; i < content_.routes.size(); ++i) {
      for (const Claim claim : claims) {
        const Route& route = content_.routes[i];
        fits_[slot(i, claim)] = of(route.fits_when, claim);
        possible_[slot(i, claim)] = of(route.possible_when, claim, never);
      }
    }
    if (content_.routes_when) {
      routes_ = of(*content_.routes_when, Claim::IsNotFalse);
      look(always, routes_);
    }
    for (std::uint32_t i = 0; i < content_.routes.size(); ++i) look_at_route(i);
    for (const Topic& topic : content_.topics) look_at(topic);
    for (const Problem& problem : content_.problems) look_at(problem);
    connect();
    return std::move(circuit_);
  }

 private:
  static constexpr Claim claims[] = {Claim::IsTrue, Claim::IsNotFalse};
  static constexpr Wire not_made{0xFFFFFFFF};

  static std::size_t slot(std::size_t i, Claim claim) {
    return 2 * i + static_cast<std::size_t>(claim);
  }
  static Claim claim_of(bool show_when_unknown) {
    return show_when_unknown ? Claim::IsNotFalse : Claim::IsTrue;
  }

  // Gates.

  Wire add(Gate::Kind kind, std::size_t first, std::size_t count) {
    circuit_.gates.push_back(
        Gate{kind, static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(count)});
    return Wire{static_cast<std::uint32_t>(circuit_.gates.size() - 1) << 1U};
  }

  /// `scratch_` from `base` on, joined; what does not matter is left out.
  Wire join(Gate::Kind kind, std::size_t base) {
    const Wire neutral = kind == Gate::Kind::All ? always : never;
    const std::size_t first = circuit_.inputs.size();
    Wire out = neutral;
    for (std::size_t i = base; i < scratch_.size(); ++i) {
      if (scratch_[i] == !neutral) out = !neutral;
      if (scratch_[i] != neutral) circuit_.inputs.push_back(scratch_[i]);
    }
    scratch_.resize(base);
    const std::size_t count = circuit_.inputs.size() - first;
    if (out == neutral && count > 1) return add(kind, first, count);
    if (out == neutral && count == 1) out = circuit_.inputs.back();
    circuit_.inputs.resize(first);
    return out;
  }

  Wire join(Gate::Kind kind, std::initializer_list<Wire> wires) {
    const std::size_t base = scratch_.size();
    scratch_.insert(scratch_.end(), wires.begin(), wires.end());
    return join(kind, base);
  }
  Wire all(std::initializer_list<Wire> wires) { return join(Gate::Kind::All, wires); }
  Wire any(std::initializer_list<Wire> wires) { return join(Gate::Kind::Any, wires); }

  Wire join(Gate::Kind kind, const std::vector<Condition>& parts, Claim claim) {
    const std::size_t base = scratch_.size();
    for (const Condition& part : parts) {
      const Wire wire = of(part, claim);
      scratch_.push_back(wire);
    }
    return join(kind, base);
  }

  Wire compare(const Comparison& comparison) {
    const Wire out = add(Gate::Kind::Comparison, circuit_.comparisons.size(), 0);
    circuit_.comparisons.push_back(comparison);
    compared_.push_back({comparison.question.value, out.gate()});
    return out;
  }

  /// Adds what leads back from gates to those that use them.
  void connect() {
    const std::size_t gates = circuit_.gates.size();
    std::vector<Entry> uses;
    circuit_.needed.resize(gates);
    for (const Entry& look : looks_) ++circuit_.needed[look.item >> 1U];
    for (GateIndex gate = static_cast<GateIndex>(gates); gate-- > 0;) {
      for (const Wire input : circuit_.inputs_of(gate)) {
        uses.push_back({input.gate(), gate << 1U | (input.code & 1U)});
        if (circuit_.needed[gate] != 0) ++circuit_.needed[input.gate()];
      }
    }
    circuit_.uses = rows_of(gates, uses);
    circuit_.looks = rows_of(gates, looks_);
    circuit_.compared = rows_of(content_.questions.size(), compared_);
  }

  // Claims.

  void add_question(QuestionIndex index) {
    const Question& question = content_[index];
    for (const Claim claim : claims) asked_.push_back(of(question.when, claim, always));
    circuit_.asked.push_back(asked(index, Claim::IsTrue));
    first_option_.push_back(offered_.size());
    for (const Option& option : options_of(question)) {
      for (const Claim claim : claims) offered_.push_back(of(option.when, claim, always));
    }
    picked_.resize(offered_.size(), not_made);
  }

  [[nodiscard]] Wire asked(QuestionIndex question, Claim claim) const {
    return asked_[slot(question.value, claim)];
  }
  [[nodiscard]] Wire fits(std::uint32_t route, Claim claim) const {
    return fits_[slot(route, claim)];
  }
  [[nodiscard]] Wire possible(std::uint32_t route, Claim claim) const {
    return possible_[slot(route, claim)];
  }
  /// Neither of the two conditions of the route holds.
  Wire is_no(std::uint32_t route, Claim claim) {
    return !any({fits(route, opposite(claim)), possible(route, opposite(claim))});
  }

  /// The claim that `answer` makes where the answer counts.
  /// @param counts  The same claim about that; `surely`: that it is True.
  Wire counting(Wire counts, Wire surely, Wire answer, Claim claim) {
    if (claim == Claim::IsTrue) return all({surely, answer});
    return all({counts, any({!surely, answer})});
  }

  Wire of(const std::optional<Condition>& condition, Claim claim, Wire otherwise) {
    return condition ? of(*condition, claim) : otherwise;
  }

  Wire of(const Condition& condition, Claim claim) {
    return std::visit(
        overloaded{
            [&](const All& node) { return join(Gate::Kind::All, node.parts, claim); },
            [&](const Any& node) { return join(Gate::Kind::Any, node.parts, claim); },
            [&](const Not& node) { return !of(node.part.front(), opposite(claim)); },
            [&](const Picked& node) { return picked(node, claim); },
            [&](const Between& node) {
              return counting(asked(node.question, claim), asked(node.question, Claim::IsTrue),
                              compare({node.question, claim, node}), claim);
            },
            [&](const CriterionHolds& node) {
              return criteria_[slot(node.criterion.value, claim)];
            },
            [&](const VerdictIs& node) {
              return node.fits ? fits(node.route.value, claim) : is_no(node.route.value, claim);
            },
            [&](const DeadlineIs& node) {
              return node.passed ? passed(node.deadline, claim)
                                 : !passed(node.deadline, opposite(claim));
            },
        },
        condition.node);
  }

  Wire picked(const Picked& node, Claim claim) {
    const std::size_t option = first_option_[node.question.value] / 2 + node.option.value;
    Wire& known = picked_[slot(option, claim)];
    if (known == not_made) {
      const auto counts = [&](Claim about) {
        return all({asked(node.question, about), offered_[slot(option, about)]});
      };
      known = counting(counts(claim), counts(Claim::IsTrue),
                       compare({node.question, claim, node.option}), claim);
    }
    return known;
  }

  Wire passed(DeadlineIndex index, Claim claim) {
    const QuestionIndex from = content_[index].from;
    return counting(always, asked(from, Claim::IsTrue), compare({from, claim, index}), claim);
  }

  // What the advice looks at.

  void look(Wire here, Wire at) {
    if (here == never || at.gate() == always.gate()) return;
    looks_.push_back({here.gate(), at.gate() << 1U | (here.code & 1U)});
  }

  void look_at_route(std::uint32_t index) {
    const Route& route = content_.routes[index];
    const Wire fits = this->fits(index, Claim::IsTrue);
    const Wire no = all({!fits, is_no(index, Claim::IsTrue)});
    look(routes_, fits);
    const Wire undecided = all({routes_, no, !no});
    look(undecided, this->fits(index, Claim::IsNotFalse));
    look(undecided, possible(index, Claim::IsNotFalse));
    const Wire may_fit = all({routes_, !fits, !no});
    // Of a route that may fit the advice also says what it still depends on.
    look_at_undecided(route.fits_when, may_fit);
    if (route.possible_when) look_at_undecided(*route.possible_when, may_fit);
    const Wire can_fit = all({routes_, fits});
    const Wire can_be_no = all({routes_, no});
    look_at_headlines(route.headlines_fits, can_fit);
    look_at_headlines(route.headlines_possible, may_fit);
    look_at_headlines(route.headlines_no, can_be_no);
    for (const std::vector<Note>* notes : notes_of(route)) {
      for (const Note& note : *notes) {
        const VerdictSet& on = note.verdicts;
        look_at(note, any({on.fits ? can_fit : never, on.possible ? may_fit : never,
                           on.no ? can_be_no : never}));
      }
    }
  }

  /// Which parts of this condition are Unknown in the end, where it is Unknown itself.
  void look_at_undecided(const Condition& condition, Wire here) {
    const Wire is_true = of(condition, Claim::IsTrue);
    const Wire is_not_false = of(condition, Claim::IsNotFalse);
    const Wire open = all({here, !is_true, is_not_false});
    if (const std::vector<Condition>* parts = parts_of(condition)) {
      for (const Condition& part : *parts) look_at_undecided(part, open);
      return;
    }
    look(open, is_true);
    look(open, is_not_false);
  }

  /// The first one that is True is shown.
  void look_at_headlines(const std::vector<Note>& notes, Wire here) {
    for (const Note& note : notes) {
      if (!note.when) return;
      const Wire is_true = of(*note.when, Claim::IsTrue);
      look(here, is_true);
      here = all({here, !is_true});
    }
  }

  void look_at(const Note& note, Wire here) {
    if (note.when) look(here, of(*note.when, claim_of(note.show_when_unknown)));
  }

  void look_at(const std::vector<Note>& notes, Wire here) {
    for (const Note& note : notes) look_at(note, here);
  }

  /// @return Where what holds on this condition can still be seen.
  Wire look_inside(const Condition& condition, Claim claim, Wire here) {
    const Wire holds = of(condition, claim);
    look(here, holds);
    return all({here, holds});
  }

  void look_at(const Topic& topic) {
    const Wire here = topic.shown == TopicPlace::After ? routes_ : always;
    look_at(topic.items, look_inside(topic.when, claim_of(topic.show_when_unknown), here));
  }

  /// A problem's steps, which of them were tried, and the first days of their time limits.
  void look_at(const Problem& problem) {
    const Wire here = look_inside(problem.when, Claim::IsTrue, always);
    look_at(problem.intro, here);
    for (const StepIndex index : problem.ladder) {
      const Step& step = content_[index];
      const Wire shown = step.when ? look_inside(*step.when, Claim::IsNotFalse, here) : here;
      if (step.tried) look(shown, of(*step.tried, Claim::IsTrue));
      if (step.deadline) {
        const QuestionIndex from = content_[*step.deadline].from;
        look(shown, all({asked(from, Claim::IsTrue),
                         compare({from, Claim::IsTrue, Comparison::Whatever{}})}));
      }
      look_at(step.more, shown);
    }
  }

  const Content& content_;
  Circuit circuit_;
  /// What becomes Circuit::looks and Circuit::compared.
  std::vector<Entry> looks_;
  std::vector<Entry> compared_;
  /// Inputs of gates that are being made.
  std::vector<Wire> scratch_;
  /// Two per question, option, criterion and route, one for each claim; options of all questions in
  /// one row.
  std::vector<Wire> asked_;
  std::vector<std::size_t> first_option_;
  std::vector<Wire> offered_;
  std::vector<Wire> picked_;
  std::vector<Wire> criteria_;
  std::vector<Wire> fits_;
  std::vector<Wire> possible_;
  Wire routes_ = always;
};

}  // namespace

Circuit circuit_of(const Content& content) { return Builder(content).run(); }

}  // namespace wijzer
