#include "core/handover/handover_file.hpp"

#include <algorithm>
#include <utility>

#include "core/load/json_tree.hpp"
#include "core/summary/json_writer.hpp"

namespace wijzer {
namespace {

constexpr std::size_t largest_file = std::size_t{4} << 20U;
/// What the fields of the page take, in bytes of UTF-8.
constexpr std::size_t longest_words = 40'000;
constexpr std::size_t longest_note = 2'000;
constexpr std::size_t most_notes = 400;

/// The code point that begins here, and how many bytes it takes; the text is UTF-8.
std::pair<std::uint32_t, std::size_t> code_point(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(at);
  const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  std::uint32_t point = length == 1 ? first : first & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length && at + i < text.size(); ++i) {
    point = (point << 6U) | (byte(at + i) & 0x3FU);
  }
  return {point, length};
}

void append_unit(std::string& out, std::uint32_t unit) {
  constexpr std::string_view digits = "0123456789abcdef";
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out += digits[(unit >> shift) & 15U];
}

/// JSON text with every letter outside ASCII as an escape.
std::string as_ascii(std::string_view json) {
  std::string out;
  for (std::size_t i = 0; i < json.size();) {
    const auto [point, length] = code_point(json, i);
    i += length;
    if (point < 0x80) {
      out += static_cast<char>(point);
    } else if (point < 0x10000) {
      append_unit(out, point);
    } else {
      append_unit(out, 0xD800 + ((point - 0x10000) >> 10U));
      append_unit(out, 0xDC00 + ((point - 0x10000) & 0x3FFU));
    }
  }
  return out;
}

/// The element of the table for a step; nothing where it has none.
const NumberedId* numbered_step(const Content& content, const StepId& step) {
  for (const NumberedId& each : content.numbers->ids) {
    if (each.kind == NumberedId::Kind::Step && each.step == step) return &each;
  }
  return nullptr;
}

const NumberedId* step_numbered(const Content& content, std::int64_t number) {
  for (const NumberedId& each : content.numbers->ids) {
    const bool is_step = each.kind == NumberedId::Kind::Step && each.retired.empty();
    if (is_step && each.number == number) return &each;
  }
  return nullptr;
}

/// At most so many bytes, and no half letter.
std::string cut(std::string text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
  text.resize(most);
  return text;
}

std::string text_in(const Json& json, const char* key, std::size_t most) {
  const Json* value = member(json, key);
  const std::string* text = value == nullptr ? nullptr : value->string();
  return text == nullptr ? std::string{} : cut(*text, most);
}

HandedWords own_words_in(const Content& content, const Json& json) {
  HandedWords out;
  out.words = text_in(json, "words", longest_words);
  out.questions = text_in(json, "questions", longest_words);
  const Json* notes = member(json, "notes");
  if (notes == nullptr || notes->array() == nullptr) return out;
  for (const Json& note : *notes->array()) {
    const Json* step = member(note, "step");
    const std::int64_t* number = step == nullptr ? nullptr : step->integer();
    const NumberedId* known = number == nullptr ? nullptr : step_numbered(content, *number);
    if (known == nullptr || out.notes.size() == most_notes) continue;
    out.notes.push_back({known->step, text_in(note, "day", longest_note),
                         text_in(note, "who", longest_note), text_in(note, "text", longest_note)});
  }
  return out;
}

using Read = std::variant<HandedOver, HandoverProblem>;

Read with_own(std::variant<Handover, HandoverProblem> read, HandedWords own) {
  return std::visit(overloaded{
                        [&](Handover& handover) -> Read {
                          return HandedOver{std::move(handover), std::move(own)};
                        },
                        [](HandoverProblem& problem) -> Read { return std::move(problem); },
                    },
                    read);
}

Read read_file(const Content& content, std::string_view text, const Date& today) {
  const JsonResult parsed = parse_json("handover", text);
  const Json* version = parsed.ok ? member(parsed.value, "handover") : nullptr;
  if (version == nullptr || version->integer() == nullptr) {
    return HandoverProblem{HandoverProblem::Kind::NoHandover};
  }
  if (*version->integer() > handover_version) {
    return HandoverProblem{HandoverProblem::Kind::NewerVersion};
  }
  const Json* own = member(parsed.value, "own");
  return with_own(read_handover_code(content, text_in(parsed.value, "code", text.size()), today),
                  own == nullptr ? HandedWords{} : own_words_in(content, *own));
}

/// The code in a page that to_html() made.
Read read_page(const Content& content, std::string_view text, const Date& today) {
  const std::string marker = " id=\"" + std::string(code_element) + "\"";
  const std::size_t at = text.find(marker);
  const std::size_t begin = at == std::string_view::npos ? at : text.find('>', at);
  const std::size_t end = begin == std::string_view::npos ? begin : text.find('<', begin);
  if (end == std::string_view::npos) return HandoverProblem{HandoverProblem::Kind::NoCode};
  return with_own(read_handover_code(content, text.substr(begin + 1, end - begin - 1), today), {});
}

}  // namespace

std::string handover_file(const Content& content, std::string_view code, const HandedWords& own) {
  JsonWriter writer;
  writer.begin_object().key("handover").integer(handover_version);
  writer.member("wizard", content.id).member("content", content.version).member("code", code);
  if (!own.empty()) {
    writer.key("own").begin_object();
    writer.member("words", own.words).member("questions", own.questions);
    writer.key("notes").begin_array();
    for (const HandedNote& note : own.notes) {
      const NumberedId* numbered = numbered_step(content, note.step);
      if (numbered == nullptr) continue;
      writer.begin_object().key("step").integer(numbered->number);
      writer.member("day", note.day).member("who", note.who).member("text", note.text);
      writer.end_object();
    }
    writer.end_array().end_object();
  }
  return as_ascii(writer.end_object().take()) + "\n";
}

Read read_handover(const Content& content, std::string_view text, const Date& today) {
  if (text.size() > largest_file) return HandoverProblem{HandoverProblem::Kind::TooLarge};
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (text.starts_with(mark)) text.remove_prefix(mark.size());
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return HandoverProblem{HandoverProblem::Kind::Empty};
  if (text[first] == '{' || text[first] == '[') return read_file(content, text, today);
  if (text[first] == '<') return read_page(content, text, today);
  return with_own(read_handover_code(content, text, today), {});
}

}  // namespace wijzer
