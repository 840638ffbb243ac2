#include "analysis/families/completion.hpp"

#include <algorithm>
#include <vector>

#include "analysis/families/answers.hpp"

namespace wijzer::analysis {
Diagram<Truth> Completion::for_all(Diagram<Truth> truth, QuestionIndex question,
                                   const Values& values) {
  const QuestionSpace& space = rules_.space()[question];
  return diagrams_.forall(truth, space.first, space.first + space.count, values);
}

Diagram<Truth> Completion::from_the_last(
    Diagram<Truth> truth,
    const std::function<Diagram<Truth>(Diagram<Truth>, QuestionIndex)>& change) {
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

template <typename Key, typename Work>
Diagram<Truth> Completion::once(std::map<Key, Diagram<Truth>>& known, const Key& key,
                                const Work& work) {
  if (diagrams_.collections() != collections_) {
    unanswerable_.clear();
    open_behind_.clear();
    imprecise_.clear();
    collections_ = diagrams_.collections();
  }
  if (const auto found = known.find(key); found != known.end()) return found->second;
  const Diagram<Truth> out = work();
  known.emplace(key, out);
  return out;
}

Diagram<Truth> Completion::unanswerable(QuestionIndex question) {
  return once(unanswerable_, question, [&] {
    const int unknown = rules_.space()[question].unknown;
    const auto given = [unknown](std::uint32_t v) { return static_cast<int>(v) != unknown; };
    const Diagram<Truth> fine = answerable(rules_, question);
    // Where no answer can be given, none counts; then any of them stands for that.
    const Diagram<Truth> none = for_all(rules_.not_kleene(fine), question, given);
    return rules_.not_kleene(diagrams_.or_kleene(fine, none));
  });
}

Diagram<Truth> Completion::any_way(Diagram<Truth> truth, QuestionIndex question) {
  const int unknown = rules_.space()[question].unknown;
  return for_all(diagrams_.or_kleene(truth, unanswerable(question)), question,
                 [unknown](std::uint32_t v) { return static_cast<int>(v) != unknown; });
}

Diagram<Truth> Completion::open_behind(QuestionIndex question, QuestionIndex later) {
  return once(open_behind_, std::pair(question, later), [&] {
    const QuestionSpace& space = rules_.space()[question];
    // Elsewhere it was not answered.
    const Diagram<Truth> answered = rules_.is(rules_.asked(question), Truth::True);
    const Diagram<Truth> asked = diagrams_.restrict(rules_.asked(later), space.first,
                                                    static_cast<std::uint32_t>(space.unknown));
    return diagrams_.and_kleene(answered, rules_.is(asked, Truth::Unknown));
  });
}

Diagram<Truth> Completion::without_later(Diagram<Truth> truth, QuestionIndex question) {
  const Space& space = rules_.space();
  std::vector<Level> levels = diagrams_.shape(truth).levels;
  for (Level done = space[question].first + space[question].count;;) {
    const auto next = std::lower_bound(levels.begin(), levels.end(), done);
    if (next == levels.end()) return truth;
    const QuestionIndex later = space.variables()[*next].question;
    done = space[later].first + space[later].count;
    const Diagram<Truth> open = open_behind(question, later);
    if (open == diagrams_.leaf(Truth::False)) continue;
    const Diagram<Truth> less = diagrams_.ite(open, completed(truth, later), truth);
    if (less == truth) continue;
    truth = less;
    levels = diagrams_.shape(truth).levels;
  }
}

Diagram<Truth> Completion::completed(Diagram<Truth> truth, QuestionIndex question) {
  const int unknown = rules_.space()[question].unknown;
  if (unknown < 0) return any_way(truth, question);
  return diagrams_.restrict(truth, rules_.space()[question].first,
                            static_cast<std::uint32_t>(unknown));
}

Diagram<Truth> Completion::always(Diagram<Truth> truth) {
  return from_the_last(truth, [&](Diagram<Truth> node, QuestionIndex question) {
    const int unknown = rules_.space()[question].unknown;
    if (unknown < 0) return node;
    const Level first = rules_.space()[question].first;
    const Diagram<bool> is_unknown = diagrams_.branch_by(first, [&](std::uint32_t v) {
      return diagrams_.leaf(v == static_cast<std::uint32_t>(unknown));
    });
    const Diagram<Truth> any = any_way(without_later(node, question), question);
    return diagrams_.ite(is_unknown, any, node);
  });
}

Diagram<Truth> Completion::supervaluation(Diagram<Truth> truth) {
  const Diagram<Truth> holds = always(rules_.is(truth, Truth::True));
  const Diagram<Truth> fails = always(rules_.is(truth, Truth::False));
  const Diagram<Truth> unknown = diagrams_.leaf(Truth::Unknown);
  // Both: the answers that were given don't go together, whatever the others are.
  const Diagram<Truth> where_fails[] = {unknown, unknown, diagrams_.leaf(Truth::False)};
  const Diagram<Truth> where_not[] = {diagrams_.leaf(Truth::True), unknown, unknown};
  const Diagram<Truth> by_truth[] = {diagrams_.case_of(fails, where_fails), unknown,
                                     diagrams_.case_of(fails, where_not)};
  return diagrams_.case_of(holds, by_truth);
}

Diagram<Truth> Completion::imprecise(Diagram<Truth> truth) {
  const Diagram<Truth> open = rules_.is(truth, Truth::Unknown);
  if (open == diagrams_.leaf(Truth::False)) return open;
  // Many rules say the same.
  return once(imprecise_, truth, [&] {
    return diagrams_.and_kleene(
        open, rules_.not_kleene(rules_.is(supervaluation(truth), Truth::Unknown)));
  });
}

Diagram<Truth> Completion::sharpened(Diagram<Truth> truth) {
  const Diagram<Truth> cases[] = {diagrams_.leaf(Truth::False), supervaluation(truth),
                                  diagrams_.leaf(Truth::True)};
  return diagrams_.case_of(truth, cases);
}

}  // namespace wijzer::analysis
