#include <utility>

#include "analysis/inquiry.hpp"

namespace wijzer::analysis {

std::vector<Witness> find_witnesses(Inquiry& inquiry) {
  const Content& content = inquiry.content();
  std::vector<Witness> out;
  const auto add = [&](std::string of, Node truth) {
    std::optional<Example> family = inquiry.shortest(truth);
    inquiry.tidy();
    if (!family) return;
    std::string words = in_words(content, *family);
    out.push_back(Witness{std::move(of), std::move(words), std::move(family->answers)});
  };
  for (const Output& output : inquiry.outputs) {
    if (output.kind == Output::Kind::Verdict) {
      for (const Verdict verdict : {Verdict::Fits, Verdict::Possible, Verdict::No}) {
        add(output.name + ": " + std::string(verdict_name(verdict)),
            inquiry.is(output, static_cast<std::uint32_t>(verdict)));
      }
    }
    if (output.kind == Output::Kind::Outcome) add(output.name, inquiry.is(output, leaf_true));
    if (output.kind == Output::Kind::FirstStep) {
      const std::vector<StepIndex>& ladder = content.problems[output.owner].ladder;
      for (std::uint32_t k = 0; k < ladder.size(); ++k) {
        add(output.name + ": first " + content[ladder[k]].id.value, inquiry.is(output, k + 1));
      }
    }
  }
  return out;
}

}  // namespace wijzer::analysis
