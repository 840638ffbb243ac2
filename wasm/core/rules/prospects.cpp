#include "core/rules/prospects.hpp"

#include <algorithm>

#include "core/rules/calendar.hpp"

namespace wijzer {
namespace {

/// What an answer makes of a comparison; Unknown where today is not known and decides.
Truth compared(const Content& content, const Comparison& comparison, const Answer& answer,
               std::optional<int> today) {
  const bool unknown = answer.state == Answer::State::Unknown;
  const Truth behind_unknown = truth_of(comparison.claim == Claim::IsNotFalse);
  return std::visit(overloaded{
                        [&](const OptionIndex& option) {
                          if (unknown) return behind_unknown;
                          return truth_of((answer.picked >> option.value & 1U) != 0);
                        },
                        [&](const Between& range) {
                          return unknown ? behind_unknown : truth_of(range.contains(answer.number));
                        },
                        [&](const DeadlineIndex& index) {
                          if (!today) return Truth::Unknown;
                          if (unknown) return behind_unknown;
                          return truth_of(has_passed(content[index], answer.number, *today));
                        },
                        [](const Comparison::Whatever&) { return Truth::True; },
                    },
                    comparison.with);
}

}  // namespace

Prospects::Prospects(const Circuit& circuit) : circuit_(circuit), cells_(circuit.gates.size()) {
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    cells_[i] = Cell{circuit.gates[i].count, circuit.needed[i], Truth::Unknown};
  }
  cells_[always.gate()].truth = Truth::True;
}

bool Prospects::matters(QuestionIndex question) const {
  const auto gates = circuit_.compared[question.value];
  return std::any_of(gates.begin(), gates.end(), [this](GateIndex gate) {
    return cells_[gate].needed != 0 && cells_[gate].truth == Truth::Unknown;
  });
}

void Prospects::answer(QuestionIndex question, const Answer& answer, std::optional<int> today) {
  for (const GateIndex gate : circuit_.compared[question.value]) {
    const Comparison& comparison = circuit_.comparisons[circuit_.gates[gate].first];
    const Truth truth = compared(*circuit_.content, comparison, answer, today);
    if (truth != Truth::Unknown) settle(gate, truth == Truth::True);
  }
  while (!settled_.empty()) {
    const GateIndex gate = settled_.back();
    settled_.pop_back();
    tell_users(gate);
  }
  need_no_more();
}

void Prospects::settle(GateIndex gate, bool holds) {
  Cell& cell = cells_[gate];
  if (cell.truth != Truth::Unknown) return;
  cell.truth = truth_of(holds);
  settled_.push_back(gate);
  if (cell.needed == 0) return;
  for (const Wire input : circuit_.inputs_of(gate)) needless_.push_back(input.gate());
}

void Prospects::tell_users(GateIndex gate) {
  const bool holds = cells_[gate].truth == Truth::True;
  for (const std::uint32_t code : circuit_.uses[gate]) {
    const Wire user{code};
    const bool all = circuit_.gates[user.gate()].kind == Gate::Kind::All;
    const bool input = holds != user.negated();
    // One input that does not hold settles "all", one that does settles "any"; else the last one.
    if (input != all || --cells_[user.gate()].waits_for == 0) settle(user.gate(), input);
  }
  for (const std::uint32_t code : circuit_.looks[gate]) {
    const Wire look{code};
    if (holds == look.negated()) needless_.push_back(look.gate());
  }
}

void Prospects::need_no_more() {
  while (!needless_.empty()) {
    const GateIndex gate = needless_.back();
    needless_.pop_back();
    Cell& cell = cells_[gate];
    if (--cell.needed != 0 || cell.truth != Truth::Unknown) continue;
    for (const Wire input : circuit_.inputs_of(gate)) needless_.push_back(input.gate());
  }
}

FlagSet open_questions(const Content& content, const Answers& answers) {
  const Circuit circuit = circuit_of(content);
  Prospects prospects(circuit);
  const auto open = [&](QuestionIndex question) {
    return answers[question].state == Answer::State::Open;
  };
  for (std::uint32_t i = 0; i < content.questions.size(); ++i) {
    const QuestionIndex question{i};
    if (!open(question)) prospects.answer(question, answers[question], answers.today);
  }
  FlagSet out(content.questions.size());
  for (std::uint32_t i = 0; i < out.size(); ++i) {
    const QuestionIndex question{i};
    out[i] = open(question) && prospects.matters(question) ? 1 : 0;
  }
  return out;
}

}  // namespace wijzer
