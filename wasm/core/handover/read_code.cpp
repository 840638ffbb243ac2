#include <algorithm>
#include <array>
#include <utility>

#include "core/handover/code.hpp"
#include "core/handover/handover.hpp"
#include "core/handover/number_table.hpp"
#include "core/model/limits.hpp"

namespace wijzer {
namespace {

/// A longer text is not looked at: codes have spaces, never this many.
constexpr std::size_t longest_text = 10'000;

/// Whether a day lies where dates are read of.
bool can_be_read(std::int64_t day) {
  return day >= to_days(earliest_date) && day <= to_days(latest_date);
}

/// The answer to one question, as it was read.
struct Single {
  int question = 0;
  /// 0 for "weet ik niet"; else the number of the option, or one more than the folded number, or
  /// day before the day of making.
  std::uint64_t value = 0;
};
struct Several {
  int question = 0;
  /// Numbers of options, ascending; none for "weet ik niet".
  std::vector<int> options;
};

bool is_multiple(const Question& question) {
  return std::holds_alternative<Multiple>(question.type);
}

class Decoder {
 public:
  Decoder(const Content& content, Symbols symbols, const Date& today)
      : content_(content), table_(content), reader_(std::move(symbols)), today_(to_days(today)) {
    out_.answers = no_answers(content);
    out_.answers.today = today_;
  }

  /// Nothing where no page makes such a code.
  std::optional<Handover> run() {
    read_head();
    int before = 0;
    for (std::uint64_t left = count(order_count); left > 0 && !bad(); --left) {
      const int question = gap(before);
      take({question, reader_.number(order_value)});
    }
    before = 0;
    for (std::uint64_t left = count(order_gap); left > 0 && !bad(); --left) {
      Several each{gap(before), {}};
      int option = 0;
      for (std::uint64_t more = count(order_gap); more > 0 && !bad(); --more) {
        each.options.push_back(gap(option));
      }
      take(each);
    }
    if (bad() || !reader_.at_end()) return std::nullopt;
    for (const auto& [number, question] : table_.questions) {
      if (number > highest_) out_.added.push_back(question);
    }
    std::sort(out_.added.begin(), out_.added.end());
    out_.newer = highest_ > table_.highest;
    return std::move(out_);
  }

 private:
  [[nodiscard]] bool bad() const { return malformed_ || reader_.failed(); }

  std::uint64_t count(unsigned order) {
    const std::uint64_t number = reader_.number(order);
    if (number > longest_code * 5) malformed_ = true;
    return malformed_ ? 0 : number;
  }

  int gap(int& before) {
    const std::uint64_t more = reader_.number(order_gap);
    if (more > limits::numbered_ids) malformed_ = true;
    if (!malformed_) before += static_cast<int>(more) + 1;
    return before;
  }

  void read_head() {
    const std::uint64_t parts = count(order_value);
    if (parts > 4) malformed_ = true;
    for (std::uint64_t i = 0; i < parts && !bad(); ++i) {
      if (i > 0) out_.version += '.';
      out_.version += std::to_string(reader_.number(i == 0 ? order_year : order_part));
    }
    const std::int64_t day = unfolded(reader_.number(order_day)) + to_days(first_day);
    if (!can_be_read(day)) malformed_ = true;
    made_ = malformed_ ? 0 : static_cast<int>(day);
    out_.made = from_days(made_);
    const std::uint64_t highest = reader_.number(order_highest);
    if (highest > limits::numbered_ids) malformed_ = true;
    highest_ = malformed_ ? 0 : static_cast<int>(highest);
  }

  /// The question with this number; without one it is noted what became of the answer.
  std::optional<QuestionIndex> question_of(int number) {
    if (bad()) return std::nullopt;
    if (number > highest_) malformed_ = true;
    const auto at = table_.questions.find(number);
    if (at != table_.questions.end()) return at->second;
    const auto retired = table_.retired.find(number);
    if (retired != table_.retired.end()) {
      out_.retired.push_back(retired->second);
    } else {
      ++out_.not_known;
    }
    return std::nullopt;
  }

  void take(const Single& single) {
    const auto question = question_of(single.question);
    if (!question) return;
    const Question& asked = content_[*question];
    const std::optional<Answer> answer =
        single.value == 0 ? unknown_of(asked) : given(*question, single.value);
    if (answer) {
      out_.answers[*question] = *answer;
    } else {
      out_.not_offered.push_back(*question);
    }
  }

  static std::optional<Answer> unknown_of(const Question& question) {
    return question.unknown.empty() ? std::nullopt : std::optional(unknown_answer());
  }

