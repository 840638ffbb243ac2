#include "checker/placeholders.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/summary/fact_keys.hpp"

namespace wijzer::check {
namespace {

/// The text with this id or, for a deadline, with this end of its id; its placeholders, those that
/// may be left out with a question mark.
using Row = std::pair<std::string_view, std::string_view>;

/// Filled in by core/summary, bindings, pages and web/src. A test holds this to their sources.
constexpr std::array phrases = {
    Row{"answer.if", "facts"},
    Row{"answer.maybe", "payer"},
    Row{"answer.more_days", "count"},
    Row{"background.fits", "route"},
    Row{"background.no", "route"},
    Row{"background.possible", "route"},
    Row{"background.topics", "count"},
    Row{"contact.above", "contact"},
    Row{"contact.call", "value"},
    Row{"contact.check", "date"},
    Row{"contact.mail", "value"},
    Row{"contact.open", "value"},
    Row{"contact.seen", "date"},
    Row{"days.many", "count"},
    Row{"error.range", "min max"},
    Row{"keep.adviser_answer", "numbers"},
    Row{"keep.adviser_source", "numbers"},
    Row{"keep.error_character", "character group"},
    Row{"keep.error_group", "group"},
    Row{"keep.error_many", "count"},
    Row{"keep.error_missing", "count"},
    Row{"keep.lines", "count"},
    Row{"keep.opened_made", "date version now"},
    Row{"keep.opened_not_known", "count"},
    Row{"outcome.is", "outcome"},
    Row{"outcome.open", "outcome"},
    Row{"outcome.possible", "outcome"},
    Row{"pages.contact_link", "contact"},
    Row{"pages.deadline_days", "count"},
    Row{"pages.deadline_weeks", "count"},
    Row{"pages.deadline_years", "count"},
    Row{"pages.fact_answer", "question answer"},
    Row{"pages.fact_below", "question value"},
    Row{"pages.fact_fits", "route"},
    Row{"pages.fact_from", "question value"},
    Row{"pages.fact_no", "route"},
    Row{"pages.fact_not", "question"},
    Row{"pages.fact_not_answer", "question answer"},
    Row{"pages.fact_not_fits", "route"},
    Row{"pages.fact_not_no", "route"},
    Row{"pages.fact_open", "deadline"},
    Row{"pages.fact_passed", "deadline"},
    Row{"pages.fact_yes", "question"},
    Row{"pages.holds_until", "date"},
    Row{"pages.points", "fact"},
    Row{"pages.problem_description", "problem"},
    Row{"pages.route_description", "route"},
    Row{"pages.route_link", "route"},
    Row{"pages.rule_fits", "route"},
    Row{"pages.rule_possible", "route"},
    Row{"pages.see_also", "places"},
    Row{"pages.source_checked", "date"},
    Row{"pages.source_review", "date"},
    Row{"pages.step", "number? step"},
    Row{"pages.step_elsewhere", "number? step"},
    Row{"paper.day_unknown", "title"},
    Row{"paper.day_was", "title last_day"},
    Row{"paper.more", "count"},
    Row{"paper.page", "page pages"},
    Row{"paper.version", "version"},
    Row{"plan.by", "date"},
    Row{"plan.later", "count"},
    Row{"preview.date", "date"},
    Row{"preview.lapsing", "answers"},
    Row{"preview.returning", "answers"},
    Row{"preview.step", "step"},
    Row{"preview.verdict", "route before after"},
    Row{"question.number", "number"},
    Row{"question.progress", "number left"},
    Row{"question.progress_last", "number? left?"},
    Row{"result.address", "address"},
    Row{"result.changes_together", "facts"},
    Row{"result.made_on", "date"},
    Row{"result.mark", "mark"},
    Row{"result.open_norm", "who"},
    Row{"result.open_norm_ask", "what"},
    Row{"result.open_norm_bring", "what"},
    Row{"result.outlived", "date"},
    Row{"result.probably", "day"},
    Row{"result.read", "from until"},
    Row{"result.review", "date"},
    Row{"result.source_checked", "date"},
    Row{"result.version", "version date"},
    Row{"start.questions", "max_questions? few_questions? many_questions?"},
    Row{"status.lapsed", "answers"},
    Row{"status.returned", "answers"},
    Row{"step.changed", "badge step"},
    Row{"term.what_is", "word"},
    Row{"title.problem", "title"},
    Row{"title.question", "number"},
    Row{"title.screen", "screen"},
    Row{"waiting.come", "percent"},
};

/// What is to be done says until when; the day need not stand in the sentence below it as well,
/// unless there is no such heading (check_placeholders.cpp).
constexpr std::array deadline_texts = {
    Row{".act", "last_day"},
    Row{".open", "last_day? days?"},
    Row{".last_day", "last_day? days?"},
    Row{".kept", "last_day?"},
    Row{".passed", "last_day days?"},
};

std::vector<Placeholder> read(std::string_view names) {
  std::vector<Placeholder> out;
  while (!names.empty()) {
    const std::size_t end = std::min(names.find(' '), names.size());
    const std::string_view one = names.substr(0, end);
    const bool required = !one.ends_with('?');
    out.push_back({required ? one : one.substr(0, one.size() - 1), required});
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  return out;
}

}  // namespace

std::vector<Placeholder> placeholders_of(std::string_view id) {
  constexpr std::string_view interface = "interface.";
  if (id.starts_with(interface)) {
    const std::string_view key = id.substr(interface.size());
    // Of one question, in the content's own words.
    for (const std::string_view bound : fact_keys::of_bounds) {
      if (key.starts_with(bound)) return read("value");
    }
    const auto found = std::find_if(phrases.begin(), phrases.end(),
                                    [key](const Row& row) { return row.first == key; });
    return found == phrases.end() ? std::vector<Placeholder>{} : read(found->second);
  }
  // Of a question; those of its options have nothing to fill in.
  const bool of_option = id.find(".option.") != std::string_view::npos;
  if (id.starts_with("question.") && id.ends_with(".brief") && !of_option) return read("answer");
  if (!id.starts_with("deadline.")) return {};
  const auto found =
      std::find_if(deadline_texts.begin(), deadline_texts.end(),
                   [id](const Row& row) { return id.substr(id.rfind('.')) == row.first; });
  return found == deadline_texts.end() ? std::vector<Placeholder>{} : read(found->second);
}

std::vector<std::string> braces_in(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t at = text.find_first_of("{}"); at != std::string_view::npos;) {
    const std::size_t other = text[at] == '{' ? text.find_first_of("{}", at + 1) : at;
    const bool closed = other != std::string_view::npos && text[other] == '}';
    const std::size_t end = closed ? other + 1 : at + 1;
    out.emplace_back(text.substr(at, end - at));
    at = text.find_first_of("{}", end);
  }
  return out;
}

}  // namespace wijzer::check
