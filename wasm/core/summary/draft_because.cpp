#include <utility>

#include "core/conversation/changes.hpp"
#include "core/summary/draft.hpp"
#include "core/summary/words.hpp"

namespace wijzer {
namespace {

void add_answers(Draft& draft, std::vector<Block>& blocks, RouteIndex route) {
  const Content& content = draft.content();
  const Answers& answers = draft.input().answers;
  Rows list;
  for (const QuestionIndex question : rests_on(route, draft.facts())) {
    if (content[question].sensitive) continue;
    list.rows.push_back({content[question].short_label,
                         TermMarker::plain(answer_in_words(content, question, answers[question])),
                         Tone::Plain, question});
  }
  if (list.rows.empty()) return;
  draft.subheading(blocks, "result.rests_on");
  blocks.push_back(Block{std::move(list)});
}

/// Facts to find out, as questions, with who can tell; of several it says that they count together.
std::string in_words(const Content& content, const Counterfactual& change) {
  std::string out;
  for (const CriterionIndex index : change.find_out) {
    const Criterion& criterion = content[index];
    if (!out.empty()) out += ' ';
    out += criterion.text_unknown;
    if (!criterion.find_out.empty()) out += ' ' + criterion.find_out;
  }
  if (change.find_out.size() < 2) return out;
  return phrase(content, "result.changes_together", {{"facts", out}});
}

void add_changes(Draft& draft, std::vector<Block>& blocks, RouteIndex route) {
  const Content& content = draft.content();
  List list;
  for (const Counterfactual& change : changes(content, route, draft.input().answers)) {
    // Not marked: the first use of a difficult word should stand where it can be seen.
    list.items.push_back(TermMarker::plain(in_words(content, change)));
    for (const CriterionIndex each : change.find_out) draft.use(content[each].sources);
  }
  if (list.items.empty()) return;
  draft.subheading(blocks, "result.changes");
  draft.paragraph(blocks, phrase(content, "result.changes_text"));
  blocks.push_back(Block{std::move(list)});
}

}  // namespace

void draft_because(Draft& draft, std::vector<Block>& blocks, RouteIndex route) {
  Folded folded{phrase(draft.content(), "result.because"), {}, {}};
  add_answers(draft, folded.blocks, route);
  add_changes(draft, folded.blocks, route);
  if (!folded.blocks.empty()) blocks.push_back(Block{std::move(folded)});
}

}  // namespace wijzer
