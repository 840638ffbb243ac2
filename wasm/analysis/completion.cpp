#include "analysis/completion.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "analysis/answers.hpp"

namespace wijzer::analysis {
namespace {

/// Takes the variables of one question out of a diagram: True where it was for all their values.
class ForAll {
 public:
  ForAll(Diagrams& diagrams, const QuestionSpace& space,
         const std::function<bool(std::uint32_t)>& values)
      : diagrams_(diagrams), space_(space), values_(values) {}

  Node run(Node node) {
    const Level level = diagrams_.level(node);
    if (level >= space_.first + space_.count) return node;
    if (const Node* found = known_.find(node)) return *found;
    const auto part = [&](std::uint32_t v) { return run(diagrams_.children(node)[v]); };
    const Node result =
        level < space_.first ? diagrams_.branch_by(level, part) : every(level, part);
    known_.add(node, {}, result);
    return result;
  }

 private:
  template <typename Part>
  Node every(Level level, const Part& part) {
    Node out = diagrams_.leaf(leaf_true);
    for (std::uint32_t v = 0; v < diagrams_.width(level); ++v) {
      if (level > space_.first || values_(v)) out = diagrams_.both(out, part(v));
    }
    return out;
  }

  Diagrams& diagrams_;
  const QuestionSpace& space_;
  const std::function<bool(std::uint32_t)>& values_;
  PairMap known_;
};

}  // namespace

Node Completion::for_all(Node truth, QuestionIndex question, const Values& values) {
  return ForAll(diagrams_, rules_.space()[question], values).run(truth);
}

Node Completion::from_the_last(Node truth, const std::function<Node(Node, QuestionIndex)>& change) {
  for (Level done = static_cast<Level>(diagrams_.levels()); done > 0;) {
    const std::vector<Level> levels = diagrams_.shape(truth).levels;
    const auto below = std::lower_bound(levels.begin(), levels.end(), done);
    if (below == levels.begin()) break;
    const QuestionIndex question = rules_.space().variables()[*(below - 1)].question;
    done = rules_.space()[question].first;
    truth = change(truth, question);
  }
  return truth;
}

Node Completion::if_answerable(Node truth, QuestionIndex question) {
  const int unknown = rules_.space()[question].unknown;
  const auto given = [unknown](std::uint32_t v) { return static_cast<int>(v) != unknown; };
  const Node fine = answerable(rules_, question);
  // Where no answer can be given, none counts; then any of them stands for that.
  const Node none = for_all(rules_.negation(fine), question, given);
  return diagrams_.either(truth, rules_.negation(diagrams_.either(fine, none)));
}

Node Completion::any_way(Node truth, QuestionIndex question) {
  const int unknown = rules_.space()[question].unknown;
  return for_all(if_answerable(truth, question), question,
                 [unknown](std::uint32_t v) { return static_cast<int>(v) != unknown; });
}

Node Completion::without_later(Node truth, QuestionIndex question) {
  const Space& space = rules_.space();
  const Level first = space[question].first;
  const auto unknown = static_cast<std::uint32_t>(space[question].unknown);
  // Elsewhere it was not answered.
  const Node answered = rules_.is(rules_.asked(question), leaf_true);
  std::vector<Level> levels = diagrams_.shape(truth).levels;
  for (Level done = first + space[question].count;;) {
    const auto next = std::lower_bound(levels.begin(), levels.end(), done);
    if (next == levels.end()) return truth;
    const QuestionIndex later = space.variables()[*next].question;
    done = space[later].first + space[later].count;
    const Node asked = diagrams_.restrict(rules_.asked(later), first, unknown);
    const Node open = diagrams_.both(answered, rules_.is(asked, leaf_unknown));
    if (open == diagrams_.leaf(leaf_false)) continue;
    const std::array<Node, 3> cases = {truth, truth, completed(truth, later)};
    const Node less = diagrams_.case_of(open, cases);
    if (less == truth) continue;
    truth = less;
    levels = diagrams_.shape(truth).levels;
  }
}

Node Completion::completed(Node truth, QuestionIndex question) {
  const int unknown = rules_.space()[question].unknown;
  if (unknown < 0) return any_way(truth, question);
  return diagrams_.restrict(truth, rules_.space()[question].first,
                            static_cast<std::uint32_t>(unknown));
}

Node Completion::always(Node truth) {
  return from_the_last(truth, [&](Node node, QuestionIndex question) {
    const int unknown = rules_.space()[question].unknown;
    if (unknown < 0) return node;
    const Level first = rules_.space()[question].first;
    std::vector<Node> is_unknown(diagrams_.width(first), diagrams_.leaf(0));
    is_unknown[static_cast<std::size_t>(unknown)] = diagrams_.leaf(1);
    const Node any = any_way(without_later(node, question), question);
    return diagrams_.case_of(diagrams_.branch(first, is_unknown), std::array<Node, 2>{node, any});
  });
}

Node Completion::supervaluation(Node truth) {
  const Node holds = always(rules_.is(truth, leaf_true));
  const Node fails = always(rules_.is(truth, leaf_false));
  const Node unknown = diagrams_.leaf(leaf_unknown);
  // Both: the answers that were given don't go together, whatever the others are.
  const std::array<Node, 3> where_fails = {unknown, unknown, diagrams_.leaf(leaf_false)};
  const std::array<Node, 3> where_not = {diagrams_.leaf(leaf_true), unknown, unknown};
  const std::array<Node, 3> by_truth = {diagrams_.case_of(fails, where_fails), unknown,
                                        diagrams_.case_of(fails, where_not)};
  return diagrams_.case_of(holds, by_truth);
}

Node Completion::imprecise(Node truth) {
  const Node open = rules_.is(truth, leaf_unknown);
  if (open == diagrams_.leaf(leaf_false)) return open;
  return diagrams_.both(open, rules_.negation(rules_.is(supervaluation(truth), leaf_unknown)));
}

Node Completion::sharpened(Node truth) {
  const std::array<Node, 3> cases = {diagrams_.leaf(leaf_false), supervaluation(truth),
                                     diagrams_.leaf(leaf_true)};
  return diagrams_.case_of(truth, cases);
}

}  // namespace wijzer::analysis
