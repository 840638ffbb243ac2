#include "core/summary/paper_steps.hpp"

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
  const Answer* on = given(step.state->on);
  const Answer* since = given(step.state->since);
  if (const Answer* day = on != nullptr ? on : since) {
    out += " (" + date_in_words(content, from_days(day->number)) + ")";
  }
  if (const Answer* answer = given(step.state->answer)) {
    const std::vector<Option>& options = options_of(content[*step.state->answer]);
    out += ": " + brief_of(options[answer->picked.first().value]);
  }
  return out;
}

std::string in_one_breath(const std::string& say) {
  if (say.size() <= longest_say) return say;
  std::size_t end = 0;
  for (std::size_t at = say.find(' '); at != std::string::npos; at = say.find(' ', at + 1)) {
    const char sign = say[at - 1];
    if (sign != '.' && sign != '?' && sign != '!') continue;
    if (end != 0 && at > longest_say) break;
    end = at;
  }
  return end == 0 ? say : say.substr(0, end);
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
  return (is_short ? whom + ": " : "") + in_one_breath(step.say);
}

}  // namespace wijzer
