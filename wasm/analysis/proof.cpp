#include "analysis/proof.hpp"

#include <algorithm>

#include "analysis/asking.hpp"
#include "analysis/inquiry.hpp"
#include "analysis/relevance.hpp"
#include "analysis/settled.hpp"

namespace wijzer::analysis {
namespace {

Finding too_large(std::size_t cap) {
  return Finding{Diagnostic{Severity::Error, "proof-too-large", "content.json", "",
                            "the proof needs more than " + std::to_string(cap) +
                                " nodes; take out questions or conditions that look at many "
                                "others"},
                 ""};
}

/// One look at a content: its figures, and every finding.
Proof look_at(const Content& content, const Task& task, std::vector<SettledPart>& settled) {
  const Space space(content, to_days(task.today));
  Diagrams diagrams(space.widths(), task.cap);
  Rules rules(content, space, diagrams);
  const std::vector<Output> all = outputs(rules);
  // Of what these take along the way nothing is needed any more.
  std::size_t kept = diagrams.size();
  std::vector<Node> relevant = relevance(rules, all);
  diagrams.release(kept, relevant);
  kept = diagrams.size();
  std::vector<Node> asked = asked_by_page(rules);
  diagrams.release(kept, asked);
  Inquiry inquiry(rules, all);
  settled = settled_parts(inquiry);
  std::vector<SettledPart> untold = settled;
  find_unreachable(inquiry, relevant, untold);
  report_settled(inquiry, untold);
  check_advice_rules(inquiry);
  find_gaps(inquiry);
  find_dead_outcomes(inquiry);
  find_imprecision(inquiry);
  find_overlaps(inquiry);
  find_broken_declarations(inquiry);
  find_redundancy(inquiry);
  find_leading_back(inquiry);
  find_contrary_orders(inquiry);
  find_vain(inquiry, asked, relevant);
  Proof proof;
  if (task.witnesses) proof.witnesses = find_witnesses(inquiry);
  Measure measure(rules, asked, task.cap);
  proof.figures.situations = measure.situations();
  proof.figures.questions = measure.questions();
  proof.figures.outputs = all.size();
  Varieties advices = varieties(rules, all, task.cap);
  proof.figures.varieties = std::move(advices.parts);
  proof.figures.nodes = diagrams.most() + std::max(measure.nodes(), advices.nodes);
  proof.figures.bytes = diagrams.bytes() + std::max(measure.bytes(), advices.bytes);
  if (diagrams.full() || measure.full() || advices.full)
    return Proof{{}, {too_large(task.cap)}, 0, {}};
  proof.findings = std::move(inquiry.findings);
  return proof;
}

bool same(const Finding& a, const Finding& b) {
  return a.diagnostic.check == b.diagnostic.check && a.diagnostic.file == b.diagnostic.file &&
         a.diagnostic.pointer == b.diagnostic.pointer && a.about == b.about;
}

}  // namespace

Proof prove(const Content& content, const Task& task) {
  std::vector<SettledPart> settled;
  Proof proof = look_at(content, task, settled);
  if (settled.empty() || !task.hold_back) return proof;
  // What is not found any more once these conditions are turned round follows from them.
  std::vector<SettledPart> of_turned;
  const Proof other =
      look_at(turned_round(content, settled), Task{task.today, task.cap, false}, of_turned);
  const auto follows = [&](const Finding& finding) {
    return !finding.cause && std::none_of(other.findings.begin(), other.findings.end(),
                                          [&](const Finding& each) { return same(finding, each); });
  };
  proof.held_back = std::erase_if(proof.findings, follows);
  return proof;
}

}  // namespace wijzer::analysis
