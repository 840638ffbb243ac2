#include <algorithm>
#include <utility>

#include "core/summary/draft.hpp"
#include "core/summary/words.hpp"

namespace wijzer {
namespace {

void add_reasons(Draft& draft, std::vector<Block>& blocks, const RouteAdvice& advice,
                 const char* key) {
  List list;
  for (const Reason& reason : advice.reasons) {
    const Criterion& criterion = draft.content()[reason.criterion];
    list.items.push_back(
        draft.mark(reason.truth == Truth::True ? criterion.text_true : criterion.text_false));
    draft.use(criterion.sources);
  }
  if (list.items.empty()) return;
  draft.subheading(blocks, key);
  blocks.push_back(Block{std::move(list)});
}

/// Norms that people judge, both those that seem to hold and those still open.
void add_open_norms(Draft& draft, std::vector<Block>& blocks, const RouteAdvice& advice) {
  const Content& content = draft.content();
  std::vector<CriterionIndex> judged;
  for (const Reason& reason : advice.reasons) judged.push_back(reason.criterion);
  judged.insert(judged.end(), advice.undecided.begin(), advice.undecided.end());
  for (const CriterionIndex index : judged) {
    const Criterion& criterion = content[index];
    if (!criterion.open_norm) continue;
    const OpenNorm& norm = *criterion.open_norm;
    blocks.push_back(Block{Subheading{draft.mark(criterion.text_unknown)}});
    draft.texts(blocks, {phrase(content, "result.open_norm", {{"who", norm.decided_by}}),
                         phrase(content, "result.open_norm_bring", {{"what", norm.bring}}),
                         phrase(content, "result.open_norm_ask", {{"what", norm.ask}})});
  }
}

void add_details(Draft& draft, std::vector<Block>& blocks, const Route& route,
                 const RouteAdvice& advice) {
  Folded details{
      TermMarker::plain(phrase(draft.content(), "result.more", {{"route", route.title}})), {}};
  draft.subheading(details.blocks, "result.pays");
  for (const std::string& text : route.pays) draft.paragraph(details.blocks, text);
  draft.notes(details.blocks, "result.need_by", advice.need_by);
  draft.notes(details.blocks, "result.decided_by", advice.decided_by);
  add_open_norms(draft, details.blocks, advice);
  draft.notes(details.blocks, "result.forms", advice.forms);
  draft.notes(details.blocks, "result.contribution", advice.contribution);
  blocks.push_back(Block{std::move(details)});
}

struct VerdictWords {
  Tone tone;
  const char* badge;
  const char* reasons;
};

VerdictWords words_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::Fits:
      return {Tone::Fits, "verdict.fits", "result.reasons_for"};
    case Verdict::Possible:
      return {Tone::Possible, "verdict.possible", "result.reasons_known"};
    case Verdict::No:
      return {Tone::No, "verdict.no", "result.reasons_against"};
  }
  return {Tone::No, "verdict.no", "result.reasons_against"};
}

Section route_section(Draft& draft, const RouteAdvice& advice) {
  const Route& route = draft.content()[advice.route];
  const VerdictWords words = words_of(advice.verdict);
  Section section = new_section("route-" + route.id.value, route.title, words.tone);
  section.badge = phrase(draft.content(), words.badge);
  draft.small(section.blocks, route.name);
  if (advice.headline != nullptr) {
    draft.paragraph(section.blocks, advice.headline->text);
    draft.use(advice.headline->sources);
  }
  add_reasons(draft, section.blocks, advice, words.reasons);
  draft_undecided(draft, section.blocks, advice.undecided, false);
  draft.notes(section.blocks, "result.remarks", advice.remarks);
  draft_because(draft, section.blocks, advice.route);
  if (advice.verdict != Verdict::No) add_details(draft, section.blocks, route, advice);
  draft.use(route.sources);
  draft.close(section);
  return section;
}

}  // namespace

