#include "pages/writer.hpp"

#include <algorithm>
#include <utility>

#include "core/summary/brackets.hpp"
#include "core/summary/words.hpp"
#include "pages/html.hpp"

namespace wijzer::pages {
namespace {

/// Content may lack it: then its booklet says all of it at each place.
constexpr const char* see_also_key = "pages.see_also";
/// In bytes. What is shorter is no longer than a link to it would be.
constexpr std::size_t short_text = 60;

/// What must hold for a note; nothing when the wizard shows it to somebody who answered nothing.
std::optional<Reading> reading_of_note(const Content& content, const Note& note) {
  std::vector<Reading> parts;
  if (!note.verdicts.fits && !note.verdicts.possible) {
    parts.push_back(Reading{Reading::Kind::Fact, phrase(content, "pages.if_no"), {}});
  }
  if (note.when && !note.show_when_unknown) parts.push_back(reading_of(content, *note.when));
  if (parts.empty()) return std::nullopt;
  return all_of(std::move(parts));
}

}  // namespace

Writer::Writer(const PagesInput& input, const Page& page)
    : input_(input), page_(page), marker_(input.content) {
  says_once_ = is_booklet() && input.content.interface.contains(see_also_key);
}

bool Writer::is_booklet() const {
  return std::any_of(page_.parts.begin(), page_.parts.end(), [](const Part& part) {
    const ListPart* node = std::get_if<ListPart>(&part.node);
    return node != nullptr && *node == ListPart::All;
  });
}

bool Writer::holds(ListPart list) const {
  return std::any_of(page_.parts.begin(), page_.parts.end(), [list](const Part& part) {
    const ListPart* node = std::get_if<ListPart>(&part.node);
    return node != nullptr && (*node == list || *node == ListPart::All);
  });
}

std::string Writer::marked(std::string_view text) {
  // A quote with what it means in brackets behind it is one to say.
  constexpr std::string_view open = "“";
  constexpr std::string_view close = "” (";
  const std::size_t end = text.find(close);
  const std::size_t begin = end == std::string_view::npos ? end : text.rfind(open, end);
  if (begin == std::string_view::npos || !is_translated()) return with_terms(text);
  const std::size_t from = begin + open.size();
  return with_terms(text.substr(0, from)) +
         in_own_language(with_terms(text.substr(from, end - from))) + marked(text.substr(end));
}

bool Writer::is_translated() const {
  return !input_.own_language.empty() && input_.own_language != content().language;
}

std::string Writer::in_own_language(const std::string& html) const {
  return "<span lang=\"" + escape(input_.own_language) + "\">" + html + "</span>";
}

std::string Writer::with_terms(std::string_view text) {
  std::string out;
  for (const Run& run : marker_.mark(text)) {
    if (run.term) {
      out += "<a class=\"kz-word\" href=\"#w-" + escape(content()[*run.term].id.value) + "\">" +
             escape(run.text) + "</a>";
    } else {
      out += escape(run.text);
    }
  }
  return out;
}

std::string Writer::said(std::string_view text) {
  if (!is_translated()) return marked(text);
  const std::size_t end = last_brackets(text);
  return in_own_language(with_terms(text.substr(0, end))) + with_terms(text.substr(end));
}

std::string Writer::words(const char* key) const { return escape(phrase(content(), key)); }

void Writer::heading(int level, std::string_view text, const std::string& id) {
  if (level == 2 && !id.empty()) headings_.push_back(Heading{id, std::string(text)});
  if (!id.empty()) here_ = Heading{id, std::string(text)};
  part_ += element("h" + std::to_string(level), escape(text),
                   id.empty() ? std::string{} : "id=\"" + escape(id) + "\"");
}

void Writer::paragraph(std::string_view text) { part_ += element("p", marked(text)); }

void Writer::paragraphs(const std::vector<std::string>& texts) {
  for (const std::string& text : texts) paragraph(text);
}

void Writer::small(std::string_view text) {
  part_ += element("p", marked(text), "class=\"kz-small\"");
}

void Writer::texts(const std::vector<std::string>& texts) {
  std::vector<std::string> fresh;
  std::vector<Heading> elsewhere;
  for (const std::string& text : texts) {
    const std::optional<Heading> place = said_before(text);
    if (place) {
      elsewhere.push_back(*place);
    } else {
      fresh.push_back(text);
    }
  }
  if (fresh.size() == 1) paragraph(fresh.front());
  if (fresh.size() > 1) {
    std::string items;
    for (const std::string& text : fresh) items += element("li", marked(text));
    part_ += element("ul", "\n" + items);
  }
  see_also(elsewhere);
}

std::optional<Writer::Heading> Writer::said_before(const std::string& text) {
  if (!says_once_ || text.size() < short_text || here_.id.empty()) return std::nullopt;
  const auto [at, is_new] = said_.try_emplace(text, here_);
  return is_new ? std::nullopt : std::optional(at->second);
}

void Writer::see_also(const std::vector<Heading>& places) {
  std::vector<std::string> links;
  for (const Heading& place : places) {
    const std::string to = link("#" + place.id, escape(place.text));
    if (std::find(links.begin(), links.end(), to) == links.end()) links.push_back(to);
  }
  if (links.empty()) return;
  std::string all;
  for (const std::string& each : links) all += (all.empty() ? "" : "; ") + each;
  // The links are HTML: they come after the words were escaped.
  std::string text = escape(phrase(content(), see_also_key));
  const std::string hole = "{places}";
  if (const std::size_t at = text.find(hole); at != std::string::npos) {
    text.replace(at, hole.size(), all);
  }
  part_ += element("p", text, "class=\"kz-small\"");
}

void Writer::labelled(int level, const char* key, const std::string& text) {
  if (!text.empty()) labelled(level, key, std::vector<std::string>{text});
}

void Writer::labelled(int level, const char* key, const std::vector<std::string>& list) {
  if (list.empty()) return;
  heading(level, phrase(content(), key));
  texts(list);
}

void Writer::notes(const std::vector<Note>& list) {
  std::vector<std::string> always;
  // In the order of first use; notes with the same conditions stand together.
  std::vector<std::pair<std::string, std::vector<std::string>>> sometimes;
  for (const Note& note : list) {
    use(note.sources);
    const std::optional<Reading> reading = reading_of_note(content(), note);
    if (!reading) {
      always.push_back(note.text);
      continue;
    }
    const std::string lead =
        to_html(content(), *reading, {"pages.if_one", "pages.if_all", "pages.if_any"});
    auto same = std::find_if(sometimes.begin(), sometimes.end(),
                             [&](const auto& each) { return each.first == lead; });
    if (same == sometimes.end()) same = sometimes.insert(same, {lead, {}});
    same->second.push_back(note.text);
  }
  texts(always);
  if (sometimes.empty()) return;
  part_ += element("p", words("pages.sometimes"), "class=\"kz-sometimes\"");
  for (const auto& [lead, also] : sometimes) {
    part_ += "<div class=\"kz-if\">\n" + lead;
    texts(also);
    part_ += "</div>\n";
  }
}

void Writer::notes(int level, const char* key, const std::vector<Note>& list) {
  if (list.empty()) return;
  heading(level, phrase(content(), key));
  notes(list);
}

void Writer::use(const std::vector<SourceIndex>& sources) {
  for (const SourceIndex source : sources) {
    if (std::find(sources_.begin(), sources_.end(), source) == sources_.end()) {
      sources_.push_back(source);
    }
  }
}

std::optional<Date> Writer::review() const {
  std::optional<Date> first;
  for (const SourceIndex source : sources_) {
    const std::optional<Date> day = parse_date(content()[source].review_by);
    if (day && (!first || *day < *first)) first = day;
  }
  return first;
}

bool Writer::first_time(const std::string& name) { return first_times_.insert(name).second; }

void Writer::end_part() {
  html_ += part_;
  part_.clear();
}

}  // namespace wijzer::pages
