#include "core/conversation/questions_left.hpp"

#include <algorithm>
#include <cstdint>

#include "core/logic/evaluate.hpp"
#include "core/model/limits.hpp"

namespace wijzer {
namespace {

/// Of every variable what it was answered, and how many values it has.
struct Variables {
  /// Zeros at first, enough for all variables.
  std::uint32_t* values;
  std::uint32_t* widths;
  /// The first variable that is not there yet.
  std::size_t next = 0;

  /// Gives the next variable one more value.
  void add_value(bool is_answer) {
    if (is_answer) values[next] = widths[next];
    ++widths[next];
  }
};

/// Adds the pieces of a number or a day after the first; takes its numbers from the table.
void add_pieces(const Facts& facts, const Answer& answer, const std::uint32_t*& cuts,
                const std::uint32_t* end, Variables& variables) {
  if (cuts == end) return;
  const Content& content = facts.content();
  for (std::uint32_t left = *cuts++; left > 0 && end - cuts >= 3; --left, cuts += 3) {
    std::int64_t start =
        std::int64_t{cuts[1]} * QuestionsLeft::base + cuts[2] - QuestionsLeft::below_zero;
    int number = answer.number;
    if (cuts[0] > 0 && cuts[0] <= content.deadlines.size()) {
      const std::optional<Date> last = last_day_of(content.deadlines[cuts[0] - 1], facts);
      number = last ? to_days(*last) : 0;
      start += facts.answers().today.value_or(0);
    }
    variables.add_value(answer.state == Answer::State::Given && number >= start);
  }
}

}  // namespace

std::optional<std::uint32_t> most_from(const Content& content,
                                       const std::vector<std::uint32_t>& table,
                                       const Answers& answers, QuestionIndex question) {
  const std::size_t questions = content.questions.size();
  const std::size_t fixed = 2 + 2 * questions;
  if (table.size() < fixed || table[0] > table.size() - fixed ||
      table[1] > table.size() - fixed - table[0] || table[1] % 3 != 0) {
    return std::nullopt;
  }
  const std::uint32_t* cuts = table.data() + 2;
  const std::uint32_t* const roots = cuts + table[0];
  const std::uint32_t* const levels = roots + 2 * questions;
  const std::uint32_t* const back = levels + table[1];
  const std::size_t edges = (table.size() - fixed - table[0] - table[1]) / 2;
  std::size_t nodes = 0;
  for (const std::uint32_t* each = levels; each != back; each += 3) {
    // Each node has an edge.
    if (each[1] > edges - nodes) return std::nullopt;
    nodes += each[1];
  }

  const Facts facts(content, answers);
  const std::size_t most_variables = questions * (1 + limits::options);
  // In one piece, as each list of its own costs the page code.
  std::vector<std::uint32_t> memory(2 * (most_variables + nodes + 1));
  Variables variables{memory.data(), memory.data() + most_variables};
  std::size_t answered = 0;
  for (std::size_t i = 0; i < questions; ++i) {
    if (i == question.value) answered = variables.next;
    const Answer& answer = answers.by_question[i];
    const std::vector<Option>& options = options_of(content.questions[i]);
    const bool multiple = std::holds_alternative<Multiple>(content.questions[i].type);
    // A number has one piece more than cuts, and multiple choice the value "some of the options".
    if (multiple || options.empty()) variables.add_value(true);
    if (options.empty()) add_pieces(facts, answer, cuts, roots, variables);
    const auto picked = [&](std::size_t k) { return (answer.picked >> k & 1U) != 0; };
    for (std::size_t k = 0; k < options.size(); ++k) {
      if (!multiple || options[k].none) variables.add_value(picked(k));
    }
    if (!content.questions[i].unknown.empty()) {
      variables.add_value(answer.state == Answer::State::Unknown);
    }
    ++variables.next;
    for (std::size_t k = 0; multiple && k < options.size(); ++k) {
      if (options[k].none) continue;
      variables.values[variables.next] = picked(k) ? 1 : 0;
      variables.widths[variables.next++] = 2;
    }
  }

  // Of each node, from 1: what it comes to, and how many variables it or a node below it looks at
  // when counted from the first.
  std::uint32_t* const sums = variables.widths + most_variables;
  std::uint32_t* const looks = sums + nodes + 1;
  std::size_t edge = 0;
  std::uint32_t node = 1;
  std::size_t level_before = variables.next;
  for (const std::uint32_t* each = levels; each != back; each += 3) {
    const std::uint32_t level = each[0];
    if (level >= level_before || each[2] != variables.widths[level]) return std::nullopt;
    level_before = level;
    // Edges lead to nodes of later variables only.
    const std::uint32_t first = node;
    for (; node < first + each[1]; ++node) {
      looks[node] = level + 1;
      for (std::uint32_t v = 0; v < each[2]; ++v, ++edge) {
        if (edge >= edges || back[edge] >= node) return std::nullopt;
        const std::uint32_t to = back[edge] == 0 ? 0 : node - back[edge];
        if (to >= first) return std::nullopt;
        looks[node] = std::max(looks[node], looks[to]);
        if (v == variables.values[level]) sums[node] = sums[to] + back[edges + edge];
      }
    }
  }
  if (edge != edges) return std::nullopt;

  std::uint32_t sum = 0;
  for (std::size_t i = question.value; i < questions; ++i) {
    const std::uint32_t root = roots[2 * i + 1];
    if (root > nodes) return std::nullopt;
    // What looks at later answers was worked into the function of an earlier question.
    if (looks[root] <= answered) sum += roots[2 * i] + sums[root];
  }
  return sum;
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
