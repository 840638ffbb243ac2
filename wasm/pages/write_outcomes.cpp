#include "core/summary/words.hpp"
#include "pages/html.hpp"
#include "pages/writer.hpp"

namespace wijzer::pages {

void write_outcome(Writer& writer, const Outcome& outcome, int level) {
  const Content& content = writer.content();
  writer.heading(level, outcome.title, "outcome-" + outcome.id.value);
  if (outcome.when) {
    writer.raw("<div class=\"kz-if\">\n" +
               to_html(content, reading_of(content, *outcome.when),
                       {"pages.if_one", "pages.if_all", "pages.if_any"}) +
               "</div>\n");
  } else {
    writer.paragraph(phrase(content, "pages.outcome_otherwise"));
  }
  writer.notes(outcome.items);
  writer.use(outcome.sources);
}

void write_outcomes(Writer& writer, int level) {
  const Content& content = writer.content();
  writer.paragraph(phrase(content, "pages.outcomes_order"));
  for (const Outcome& outcome : content.outcomes) {
    write_outcome(writer, outcome, level);
    writer.end_part();
  }
}

}  // namespace wijzer::pages
