#include "analysis/relevance.hpp"

#include <algorithm>
#include <set>

#include "analysis/answers.hpp"

namespace wijzer::analysis {
namespace {

/// Where the answer to one question can matter to an outcome.
class Dependence {
 public:
  Dependence(Rules& rules, QuestionIndex question)
      : diagrams_(rules.diagrams()),
        first_(rules.space()[question].first),
        end_(first_ + rules.space()[question].count),
        limits_(let_through(rules, question)) {
    if (!std::holds_alternative<Day>(rules.content()[question].type)) return;
    // Only pieces between two cuts can be one day long: the first and last go on for years.
    std::vector<int> days;
    for (const Answer& value : rules.space().variables()[first_].values) {
      if (value.state == Answer::State::Given) days.push_back(value.number);
    }
    for (std::size_t i = 0; i < days.size(); ++i) {
      several_.push_back(i == 0 || i + 1 == days.size() || days[i + 1] > days[i] + 1);
    }
  }

  /// @param days  Whether the outcome tells the days of one piece apart.
  Node on(Node outcome, bool days) {
    if (days != days_) known_.clear();
    days_ = days;
    return on(outcome, limits_);
  }

 private:
  /// True where two answers that are let through lead to different functions of the later answers.
  Node on(Node node, Node limits) {
    if (diagrams_.level(node) >= end_ && !days_) return diagrams_.leaf(leaf_false);
    const Level top = std::min(diagrams_.level(node), diagrams_.level(limits));
    if (top >= first_) return diagrams_.leaf(differs(node, limits) ? leaf_true : leaf_false);
    if (const Node* found = known_.find(node, limits)) return *found;
    const Node result = diagrams_.branch_by(top, [&](std::uint32_t v) {
      return on(diagrams_.at(node, top, v), diagrams_.at(limits, top, v));
    });
    known_.add(node, limits, result);
    return result;
  }

  bool differs(Node node, Node limits) {
    for (std::uint32_t v = 0; days_ && v < several_.size(); ++v) {
      if (several_[v] && diagrams_.at(node, first_, v) != diagrams_.leaf(0)) return true;
    }
    std::vector<std::pair<Node, Node>> now = {{node, limits}};
    for (Level level = first_; level < end_; ++level) {
      std::vector<std::pair<Node, Node>> next;
      for (const auto& pair : now) {
        for (std::uint32_t v = 0; v < diagrams_.width(level); ++v) {
          const Node limit = diagrams_.at(pair.second, level, v);
          const bool out = diagrams_.is_leaf(limit) && diagrams_.value(limit) == leaf_false;
          if (!out) next.emplace_back(diagrams_.at(pair.first, level, v), limit);
        }
      }
      std::sort(next.begin(), next.end());
      next.erase(std::unique(next.begin(), next.end()), next.end());
      now = std::move(next);
    }
    return std::any_of(now.begin(), now.end(),
                       [&](const auto& pair) { return pair.first != now.begin()->first; });
  }

  Diagrams& diagrams_;
  Level first_;
  Level end_;
  Node limits_;
  /// Per piece of days: whether it is more than one day.
  std::vector<bool> several_;
  bool days_ = false;
  PairMap known_;
};

}  // namespace

std::vector<Node> relevance(Rules& rules, const std::vector<Outcome>& outcomes) {
  Diagrams& diagrams = rules.diagrams();
  const std::size_t questions = rules.content().questions.size();
  // Per question the outcomes that look at it, each once, with whether it shows days.
  std::vector<std::vector<std::pair<bool, Node>>> mine(questions);
  std::vector<std::set<std::pair<bool, Node>>> met(questions);
  for (const Outcome& outcome : outcomes) {
    for (const Level level : diagrams.shape(outcome.node).levels) {
      const QuestionIndex question = rules.space().variables()[level].question;
      const std::pair<bool, Node> one(outcome.day == question, outcome.node);
      if (met[question.value].insert(one).second) mine[question.value].push_back(one);
    }
  }
  std::vector<Node> out;
  for (std::uint32_t i = 0; i < questions; ++i) {
    Dependence dependence(rules, QuestionIndex{i});
    Node any = diagrams.leaf(leaf_false);
    // Nowhere else can it be, so there is no need to look on.
    const Node largest = rules.is(rules.asked(QuestionIndex{i}), leaf_true);
    for (const auto& [days, node] : mine[i]) {
      any = diagrams.either(any, dependence.on(node, days));
      if (any == largest) break;
    }
    out.push_back(any);
  }
  return out;
}

Node relevance(Rules& rules, const std::vector<Outcome>& outcomes, QuestionIndex question) {
  Diagrams& diagrams = rules.diagrams();
  Dependence dependence(rules, question);
  Node any = diagrams.leaf(leaf_false);
  std::set<std::pair<bool, Node>> seen;
  for (const Outcome& outcome : outcomes) {
    const bool days = outcome.day == question;
    if (!seen.emplace(days, outcome.node).second) continue;
    any = diagrams.either(any, dependence.on(outcome.node, days));
  }
  return any;
}

}  // namespace wijzer::analysis
