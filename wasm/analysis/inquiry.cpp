#include "analysis/inquiry.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace wijzer::analysis {

void Inquiry::report(Severity severity, const char* check, const Place& place, std::string message,
                     std::string subject) {
  findings.push_back(
      Finding{Diagnostic{severity, check, place.file, place.pointer, std::move(message)},
              std::move(subject)});
}

Node Inquiry::all_of(const std::vector<Node>& truths) {
  // Those about the last questions first: what there is then stands below what comes next, and is
  // not gone through again.
  const auto last = [this](Node truth) {
    const std::vector<Level> levels = diagrams().shape(truth).levels;
    return levels.empty() ? 0 : levels.back();
  };
  std::vector<std::pair<Level, Node>> order;
  order.reserve(truths.size());
  for (const Node truth : truths) order.emplace_back(last(truth), truth);
  std::stable_sort(order.begin(), order.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  Node out = diagrams().leaf(leaf_true);
  for (const auto& [level, truth] : order) out = diagrams().both(truth, out);
  return out;
}

void Inquiry::collect_garbage() { diagrams().collect_garbage(kept_, much_); }

/// Looks for one way to True that is let through; no diagram of all of them is made.
bool Inquiry::some_family(Node truth) {
  Diagrams& all = diagrams();
  const auto is_leaf = [&all](Node node, std::uint32_t leaf) {
    return all.is_leaf(node) && all.value(node) == leaf;
  };
  PairMap seen;
  std::vector<std::pair<Node, Node>> waiting = {{truth, limits(rules, all.shape(truth).levels)}};
  while (!waiting.empty()) {
    const Node node = waiting.back().first;
    const Node limit = waiting.back().second;
    waiting.pop_back();
    if (is_leaf(node, leaf_false) || is_leaf(node, leaf_unknown) || is_leaf(limit, leaf_false)) {
      continue;
    }
    if (is_leaf(node, leaf_true)) return true;
    if (seen.find(node, limit) != nullptr) continue;
    seen.add(node, limit, node);
    const Level top = std::min(all.level(node), all.level(limit));
    for (std::uint32_t v = all.width(top); v-- > 0;) {
      waiting.emplace_back(all.cofactor(node, top, v), all.cofactor(limit, top, v));
    }
  }
  return false;
}

std::string Inquiry::family(Node truth) {
  const std::optional<Example> found = shortest(truth);
  return found ? in_words(content(), *found) : "";
}

std::optional<Answers> Inquiry::conversation(Node truth) {
  std::optional<Example> found = examples_.find(truth);
  return found ? std::optional(std::move(found->answers)) : std::nullopt;
}

std::vector<QuestionIndex> Inquiry::unknown_in(Node truth) {
  std::vector<QuestionIndex> out;
  const std::optional<Example> found = examples_.shortest(truth);
  if (!found) return out;
  for (const QuestionIndex question : found->matters) {
    if (found->answers[question].state == Answer::State::Unknown) out.push_back(question);
  }
  return out;
}

std::string Inquiry::example(Node truth) {
  const std::string found = family(truth);
  return found.empty() ? "" : ", for example: " + found;
}

Node Inquiry::is(const Output& output, std::uint32_t value) {
  return diagrams().is(output.node, value);
}

Node Inquiry::verdict_is(RouteIndex route, Verdict verdict) {
  return diagrams().both(rules.routes_matter(),
                         rules.is(rules.verdict(route), static_cast<std::uint32_t>(verdict)));
}

}  // namespace wijzer::analysis
