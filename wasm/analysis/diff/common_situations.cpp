#include "analysis/diff/common_situations.hpp"

#include <algorithm>
#include <set>

#include "analysis/families/answers.hpp"
#include "analysis/families/shortest_way.hpp"
#include "diagram/elimination.hpp"

namespace wijzer::analysis {

CommonSituations::CommonSituations(const Both& both, std::size_t cap)
    : both_(both), diagrams_(both.after.diagrams()), cap_(cap) {
  for (const QuestionPair& pair : both.matching.questions) {
    spaces_.push_back(pair.after ? both.spaces.after[*pair.after]
                                 : both.spaces.before[*pair.before]);
  }
  for (std::size_t entry = 0; entry < spaces_.size(); ++entry) {
    const QuestionPair& pair = both.matching.questions[entry];
    Diagram<Truth> out = nothing_beside(diagrams_, spaces_[entry]);
    if (pair.before) out = diagrams_.and_kleene(out, answerable(both.before, *pair.before));
    if (pair.after) out = diagrams_.and_kleene(out, answerable(both.after, *pair.after));
    answerable_.push_back(out);
  }
}

Diagram<Truth> CommonSituations::answerable(Rules& rules, QuestionIndex question) const {
  Diagram<Truth> out = analysis::answerable(rules, question);
  const QuestionSpace& space = rules.space()[question];
  for (Level bit = space.first + 1; bit < space.first + space.count; ++bit) {
    if (rules.space().variables()[bit].values[1].state == Answer::State::Given) continue;
    out = diagrams_.and_kleene(
        out, diagrams_.branch(bit, {diagrams_.leaf(Truth::True), diagrams_.leaf(Truth::False)}));
  }
  return out;
}

std::vector<std::size_t> CommonSituations::cone(const std::vector<Diagram<Truth>>& truths) const {
  std::set<std::size_t> known;
  std::vector<Diagram<Truth>> waiting = truths;
  while (!waiting.empty()) {
    const std::vector<Level> levels = diagrams_.shape(waiting.back()).levels;
    waiting.pop_back();
    for (const Level level : levels) {
      const std::size_t entry = both_.spaces.question_of[level];
      if (known.insert(entry).second) waiting.push_back(answerable_[entry]);
    }
  }
  return {known.begin(), known.end()};
}

Diagram<Truth> CommonSituations::possible(Diagram<Truth> truth) {
  const std::vector<std::size_t> entries = cone({truth});
  Diagram<Truth> out = truth;
  // The last question first: it looks at earlier ones.
  for (std::size_t i = entries.size(); i-- > 0;) {
    out = diagrams_.and_kleene(out, answerable_[entries[i]]);
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
    matters.insert(both_.spaces.question_of[level]);
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

Diagram<double> CommonSituations::lengths(std::size_t entry) {
  diagram::Numbers& numbers = *numbers_;
  const QuestionPair& pair = both_.matching.questions[entry];
  const Rules& rules = pair.after ? both_.after : both_.before;
  const Question& question = rules.content()[pair.after ? *pair.after : *pair.before];
  const Number* number = number_of(question);
  if (number == nullptr) return numbers.number(1);
  const std::vector<Answer>& values = rules.space().variables()[spaces_[entry].first].values;
  std::vector<Diagram<double>> parts(values.size(), numbers.number(1));
  int end = number->max + 1;
  for (std::size_t v = values.size(); v-- > 0;) {
    if (values[v].state != Answer::State::Given) continue;
    parts[v] = numbers.number(end - values[v].number);
    end = values[v].number;
  }
  return numbers.branch(spaces_[entry].first, parts);
}

double CommonSituations::share(Diagram<Truth> truth) {
  const std::optional<double> out = share_of_all({truth});
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
  forget();
  const std::optional<double> none = share_of_all(negations);
  if (!none) return std::nullopt;
  return 1 - *none;
}

void CommonSituations::forget() {
  std::vector<std::uint32_t> widths;
  widths.reserve(diagrams_.levels());
  for (Level level = 0; level < diagrams_.levels(); ++level) {
    widths.push_back(diagrams_.width(level));
  }
  numbers_.emplace(std::move(widths), cap_);
  weights_.clear();
  totals_.clear();
}

namespace {

double number_of(Truth truth) { return truth == Truth::True ? 1.0 : 0.0; }

}  // namespace

Diagram<double> CommonSituations::weight(std::size_t entry) {
  if (const auto found = weights_.find(entry); found != weights_.end()) return found->second;
  const std::vector<int> free(diagrams_.levels(), -1);
  const QuestionSpace& space = spaces_[entry];
  const Diagram<double> likely =
      numbers_->apply(diagram::Numbers::Operation::Times, lengths(entry),
                      numbers_->transfer(diagrams_, answerable_[entry], free, number_of));
  Diagram<double> sum = likely;
  for (Level level = space.first + space.count; level-- > space.first;) {
    sum = numbers_->quantify(diagram::Numbers::Operation::Plus, level, sum);
  }
  const Diagram<double> out =
      numbers_->apply(diagram::Numbers::Operation::Times, likely, numbers_->inverse(sum));
  weights_.emplace(entry, out);
  return out;
}

double CommonSituations::total(const std::vector<std::size_t>& entries,
                               const std::vector<Diagram<Truth>>& truths) {
  const std::vector<int> free(diagrams_.levels(), -1);
  std::vector<int> fixed(diagrams_.levels(), 0);
  std::vector<Diagram<double>> factors;
  for (const std::size_t entry : entries) {
    factors.push_back(weight(entry));
    const QuestionSpace& space = spaces_[entry];
    for (Level level = space.first; level < space.first + space.count; ++level) fixed[level] = -1;
  }
  for (const Diagram<Truth> truth : truths) {
    factors.push_back(numbers_->transfer(diagrams_, truth, free, number_of));
  }
  const std::size_t collections = numbers_->collections();
  const double out = diagram::eliminate(*numbers_, factors, diagram::Numbers::Operation::Times,
                                        diagram::Numbers::Operation::Plus, fixed);
  too_much_ = too_much_ || numbers_->full();
  if (too_much_ || numbers_->collections() != collections) forget();
  return out;
}

std::optional<double> CommonSituations::share_of_all(const std::vector<Diagram<Truth>>& truths) {
  // Keeps what it can use again, but not so much that nothing new fits.
  if (!numbers_ || numbers_->size() > cap_ / 2) forget();
  too_much_ = false;
  const std::vector<std::size_t> entries = cone(truths);
  // Less than 1 where a question can have no answer that both contents let through.
  const auto known = totals_.find(entries);
  const double all = known == totals_.end() ? total(entries, {}) : known->second;
  totals_.emplace(entries, all);
  const double part = total(entries, truths);
  if (too_much_) return std::nullopt;
  return all > 0 ? part / all : 0;
}

}  // namespace wijzer::analysis
