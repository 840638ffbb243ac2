#include "bindings/forms.hpp"

#include <algorithm>
#include <utility>

#include "bindings/hand_over.hpp"
#include "bindings/json_access.hpp"
#include "bindings/read_summary.hpp"
#include "bindings/refuse.hpp"
#include "core/handover/handover_table.hpp"
#include "core/summary/formats.hpp"
#include "core/summary/short_paper.hpp"

namespace wijzer::api {
namespace {

void write_parts(JsonWriter& writer, const char* key, const std::vector<PaperPart>& parts) {
  writer.key(key).begin_array();
  for (const PaperPart& part : parts) {
    writer.begin_object()
        .member("id", part.id)
        .member("heading", part.heading)
        .key("lines")
        .begin_array();
    for (const PaperLine& line : part.lines) {
      writer.begin_object().key("line").integer(static_cast<std::int64_t>(line.number));
      writer.member("text", line.text).end_object();
    }
    writer.end_array().end_object();
  }
  writer.end_array();
}

constexpr std::string_view font_signature("\0\1\0\0", 4);

/// Source: RFC 4648, section 4.
std::string base64(std::string_view bytes) {
  constexpr std::string_view letters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    std::uint32_t group = 0;
    for (std::size_t i = at; i < at + 3; ++i) {
      group = (group << 8U) | (i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U);
    }
    const std::size_t left = bytes.size() - at;
    for (std::size_t i = 0; i < 4; ++i) {
      out += i <= left ? letters[(group >> (18U - 6U * static_cast<unsigned>(i))) & 63U] : '=';
    }
  }
  return out;
}

/// Leaves of all last days the one that is asked for, where one is: the outcome names it itself.
void keep_day(const Json& request, const Summary& all, Summary& paper) {
  const std::optional<Date> wanted = parse_date(text_in(request, "day"));
  if (!wanted) return;
  paper.due_days = all.due_days;
  std::erase_if(paper.due_days, [&](const DueDay& due) { return due.day != *wanted; });
}

PaperChoice read_choice(const Json& request, bool is_short) {
  PaperChoice out;
  out.is_short = is_short;
  out.code = text_in(request, "code");
  for (const Json& line : list_in(request, "without")) {
    const std::int64_t* number = line.integer();
    if (number != nullptr && *number >= 0) {
      out.without.push_back(static_cast<std::size_t>(*number));
    }
  }
  const Json* own = member(request, "own");
  if (own == nullptr) return out;
  out.own.words = text_in(*own, "words");
  out.own.questions = text_in(*own, "questions");
  for (const Json& note : list_in(*own, "notes")) {
    out.own.notes.push_back(
        {text_in(note, "step"), text_in(note, "day"), text_in(note, "who"), text_in(note, "text")});
  }
  return out;
}

/// [size, then left, top and width of each run]: a picture that may be drawn, whatever was sent.
pdf::Picture read_picture(const Json& request) {
  pdf::Picture out;
  std::vector<int> numbers;
  constexpr std::int64_t largest = 200;
  for (const Json& each : list_in(request, "picture")) {
    const std::int64_t* number = each.integer();
    if (number == nullptr || *number < 0 || *number > largest) return {};
    numbers.push_back(static_cast<int>(*number));
  }
  if (numbers.empty()) return out;
  out.size = numbers.front();
  for (std::size_t at = 1; at + 2 < numbers.size(); at += 3) {
    out.runs.push_back({numbers[at], numbers[at + 1], numbers[at + 2]});
  }
  return out;
}

/// What papers need of the content beside what stands on them.
void read_frame(const Json& json, Content& content) {
  content.id = text_in(json, "id");
  content.version = text_in(json, "version");
  content.language = text_in(json, "language");
  const Json* texts = member(json, "interface");
  if (texts == nullptr || texts->object() == nullptr) return;
  for (const JsonMember& each : *texts->object()) {
    if (const std::string* text = each.value.string()) content.interface[each.name].text = *text;
  }
}

/// The language that the content was written in, where the papers are in another one.
OwnLanguage read_own_language(const Json& json, const Content& content) {
  std::string name = text_in(json, "own_language");
  if (name == content.language) return {};
  const std::string list = text_in(json, "own_words");
  std::vector<std::string> words;
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t end = std::min(list.find('|', at), list.size());
    words.push_back(list.substr(at, end - at));
    at = end + 1;
  }
  return {std::move(name), std::move(words)};
}

}  // namespace

std::string Forms::load(std::string_view bytes) {
  return bytes.substr(0, font_signature.size()) == font_signature ? load_font(bytes)
                                                                  : load_papers(bytes);
}