  std::optional<Answer> given(QuestionIndex question, std::uint64_t value) const {
    const std::int64_t number = unfolded(value - 1);
    return std::visit(overloaded{
                          [&](const Choice&) -> std::optional<Answer> {
                            const auto option = option_of(question, value);
                            return option ? std::optional(picked_answer(*option)) : std::nullopt;
                          },
                          [](const Multiple&) -> std::optional<Answer> { return std::nullopt; },
                          [&](const Number& type) -> std::optional<Answer> {
                            if (number < type.min || number > type.max) return std::nullopt;
                            return number_answer(static_cast<int>(number));
                          },
                          [&](const Day& type) -> std::optional<Answer> {
                            const std::int64_t day = made_ - number;
                            const bool late = type.not_after_today && day > today_;
                            if (late || !can_be_read(day)) return std::nullopt;
                            return number_answer(static_cast<int>(day));
                          },
                      },
                      content_[question].type);
  }

  [[nodiscard]] std::optional<OptionIndex> option_of(QuestionIndex question,
                                                     std::uint64_t number) const {
    const std::vector<int>& numbers = table_.options[question.value];
    for (std::uint32_t i = 0; i < numbers.size(); ++i) {
      if (number != 0 && static_cast<std::uint64_t>(numbers[i]) == number) return OptionIndex{i};
    }
    return std::nullopt;
  }

  void take(const Several& several) {
    const auto question = question_of(several.question);
    if (!question) return;
    const Question& asked = content_[*question];
    std::optional<Answer> answer;
    if (several.options.empty()) answer = unknown_of(asked);
    OptionSet picked;
    bool all = is_multiple(asked) && (answer || !several.options.empty());
    for (const int number : several.options) {
      const auto option = option_of(*question, static_cast<std::uint64_t>(number));
      if (option) picked.add(*option);
      all = all && option;
    }
    // What excludes the others never stands beside them on our pages.
    const OptionSet others = picked.without(excluding(options_of(asked)));
    if (others != picked && picked.size() > 1) malformed_ = true;
    if (is_multiple(asked) && !picked.empty()) answer = picked_answer(picked);
    if (!all) out_.not_offered.push_back(*question);
    if (answer && is_multiple(asked)) out_.answers[*question] = *answer;
  }

  const Content& content_;
  NumberTable table_;
  BitReader reader_;
  int today_;
  int made_ = 0;
  int highest_ = 0;
  bool malformed_ = false;
  Handover out_;
};

HandoverProblem problem(HandoverProblem::Kind kind) { return HandoverProblem{kind}; }

/// What is wrong with a code of which the check is wrong.
HandoverProblem mistake_in(const Symbols& symbols) {
  using Kind = HandoverProblem::Kind;
  if (symbols.size() < head_length) return HandoverProblem{Kind::Truncated};
  const std::size_t length = symbols[1] * std::size_t{32} + symbols[2];
  // What stands too much at the end also looks like one wrong character there.
  const std::optional<std::size_t> at = wrong_symbol(symbols);
  if (at && (length == symbols.size() || *at == 1 || *at == 2)) {
    return HandoverProblem{Kind::Mistyped, {}, *at / group_length + 1};
  }
  if (length <= head_length + check_length) return problem(Kind::Mistyped);
  if (symbols.size() < length) {
    return HandoverProblem{Kind::Truncated, {}, 0, length - symbols.size()};
  }
  if (symbols.size() > length) {
    return HandoverProblem{Kind::TooMany, {}, 0, symbols.size() - length};
  }
  return problem(Kind::Mistyped);
}

constexpr std::array<std::string_view, 12> problem_names = {
    "empty",    "too_large", "no_code",       "no_handover",   "bad_character", "truncated",
    "too_many", "mistyped",  "newer_version", "older_version", "other_wizard",  "malformed"};

}  // namespace

std::string_view name_of(HandoverProblem::Kind kind) {
  return problem_names[static_cast<std::size_t>(kind)];
}

std::variant<Handover, HandoverProblem> read_handover_code(const Content& content,
                                                           std::string_view text,
                                                           const Date& today) {
  using Kind = HandoverProblem::Kind;
  if (text.size() > longest_text) return problem(Kind::TooLarge);
  std::variant<Symbols, BadCharacter> read = unspelled(text);
  if (const auto* bad = std::get_if<BadCharacter>(&read)) {
    return HandoverProblem{Kind::BadCharacter, bad->character, bad->group};
  }
  const Symbols& symbols = std::get<Symbols>(read);
  if (symbols.empty()) return problem(Kind::Empty);
  if (symbols.size() > longest_code) return problem(Kind::TooLarge);
  if (!has_check(symbols)) return mistake_in(symbols);
  if (symbols.front() > handover_version) return problem(Kind::NewerVersion);
  if (symbols.front() < handover_version) return problem(Kind::OlderVersion);
  if (symbols.size() <= head_length + check_length ||
      symbols[1] * std::size_t{32} + symbols[2] != symbols.size()) {
    return problem(Kind::Malformed);
  }
  if (symbols[3] * 32U + symbols[4] != wizard_bits(content.id)) return problem(Kind::OtherWizard);
  Symbols numbers(symbols.begin() + head_length,
                  symbols.end() - static_cast<std::ptrdiff_t>(check_length));
  std::optional<Handover> handover = Decoder(content, std::move(numbers), today).run();
  if (!handover) return problem(Kind::Malformed);
  return *std::move(handover);
}

}  // namespace wijzer
