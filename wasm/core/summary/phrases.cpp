#include "core/summary/phrases.hpp"

#include <algorithm>

namespace wijzer {
namespace {

// When a text is needed.

bool always(const Content&) { return true; }
bool routes(const Content& content) { return !content.routes.empty(); }
bool outcomes(const Content& content) { return !content.outcomes.empty(); }
bool depends(const Content& content) { return routes(content) || outcomes(content); }
bool open_norms(const Content& content) {
  return std::any_of(content.criteria.begin(), content.criteria.end(),
                     [](const Criterion& each) { return each.open_norm.has_value(); });
}
bool terms(const Content& content) { return !content.terms.empty(); }
bool problems(const Content& content) { return !content.problems.empty(); }
bool routes_problems(const Content& content) { return routes(content) && problems(content); }
bool alone(const Content& content) {
  return std::any_of(content.problems.begin(), content.problems.end(),
                     [](const Problem& each) { return !each.alone.empty(); });
}
bool steps(const Content& content) { return !content.steps.empty(); }
bool asked_steps(const Content& content) {
  return std::any_of(content.steps.begin(), content.steps.end(),
                     [](const Step& each) { return each.state.has_value(); });
}
bool waits(const Content& content) {
  return std::any_of(content.steps.begin(), content.steps.end(),
                     [](const Step& each) { return each.state && each.state->answer; });
}
/// A plan is made of steps, and of what to find out about routes.
bool plans(const Content& content) { return steps(content) || routes(content); }
bool topics(const Content& content) { return !content.topics.empty(); }
bool deadlines(const Content& content) { return !content.deadlines.empty(); }
bool contacts(const Content& content) { return !content.contacts.empty(); }
bool handed_over(const Content& content) { return !content.numbers->ids.empty(); }
bool pages(const Content& content) { return !content.pages.empty(); }
bool pages_routes(const Content& content) { return pages(content) && routes(content); }
bool pages_outcomes(const Content& content) { return pages(content) && outcomes(content); }
bool pages_topics(const Content& content) { return pages(content) && topics(content); }
bool pages_steps(const Content& content) { return pages(content) && steps(content); }
/// A side of a criterion without a wording stands there as the answer to its question.
bool pages_bare_criteria(const Content& content) {
  return pages(content) &&
         std::any_of(content.criteria.begin(), content.criteria.end(), [](const Criterion& each) {
           return each.text_true.empty() || each.text_false.empty();
         });
}
bool pages_problems(const Content& content) { return pages(content) && problems(content); }
bool pages_deadlines(const Content& content) { return pages(content) && deadlines(content); }
bool pages_with(const Content& content, ListPart wanted) {
  return std::any_of(content.pages.begin(), content.pages.end(), [wanted](const Page& page) {
    return std::any_of(page.parts.begin(), page.parts.end(), [wanted](const Part& part) {
      const ListPart* list = std::get_if<ListPart>(&part.node);
      return list != nullptr && *list == wanted;
    });
  });
}
bool pages_sender(const Content& content) { return pages_with(content, ListPart::Sender); }
bool pages_embed(const Content& content) { return pages_with(content, ListPart::Embed); }
bool pages_contacts(const Content& content) { return pages(content) && contacts(content); }
bool pages_terms(const Content& content) { return pages(content) && terms(content); }
bool help(const Content& content) { return content.interface.contains("help.text"); }
bool help_address(const Content& content) {
  return pages(content) && content.interface.contains("help.address");
}
bool emergency(const Content& content) { return content.interface.contains("emergency.text"); }

constexpr ProgramPhrase phrases[] = {
    {"answer.to_do", always},
    {"background.heading", always},
    {"background.answers", always},
    {"result.disclaimer", always},
    {"result.sources_heading", always},
    {"result.source_checked", always},
    {"result.source_known", always},
    {"result.made_on", always},
    {"result.mark", handed_over},
    {"result.read", handed_over},
    {"result.version", always},
    {"result.address", always},
    {"result.outlived", always},
    {"result.privacy", always},
    {"result.review", always},
    {"error.choose_one", always},
    {"error.choose_some", always},
    {"error.none_with_others", always},
    {"error.number", always},
    {"error.range", always},
    {"error.date", always},
    {"error.date_ahead", always},
    {"error.date_day", always},
    {"error.date_month", always},
    {"error.date_none", always},
    {"error.date_part", always},
    {"error.date_year", always},
    {"preview.date", always},
    {"preview.long_ago", always},
    {"list.and", always},
    {"month.1", always},
    {"month.2", always},
    {"month.3", always},
    {"month.4", always},
    {"month.5", always},
    {"month.6", always},
    {"month.7", always},
    {"month.8", always},
    {"month.9", always},
    {"month.10", always},
    {"month.11", always},
    {"month.12", always},
    {"verdict.fits", routes},
    {"verdict.possible", routes},
    {"verdict.no", routes},
    {"answer.who_pays", routes},
    {"answer.if", routes},
    {"answer.maybe", routes},
    {"answer.not", routes},
    {"answer.nobody", routes},
    {"plan.find_out", routes},
    {"background.fits", routes},
    {"background.possible", routes},
    {"background.no", routes},
    {"answer.both", routes_problems},
    {"result.reasons_for", routes},
    {"result.reasons_against", routes},
    {"result.reasons_known", routes},
    {"result.because", routes},
    {"result.rests_on", routes},
    {"result.changes", routes},
    {"result.changes_text", routes},
    {"result.changes_together", routes},
    {"result.pays", routes},
    {"result.need_by", routes},
    {"result.decided_by", routes},
    {"result.forms", routes},
    {"result.contribution", routes},
    {"result.remarks", routes},
    {"result.open_norm", open_norms},
    {"result.open_norm_bring", open_norms},
    {"result.open_norm_ask", open_norms},
    {"answer.begin", plans},
    {"plan.heading", plans},
    {"plan.later", plans},
    {"answer.all_tried", steps},
    {"plan.tried", steps},
    {"step.state", asked_steps},
    {"step.not_done", asked_steps},
    {"step.done", asked_steps},
    {"step.changed", asked_steps},
    {"step.changed_all", asked_steps},
    {"step.set", waits},
    {"answer.waits", waits},
    {"answer.call", alone},
    {"answer.about", problems},
    {"answer.mind", deadlines},
    {"answer.more_days", deadlines},
    {"plan.by", deadlines},
    {"days.one", deadlines},
    {"days.many", deadlines},
    {"weekday.1", deadlines},
    {"weekday.2", deadlines},
    {"weekday.3", deadlines},
    {"weekday.4", deadlines},
    {"weekday.5", deadlines},
    {"weekday.6", deadlines},
    {"weekday.7", deadlines},
    {"background.topics", topics},
    {"outcome.is", outcomes},
    {"outcome.open", outcomes},
    {"outcome.possible", outcomes},
    {"result.depends", depends},
    {"result.word_list_heading", terms},
    {"result.probably", deadlines},
    {"result.ask_last_day", deadlines},
    {"problem.pressing", pages_steps},
    {"step.whom", pages_steps},
    {"step.say", pages_steps},
    {"step.papers", steps},
    {"step.time", steps},
    {"step.more", steps},
    {"contact.seen", pages_contacts},
    {"contact.undated", contacts},
    {"contact.call", contacts},
    {"contact.mail", contacts},
    {"contact.open", contacts},
    {"contact.above", contacts},
    {"contact.check", contacts},
    {"page.name", pages},
    {"sender.by", pages},
    {"paper.version", pages},
    {"paper.talk", pages},
    {"paper.from", pages},
    {"paper.question", pages},
    {"paper.which_route", pages_routes},
    {"paper.child", pages},
    {"paper.last_day", pages_deadlines},
    {"paper.no_day", pages_deadlines},
    {"paper.day_was", pages_deadlines},
    {"paper.day_unknown", pages_deadlines},
    {"paper.done", pages_steps},
    {"paper.done_when", pages_steps},
    {"paper.payers", pages_routes},
    {"paper.first", pages},
    {"paper.ask", pages},
    {"paper.bring", pages_steps},
    {"paper.notes", pages},
    {"paper.more", pages},
    {"paper.cut", pages},
    {"paper.room", pages},
    {"paper.calendar", pages_deadlines},
    {"paper.not_sent", pages},
    {"sender.contact", pages},
    {"sender.sample", pages},
    {"pages.sender_post", pages_sender},
    {"pages.sender_privacy", pages_sender},
    {"pages.sender_accessibility", pages_sender},
    {"pages.embed_make", pages_embed},
    {"pages.embed_rules", pages_embed},
    {"pages.embed_plain", pages_embed},
    {"pages.embed_check", pages_embed},
    {"title.screen", pages},
    {"pages.skip", pages},
    {"pages.trail", pages},
    {"pages.on_this_page", pages},
    {"pages.onward", pages},
    {"pages.wizard_text", pages},
    {"pages.wizard_link", pages},
    {"pages.sometimes", pages},
    {"pages.if_one", pages},
    {"pages.if_all", pages},
    {"pages.if_any", pages},
    {"pages.rule_all", pages},
    {"pages.rule_any", pages},
    {"pages.fact_answer", pages},
    {"pages.fact_not_answer", pages},
    {"pages.fact_from", pages},
    {"pages.fact_below", pages},
    {"pages.sources_link", pages},
    {"pages.sources_laws", pages},
    {"pages.sources_rulings", pages},
    {"pages.sources_documents", pages},
    {"pages.sources_pages", pages},
    {"pages.source_checked", pages},
    {"pages.source_review", pages},
    {"pages.confidence_verified", pages},
    {"pages.confidence_seed", pages},
    {"pages.confidence_known_high", pages},
    {"pages.confidence_known_moderate", pages},
    {"pages.chapter_sources", pages},
    {"pages.fact_yes", pages_bare_criteria},
    {"pages.fact_not", pages_bare_criteria},
    {"pages.route_description", pages_routes},
    {"pages.start", pages_routes},
    {"pages.route_link", pages_routes},
    {"pages.criteria", pages_routes},
    {"pages.criteria_text", pages_routes},
    {"pages.points", pages_routes},
    {"pages.if_no", pages_routes},
    {"pages.rule_one", pages_routes},
    {"pages.rule_fits", pages_routes},
    {"pages.rule_possible", pages_routes},
    {"pages.fact_fits", pages_routes},
    {"pages.fact_not_fits", pages_routes},
    {"pages.fact_no", pages_routes},
    {"pages.fact_not_no", pages_routes},
    {"pages.outcomes_order", pages_outcomes},
    {"pages.outcome_otherwise", pages_outcomes},
    {"pages.chapter_outcomes", pages_outcomes},
    {"pages.chapter_topics", pages_topics},
    {"pages.problem_description", pages_problems},
    {"pages.ladder", pages_problems},
    {"pages.step", pages_problems},
    {"pages.step_elsewhere", pages_problems},
    {"pages.chapter_problems", pages_problems},
    {"pages.chapter_problems_text", pages_problems},
    {"pages.chapter_steps", pages_problems},
    {"pages.fact_passed", pages_deadlines},
    {"pages.fact_open", pages_deadlines},
    {"pages.deadline_years", pages_deadlines},
    {"pages.deadline_weeks", pages_deadlines},
    {"pages.deadline_days", pages_deadlines},
    {"pages.deadline_public", pages_deadlines},
    {"pages.deadline_contract", pages_deadlines},
    {"pages.deadline_link", pages_deadlines},
    {"pages.contact_link", pages_contacts},
    {"pages.does_not", pages_contacts},
    {"pages.reach", pages_contacts},
    {"pages.reach_web", pages_contacts},
    {"pages.reach_phone", pages_contacts},
    {"pages.reach_mail", pages_contacts},
    {"pages.reach_post", pages_contacts},
    {"pages.reach_hours", pages_contacts},
    {"pages.undated", pages_contacts},
    {"pages.chapter_contacts", pages_contacts},
    {"pages.words_link", pages_terms},
    {"pages.chapter_words", pages_terms},
    {"help.heading", help},
    {"pages.help_link", help_address},
    {"emergency.call", emergency},
    {"emergency.number", emergency},
};

}  // namespace

std::span<const ProgramPhrase> program_phrases() { return phrases; }

std::vector<std::string> missing_phrases(const Content& content) {
  std::vector<std::string> out;
  for (const ProgramPhrase& each : phrases) {
    if (each.needed(content) && !content.interface.contains(each.key)) out.emplace_back(each.key);
  }
  return out;
}

}  // namespace wijzer
