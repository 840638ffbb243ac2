#include <utility>

#include "core/summary/draft.hpp"
#include "core/summary/words.hpp"

namespace wijzer {
namespace {

/// Facts about the child that this family told us and that have a wording.
void add_reasons(Draft& draft, std::vector<Block>& blocks, const RouteAdvice& advice,
                 const char* key) {
  std::vector<std::string> texts;
  for (const Reason& reason : advice.reasons) {
    const Criterion& criterion = draft.content()[reason.criterion];
    const std::string& text =
        reason.truth == Truth::True ? criterion.text_true : criterion.text_false;
    if (!text.empty() && was_told(criterion.when, draft.facts())) texts.push_back(text);
    draft.use(criterion.sources);
  }
  if (texts.empty()) return;
  draft.subheading(blocks, key);
  draft.texts(blocks, texts);
}

/// Norms that people judge, both those that seem to hold and those still open.
void add_open_norms(Draft& draft, std::vector<Block>& blocks, const RouteAdvice& advice) {
  const Content& content = draft.content();
  std::vector<CriterionIndex> judged;
  for (const Reason& reason : advice.reasons) judged.push_back(reason.criterion);
  judged.insert(judged.end(), advice.undecided.begin(), advice.undecided.end());
  for (const CriterionIndex index : judged) {
    const Criterion& criterion = content[index];
    if (!criterion.open_norm || !draft.first_time("norm " + criterion.id.value)) continue;
    const OpenNorm& norm = *criterion.open_norm;
    blocks.push_back(Block{Line{Line::Kind::Subheading, draft.mark(criterion.text_unknown)}});
    draft.texts(blocks, {phrase(content, "result.open_norm", {{"who", norm.decided_by}}),
                         phrase(content, "result.open_norm_bring", {{"what", norm.bring}}),
                         phrase(content, "result.open_norm_ask", {{"what", norm.ask}})});
  }
}

void add_details(Draft& draft, std::vector<Block>& blocks, const RouteAdvice& advice) {
  draft.subheading(blocks, "result.pays");
  draft.texts(blocks, draft.content()[advice.route].pays);
  draft.notes(blocks, "result.need_by", advice.need_by);
  draft.notes(blocks, "result.decided_by", advice.decided_by);
  add_open_norms(draft, blocks, advice);
  draft.notes(blocks, "result.forms", advice.forms);
  draft.notes(blocks, "result.contribution", advice.contribution);
}

struct VerdictWords {
  const char* label;
  const char* reasons;
};

VerdictWords words_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::Fits:
      return {"background.fits", "result.reasons_for"};
    case Verdict::Possible:
      return {"background.possible", "result.reasons_known"};
    case Verdict::No:
      return {"background.no", "result.reasons_against"};
  }
  return {"background.no", "result.reasons_against"};
}

}  // namespace

void draft_undecided(Draft& draft, std::vector<Block>& blocks,
                     const std::vector<CriterionIndex>& undecided, bool find_out) {
  std::vector<std::string> texts;
  for (const CriterionIndex index : undecided) {
    const Criterion& criterion = draft.content()[index];
    const bool says_how = find_out && !criterion.find_out.empty();
    if (!is_silent(criterion)) {
      texts.push_back(criterion.text_unknown + (says_how ? " " + criterion.find_out : ""));
    }
    draft.use(criterion.sources);
  }
  if (texts.empty()) return;
  draft.subheading(blocks, "result.depends");
  draft.texts(blocks, texts);
}

Folded draft_route(Draft& draft, const RouteAdvice& advice) {
  const Route& route = draft.content()[advice.route];
  const VerdictWords words = words_of(advice.verdict);
  Folded card{phrase(draft.content(), words.label, {{"route", route.title}}), {}, {}};
  if (advice.headline != nullptr) {
    draft.paragraph(card.blocks, advice.headline->text);
    draft.use(advice.headline->sources);
  }
  add_reasons(draft, card.blocks, advice, words.reasons);
  draft_undecided(draft, card.blocks, advice.undecided, false);
  draft.notes(card.blocks, "result.remarks", advice.remarks);
  draft_because(draft, card.blocks, advice.route);
  if (advice.verdict != Verdict::No) add_details(draft, card.blocks, advice);
  draft.use(route.sources);
  draft.close(card.blocks);
  return card;
}

}  // namespace wijzer
