#include "analysis/asking.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/rules/circuit.hpp"

namespace wijzer::analysis {
namespace {

/// Follows the circuit of a content for all families at once, question by question. A gate is a
/// diagram over the answers so far: True or False where they settle it, Unknown elsewhere.
class Asking {
 public:
  explicit Asking(Rules& rules)
      : rules_(rules),
        diagrams_(rules.diagrams()),
        circuit_(circuit_of(rules.content())),
        nowhere_(diagrams_.leaf(leaf_false)),
        everywhere_(diagrams_.leaf(leaf_true)),
        unknown_(diagrams_.leaf(leaf_unknown)),
        values_(circuit_.gates.size(), unknown_),
        is_known_(circuit_.gates.size()),
        decides_(circuit_.gates.size(), nowhere_),
        looked_at_(circuit_.gates.size()) {
    values_[always.gate()] = everywhere_;
    is_known_[always.gate()] = true;
    for (GateIndex here = 0; here < looked_at_.size(); ++here) {
      for (const std::uint32_t code : circuit_.looks[here]) {
        const Wire look{code};
        looked_at_[look.gate()].push_back(Wire{here << 1U | (code & 1U)});
      }
    }
  }

  std::vector<Node> run() {
    for (std::uint32_t i = 0; i < rules_.content().questions.size(); ++i) answered(asked());
    return std::move(asked_);
  }

  Node run(QuestionIndex question, const std::vector<Node>& earlier) {
    for (std::uint32_t i = 0; i < question.value; ++i) answered(earlier[i]);
    return asked();
  }

 private:
  /// The first open question.
  [[nodiscard]] QuestionIndex open() const {
    return QuestionIndex{static_cast<std::uint32_t>(asked_.size())};
  }

  /// From now on the next question is the first open one.
  /// @param asked  Where this one was asked.
  void answered(Node asked) {
    for (const GateIndex gate : reached()) is_known_[gate] = false;
    asked_.push_back(asked);
  }

  /// Where the first open question is asked.
  Node asked() {
    const Node sure = rules_.is(value(circuit_.asked[open().value]), leaf_true);
    return diagrams_.both(sure, matters());
  }

  /// Where an answer to the first open question can still decide something that the advice looks
  /// at.
  Node matters() {
    Node out = nowhere_;
    const std::vector<GateIndex> gates = reached();
    for (const GateIndex gate : gates) {
      if (circuit_.needed[gate] == 0) continue;
      decides_[gate] = decides(gate);
      for (const Wire here : looked_at_[gate]) {
        const Node looks = rules_.negation(rules_.is(value(here), leaf_false));
        out = diagrams_.either(out, diagrams_.both(looks, decides_[gate]));
      }
    }
    for (const GateIndex gate : gates) decides_[gate] = nowhere_;
    return out;
  }

  /// Where the answer can decide this gate, after those that stand before it.
  Node decides(GateIndex gate) {
    if (circuit_.gates[gate].kind == Gate::Kind::Comparison) return everywhere_;
    Node inputs = nowhere_;
    for (const Wire input : circuit_.inputs_of(gate)) {
      inputs = diagrams_.either(inputs, decides_[input.gate()]);
    }
    return diagrams_.both(inputs, rules_.is(value(gate), leaf_unknown));
  }

  /// The gates that hang on the first open question, in order.
  [[nodiscard]] std::vector<GateIndex> reached() const {
    const auto compared = circuit_.compared[open().value];
    std::vector<GateIndex> out(compared.begin(), compared.end());
    std::vector<bool> met(circuit_.gates.size());
    for (std::size_t i = 0; i < out.size(); ++i) {
      for (const std::uint32_t code : circuit_.uses[out[i]]) {
        const GateIndex user = Wire{code}.gate();
        if (!met[user]) out.push_back(user);
        met[user] = true;
      }
    }
    std::sort(out.begin(), out.end());
    return out;
  }

  Node value(Wire wire) {
    const Node node = value(wire.gate());
    return wire.negated() ? rules_.negation(node) : node;
  }

  Node value(GateIndex gate) {
    if (!is_known_[gate]) {
      values_[gate] = worked_out(gate);
      is_known_[gate] = true;
    }
    return values_[gate];
  }

  Node worked_out(GateIndex index) {
    const Gate& gate = circuit_.gates[index];
    if (gate.kind == Gate::Kind::Comparison) return compared(circuit_.comparisons[gate.first]);
    const bool all = gate.kind == Gate::Kind::All;
    Node out = all ? everywhere_ : nowhere_;
    for (const Wire input : circuit_.inputs_of(index)) {
      const Node node = value(input);
      out = all ? diagrams_.both(out, node) : diagrams_.either(out, node);
    }
    return out;
  }

  /// Where the question was asked: what its answer makes of the claim.
  Node compared(const Comparison& comparison) {
    const QuestionIndex question = comparison.question;
    if (question >= open()) return unknown_;
    const Node given = std::visit(
        overloaded{
            [&](const OptionIndex& option) {
              return rules_.given(Picked{question, option});
            },
            [&](const Between& range) { return rules_.given(range); },
            [&](const DeadlineIndex& deadline) { return rules_.given(rules_.content()[deadline]); },
            [&](const Comparison::Whatever&) { return everywhere_; },
        },
        comparison.with);
    const std::uint32_t behind_unknown =
        comparison.claim == Claim::IsNotFalse ? leaf_true : leaf_false;
    const std::array<std::uint32_t, 3> leaves = {leaf_false, behind_unknown, leaf_true};
    const std::array<Node, 3> cases = {unknown_, unknown_, diagrams_.map(given, leaves)};
    return diagrams_.choose(asked_[question.value], cases);
  }

  Rules& rules_;
  Diagrams& diagrams_;
  Circuit circuit_;
  Node nowhere_;
  Node everywhere_;
  Node unknown_;
  /// Per answered question where it was asked.
  std::vector<Node> asked_;
  /// Per gate, where that is known.
  std::vector<Node> values_;
  std::vector<bool> is_known_;
  /// Per gate where the answer to the first open question decides it.
  std::vector<Node> decides_;
  /// Per gate: while which ones are not False the advice looks at it.
  std::vector<std::vector<Wire>> looked_at_;
};

}  // namespace

std::vector<Node> asked_by_page(Rules& rules) { return Asking(rules).run(); }

Node asked_by_page(Rules& rules, QuestionIndex question, const std::vector<Node>& earlier) {
  return Asking(rules).run(question, earlier);
}

}  // namespace wijzer::analysis
