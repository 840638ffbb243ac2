#include "core/summary/paper_steps.hpp"

#include <algorithm>

#include "core/summary/brackets.hpp"
#include "core/summary/words.hpp"

namespace wijzer {
namespace {

/// In bytes: what somebody can say in one breath.
constexpr std::size_t longest_say = 170;
/// In bytes: a name in front of that.
constexpr std::size_t longest_whom = 45;

/// An option as the paper says it.
const std::string& brief_of(const Option& option) {
  return option.brief.empty() ? option.label : option.brief;
}

/// In one piece, so that no number is read as a shorter one where a line ends.
std::string unbroken(std::string text) {
  for (std::size_t at = text.find(' '); at != std::string::npos; at = text.find(' ', at)) {
    text.replace(at, 1, "\u00A0");
  }
  return text;
}

/// Whole sentences from the start: as many as are wanted and fit in so many bytes; the first
/// always.
std::string_view sentences(std::string_view text, std::size_t most, std::size_t longest,
                           std::size_t& count) {
  std::size_t end = 0;
  count = 0;
  for (std::size_t at = 1; at <= text.size() && count < most; ++at) {
    const char sign = text[at - 1];
    const bool is_end = at == text.size() || text[at] == ' ';
    if (!is_end || (sign != '.' && sign != '?' && sign != '!')) continue;
    if (count > 0 && at > longest) break;
    end = at;
    ++count;
  }
  return count == 0 ? text : text.substr(0, end);
}

}  // namespace

std::string done_in_words(const Draft& draft, const Step& step) {
  const Content& content = draft.content();
  const Answers& answers = draft.input().answers;
  if (!step.state) return step.title;
  const auto given = [&](const std::optional<QuestionIndex>& question) -> const Answer* {
    if (!question || answers[*question].state != Answer::State::Given) return nullptr;
    return &answers[*question];
  };
  std::string out = brief_of(options_of(content[step.state->side])[step.state->option.value]);
  const auto add_day = [&](const std::optional<QuestionIndex>& question) {
    const Answer* day = given(question);
    if (day != nullptr) out += " (" + date_in_words(content, from_days(day->number)) + ")";
  };
  // Each day stands with what happened on it.
  add_day(step.state->since);
  if (const Answer* answer = given(step.state->answer)) {
    const std::vector<Option>& options = options_of(content[*step.state->answer]);
    out += ": " + brief_of(options[answer->picked.first().value]);
    add_day(step.state->on);
  }
  return out;
}

std::string in_one_breath(const std::string& say) {
  const std::size_t meaning = last_brackets(say);
  if (say.size() <= longest_say) return say;
  std::size_t count = 0;
  std::string_view said = std::string_view(say).substr(0, meaning);
  while (said.ends_with(' ')) said.remove_suffix(1);
  std::string out(sentences(said, said.size(), longest_say, count));
  if (meaning == say.size()) return out;
  std::string_view means = std::string_view(say).substr(meaning);
  means.remove_suffix(1);
  out += ' ';
  out += sentences(means, std::max<std::size_t>(count, 1), means.size(), count);
  return out + ')';
}

std::string whom_in_words(const Draft& draft, const Step& step) {
  std::string out = step.whom;
  if (!step.contact) return out;
  const Contact& contact = draft.content()[*step.contact];
  const bool is_named =
      out.find(contact.name.substr(0, contact.name.find(" ("))) != std::string::npos;
  for (const Reach::Kind kind : {Reach::Kind::Phone, Reach::Kind::Web, Reach::Kind::Mail}) {
    for (const Reach& reach : contact.reach) {
      if (reach.kind != kind) continue;
      return out + " " + (is_named ? "" : contact.name + ": ") + unbroken(reach.value);
    }
  }
  return out;
}

std::string say_to(const Step& step) {
  const std::string whom = first_sentence(step.whom).first;
  const bool is_short = whom.size() <= longest_whom && whom.find(':') == std::string::npos;
  std::string said = in_one_breath(step.say);
  const std::size_t meaning = last_brackets(said);
  // As a quote, so that it is known for words to say.
  if (meaning < said.size()) {
    said = "“" + said.substr(0, said.find_last_not_of(' ', meaning - 1) + 1) + "” " +
           said.substr(meaning);
  }
  return (is_short ? whom + ": " : "") + said;
}

}  // namespace wijzer
