#include "analysis/proof/inquiry.hpp"

#include <algorithm>
#include <utility>

namespace wijzer::analysis {

void Inquiry::report(Severity severity, const char* check, const Place& place, std::string message,
                     std::string subject) {
  findings.push_back(
      Finding{Diagnostic{severity, check, place.file, place.pointer, std::move(message)},
              std::move(subject)});
}

Diagram<Truth> Inquiry::all_of(const std::vector<Diagram<Truth>>& truths) {
  // Those about the last questions first: what there is then stands below what comes next, and is
  // not gone through again.
  const auto last = [this](Diagram<Truth> truth) {
    const std::vector<Level> levels = diagrams().shape(truth).levels;
    return levels.empty() ? 0 : levels.back();
  };
  std::vector<std::pair<Level, Diagram<Truth>>> order;
  order.reserve(truths.size());
  for (const Diagram<Truth> truth : truths) order.emplace_back(last(truth), truth);
  std::stable_sort(order.begin(), order.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  Diagram<Truth> out = diagrams().leaf(Truth::True);
  for (const auto& [level, truth] : order) out = diagrams().and_kleene(truth, out);
  return out;
}

void Inquiry::collect() { diagrams().collect_when_large(kept_, much_); }

/// Looks for one way to True that is let through; no diagram of all of them is made.
bool Inquiry::some_family(Diagram<Truth> truth) {
  Diagrams& all = diagrams();
  diagram::PairMap seen;
  std::vector<std::pair<Diagram<Truth>, Diagram<Truth>>> waiting = {
      {truth, limits(rules, all.shape(truth).levels)}};
  while (!waiting.empty()) {
    const Diagram<Truth> node = waiting.back().first;
    const Diagram<Truth> limit = waiting.back().second;
    waiting.pop_back();
    if (all.is_leaf(limit, Truth::False)) continue;
    if (all.is_leaf(node)) {
      if (all.value(node) == Truth::True) return true;
      continue;
    }
    if (seen.find(node.root, limit.root) != nullptr) continue;
    seen.add(node.root, limit.root, node.root);
    const Level top = std::min(all.level(node), all.level(limit));
    for (std::uint32_t v = all.width(top); v-- > 0;) {
      waiting.emplace_back(all.cofactor(node, top, v), all.cofactor(limit, top, v));
    }
  }
  return false;
}

std::string Inquiry::family(Diagram<Truth> truth) {
  const std::optional<Example> found = shortest(truth);
  return found ? in_words(content(), *found) : "";
}

std::optional<Answers> Inquiry::conversation(Diagram<Truth> truth) {
  std::optional<Example> found = examples_.find(truth);
  return found ? std::optional(std::move(found->answers)) : std::nullopt;
}

std::vector<QuestionIndex> Inquiry::unknown_in(Diagram<Truth> truth) {
  std::vector<QuestionIndex> out;
  const std::optional<Example> found = examples_.shortest(truth);
  if (!found) return out;
  for (const QuestionIndex question : found->matters) {
    if (found->answers[question].state == Answer::State::Unknown) out.push_back(question);
  }
  return out;
}

std::string Inquiry::example(Diagram<Truth> truth) {
  const std::string found = family(truth);
  return found.empty() ? "" : ", for example: " + found;
}

Diagram<Truth> Inquiry::is(const Output& output, Said value) {
  return where_is(diagrams(), output.said, value);
}

Diagram<Truth> Inquiry::verdict_is(RouteIndex route, Verdict verdict) {
  return diagrams().and_kleene(rules.routes_matter(), rules.is(rules.verdict(route), verdict));
}

}  // namespace wijzer::analysis
