#include "cli/bundle_json.hpp"

#include <algorithm>

#include "cli/bundle_keys.hpp"
#include "cli/bundle_states.hpp"
#include "core/load/files.hpp"
#include "core/load/letters.hpp"
#include "core/load/load_content.hpp"
#include "core/model/condition.hpp"
#include "core/model/question.hpp"
#include "core/summary/json_writer.hpp"
#include "core/summary/receipt.hpp"
#include "core/summary/terms.hpp"

namespace wijzer::cli {
namespace {

void write_json(JsonWriter& writer, const Json& json);

void write_members(JsonWriter& writer, const Json& json) {
  for (const auto& [key, value] : *json.object()) {
    if (use_of(bundle_keys, key) == BundleUse::Authors) continue;
    writer.key(key);
    write_json(writer, value);
  }
}

void write_json(JsonWriter& writer, const Json& json) {
  std::visit(overloaded{
                 [&](const JsonNull&) { writer.null(); },
                 [&](bool value) { writer.boolean(value); },
                 [&](std::int64_t value) { writer.integer(value); },
                 // Content that passed the check holds whole numbers only.
                 [&](const JsonFraction& value) {
                   writer.integer(static_cast<std::int64_t>(value.value));
                 },
                 [&](const std::string& value) { writer.string(value); },
                 [&](const JsonArray& array) {
                   writer.begin_array();
                   for (const Json& each : array) write_json(writer, each);
                   writer.end_array();
                 },
                 [&](const JsonObject&) {
                   writer.begin_object();
                   write_members(writer, json);
                   writer.end_object();
                 },
             },
             json.value);
}

/// Texts that the page does without until all content has come, by the start of their key: those of
/// the result, and those that stand in the static page until the language changes.
constexpr std::array<std::string_view, 27> later_texts = {
    "result.",  "answer.",    "plan.",     "background.", "weekday.",
    "days.",    "problem.pr", "step.",     "contact.",    "keep.",
    "start.",   "help.",      "footer.",   "sender.",     "paper.",
    "service.", "emergency.", "tools.",    "page.name",   "page.description",
    "link.",    "button.pri", "title.res", "language.",   "check.",
    "idle.",    "start_link."};

/// The texts of the pages to read are not for the wizard; those of the result come with it.
bool left_out(std::string_view key, bool first) {
  const auto starts = [key](std::string_view start) { return key.starts_with(start); };
  return starts("pages.") || (first && std::any_of(later_texts.begin(), later_texts.end(), starts));
}

/// @param fingerprint  Null for the part for questions.
void write_head(JsonWriter& writer, const ContentFiles& content, const QuestionsLeft& left,
                const std::string* fingerprint) {
  const bool first = fingerprint == nullptr;
  writer.key("format").integer(content_format);
  writer.member("id", content.id).member("version", content.version);
  writer.member("date", content.date).member("language", content.language);
  if (content.routes_when) {
    writer.key("routes_when");
    write_json(writer, *content.routes_when->json);
  }
  if (first && left.most > 0) writer.key("questions_left").integer(left.most);
  if (!first && !left.table.empty()) writer.member("questions_left", in_letters(left.table));
  writer.key("interface").begin_object();
  for (const Spot& spot : content.interfaces) {
    for (const auto& [key, value] : *spot.json->object()) {
      if (use_of(bundle_keys, key) == BundleUse::Authors || left_out(key, first)) continue;
      writer.key(key);
      write_json(writer, value);
    }
  }
  if (!first) writer.member(fingerprint_key, *fingerprint);
  writer.end_object();
}

/// Writes rules without their words.
class RuleWriter {
 public:
  explicit RuleWriter(JsonWriter& writer) : writer_(writer) {}

  void write_object(const Json& json) {
    writer_.begin_object();
    for (const auto& [key, value] : *json.object()) {
      // Which question asks for a step matters only where its answer does.
      if (key == "asked" && member(json, "waits_title") == nullptr) continue;
      switch (use_of(bundle_keys, key)) {
        case BundleUse::Authors:
        case BundleUse::Later:
          break;
        case BundleUse::Rule:
          writer_.key(key);
          write_json(writer_, value);
          break;
        case BundleUse::Notes:
          if (has_rules(value)) {
            writer_.key(key);
            write_value(value);
          }
          break;
        case BundleUse::Words:
          writer_.key(key);
          write_value(value);
          break;
      }
    }
    writer_.end_object();
  }

