#include "analysis/diff/common_situations.hpp"

#include <algorithm>
#include <set>

#include "analysis/families/answers.hpp"
#include "analysis/families/shortest_way.hpp"

namespace wijzer::analysis {

CommonSituations::CommonSituations(const Both& both, std::size_t cap)
    : both_(both),
      diagrams_(both.after.diagrams()),
      likelihood_(both.after.diagrams(), heard(both), cap) {}

std::vector<Likelihood::Heard> CommonSituations::heard(const Both& both) {
  Diagrams& diagrams = both.after.diagrams();
  std::vector<Likelihood::Heard> out;
  for (const QuestionPair& pair : both.matching.questions) {
    const QuestionSpace& space =
        pair.after ? both.spaces.after[*pair.after] : both.spaces.before[*pair.before];
    Diagram<Truth> truth = nothing_beside(diagrams, space);
    if (pair.before) truth = diagrams.and_kleene(truth, answerable(both.before, *pair.before));
    if (pair.after) truth = diagrams.and_kleene(truth, answerable(both.after, *pair.after));
    out.push_back(
        {space, truth,
         pair.after ? lengths_of(both.after, *pair.after) : lengths_of(both.before, *pair.before)});
  }
  return out;
}

Diagram<Truth> CommonSituations::answerable(Rules& rules, QuestionIndex question) {
  Diagrams& diagrams = rules.diagrams();
  Diagram<Truth> out = analysis::answerable(rules, question);
  const QuestionSpace& space = rules.space()[question];
  for (Level bit = space.first + 1; bit < space.first + space.count; ++bit) {
    if (rules.space().variables()[bit].values[1].state == Answer::State::Given) continue;
    out = diagrams.and_kleene(
        out, diagrams.branch(bit, {diagrams.leaf(Truth::True), diagrams.leaf(Truth::False)}));
  }
  return out;
}

Diagram<Truth> CommonSituations::possible(Diagram<Truth> truth) {
  const std::vector<std::size_t> entries = likelihood_.cone({truth});
  Diagram<Truth> out = truth;
  // The last question first: it looks at earlier ones.
  for (std::size_t i = entries.size(); i-- > 0;) {
    out = diagrams_.and_kleene(out, answerable(entries[i]));
  }
  return out;
}

bool CommonSituations::some(Diagram<Truth> truth) {
  const Diagram<Truth> node = possible(truth);
  return !diagrams_.is_leaf(node) || diagrams_.value(node) == Truth::True;
}

std::optional<CommonFamily> CommonSituations::find(Diagram<Truth> truth) {
  const Diagram<Truth> root = possible(truth);
  ShortestWay way(both_.spaces.after, diagrams_);
  if (way.length(root) >= ShortestWay::no_way) return std::nullopt;
  std::vector<std::uint32_t> values(diagrams_.levels());
  std::set<std::size_t> matters;
  for (const Level level : way.take(root, values)) {
    matters.insert(likelihood_.question_of(level));
  }
  CommonFamily out{{matters.begin(), matters.end()},
                   no_answers(both_.before.content()),
                   no_answers(both_.after.content())};
  out.before.today = both_.spaces.before.today();
  out.after.today = both_.spaces.after.today();
  for (const std::size_t entry : matters) {
    const QuestionPair& pair = both_.matching.questions[entry];
    if (pair.before) out.before[*pair.before] = both_.spaces.before.answer(*pair.before, values);
    if (pair.after) out.after[*pair.after] = both_.spaces.after.answer(*pair.after, values);
  }
  return out;
}

double CommonSituations::share(Diagram<Truth> truth) {
  const std::optional<double> out = likelihood_.of_all({truth});
  full_ = full_ || !out;
  return out.value_or(0);
}

std::vector<Diagram<Truth>> CommonSituations::joined(const std::vector<Diagram<Truth>>& truths) {
  struct Sized {
    Diagram<Truth> truth;
    std::size_t nodes = 0;
  };
  const auto sized = [this](Diagram<Truth> truth) {
    return Sized{truth, diagrams_.shape(truth).nodes};
  };
  std::vector<Sized> parts;
  parts.reserve(truths.size());
  for (const Diagram<Truth> truth : truths) parts.push_back(sized(truth));
  std::stable_sort(parts.begin(), parts.end(),
                   [](const Sized& a, const Sized& b) { return a.nodes > b.nodes; });
  std::vector<Sized> out;
  for (const Sized& part : parts) {
    const auto takes_in = [&](Sized& each) {
      const Sized both = sized(diagrams_.or_kleene(each.truth, part.truth));
      if (both.nodes > each.nodes + part.nodes) return false;
      each = both;
      return true;
    };
    if (std::none_of(out.begin(), out.end(), takes_in)) out.push_back(part);
  }
  std::vector<Diagram<Truth>> kept;
  kept.reserve(out.size());
  for (const Sized& each : out) kept.push_back(each.truth);
  return kept;
}

std::optional<double> CommonSituations::share_of_any(const std::vector<Diagram<Truth>>& truths) {
  // What all say no to, as the product of parts that look at few questions each.
  std::vector<Diagram<Truth>> negations;
  for (const Diagram<Truth> truth : joined(truths)) {
    negations.push_back(both_.after.not_kleene(truth));
  }
  likelihood_.forget();
  const std::optional<double> none = likelihood_.of_all(negations);
  if (!none) return std::nullopt;
  return 1 - *none;
}

}  // namespace wijzer::analysis
