#include <utility>

#include "analysis/inquiry.hpp"

namespace wijzer::analysis {

std::vector<Witness> find_witnesses(Inquiry& inquiry) {
  const Content& content = inquiry.content();
  std::vector<Witness> out;
  const auto add = [&](std::string of, Node truth) {
    std::string family = inquiry.family(truth);
    inquiry.tidy();
    if (!family.empty()) out.push_back(Witness{std::move(of), std::move(family)});
  };
  for (const Outcome& outcome : inquiry.outcomes) {
    if (outcome.kind == Outcome::Kind::Verdict) {
      for (const Verdict verdict : {Verdict::Fits, Verdict::Possible, Verdict::No}) {
        add(outcome.name + ": " + std::string(verdict_name(verdict)),
            inquiry.is(outcome, static_cast<std::uint32_t>(verdict)));
      }
    }
    if (outcome.kind == Outcome::Kind::Outcome) add(outcome.name, inquiry.is(outcome, leaf_true));
    if (outcome.kind == Outcome::Kind::FirstStep) {
      const std::vector<StepIndex>& ladder = content.problems[outcome.owner].ladder;
      for (std::uint32_t k = 0; k < ladder.size(); ++k) {
        add(outcome.name + ": first " + content[ladder[k]].id.value, inquiry.is(outcome, k + 1));
      }
    }
  }
  return out;
}

}  // namespace wijzer::analysis
