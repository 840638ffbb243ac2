#include "analysis/proof.hpp"

#include <algorithm>

#include "analysis/asking.hpp"
#include "analysis/inquiry.hpp"
#include "analysis/relevance.hpp"

namespace wijzer::analysis {
namespace {

Finding too_large(std::size_t cap) {
  return Finding{Diagnostic{Severity::Error, "proof-too-large", "content.json", "",
                            "the proof needs more than " + std::to_string(cap) +
                                " nodes; take out questions or conditions that look at many "
                                "others"},
                 ""};
}

}  // namespace

Proof prove(const Content& content, const Task& task) {
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
  check_advice_rules(inquiry);
  find_gaps(inquiry);
  find_dead_outcomes(inquiry);
  find_imprecision(inquiry);
  find_overlaps(inquiry);
  find_leading_back(inquiry);
  find_unreachable(inquiry, relevant);
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
    return Proof{{}, {too_large(task.cap)}, {}};
  proof.findings = std::move(inquiry.findings);
  return proof;
}

}  // namespace wijzer::analysis
