#include <algorithm>

#include "core/summary/addresses.hpp"
#include "core/summary/words.hpp"
#include "pages/html.hpp"
#include "pages/writer.hpp"

namespace wijzer::pages {
namespace {

std::string day_in_words(const Content& content, const std::string& day) {
  const std::optional<Date> date = parse_date(day);
  return date ? date_in_words(content, *date) : day;
}

std::string title_of_source(const Writer& writer, const Source& source) {
  std::string title = escape(source.title);
  if (writer.is_translated()) title = writer.in_own_language(title);
  const std::string address = address_of(source);
  std::string out = address.empty() ? title : link(address, title);
  if (!source.ecli.empty()) out += ", " + escape(source.ecli);
  return out;
}

bool unconfirmed(const Source& source) {
  return source.confidence == Confidence::KnownHigh ||
         source.confidence == Confidence::KnownModerate;
}

const char* confidence_key(Confidence confidence) {
  switch (confidence) {
    case Confidence::Verified:
      return "pages.confidence_verified";
    case Confidence::Seed:
      return "pages.confidence_seed";
    case Confidence::KnownHigh:
      return "pages.confidence_known_high";
    case Confidence::KnownModerate:
      return "pages.confidence_known_moderate";
  }
  return "pages.confidence_known_moderate";
}

void write_kind(Writer& writer, SourceKind kind, const char* key, int level) {
  const Content& content = writer.content();
  std::string items;
  for (const Source& source : content.sources) {
    if (source.kind != kind) continue;
    std::string text = title_of_source(writer, source);
    if (!source.jci.empty()) text += "<br>\n" + element("code", escape(source.jci));
    text += "<br>\n" + writer.words(confidence_key(source.confidence)) + " ";
    text += escape(phrase(content, "pages.source_checked",
                          {{"date", day_in_words(content, source.checked_on)}}));
    text += " " + escape(phrase(content, "pages.source_review",
                                {{"date", day_in_words(content, source.review_by)}}));
    items += element("li", text, "id=\"source-" + escape(source.id.value) + "\"");
  }
  if (items.empty()) return;
  writer.heading(level, phrase(content, key), std::string(key).substr(6));
  writer.raw(element("ul", "\n" + items, "class=\"kz-sources\""));
}

}  // namespace

void write_used_sources(Writer& writer) {
  const Content& content = writer.content();
  std::vector<SourceIndex> used = writer.sources();
  std::sort(used.begin(), used.end());
  std::string items;
  for (const SourceIndex index : used) {
    const Source& source = content[index];
    const std::string note = unconfirmed(source)
                                 ? phrase(content, "result.source_known")
                                 : phrase(content, "result.source_checked",
                                          {{"date", day_in_words(content, source.checked_on)}});
    items += element("li", title_of_source(writer, source) + " (" + escape(note) + ")");
  }
  if (!items.empty()) writer.raw(element("ul", "\n" + items, "class=\"kz-sources\""));
}

void write_all_sources(Writer& writer, int level) {
  write_kind(writer, SourceKind::Law, "pages.sources_laws", level);
  write_kind(writer, SourceKind::Ruling, "pages.sources_rulings", level);
  write_kind(writer, SourceKind::Document, "pages.sources_documents", level);
  write_kind(writer, SourceKind::Page, "pages.sources_pages", level);
}

}  // namespace wijzer::pages
