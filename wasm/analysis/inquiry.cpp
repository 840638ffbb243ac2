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
  for (const Node truth : truths) order.emplace_back(last(truth), truth);
  std::stable_sort(order.begin(), order.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  Node out = diagrams().leaf(leaf_true);
  for (const auto& [level, truth] : order) out = diagrams().both(truth, out);
  return out;
}

void Inquiry::tidy() {
  constexpr std::size_t much = 250'000;
  if (diagrams().size() > kept_ + much) diagrams().release(kept_);
}

bool Inquiry::some_family(Node truth) {
  const Node node = examples_.possible(truth);
  return !diagrams().is_leaf(node) || diagrams().value(node) == leaf_true;
}

std::string Inquiry::family(Node truth) {
  const std::optional<Example> found = examples_.shortest(truth);
  return found ? in_words(content(), *found) : "";
}

std::string Inquiry::example(Node truth) {
  const std::string found = family(truth);
  return found.empty() ? "" : ", for example: " + found;
}

Node Inquiry::is(const Outcome& outcome, std::uint32_t value) {
  Diagrams& all = diagrams();
  return all.map(all.same(outcome.node, all.leaf(value)),
                 std::array<std::uint32_t, 2>{leaf_false, leaf_true});
}

Node Inquiry::verdict_is(RouteIndex route, Verdict verdict) {
  return diagrams().both(rules.routes_matter(),
                         rules.is(rules.verdict(route), static_cast<std::uint32_t>(verdict)));
}

}  // namespace wijzer::analysis
