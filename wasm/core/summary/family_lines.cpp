#include "core/summary/family_lines.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/model/limits.hpp"
#include "core/summary/short_paper.hpp"
#include "core/summary/words.hpp"

namespace wijzer {
namespace {

/// In bytes: two lines of print.
constexpr std::size_t longest_line = 150;

/// One answer in the author's short words.
struct Brief {
  SensitiveLine about;
  bool sensitive = false;
  int line = 0;
  std::string text;
};

std::vector<Brief> briefs_of_options(const Question& question, const Answer& answer) {
  std::vector<Brief> out;
  const std::vector<Option>& options = options_of(question);
  for (std::uint32_t i = 0; i < options.size(); ++i) {
    const Option& option = options[i];
    if (!answer.picked.has(OptionIndex{i}) || option.brief.empty()) continue;
    Brief brief{{question.id.value, question.short_label},
                question.sensitive || option.sensitive,
                question.brief_line,
                option.brief};
    if (!question.sensitive) {
      brief.about = {question.id.value + "." + option.id.value, option.label};
    }
    out.push_back(std::move(brief));
  }
  return out;
}

std::vector<Brief> briefs_of(const Content& content, QuestionIndex index, const Answer& answer) {
  const Question& question = content[index];
  if (question.brief_line == 0) return {};
  const SensitiveLine about{question.id.value, question.short_label};
  if (answer.state == Answer::State::Unknown) {
    if (question.brief_unknown.empty()) return {};
    return {Brief{about, question.sensitive, question.brief_line, question.brief_unknown}};
  }
  if (!options_of(question).empty()) return briefs_of_options(question, answer);
  if (question.brief.empty()) return {};
  const std::string said = answer_in_words(content, index, answer);
  return {Brief{about, question.sensitive, question.brief_line,
                filled(question.brief, {{"answer", said}})}};
}

std::vector<Brief> briefs_of(const Content& content, const Answers& answers,
                             const std::vector<QuestionIndex>& asked) {
  std::vector<Brief> out;
  for (const QuestionIndex index : asked) {
    for (Brief& brief : briefs_of(content, index, answers[index])) out.push_back(std::move(brief));
  }
  return out;
}

/// "A, b, en 3 meer.": as many as fit on the line, at least one.
std::string composed(const Content& content, const std::vector<std::string>& texts) {
  std::string out;
  std::size_t used = 0;
  for (const std::string& text : texts) {
    if (used > 0 && out.size() + text.size() > longest_line) break;
    out += (used == 0 ? "" : ", ") + text;
    ++used;
  }
  if (out.front() >= 'a' && out.front() <= 'z') out.front() = static_cast<char>(out.front() - 32);
  if (used < texts.size()) {
    const std::string count = std::to_string(texts.size() - used);
    return out + " " + phrase(content, "paper.more", {{"count", count}});
  }
  return out + ".";
}

/// The answer that none of these was chosen; "weet ik niet" where there is no such option.
Answer none_of(const std::vector<Option>& options) {
  const OptionSet none = excluding(options);
  return none.empty() ? unknown_answer() : picked_answer(none.first());
}

}  // namespace

std::vector<SensitiveLine> sensitive_lines(const Content& content, const Answers& answers,
                                           const std::vector<QuestionIndex>& asked) {
  std::vector<SensitiveLine> out;
  for (const Brief& brief : briefs_of(content, answers, asked)) {
    const bool fresh = std::none_of(out.begin(), out.end(), [&](const SensitiveLine& each) {
      return each.id == brief.about.id;
    });
    if (brief.sensitive && fresh) out.push_back(brief.about);
  }
  return out;
}

std::vector<std::string> family_lines(const SummaryInput& input,
                                      const std::vector<std::string>& chosen) {
  std::array<std::vector<std::string>, limits::brief_lines> lines;
  for (const Brief& brief : briefs_of(input.content, input.answers, input.asked)) {
    const bool kept = std::find(chosen.begin(), chosen.end(), brief.about.id) != chosen.end();
    if (brief.sensitive && !kept) continue;
    lines[static_cast<std::size_t>(brief.line) - 1].push_back(brief.text);
  }
  std::vector<std::string> out;
  for (const std::vector<std::string>& texts : lines) {
    if (!texts.empty()) out.push_back(composed(input.content, texts));
  }
  return out;
}

Answers told_answers(const SummaryInput& input, const std::vector<std::string>& chosen) {
  Answers out = input.answers;
  const auto is_chosen = [&](const std::string& id) {
    return std::find(chosen.begin(), chosen.end(), id) != chosen.end();
  };
  for (const QuestionIndex index : input.asked) {
    const Question& question = input.content[index];
    Answer& answer = out[index];
    if (question.sensitive && !is_chosen(question.id.value)) answer = unknown_answer();
    const std::vector<Option>& options = options_of(question);
    for (std::uint32_t i = 0; i < options.size() && answer.state == Answer::State::Given; ++i) {
      const OptionIndex option{i};
      const bool picked = answer.picked.has(option) && options[i].sensitive;
      if (!picked || is_chosen(question.id.value + "." + options[i].id.value)) continue;
      answer.picked.remove(option);
      if (answer.picked.empty()) answer = none_of(options);
    }
  }
  return out;
}

}  // namespace wijzer
