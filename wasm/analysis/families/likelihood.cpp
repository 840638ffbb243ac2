#include "analysis/families/likelihood.hpp"

#include <set>
#include <utility>

#include "diagram/elimination.hpp"

namespace wijzer::analysis {
namespace {

double number_of(Truth truth) { return truth == Truth::True ? 1.0 : 0.0; }

}  // namespace

Likelihood::Likelihood(Diagrams& diagrams, std::vector<Heard> heard, std::size_t cap)
    : diagrams_(diagrams), cap_(cap), heard_(std::move(heard)), question_of_(diagrams.levels()) {
  for (std::size_t i = 0; i < heard_.size(); ++i) {
    const QuestionSpace& space = heard_[i].space;
    for (Level bit = 0; bit < space.count; ++bit) question_of_[space.first + bit] = i;
  }
}

std::vector<std::size_t> Likelihood::cone(const std::vector<Diagram<Truth>>& truths) const {
  std::set<std::size_t> known;
  std::vector<Diagram<Truth>> waiting = truths;
  while (!waiting.empty()) {
    const std::vector<Level> levels = diagrams_.shape(waiting.back()).levels;
    waiting.pop_back();
    for (const Level level : levels) {
      const std::size_t question = question_of_[level];
      if (known.insert(question).second) waiting.push_back(heard_[question].answerable);
    }
  }
  return {known.begin(), known.end()};
}

void Likelihood::forget() {
  std::vector<std::uint32_t> widths;
  widths.reserve(diagrams_.levels());
  for (Level level = 0; level < diagrams_.levels(); ++level) {
    widths.push_back(diagrams_.width(level));
  }
  numbers_.emplace(std::move(widths), cap_);
  weights_.clear();
  totals_.clear();
}

Diagram<double> Likelihood::weight(std::size_t question) {
  if (const auto found = weights_.find(question); found != weights_.end()) return found->second;
  const std::vector<int> free(diagrams_.levels(), -1);
  const auto& [space, answerable, lengths] = heard_[question];
  Diagram<double> likely = numbers_->transfer(diagrams_, answerable, free, number_of);
  if (!lengths.empty()) {
    std::vector<Diagram<double>> parts;
    parts.reserve(lengths.size());
    for (const double length : lengths) parts.push_back(numbers_->number(length));
    likely = numbers_->apply(diagram::Numbers::Operation::Times,
                             numbers_->branch(space.first, parts), likely);
  }
  Diagram<double> sum = likely;
  for (Level level = space.first + space.count; level-- > space.first;) {
    sum = numbers_->quantify(diagram::Numbers::Operation::Plus, level, sum);
  }
  const Diagram<double> out =
      numbers_->apply(diagram::Numbers::Operation::Times, likely, numbers_->inverse(sum));
  weights_.emplace(question, out);
  return out;
}

double Likelihood::total(const std::vector<std::size_t>& questions,
                         const std::vector<Diagram<Truth>>& truths) {
  const std::vector<int> free(diagrams_.levels(), -1);
  std::vector<int> fixed(diagrams_.levels(), 0);
  std::vector<Diagram<double>> factors;
  for (const std::size_t question : questions) {
    factors.push_back(weight(question));
    const QuestionSpace& space = heard_[question].space;
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

double Likelihood::total_of(const std::vector<std::size_t>& questions, Diagram<Truth> truth) {
  const std::vector<int> free(diagrams_.levels(), -1);
  Diagram<double> out = numbers_->transfer(diagrams_, truth, free, number_of);
  for (std::size_t i = questions.size(); i-- > 0;) {
    const QuestionSpace& space = heard_[questions[i]].space;
    out = numbers_->apply(diagram::Numbers::Operation::Times, out, weight(questions[i]));
    for (Level level = space.first + space.count; level-- > space.first;) {
      out = numbers_->quantify(diagram::Numbers::Operation::Plus, level, out);
    }
    if (numbers_->full()) break;
  }
  const double sum = numbers_->full() ? 0 : numbers_->value(out);
  too_much_ = too_much_ || numbers_->full();
  if (too_much_) forget();
  return sum;
}

std::optional<double> Likelihood::of_all(const std::vector<Diagram<Truth>>& truths) {
  // Keeps what it can use again, but not so much that nothing new fits.
  if (!numbers_ || numbers_->size() > cap_ / 2) forget();
  too_much_ = false;
  const std::vector<std::size_t> questions = cone(truths);
  // Less than 1 where a question can have no answer that is let through.
  const auto known = totals_.find(questions);
  const double all = known == totals_.end() ? total(questions, {}) : known->second;
  totals_.emplace(questions, all);
  const double part =
      truths.size() == 1 ? total_of(questions, truths.front()) : total(questions, truths);
  if (too_much_) return std::nullopt;
  return all > 0 ? part / all : 0;
}

std::vector<double> lengths_of(const Rules& rules, QuestionIndex question) {
  const Number* number = wijzer::number_of(rules.content()[question]);
  if (number == nullptr) return {};
  const Level first = rules.space()[question].first;
  const std::vector<Answer>& values = rules.space().variables()[first].values;
  std::vector<double> out(values.size(), 1);
  int end = number->max + 1;
  for (std::size_t v = values.size(); v-- > 0;) {
    if (values[v].state != Answer::State::Given) continue;
    out[v] = end - values[v].number;
    end = values[v].number;
  }
  return out;
}

}  // namespace wijzer::analysis
