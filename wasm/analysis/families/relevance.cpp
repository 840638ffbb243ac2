#include "analysis/families/relevance.hpp"

#include <algorithm>
#include <set>

#include "analysis/families/answers.hpp"

namespace wijzer::analysis {
namespace {

/// Per question: True where it and every later one that is answered with some of its options has
/// one picked. Other values of the variables are no answer. At the end True everywhere.
std::vector<Diagram<Truth>> some_picked(Rules& rules) {
  Diagrams& diagrams = rules.diagrams();
  const std::size_t questions = rules.content().questions.size();
  std::vector<Diagram<Truth>> out(questions + 1, diagrams.leaf(Truth::True));
  for (std::size_t i = questions; i-- > 0;) {
    const QuestionSpace& mine = rules.space()[QuestionIndex{static_cast<std::uint32_t>(i)}];
    const Diagram<Truth> later = out[i + 1];
    out[i] = later;
    if (mine.count < 2) continue;
    Diagram<Truth> some = diagrams.leaf(Truth::False);
    for (Level bit = mine.first + mine.count; --bit > mine.first;) {
      some = diagrams.branch(bit, {some, later});
    }
    std::vector<Diagram<Truth>> by_value(diagrams.width(mine.first), later);
    by_value.front() = some;
    out[i] = diagrams.branch(mine.first, by_value);
  }
  return out;
}

/// Where the answer to one question can matter to an output.
class Dependence {
 public:
  /// @param later  True where the values of the later questions' variables can be answers.
  Dependence(Rules& rules, QuestionIndex question, Diagram<Truth> later)
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

  /// @param days   Whether the output tells the days of one piece apart.
  /// @param where  Looks at earlier questions only. Where it is not True the result is False.
  Diagram<Truth> on(Diagram<Said> output, bool days, Diagram<Truth> where) {
    if (days != days_) known_.clear();
    days_ = days;
    return on(output, diagrams_.and_kleene(where, limits_));
  }

 private:
  /// An output and the limits, where some of the variables have their values.
  using Pair = std::pair<Diagram<Said>, Diagram<Truth>>;

  /// True where two answers that are let through lead to different functions of the later answers.
  Diagram<Truth> on(Diagram<Said> output, Diagram<Truth> limits) {
    if (diagrams_.level(output) >= end_ && !days_) return diagrams_.leaf(Truth::False);
    if (diagrams_.is_leaf(limits, Truth::False)) return limits;
    const Level top = std::min(diagrams_.level(output), diagrams_.level(limits));
    if (const diagram::Node* found = known_.find(output.root, limits.root)) {
      return Diagram<Truth>(*found);
    }
    const auto part = [&](std::uint32_t v) {
      return on(diagrams_.cofactor(output, top, v), diagrams_.cofactor(limits, top, v));
    };
    const Diagram<Truth> result = top >= first_ ? diagrams_.leaf(truth_of(differs(output, limits)))
                                                : diagrams_.branch_by(top, part);
    known_.add(output.root, limits.root, result.root);
    return result;
  }

  bool differs(Diagram<Said> output, Diagram<Truth> limits) {
    for (std::uint32_t v = 0; days_ && v < several_.size(); ++v) {
      if (several_[v] && !diagrams_.is_leaf(diagrams_.cofactor(output, first_, v), Said{0})) {
        return true;
      }
    }
    std::vector<Pair> now = {{output, limits}};
    for (Level level = first_; level < end_; ++level) {
      std::vector<Pair> next;
      for (const Pair& pair : now) {
        for (std::uint32_t v = 0; v < diagrams_.width(level); ++v) {
          const Diagram<Truth> limit = diagrams_.cofactor(pair.second, level, v);
          if (diagrams_.is_leaf(limit, Truth::False)) continue;
          next.emplace_back(diagrams_.cofactor(pair.first, level, v), limit);
        }
      }
      std::sort(next.begin(), next.end());
      next.erase(std::unique(next.begin(), next.end()), next.end());
      now = std::move(next);
    }
    return std::any_of(now.begin(), now.end(), [&](const Pair& pair) {
      return pair.first != now.begin()->first && unequal(pair.first, now.begin()->first);
    });
  }

  /// Whether some later answers tell two functions apart that are not the same.
  bool unequal(Diagram<Said> a, Diagram<Said> b) {
    if (later_ == diagrams_.leaf(Truth::True)) return true;
    return diagrams_.and_kleene(where_differ(diagrams_, a, b), later_) !=
           diagrams_.leaf(Truth::False);
  }

  Diagrams& diagrams_;
  Level first_;
  Level end_;
  Diagram<Truth> limits_;
  Diagram<Truth> later_;
  /// Per piece of days: whether it is more than one day.
  std::vector<bool> several_;
  bool days_ = false;
  diagram::PairMap known_;
};

}  // namespace

std::vector<Diagram<Truth>> relevance(Rules& rules, const std::vector<Output>& outputs) {
  Diagrams& diagrams = rules.diagrams();
  const std::size_t questions = rules.content().questions.size();
  // Per question the outputs that look at it, each once, with whether it shows days.
  std::vector<std::vector<std::pair<bool, Diagram<Said>>>> mine(questions);
  std::vector<std::set<std::pair<bool, Diagram<Said>>>> met(questions);
  for (const Output& output : outputs) {
    for (const Level level : diagrams.shape(output.said).levels) {
      const QuestionIndex question = rules.space().variables()[level].question;
      const std::pair<bool, Diagram<Said>> one(output.day == question, output.said);
      if (met[question.value].insert(one).second) mine[question.value].push_back(one);
    }
  }
  const std::vector<Diagram<Truth>> later = some_picked(rules);
  std::vector<Diagram<Truth>> out;
  for (std::uint32_t i = 0; i < questions; ++i) {
    Dependence dependence(rules, QuestionIndex{i}, later[i + 1]);
    Diagram<Truth> any = diagrams.leaf(Truth::False);
    // Nowhere else can it be, and what is found need not be found again.
    const Diagram<Truth> largest = rules.is(rules.asked(QuestionIndex{i}), Truth::True);
    for (const auto& [days, said] : mine[i]) {
      const Diagram<Truth> left = diagrams.and_kleene(largest, rules.not_kleene(any));
      if (diagrams.is_leaf(left, Truth::False)) break;
      any = diagrams.or_kleene(any, dependence.on(said, days, left));
    }
    out.push_back(any);
  }
  return out;
}

Diagram<Truth> relevance(Rules& rules, const std::vector<Output>& outputs, QuestionIndex question) {
  Diagrams& diagrams = rules.diagrams();
  Dependence dependence(rules, question, some_picked(rules)[question.value + 1]);
  Diagram<Truth> any = diagrams.leaf(Truth::False);
  std::set<std::pair<bool, Diagram<Said>>> seen;
  for (const Output& output : outputs) {
    const bool days = output.day == question;
    if (!seen.emplace(days, output.said).second) continue;
    any = diagrams.or_kleene(any, dependence.on(output.said, days, diagrams.leaf(Truth::True)));
  }
  return any;
}

}  // namespace wijzer::analysis
