#include "core/summary/formats.hpp"

namespace wijzer {
namespace {

void write_blocks(JsonWriter& writer, const std::vector<Block>& blocks, const Content& content);

void write_kind(JsonWriter& writer, const char* kind, const Text& text, const Content& content) {
  writer.member("kind", kind).key("text");
  write_text(writer, text, content);
}

void write_list(JsonWriter& writer, const List& list, const Content& content) {
  writer.member("kind", list.ordered ? "steps" : "list").key("items").begin_array();
  for (const Text& item : list.items) write_text(writer, item, content);
  writer.end_array();
}

void write_table(JsonWriter& writer, const Table& table, const Content& content) {
  writer.member("kind", "table").key("head").begin_array();
  writer.string(table.head_left).string(table.head_right).end_array().key("rows").begin_array();
  for (const auto& [left, right] : table.rows) {
    writer.begin_array();
    write_text(writer, left, content);
    write_text(writer, right, content);
    writer.end_array();
  }
  writer.end_array();
}

void write_answers(JsonWriter& writer, const AnswerList& list, const Content& content) {
  writer.member("kind", "answers").key("rows").begin_array();
  for (const AnswerList::Row& row : list.rows) {
    writer.begin_object().member("question", content[row.question].id.value);
    writer.member("short", row.short_label).member("answer", row.answer).end_object();
  }
  writer.end_array();
}

void write_folded(JsonWriter& writer, const Folded& folded, const Content& content) {
  writer.member("kind", "folded").key("label");
  write_text(writer, folded.label, content);
  writer.key("blocks");
  write_blocks(writer, folded.blocks, content);
}

void write_blocks(JsonWriter& writer, const std::vector<Block>& blocks, const Content& content) {
  writer.begin_array();
  for (const Block& block : blocks) {
    writer.begin_object();
    std::visit(
        overloaded{
            [&](const Paragraph& node) { write_kind(writer, "paragraph", node.text, content); },
            [&](const Small& node) { write_kind(writer, "small", node.text, content); },
            [&](const Subheading& node) { write_kind(writer, "subheading", node.text, content); },
            [&](const Notice& node) { write_kind(writer, "notice", node.text, content); },
            [&](const List& node) { write_list(writer, node, content); },
            [&](const Table& node) { write_table(writer, node, content); },
            [&](const AnswerList& node) { write_answers(writer, node, content); },
            [&](const Folded& node) { write_folded(writer, node, content); },
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
    writer.begin_object().member("id", section.id).key("heading");
    write_text(writer, section.heading, content);
    writer.member("tone", tone_name(section.tone));
    if (!section.badge.empty()) writer.member("badge", section.badge);
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
