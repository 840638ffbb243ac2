#include "core/handover/number_table.hpp"

#include <algorithm>

namespace wijzer {

std::uint64_t folded(std::int64_t value) {
  return value < 0 ? static_cast<std::uint64_t>(-(value + 1)) * 2 + 1
                   : static_cast<std::uint64_t>(value) * 2;
}
std::int64_t unfolded(std::uint64_t value) {
  const auto half = static_cast<std::int64_t>(value / 2);
  return value % 2 == 1 ? -half - 1 : half;
}

std::uint32_t wizard_bits(std::string_view id) {
  std::uint32_t hash = 2166136261U;  // FNV-1a
  for (const char c : id) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return (hash ^ (hash >> 10U) ^ (hash >> 20U)) & 1023U;
}

NumberTable::NumberTable(const Content& content) : of_question(content.questions.size()) {
  for (const Question& question : content.questions) {
    options.emplace_back(options_of(question).size());
  }
  for (const NumberedId& each : content.numbers->ids) add(content, each);
}

void NumberTable::add(const Content& content, const NumberedId& each) {
  if (each.kind == NumberedId::Kind::Step) return;
  const bool is_question = each.kind == NumberedId::Kind::Question;
  if (is_question) highest = std::max(highest, each.number);
  if (is_question && !each.retired.empty()) retired.emplace(each.number, each.retired);
  if (!each.retired.empty()) return;
  const auto question = find(content.questions, each.question);
  if (!question) return;
  if (is_question) {
    of_question[question->value] = each.number;
    questions.emplace(each.number, *question);
  } else if (const auto option = find(options_of(content[*question]), each.option)) {
    options[question->value][option->value] = each.number;
  }
}

}  // namespace wijzer