std::string Forms::load_font(std::string_view bytes) {
  LoadedFont taken{std::string(bytes), std::nullopt};
  // As a view of its own bytes would be lost with a short text that moves, it is read in its place.
  const std::optional<pdf::Font> read = pdf::Font::read(taken.bytes);
  if (!read) return refuse("bad-font", "", "this is no font that papers can be set in");
  constexpr int half_bold = 600;
  const bool is_bold = read->weight() >= half_bold;
  LoadedFont& place = is_bold ? bold_ : regular_;
  place.bytes = std::move(taken.bytes);
  place.font = pdf::Font::read(place.bytes);
  JsonWriter writer;
  writer.begin_object().key("ok").boolean(true);
  return writer.member("font", is_bold ? "bold" : "regular").end_object().take();
}

std::string Forms::load_papers(std::string_view papers) {
  JsonResult parsed = parse_json("papers", papers);
  if (!parsed.ok) return error_response(parsed.diagnostics);
  const Json& json = parsed.value;
  if (const Json* table = member(json, "table")) {
    table_ = std::make_unique<const Content>(read_handover_table(*table));
    return JsonWriter{}.begin_object().key("ok").boolean(true).end_object().take();
  }
  const Json* brief = member(json, "short");
  const Json* all = member(json, "all");
  const std::optional<Date> today = parse_date(text_in(json, "today"));
  if (brief == nullptr || all == nullptr) {
    return refuse("missing-key", "", "this takes the keys \"short\" and \"all\"");
  }
  if (!today) return refuse("bad-date", "/today", "write \"today\" as \"YYYY-MM-DD\"");
  auto taken = std::make_unique<Papers>();
  Content& content = taken->content;
  read_frame(json, content);
  taken->own = read_own_language(json, content);
  taken->today = *today;
  taken->brief = read_summary(*brief, content);
  taken->all = whole_paper(read_summary(*all, content), taken->brief);
  taken->brief.due_days = taken->all.due_days;
  papers_ = std::move(taken);
  JsonWriter writer;
  writer.begin_object().key("ok").boolean(true);
  write_parts(writer, "short", parts_of(content, papers_->brief));
  write_parts(writer, "all", parts_of(content, papers_->all));
  writer.key("steps").begin_array();
  for (const auto& [step, title] : steps_on(papers_->all)) {
    writer.begin_object().member("step", content[step].id.value).member("title", title);
    writer.end_object();
  }
  writer.end_array().key("due").boolean(!to_calendar(papers_->all, content, *today).empty());
  return writer.end_object().take();
}

void Forms::write_pdf(JsonWriter& writer, const Summary& paper, const PaperExtras& extras) const {
  const Pdf pdf = to_pdf(paper, papers_->content, pdf::Fonts{*regular_.font, *bold_.font}, extras);
  writer.member("base64", base64(pdf.bytes)).key("missing").begin_array();
  for (const std::string& letter : pdf.missing) writer.string(letter);
  writer.end_array();
}

std::string Forms::call(std::string_view text) const {
  const JsonResult parsed = parse_json("request", text);
  if (!parsed.ok) return error_response(parsed.diagnostics);
  const std::string call = text_in(parsed.value, "call");
  if (table_ && call == "hand-over") return hand_over_response(*table_, parsed.value);
  if (table_ && call == "open") return open_response(*table_, parsed.value);
  if (!papers_) return refuse("not-loaded", "", "no papers are loaded yet");
  const std::string which = text_in(parsed.value, "paper");
  if (which != "short" && which != "all") {
    return refuse("unknown-paper", "/paper", "\"paper\" is \"short\" or \"all\"");
  }
  const auto& [content, own, today, brief, all] = *papers_;
  const bool is_short = which == "short";
  Summary paper =
      chosen_paper(content, is_short ? brief : all, read_choice(parsed.value, is_short));
  const PaperExtras extras{own, read_picture(parsed.value)};
  const std::string name = content.id + "-" + to_string(today);
  JsonWriter writer;
  writer.begin_object();
  if (call == "compose") {
    paper.due_days.clear();
    write_summary(writer, without_marks(paper), content);
  } else if (call == "file") {
    writer.member("name", name + ".html").member("text", to_html(paper, content, extras));
  } else if (call == "text") {
    writer.member("name", name + ".txt").member("text", to_plain_text(paper));
  } else if (call == "pdf") {
    if (!regular_.font || !bold_.font) return refuse("no-fonts", "", "no fonts are loaded yet");
    write_pdf(writer.member("name", name + ".pdf"), paper, extras);
  } else if (call == "calendar") {
    if (member(parsed.value, "day") != nullptr && !parse_date(text_in(parsed.value, "day"))) {
      return refuse("bad-date", "/day", "write \"day\" as \"YYYY-MM-DD\"");
    }
    keep_day(parsed.value, all, paper);
    writer.member("name", name + ".ics").member("text", to_calendar(paper, content, today));
  } else {
    return refuse("unknown-call", "/call",
                  "there is no call \"" + call + "\"; use compose, file, text, pdf or calendar");
  }
  return writer.end_object().take();
}

}  // namespace wijzer::api