void draft_undecided(Draft& draft, std::vector<Block>& blocks,
                     const std::vector<CriterionIndex>& undecided, bool find_out) {
  List list;
  for (const CriterionIndex index : undecided) {
    const Criterion& criterion = draft.content()[index];
    const bool says_how = find_out && !criterion.find_out.empty();
    list.items.push_back(
        draft.mark(criterion.text_unknown + (says_how ? " " + criterion.find_out : "")));
    draft.use(criterion.sources);
  }
  if (list.items.empty()) return;
  draft.subheading(blocks, "result.depends");
  blocks.push_back(Block{std::move(list)});
}

void draft_routes(Draft& draft, Verdict verdict) {
  if (!draft.advice().routes_matter) return;
  const char* id = verdict == Verdict::Fits       ? "routes-fit"
                   : verdict == Verdict::Possible ? "routes-possible"
                                                  : "routes-no";
  const char* heading = verdict == Verdict::Fits       ? "result.fits_heading"
                        : verdict == Verdict::Possible ? "result.possible_heading"
                                                       : "result.no_heading";
  Section section = new_section(id, phrase(draft.content(), heading));
  for (const RouteAdvice& route : draft.advice().routes) {
    if (route.verdict == verdict) section.sections.push_back(route_section(draft, route));
  }
  if (!section.sections.empty()) draft.add(std::move(section));
}

void draft_find_out(Draft& draft) {
  if (draft.advice().find_out.empty()) return;
  const Content& content = draft.content();
  Section section = new_section("find-out", phrase(content, "result.find_out_heading"));
  List more;
  for (const OpenFact& fact : draft.advice().find_out) {
    const Criterion& criterion = content[fact.criterion];
    const std::string text =
        criterion.text_unknown + (criterion.find_out.empty() ? "" : " " + criterion.find_out);
    if (section.blocks.empty()) {
      draft.paragraph(section.blocks, text);
    } else {
      more.items.push_back(draft.mark(text));
    }
  }
  if (!more.items.empty()) {
    Folded folded{draft.words("result.find_out_more"), {}};
    folded.blocks.push_back(Block{std::move(more)});
    section.blocks.push_back(Block{std::move(folded)});
  }
  draft.add(std::move(section));
}

namespace {

/// Notes of the routes in one section, a subheading per route; a text stands once.
void draft_by_route(Draft& draft, const char* id, const char* key,
                    std::vector<const Note*> RouteAdvice::*notes, bool ordered) {
  if (!draft.advice().routes_matter) return;
  Section section = new_section(id, phrase(draft.content(), key));
  std::vector<std::string_view> seen;
  for (const RouteAdvice& route : draft.advice().routes) {
    List list;
    for (const Note* note : route.*notes) {
      if (std::find(seen.begin(), seen.end(), note->text) != seen.end()) continue;
      seen.push_back(note->text);
      list.items.push_back(draft.mark(note->text));
      draft.use(note->sources);
    }
    if (list.items.empty()) continue;
    list.ordered = ordered && list.items.size() > 1;
    const std::string& title = draft.content()[route.route].title;
    section.blocks.push_back(Block{Subheading{TermMarker::plain(title)}});
    section.blocks.push_back(Block{std::move(list)});
  }
  if (section.blocks.empty()) return;
  draft.close(section);
  draft.add(std::move(section));
}

}  // namespace

void draft_start(Draft& draft) {
  draft_by_route(draft, "start", "result.start", &RouteAdvice::start, true);
}

void draft_questions(Draft& draft) {
  draft_by_route(draft, "ask", "result.ask", &RouteAdvice::ask, false);
}

void draft_papers(Draft& draft) {
  if (!draft.advice().routes_matter) return;
  Section section = new_section("papers", phrase(draft.content(), "result.papers"));
  std::vector<std::string_view> seen;
  List list;
  for (const RouteAdvice& route : draft.advice().routes) {
    for (const Note* note : route.papers) {
      if (std::find(seen.begin(), seen.end(), note->text) != seen.end()) continue;
      seen.push_back(note->text);
      list.items.push_back(draft.mark(note->text));
      draft.use(note->sources);
    }
  }
  if (list.items.empty()) return;
  section.blocks.push_back(Block{std::move(list)});
  draft.close(section);
  draft.add(std::move(section));
}

}  // namespace wijzer
