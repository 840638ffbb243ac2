#include "analysis/relevance.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "analysis/answers.hpp"

namespace wijzer::analysis {
namespace {

/// Per question: True where it and every later one that is answered with some of its options has
/// one picked. Other values of the variables are no answer. At the end True everywhere.
std::vector<Node> some_picked(Rules& rules) {
  Diagrams& diagrams = rules.diagrams();
  const std::size_t questions = rules.content().questions.size();
  std::vector<Node> out(questions + 1, diagrams.leaf(leaf_true));
  for (std::size_t i = questions; i-- > 0;) {
    const QuestionSpace& mine = rules.space()[QuestionIndex{static_cast<std::uint32_t>(i)}];
    const Node later = out[i + 1];
    out[i] = later;
    if (mine.count < 2) continue;
    Node some = diagrams.leaf(leaf_false);
    for (Level bit = mine.first + mine.count; --bit > mine.first;) {
      some = diagrams.branch(bit, std::array<Node, 2>{some, later});
    }
    std::vector<Node> by_value(diagrams.width(mine.first), later);
    by_value.front() = some;
    out[i] = diagrams.branch(mine.first, by_value);
  }
  return out;
}

/// Where the answer to one question can matter to an output.
class Dependence {
 public:
  /// @param later  True where the values of the later questions' variables can be answers.
  Dependence(Rules& rules, QuestionIndex question, Node later)
      : diagrams_(rules.diagrams()),
        first_(rules.space()[question].first),
        end_(first_ + rules.space()[question].count),
        limits_(valid_answers(rules, question)),
        later_(later) {
    if (!takes_day(rules.content()[question])) return;
    // Only pieces between two cuts can be one day long: the first and last go on for years.
    std::vector<int> days;
    for (const Answer& value : rules.space().variables()[first_].values) {
      if (value.state == Answer::State::Given) days.push_back(value.number);
    }
    for (std::size_t i = 0; i < days.size(); ++i) {
      several_.push_back(i == 0 || i + 1 == days.size() || days[i + 1] > days[i] + 1);
    }
  }

  /// @param days  Whether the output tells the days of one piece apart.
  Node on(Node output, bool days) {
    if (days != days_) known_.clear();
    days_ = days;
    return on(output, limits_);
  }

 private:
  /// True where two answers that are let through lead to different functions of the later answers.
  Node on(Node node, Node limits) {
    if (diagrams_.level(node) >= end_ && !days_) return diagrams_.leaf(leaf_false);
    const Level top = std::min(diagrams_.level(node), diagrams_.level(limits));
    if (top >= first_) return diagrams_.leaf(differs(node, limits) ? leaf_true : leaf_false);
    if (const Node* found = known_.find(node, limits)) return *found;
    const Node result = diagrams_.branch_by(top, [&](std::uint32_t v) {
      return on(diagrams_.cofactor(node, top, v), diagrams_.cofactor(limits, top, v));
    });
    known_.add(node, limits, result);
    return result;
  }

  bool differs(Node node, Node limits) {
    for (std::uint32_t v = 0; days_ && v < several_.size(); ++v) {
      if (several_[v] && diagrams_.cofactor(node, first_, v) != diagrams_.leaf(0)) return true;
    }
    std::vector<std::pair<Node, Node>> now = {{node, limits}};
    for (Level level = first_; level < end_; ++level) {
      std::vector<std::pair<Node, Node>> next;
      for (const auto& pair : now) {
        for (std::uint32_t v = 0; v < diagrams_.width(level); ++v) {
          const Node limit = diagrams_.cofactor(pair.second, level, v);
          const bool out = diagrams_.is_leaf(limit) && diagrams_.value(limit) == leaf_false;
          if (!out) next.emplace_back(diagrams_.cofactor(pair.first, level, v), limit);
        }
      }
      std::sort(next.begin(), next.end());
      next.erase(std::unique(next.begin(), next.end()), next.end());
      now = std::move(next);
    }
    return std::any_of(now.begin(), now.end(), [&](const auto& pair) {
      return pair.first != now.begin()->first && unequal(pair.first, now.begin()->first);
    });
  }

  /// Whether some later answers tell two functions apart that are not the same.
  bool unequal(Node a, Node b) {
    if (later_ == diagrams_.leaf(leaf_true)) return true;
    return diagrams_.both(diagrams_.differ(a, b), later_) != diagrams_.leaf(leaf_false);
  }

  Diagrams& diagrams_;
  Level first_;
  Level end_;
  Node limits_;
  Node later_;
  /// Per piece of days: whether it is more than one day.
  std::vector<bool> several_;
  bool days_ = false;
  PairMap known_;
};

}  // namespace

std::vector<Node> relevance(Rules& rules, const std::vector<Output>& outputs) {
  Diagrams& diagrams = rules.diagrams();
  const std::size_t questions = rules.content().questions.size();
  // Per question the outputs that look at it, each once, with whether it shows days.
  std::vector<std::vector<std::pair<bool, Node>>> mine(questions);
  std::vector<std::set<std::pair<bool, Node>>> met(questions);
  for (const Output& output : outputs) {
    for (const Level level : diagrams.shape(output.node).levels) {
      const QuestionIndex question = rules.space().variables()[level].question;
      const std::pair<bool, Node> one(output.day == question, output.node);
      if (met[question.value].insert(one).second) mine[question.value].push_back(one);
    }
  }
  const std::vector<Node> later = some_picked(rules);
  std::vector<Node> out;
  for (std::uint32_t i = 0; i < questions; ++i) {
    Dependence dependence(rules, QuestionIndex{i}, later[i + 1]);
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

Node relevance(Rules& rules, const std::vector<Output>& outputs, QuestionIndex question) {
  Diagrams& diagrams = rules.diagrams();
  Dependence dependence(rules, question, some_picked(rules)[question.value + 1]);
  Node any = diagrams.leaf(leaf_false);
  std::set<std::pair<bool, Node>> seen;
  for (const Output& output : outputs) {
    const bool days = output.day == question;
    if (!seen.emplace(days, output.node).second) continue;
    any = diagrams.either(any, dependence.on(output.node, days));
  }
  return any;
}

}  // namespace wijzer::analysis