 private:
  static bool is_plain_note(const Json& json) {
    return json.object() != nullptr && member(json, "when") == nullptr &&
           member(json, "step") == nullptr;
  }

  static bool has_rules(const Json& list) {
    const JsonArray* notes = list.array();
    return notes == nullptr || !std::all_of(notes->begin(), notes->end(), is_plain_note);
  }

  void write_value(const Json& value) {
    if (value.string() != nullptr) {
      writer_.string("-");
    } else if (value.array() != nullptr) {
      write_list(*value.array());
    } else if (value.object() != nullptr) {
      write_object(value);
    } else {
      write_json(writer_, value);
    }
  }

  /// Of notes only those with a condition or a step matter; the last of a list stays, as headlines
  /// need it. So does the last of texts without their words.
  void write_list(const JsonArray& list) {
    writer_.begin_array();
    for (std::size_t i = 0; i < list.size(); ++i) {
      const bool is_bare = is_plain_note(list[i]) || list[i].string() != nullptr;
      if (!is_bare || i + 1 == list.size()) write_value(list[i]);
    }
    writer_.end_array();
  }

  JsonWriter& writer_;
};

/// Writes an element with its words, but without what only the result and the papers look at.
void write_for_questions(JsonWriter& writer, const Json& json) {
  writer.begin_object();
  for (const auto& [key, value] : *json.object()) {
    const BundleUse use = use_of(bundle_keys, key);
    if (use == BundleUse::Authors || use == BundleUse::Later) continue;
    writer.key(key);
    if (key == "options" && value.array() != nullptr) {
      writer.begin_array();
      for (const Json& option : *value.array()) write_for_questions(writer, option);
      writer.end_array();
    } else {
      write_json(writer, value);
    }
  }
  writer.end_object();
}

/// The terms that the screen of the first question explains: of words in its title, help, hints and
/// reasons for asking. A label explains nothing, as it is part of what is pressed. Later questions
/// get theirs with the rest, which comes while the first one is read.
std::vector<bool> terms_to_begin_with(const Content& content) {
  std::vector<bool> out(content.terms.size());
  if (content.questions.empty()) return out;
  const Question& question = content.questions.front();
  TermMarker marker(content);
  (void)marker.mark(question.title);
  for (const std::string& text : question.help) (void)marker.mark(text);
  for (const std::string& text : question.why) (void)marker.mark(text);
  for (const Option& option : options_of(question)) (void)marker.mark(option.hint);
  for (const TermIndex term : marker.used()) out[term.value] = true;
  return out;
}

/// What the page reads: no states of steps, but the questions that they mean.
ContentFiles page_files(const std::vector<SourceFile>& files, const Content& content) {
  Diagnostics none;
  return without_states(read_files(files, none), content);
}

}  // namespace

std::string full_bundle(const std::vector<SourceFile>& files, const QuestionsLeft& left,
                        const std::string& fingerprint) {
  const ContentFiles content = page_files(files, load_content(files).content);
  JsonWriter writer;
  writer.begin_object();
  write_head(writer, content, left, &fingerprint);
  for (const auto& [section, spots] : content.elements) {
    if (use_of(bundle_sections, section) == BundleUse::Authors) continue;
    writer.key(section).begin_array();
    for (const Spot& spot : spots) write_json(writer, *spot.json);
    writer.end_array();
  }
  writer.end_object();
  return writer.take();
}

std::string first_bundle(const std::vector<SourceFile>& files, const QuestionsLeft& left) {
  const Content loaded = load_content(files).content;
  const ContentFiles content = page_files(files, loaded);
  const std::vector<bool> explained = terms_to_begin_with(loaded);
  JsonWriter writer;
  writer.begin_object();
  write_head(writer, content, left, nullptr);
  for (const auto& [section, spots] : content.elements) {
    const BundleUse use = use_of(bundle_sections, section);
    if (use == BundleUse::Authors || use == BundleUse::Later) continue;
    writer.key(section).begin_array();
    for (std::size_t i = 0; i < spots.size(); ++i) {
      const Json& json = *spots[i].json;
      if (section == "terms") {
        if (explained[i]) write_for_questions(writer, json);
      } else if (section == "questions") {
        write_for_questions(writer, json);
      } else {
        RuleWriter(writer).write_object(json);
      }
    }
    writer.end_array();
  }
  writer.end_object();
  return writer.take();
}

}  // namespace wijzer::cli
