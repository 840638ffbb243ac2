#include <algorithm>

#include "core/summary/words.hpp"
#include "pages/writer.hpp"

namespace wijzer::pages {
namespace {

/// What the pages themselves say about law and practice, a chapter per page.
void write_page_texts(Writer& writer) {
  const Content& content = writer.content();
  for (const Page& page : content.pages) {
    bool begun = page.site;
    for (const Part& part : page.parts) {
      const TextPart* node = std::get_if<TextPart>(&part.node);
      if (page.site || node == nullptr || node->site) continue;
      if (!begun) {
        writer.heading(2, title_of(content, page), "page-" + page.id.value);
        writer.paragraphs(page.intro);
        writer.use(page.sources);
        begun = true;
      }
      write_text(writer, part, *node, 3);
      writer.end_part();
    }
  }
}

void chapter(Writer& writer, const char* key) {
  writer.heading(2, phrase(writer.content(), key), std::string(key).substr(6));
}

/// Whether a topic stands in its chapter: those at the top of the advice do not.
bool has_topics(const Content& content) {
  return std::any_of(content.topics.begin(), content.topics.end(),
                     [](const Topic& topic) { return topic.shown == TopicPlace::After; });
}

void write_lists(Writer& writer) {
  const Content& content = writer.content();
  if (!content.contacts.empty()) {
    chapter(writer, "pages.chapter_contacts");
    write_contacts(writer, 3);
  }
  if (!content.terms.empty()) {
    chapter(writer, "pages.chapter_words");
    write_all_words(writer);
    writer.end_part();
  }
  chapter(writer, "pages.chapter_sources");
  write_all_sources(writer, 3);
  writer.end_part();
}

}  // namespace

void write_booklet(Writer& writer) {
  const Content& content = writer.content();
  write_page_texts(writer);
  for (const Route& route : content.routes) {
    writer.heading(2, route.name, "route-" + route.id.value);
    write_route(writer, route, 3);
    writer.end_part();
  }
  if (!content.outcomes.empty()) {
    chapter(writer, "pages.chapter_outcomes");
    write_outcomes(writer, 3);
  }
  if (has_topics(content)) chapter(writer, "pages.chapter_topics");
  for (const Topic& topic : content.topics) {
    if (topic.shown == TopicPlace::Top) continue;
    write_topic(writer, topic, 3);
    writer.end_part();
  }
  if (!content.problems.empty()) {
    chapter(writer, "pages.chapter_problems");
    writer.paragraph(phrase(content, "pages.chapter_problems_text"));
  }
  for (const Problem& problem : content.problems) write_problem_in_short(writer, problem, 3);
  if (!content.steps.empty()) chapter(writer, "pages.chapter_steps");
  for (std::size_t i = 0; i < content.steps.size(); ++i) {
    write_step(writer, StepIndex{static_cast<std::uint32_t>(i)}, 3);
  }
  write_lists(writer);
}

}  // namespace wijzer::pages
