#include <algorithm>
#include <utility>

#include "core/summary/words.hpp"
#include "pages/html.hpp"
#include "pages/writer.hpp"

namespace wijzer::pages {
namespace {

/// A criterion that a rule looks at, and whether it or its opposite points to the route.
using Looked = std::pair<CriterionIndex, bool>;

void collect(const Condition& condition, bool holds, std::vector<Looked>& out) {
  const auto all = [&](const std::vector<Condition>& parts) {
    for (const Condition& part : parts) collect(part, holds, out);
  };
  std::visit(overloaded{
                 [&](const All& node) { all(node.parts); },
                 [&](const Any& node) { all(node.parts); },
                 [&](const Not& node) { collect(node.part.front(), !holds, out); },
                 [](const Picked&) {},
                 [](const Between&) {},
                 [&](const CriterionHolds& node) {
                   const Looked looked{node.criterion, holds};
                   if (std::find(out.begin(), out.end(), looked) == out.end()) {
                     out.push_back(looked);
                   }
                 },
                 [](const VerdictIs&) {},
                 [](const DeadlineIs&) {},
             },
             condition.node);
}

void write_open_norm(Writer& writer, const OpenNorm& norm) {
  const Content& content = writer.content();
  writer.texts({phrase(content, "result.open_norm", {{"who", norm.decided_by}}),
                phrase(content, "result.open_norm_bring", {{"what", norm.bring}}),
                phrase(content, "result.open_norm_ask", {{"what", norm.ask}})});
}

void write_criteria(Writer& writer, const Route& route, int level) {
  const Content& content = writer.content();
  std::vector<Looked> looked;
  collect(route.fits_when, true, looked);
  if (route.possible_when) collect(*route.possible_when, true, looked);
  if (looked.empty()) return;
  writer.heading(level, phrase(content, "pages.criteria"), level == 2 ? "criteria" : "");
  writer.paragraph(phrase(content, "pages.criteria_text"));
  std::vector<CriterionIndex> done;
  for (const auto& [index, ignored] : looked) {
    if (std::find(done.begin(), done.end(), index) != done.end()) continue;
    done.push_back(index);
    const Criterion& criterion = content[index];
    writer.heading(level + 1, criterion.text_unknown);
    for (const bool holds : {true, false}) {
      if (std::find(looked.begin(), looked.end(), Looked{index, holds}) == looked.end()) continue;
      writer.paragraph(
          phrase(content, "pages.points", {{"fact", fact_of(content, criterion, holds)}}));
    }
    if (!criterion.find_out.empty()) writer.texts({criterion.find_out});
    if (criterion.open_norm) write_open_norm(writer, *criterion.open_norm);
    writer.use(criterion.sources);
  }
}

/// A heading with an id where it can stand in the list at the top of the page.
void write_notes(Writer& writer, int level, const char* key, const char* id,
                 const std::vector<Note>& notes) {
  if (notes.empty()) return;
  writer.heading(level, phrase(writer.content(), key), level == 2 ? id : "");
  writer.notes(notes);
}

/// The steps by their titles, with what must hold for each; on a page of its own whole as well.
void write_steps(Writer& writer, int level, const Route& route) {
  write_notes(writer, level, "pages.start", "start", route.steps);
  if (level == 2) write_named_steps(writer, route.steps, level + 1);
}

void write_reading_of(Writer& writer, const Condition& condition, const char* key,
                      const Route& route, int level) {
  const Content& content = writer.content();
  writer.heading(level, phrase(content, key, {{"route", route.name}}));
  writer.raw(to_html(content, reading_of(content, condition),
                     {"pages.rule_one", "pages.rule_all", "pages.rule_any"}));
}

}  // namespace

void write_route(Writer& writer, const Route& route, int level) {
  const Content& content = writer.content();
  writer.heading(level, phrase(content, "result.pays"), level == 2 ? "pays" : "");
  writer.paragraphs(route.pays);
  write_steps(writer, level, route);
  write_notes(writer, level, "result.need_by", "need-by", route.need_by);
  write_notes(writer, level, "result.decided_by", "decided-by", route.decided_by);
  write_criteria(writer, route, level);
  write_notes(writer, level, "result.forms", "forms", route.forms);
  write_notes(writer, level, "result.contribution", "contribution", route.contribution);
  write_notes(writer, level, "result.remarks", "remarks", route.remarks);
  writer.use(route.sources);
}

void write_routes(Writer& writer, int level) {
  const Content& content = writer.content();
  for (std::size_t i = 0; i < content.routes.size(); ++i) {
    const Route& route = content.routes[i];
    writer.heading(level, route.name, "route-" + route.id.value);
    writer.paragraphs(route.pays);
    writer.use(route.sources);
    const auto page = page_of(content, RouteIndex{static_cast<std::uint32_t>(i)});
    if (!page) continue;
    const std::string text = phrase(content, "pages.route_link", {{"route", route.name}});
    writer.raw(element("p", link(file_of(content[*page]), escape(text))));
  }
}

void write_forms(Writer& writer, int level) {
  for (const Route& route : writer.content().routes) {
    writer.heading(level, route.name, "forms-" + route.id.value);
    writer.notes(level + 1, "pages.start", route.steps);
    writer.notes(level + 1, "result.forms", route.forms);
    writer.use(route.sources);
    writer.end_part();
  }
}

void write_rules(Writer& writer, int level) {
  for (const Route& route : writer.content().routes) {
    write_reading_of(writer, route.fits_when, "pages.rule_fits", route, level);
    if (route.possible_when) {
      write_reading_of(writer, *route.possible_when, "pages.rule_possible", route, level);
    }
    writer.use(route.sources);
  }
}

void write_topic(Writer& writer, const Topic& topic, int level) {
  writer.heading(level, topic.title, "topic-" + topic.id.value);
  writer.notes(topic.items);
  writer.use(topic.sources);
}

}  // namespace wijzer::pages
