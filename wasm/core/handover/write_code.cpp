#include <algorithm>
#include <utility>

#include "core/handover/code.hpp"
#include "core/handover/handover.hpp"
#include "core/handover/number_table.hpp"

namespace wijzer {
namespace {

/// "2026.11.1" as numbers; none where it is anything else.
std::vector<std::uint32_t> parts_of_version(std::string_view version) {
  std::vector<std::uint32_t> out(1, 0);
  for (const char c : version) {
    if (c >= '0' && c <= '9' && out.back() < 100'000'000) {
      out.back() = out.back() * 10 + static_cast<std::uint32_t>(c - '0');
    } else if (c == '.' && out.size() < 4) {
      out.push_back(0);
    } else {
      return {};
    }
  }
  // Only what is spelled the same again: "2026.01" is not.
  std::string again;
  for (const std::uint32_t part : out) again += (again.empty() ? "" : ".") + std::to_string(part);
  return again == version ? out : std::vector<std::uint32_t>{};
}

/// The answer to one question, as it stands in a code.
struct CodedAnswer {
  int question = 0;
  /// 0 for "weet ik niet"; else the number of the option, or one more than the folded number, or
  /// day before the day of making.
  std::uint64_t value = 0;
};
struct CodedAnswers {
  int question = 0;
  /// Numbers of options, ascending; none for "weet ik niet".
  std::vector<int> options;
};

class Encoder {
 public:
  Encoder(const Content& content, const Date& today)
      : content_(content), table_(content), today_(to_days(today)) {}

  Symbols run(const Answers& answers) {
    sort(answers);
    write_head();
    writer_.number(singles_.size(), order_count);
    int before = 0;
    for (const CodedAnswer& each : singles_) {
      gap(before, each.question);
      writer_.number(each.value, order_value);
    }
    writer_.number(several_.size(), order_gap);
    before = 0;
    for (const CodedAnswers& each : several_) {
      gap(before, each.question);
      writer_.number(each.options.size(), order_gap);
      int option = 0;
      for (const int number : each.options) gap(option, number);
    }
    return writer_.take();
  }

 private:
  void sort(const Answers& answers) {
    for (const auto& [number, question] : table_.questions) {
      const Answer& answer = answers[question];
      if (answer.state == Answer::State::Open) continue;
      if (std::holds_alternative<Multiple>(content_[question].type)) {
        several_.push_back({number, picked(question, answer)});
      } else if (const auto value = value_of(question, answer)) {
        singles_.push_back({number, *value});
      }
    }
  }

  std::vector<int> picked(QuestionIndex question, const Answer& answer) const {
    std::vector<int> out;
    const std::vector<int>& numbers = table_.options[question.value];
    for (std::uint32_t i = 0; i < numbers.size(); ++i) {
      if (answer.picked.has(OptionIndex{i}) && numbers[i] != 0) out.push_back(numbers[i]);
    }
    std::sort(out.begin(), out.end());
    return out;
  }

  std::optional<std::uint64_t> value_of(QuestionIndex question, const Answer& answer) const {
    if (answer.state == Answer::State::Unknown) return 0;
    return std::visit(overloaded{
                          [&](const Choice&) -> std::optional<std::uint64_t> {
                            const std::vector<int> one = picked(question, answer);
                            if (one.empty()) return std::nullopt;
                            return static_cast<std::uint64_t>(one.front());
                          },
                          [](const Multiple&) -> std::optional<std::uint64_t> { return {}; },
                          [&](const Number&) -> std::optional<std::uint64_t> {
                            return folded(answer.number) + 1;
                          },
                          [&](const Day&) -> std::optional<std::uint64_t> {
                            return folded(std::int64_t{today_} - answer.number) + 1;
                          },
                      },
                      content_[question].type);
  }

  void write_head() {
    const std::vector<std::uint32_t> version = parts_of_version(content_.version);
    writer_.number(version.size(), order_value);
    for (std::size_t i = 0; i < version.size(); ++i) {
      writer_.number(version[i], i == 0 ? order_year : order_part);
    }
    writer_.number(folded(today_ - to_days(first_day)), order_day);
    writer_.number(static_cast<std::uint64_t>(table_.highest), order_highest);
  }

  void gap(int& before, int number) {
    writer_.number(static_cast<std::uint64_t>(number - before - 1), order_gap);
    before = number;
  }

  const Content& content_;
  NumberTable table_;
  int today_;
  BitWriter writer_;
  std::vector<CodedAnswer> singles_;
  std::vector<CodedAnswers> several_;
};

}  // namespace

std::string handover_code(const Content& content, const Answers& answers, const Date& today) {
  Symbols symbols = Encoder(content, today).run(answers);
  const std::size_t length = head_length + symbols.size() + check_length;
  if (length > longest_code) return {};
  const std::uint32_t wizard = wizard_bits(content.id);
  symbols.insert(symbols.begin(),
                 {handover_version, static_cast<std::uint8_t>(length / 32),
                  static_cast<std::uint8_t>(length % 32), static_cast<std::uint8_t>(wizard / 32),
                  static_cast<std::uint8_t>(wizard % 32)});
  add_check(symbols);
  return spelled(symbols);
}

void leave_out(const Content& content, Answers& answers, QuestionIndex question) {
  if (answers[question].state == Answer::State::Open) return;
  answers[question] = content[question].unknown.empty() ? Answer{} : unknown_answer();
}

}  // namespace wijzer
