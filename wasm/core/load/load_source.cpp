#include <string>

#include "core/load/load_parts.hpp"
#include "core/load/lookup.hpp"
#include "core/load/read_word.hpp"

namespace wijzer {
namespace {

constexpr std::pair<const char*, SourceKind> source_kinds[] = {{"law", SourceKind::Law},
                                                               {"ruling", SourceKind::Ruling},
                                                               {"document", SourceKind::Document},
                                                               {"page", SourceKind::Page}};
constexpr std::pair<const char*, Confidence> confidences[] = {
    {"verified", Confidence::Verified},
    {"seed", Confidence::Seed},
    {"known-high", Confidence::KnownHigh},
    {"known-moderate", Confidence::KnownModerate}};

}  // namespace

Source read_source(const Spot& spot, Diagnostics& diagnostics) {
  ObjectReader reader(spot, diagnostics);
  Source source;
  source.place = spot.place;
  source.id.value = reader.text("id");
  source.kind = read_word(reader, "kind", source_kinds, diagnostics);
  source.title = reader.text("title");
  source.jci = reader.optional_text("jci");
  source.ecli = reader.optional_text("ecli");
  source.url = reader.optional_text("url");
  source.date = reader.optional_text("date");
  source.checked_on = reader.text("checked_on");
  source.review_by = reader.text("review_by");
  source.confidence = read_word(reader, "confidence", confidences, diagnostics);
  source.facts = reader.texts("facts");
  reader.finish();
  return source;
}

Term read_term(const Spot& spot, const Content& content, Diagnostics& diagnostics) {
  ObjectReader reader(spot, diagnostics);
  Term term;
  term.place = spot.place;
  term.id.value = reader.text("id");
  term.words = reader.texts("words");
  if (term.words.empty() && reader.is_object()) {
    report(diagnostics, "missing-key", spot.place,
           "list in \"words\" the forms in which this word stands in the texts");
  }
  term.text = reader.text("text");
  term.sources = resolve_list(reader, "sources", content.sources, "unknown-source", diagnostics);
  reader.finish();
  return term;
}

}  // namespace wijzer
