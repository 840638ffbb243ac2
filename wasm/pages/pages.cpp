#include "pages/pages.hpp"

#include <algorithm>
#include <functional>

#include "core/summary/phrases.hpp"
#include "core/summary/words.hpp"
#include "pages/frame.hpp"
#include "pages/html.hpp"
#include "pages/own_words.hpp"
#include "pages/site.hpp"
#include "pages/writer.hpp"

namespace wijzer::pages {
namespace {

void write_list(Writer& writer, ListPart list) {
  switch (list) {
    case ListPart::Routes:
      return write_routes(writer, 2);
    case ListPart::Forms:
      return write_forms(writer, 2);
    case ListPart::Rules:
      return write_rules(writer, 2);
    case ListPart::Outcomes:
      return write_outcomes(writer, 2);
    case ListPart::Problems:
      return write_problem_list(writer);
    case ListPart::Contacts:
      return write_contacts(writer, 2);
    case ListPart::Sender:
      return write_sender(writer, 2);
    case ListPart::Embed:
      return write_embed(writer, 2);
    case ListPart::Words:
      return write_all_words(writer);
    case ListPart::Sources:
      return write_all_sources(writer, 2);
    case ListPart::All:
      return write_booklet(writer);
  }
}

void write_part(Writer& writer, const Part& part) {
  const Content& content = writer.content();
  std::visit(overloaded{
                 [&](const TextPart& node) { write_text(writer, part, node, 2); },
                 [&](const RoutePart& node) { write_route(writer, content[node.route], 2); },
                 [&](const OutcomePart& node) { write_outcome(writer, content[node.outcome], 2); },
                 [&](const TopicPart& node) { write_topic(writer, content[node.topic], 2); },
                 [&](const ProblemPart& node) { write_problem(writer, content[node.problem], 2); },
                 [&](const PagesPart& node) { write_page_links(writer, node, 2); },
                 [&](const ListPart& node) { write_list(writer, node); },
             },
             part.node);
  writer.end_part();
}

/// Words and sources of this page; pages that hold all of them need no list of their own.
void write_end(Writer& writer) {
  const Content& content = writer.content();
  if (!writer.holds(ListPart::Words) && !writer.terms().empty()) {
    writer.heading(2, phrase(content, "result.word_list_heading"), "words");
    write_words(writer, writer.terms());
    if (const auto page = page_of(content, ListPart::Words)) {
      writer.raw(element("p", link(file_of(content[*page]), writer.words("pages.words_link"))));
    }
    writer.end_part();
  }
  if (!writer.holds(ListPart::Sources) && !writer.sources().empty()) {
    writer.heading(2, phrase(content, "result.sources_heading"), "sources");
    write_used_sources(writer);
    if (const auto page = page_of(content, ListPart::Sources)) {
      writer.raw(element("p", link(file_of(content[*page]), writer.words("pages.sources_link"))));
    }
    writer.end_part();
  }
}

}  // namespace

void write_text(Writer& writer, const Part& part, const TextPart& node, int level) {
  std::string id;
  if (level == 2) id = "text-" + std::to_string(&part - writer.page().parts.data());
  if (!node.title.empty()) writer.heading(level, node.title, id);
  writer.paragraphs(node.text);
  writer.use(part.sources);
}

void write_page_links(Writer& writer, const PagesPart& node, int level) {
  const Content& content = writer.content();
  writer.heading(level, node.title);
  std::string items;
  for (const PageIndex index : node.pages) {
    const Page& page = content[index];
    items += element("dt", link(file_of(page), escape(title_of(content, page))));
    items += element("dd", escape(teaser_of(content, page)));
  }
  writer.raw(element("dl", "\n" + items, "class=\"kz-links\""));
}

namespace {

/// @param lead  What stands above all that the page tells, as HTML.
std::vector<PageFile> pages_with(const PagesInput& input,
                                 const std::function<std::string(const Page&)>& lead) {
  std::vector<PageFile> files;
  for (const Page& page : input.content.pages) {
    Writer writer(input, page);
    writer.raw(lead(page));
    for (std::size_t i = 0; i < page.intro.size(); ++i) {
      const std::string text = writer.marked(page.intro[i]);
      writer.raw(element("p", text, i == 0 ? "class=\"kz-lead\"" : ""));
    }
    writer.use(page.sources);
    writer.end_part();
    for (const Part& part : page.parts) write_part(writer, part);
    write_end(writer);
    files.push_back(PageFile{
        file_of(page), mark_own_words(frame(input, writer), input.own_words, input.own_language)});
  }
  return files;
}

/// Whether a page is among these, byte by byte.
bool stays(const std::vector<PageFile>& then, const PageFile& now) {
  return std::any_of(then.begin(), then.end(), [&](const PageFile& each) {
    return each.name == now.name && each.html == now.html;
  });
}

}  // namespace

std::vector<PageFile> make_pages(const PagesInput& input) {
  constexpr const char* key = "pages.holds_until";
  const auto nothing = [](const Page&) { return std::string{}; };
  std::vector<PageFile> now = pages_with(input, nothing);
  const bool ends = input.then != nullptr && input.until && input.content.interface.contains(key);
  if (!ends) return now;
  const PagesInput later{*input.then,  input.style,    input.icon,         input.wizard,
                         input.others, input.sender,   input.own_language, nullptr,
                         {},           input.own_words};
  const std::vector<PageFile> then = pages_with(later, nothing);
  const std::string until = element(
      "p",
      escape(phrase(input.content, key, {{"date", date_in_words(input.content, *input.until)}})),
      "class=\"kz-alert\"");
  return pages_with(input, [&](const Page& page) {
    const std::size_t at = static_cast<std::size_t>(&page - input.content.pages.data());
    return stays(then, now[at]) ? std::string{} : until;
  });
}

std::vector<std::string> missing_phrases(const Content& content,
                                         const std::vector<OtherLanguage>& others) {
  std::vector<std::string> missing = wijzer::missing_phrases(content);
  for (const OtherLanguage& other : others) {
    if (!content.interface.contains(language_key(other))) missing.push_back(language_key(other));
  }
  return missing;
}

}  // namespace wijzer::pages
