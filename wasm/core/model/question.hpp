#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/model/condition.hpp"
#include "core/model/ids.hpp"
#include "core/model/option_set.hpp"

namespace wijzer {

/// One answer the parent can pick.
struct Option {
  OptionId id;
  std::string label;
  /// Short example under the label; empty when there is none.
  std::string hint;
  /// What the short paper says of the family for it; empty for nothing.
  std::string brief;
  /// The short paper leaves that out until the parent chooses it.
  bool sensitive = false;
  /// Multiple choice only: picking this excludes every other option ("Geen van deze").
  bool none = false;
  /// Offered unless this is False; absent means always. While it is False, conditions on the option
  /// are False too.
  std::optional<Condition> when;
  /// The step of which it says that it was done, which has its words.
  std::optional<StepIndex> step = {};
};

/// Exactly one option.
struct Choice {
  std::vector<Option> options;
};

/// One option or more.
struct Multiple {
  std::vector<Option> options;
  /// The options say what was done: one per state of a step, in the order of the ladders.
  bool steps = false;
};

/// A whole number from `min` to `max`, both included, in `unit` ("jaar").
struct Number {
  int min = 0;
  int max = 0;
  std::string unit;
  /// Told when what is typed is no whole number ("Nog geen 1 jaar? Vul 0 in."); may be empty.
  std::string if_not_whole;
};

/// A day of the calendar.
struct Day {
  /// Not answered with a day that is still to come: the date on a letter that was received.
  bool not_after_today = false;
  /// A day more than this many years ago is taken, but questioned; 0: none is.
  int long_ago_years = 0;
};

struct Question {
  using Type = std::variant<Choice, Multiple, Number, Day>;

  QuestionId id;
  Type type;
  /// Label in the overview of answers.
  std::string short_label;
  std::string title;
  std::vector<std::string> help;
  std::vector<std::string> why;
  /// Label of "weet ik niet"; empty when that answer is not offered.
  std::string unknown;
  /// Asked only while this holds; absent means always.
  std::optional<Condition> when;
  /// What would change an outcome is never looked for in this answer: nobody can find out another
  /// age, and a diagnosis is no advice.
  bool never_suggest = false;
  /// The outcome, and what is kept of it, never repeats this answer; the short paper does when the
  /// parent chooses it.
  bool sensitive = false;
  /// On which line about the family the short paper tells this answer: 1 to limits::brief_lines; 0
  /// for on none. Options have their own words.
  int brief_line = 0;
  /// What it says there of a number or a day, with {answer}, and of "weet ik niet"; may be empty.
  std::string brief = {};
  std::string brief_unknown = {};
  std::vector<SourceIndex> sources;
  Place place;
};

/// The options of a choice or multiple choice question; empty for the other types.
[[nodiscard]] inline const std::vector<Option>& options_of(const Question& question) {
  static_assert(std::variant_size_v<Question::Type> == 4, "say whether the new type has options");
  static const std::vector<Option> none;
  if (const Choice* choice = std::get_if<Choice>(&question.type)) return choice->options;
  if (const Multiple* multiple = std::get_if<Multiple>(&question.type)) return multiple->options;
  return none;
}

/// Whether several options together can be the answer.
[[nodiscard]] inline bool takes_several(const Question& question) {
  static_assert(std::variant_size_v<Question::Type> == 4, "say whether the new type does");
  return std::holds_alternative<Multiple>(question.type);
}

/// Whether the answer is a day.
[[nodiscard]] inline bool takes_day(const Question& question) {
  static_assert(std::variant_size_v<Question::Type> == 4, "say whether the new type does");
  return std::holds_alternative<Day>(question.type);
}

/// The range of the question; nullptr where the answer is no number.
[[nodiscard]] inline const Number* number_of(const Question& question) {
  static_assert(std::variant_size_v<Question::Type> == 4, "say whether the new type has one");
  return std::get_if<Number>(&question.type);
}

/// The options that exclude the others.
[[nodiscard]] inline OptionSet excluding(const std::vector<Option>& options) {
  OptionSet out;
  for (std::uint32_t i = 0; i < options.size(); ++i) {
    if (options[i].none) out.add(OptionIndex{i});
  }
  return out;
}

/// What is ticked once some options are added and others dropped: the rest stays. An option that
/// excludes the others stays only where nothing else is left.
[[nodiscard]] inline OptionSet ticked_after(const std::vector<Option>& options, OptionSet ticked,
                                            OptionSet added, OptionSet dropped) {
  const OptionSet none = excluding(options);
  const OptionSet out = ticked.without(dropped).without(none).with(added);
  return out.empty() ? none : out;
}

}  // namespace wijzer
