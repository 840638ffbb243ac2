#include "core/conversation/questions_left.hpp"

#include <algorithm>
#include <cstdint>

#include "core/logic/evaluate.hpp"
#include "core/model/limits.hpp"

namespace wijzer {
namespace {

/// A table of questions left for one set of answers.
class TableSum {
 public:
  TableSum(const Content& content, const TableLists& lists)
      : questions_(content.questions),
        lists_(lists),
        cut_(lists.cuts),
        memory_(2 * (most_variables() + lists.nodes + 1)),
        values_(memory_.data()),
        widths_(values_ + most_variables()),
        sums_(widths_ + most_variables()),
        looks_(sums_ + lists.nodes + 1) {}

  void read_answers(const Facts& facts, QuestionIndex question) {
    for (std::size_t i = 0; i < questions_.size(); ++i) {
      if (i == question.value) answered_ = next_;
      read_answer(questions_[i], facts.answers().by_question[i], facts);
    }
  }

  /// False where the table is not one of this content.
  [[nodiscard]] bool add_up_nodes() {
    std::size_t edge = 0;
    std::uint32_t node = 1;
    std::size_t level_before = next_;
    for (const std::uint32_t* each = lists_.levels; each != lists_.back; each += 3) {
      const std::uint32_t level = each[0];
      if (level >= level_before || each[2] != widths_[level]) return false;
      level_before = level;
      // Edges lead to nodes of later variables only.
      const std::uint32_t first = node;
      for (; node < first + each[1]; ++node, edge += each[2]) {
        if (!add_up(node, level, edge, first)) return false;
      }
    }
    return true;
  }

  [[nodiscard]] std::optional<std::uint32_t> from(QuestionIndex question) const {
    std::uint32_t sum = 0;
    for (std::size_t i = question.value; i < questions_.size(); ++i) {
      const std::uint32_t root = lists_.roots[2 * i + 1];
      if (root > lists_.nodes) return std::nullopt;
      // What looks at later answers was worked into the function of an earlier question.
      if (looks_[root] <= answered_) sum += lists_.roots[2 * i] + sums_[root];
    }
    return sum;
  }

 private:
  [[nodiscard]] std::size_t most_variables() const {
    return questions_.size() * (1 + limits::options);
  }

  void read_answer(const Question& question, const Answer& answer, const Facts& facts) {
    const std::vector<Option>& options = options_of(question);
    const bool multiple = takes_several(question);
    // A number has one piece more than cuts, and multiple choice the value "some of the options".
    if (multiple || options.empty()) add_value(true);
    if (options.empty()) read_pieces(answer, facts);
    const auto picked = [&](std::uint32_t k) { return answer.picked.has(OptionIndex{k}); };
    for (std::uint32_t k = 0; k < options.size(); ++k) {
      if (!multiple || options[k].none) add_value(picked(k));
    }
    if (!question.unknown.empty()) add_value(answer.state == Answer::State::Unknown);
    ++next_;
    for (std::uint32_t k = 0; multiple && k < options.size(); ++k) {
      if (options[k].none) continue;
      values_[next_] = picked(k) ? 1 : 0;
      widths_[next_++] = 2;
    }
  }

  /// The pieces of a number or a day after the first.
  void read_pieces(const Answer& answer, const Facts& facts) {
    if (cut_ == lists_.roots) return;
    const Content& content = facts.content();
    for (std::uint32_t left = *cut_++; left > 0 && lists_.roots - cut_ >= 3; --left, cut_ += 3) {
      std::int64_t start =
          std::int64_t{cut_[1]} * QuestionsLeft::base + cut_[2] - QuestionsLeft::below_zero;
      int number = answer.number;
      if (cut_[0] > 0 && cut_[0] <= content.deadlines.size()) {
        const std::optional<Date> last = last_day_of(content.deadlines[cut_[0] - 1], facts);
        number = last ? to_days(*last) : 0;
        start += facts.answers().today.value_or(0);
      }
      add_value(answer.state == Answer::State::Given && number >= start);
    }
  }

  /// Gives the next variable one more value.
  void add_value(bool is_answer) {
    if (is_answer) values_[next_] = widths_[next_];
    ++widths_[next_];
  }

  /// @param edge   Its first one.
  /// @param first  The first node of its variable.
  [[nodiscard]] bool add_up(std::uint32_t node, std::uint32_t level, std::size_t edge,
                            std::uint32_t first) {
    looks_[node] = level + 1;
    for (std::uint32_t v = 0; v < widths_[level]; ++v, ++edge) {
      // Where it leads before the start, this is a large number.
      const std::uint32_t to = lists_.back[edge] == 0 ? 0 : node - lists_.back[edge];
      if (to >= first) return false;
      looks_[node] = std::max(looks_[node], looks_[to]);
      if (v == values_[level]) sums_[node] = sums_[to] + lists_.adds[edge];
    }
    return true;
  }

  const std::vector<Question>& questions_;
  const TableLists& lists_;
  /// The next number of the cuts.
  const std::uint32_t* cut_;
  /// How many variables there are so far, and how many of those are of earlier questions.
  std::size_t next_ = 0;
  std::size_t answered_ = 0;
  /// In one piece, as each list of its own costs the page code. It is zeros at first.
  std::vector<std::uint32_t> memory_;
  /// Of every variable what it was answered, and how many values it has.
  std::uint32_t* values_;
  std::uint32_t* widths_;
  /// Of each node, from 1: what it comes to, and how many variables it or a node below it looks at
  /// when counted from the first.
  std::uint32_t* sums_;
  std::uint32_t* looks_;
};

}  // namespace

std::optional<std::uint32_t> most_from(const Content& content,
                                       const std::vector<std::uint32_t>& table,
                                       const Answers& answers, QuestionIndex question) {
  const std::optional<TableLists> lists = lists_of(table, content.questions.size());
  if (!lists) return std::nullopt;
  const Facts facts(content, answers);
  TableSum sum(content, *lists);
  sum.read_answers(facts, question);
  return sum.add_up_nodes() ? sum.from(question) : std::nullopt;
}

bool use_table(Content& content) {
  QuestionsLeft& left = content.questions_left;
  const auto most = most_from(content, left.table, no_answers(content), QuestionIndex{0});
  // Nobody is asked more questions than there are.
  if (!most || *most > content.questions.size()) return false;
  left.most = *most;
  return true;
}

}  // namespace wijzer
