#include "core/summary/formats.hpp"

namespace wijzer {
namespace {

void write_blocks(JsonWriter& writer, const std::vector<Block>& blocks, const Content& content);

const char* kind_name(Line::Kind kind) {
  switch (kind) {
    case Line::Kind::Paragraph:
      return "paragraph";
    case Line::Kind::Small:
      return "small";
    case Line::Kind::Subheading:
      return "subheading";
    case Line::Kind::Notice:
      return "notice";
    case Line::Kind::Quote:
      return "quote";
    case Line::Kind::Today:
      return "today";
    case Line::Kind::Lasting:
      return "lasting";
  }
  return "paragraph";
}

void write_list(JsonWriter& writer, const List& list, const Content& content) {
  writer.member("kind", "list").key("items").begin_array();
  for (const Text& item : list.items) write_text(writer, item, content);
  writer.end_array();
}

void write_rows(JsonWriter& writer, const Rows& rows, const Content& content) {
  writer.member("kind", "rows").key("rows").begin_array();
  for (const Rows::Row& row : rows.rows) {
    writer.begin_object().member("name", row.name).key("text");
    write_text(writer, row.text, content);
    writer.member("tone", tone_name(row.tone));
    if (row.question) writer.member("question", content[*row.question].id.value);
    writer.end_object();
  }
  writer.end_array();
}

void write_control(JsonWriter& writer, const StepControl& control, const Content& content) {
  writer.member("kind", "step").member("step", content[control.step].id.value);
  writer.member("label", control.label).member("fold", control.fold);
  writer.key("states").begin_array();
  for (const StepControl::Choice& choice : control.choices) {
    writer.begin_object().member("state", choice.state).member("label", choice.label);
    writer.key("now").boolean(choice.is_now).end_object();
  }
  writer.end_array();
}

void write_blocks(JsonWriter& writer, const std::vector<Block>& blocks, const Content& content) {
  writer.begin_array();
  for (const Block& block : blocks) {
    writer.begin_object();
    std::visit(overloaded{
                   [&](const Line& node) {
                     writer.member("kind", kind_name(node.kind)).key("text");
                     write_text(writer, node.text, content);
                   },
                   [&](const Link& node) {
                     writer.member("kind", "link").member("label", node.label);
                     writer.member("address", node.address);
                   },
                   [&](const List& node) { write_list(writer, node, content); },
                   [&](const Rows& node) { write_rows(writer, node, content); },
                   [&](const Folded& node) {
                     writer.member("kind", "folded").member("label", node.label);
                     writer.member("aside", node.aside).key("blocks");
                     write_blocks(writer, node.blocks, content);
                   },
                   [&](const StepControl& node) { write_control(writer, node, content); },
                   [&](const Ruled& node) {
                     writer.member("kind", "ruled").member("label", node.label);
                     writer.key("lines").integer(node.lines);
                   },
               },
               block.node);
    writer.end_object();
  }
  writer.end_array();
}

void write_sections(JsonWriter& writer, const std::vector<Section>& sections,
                    const Content& content) {
  writer.begin_array();
  for (const Section& section : sections) {
    writer.begin_object().member("id", section.id).member("heading", section.heading);
    writer.member("tone", tone_name(section.tone)).member("badge", section.badge);
    writer.key("blocks");
    write_blocks(writer, section.blocks, content);
    writer.key("sections");
    write_sections(writer, section.sections, content);
    writer.end_object();
  }
  writer.end_array();
}

}  // namespace

void write_text(JsonWriter& writer, const Text& text, const Content& content) {
  if (text.size() == 1 && !text.front().term) {
    writer.string(text.front().text);
    return;
  }
  writer.begin_array();
  for (const Run& run : text) {
    if (!run.term) {
      writer.string(run.text);
      continue;
    }
    writer.begin_array().string(run.text).string(content[*run.term].id.value).end_array();
  }
  writer.end_array();
}

void write_terms(JsonWriter& writer, const std::vector<TermIndex>& terms, const Content& content) {
  writer.key("terms").begin_object();
  for (const TermIndex term : terms) writer.member(content[term].id.value, content[term].text);
  writer.end_object();
}

void write_summary(JsonWriter& writer, const Summary& summary, const Content& content) {
  writer.member("title", summary.title).key("sections");
  write_sections(writer, summary.sections, content);
  write_terms(writer, summary.terms, content);
  writer.key("due_days").begin_array();
  for (const DueDay& due : summary.due_days) {
    writer.begin_object().member("day", to_string(due.day)).member("what", due.what).end_object();
  }
  writer.end_array();
}

std::string_view tone_name(Tone tone) {
  switch (tone) {
    case Tone::Fits:
      return "fits";
    case Tone::Possible:
      return "possible";
    case Tone::No:
      return "no";
    case Tone::Alert:
      return "alert";
    case Tone::Plain:
      return "plain";
  }
  return "plain";
}

}  // namespace wijzer
