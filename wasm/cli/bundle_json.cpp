#include "cli/bundle_json.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "core/load/files.hpp"
#include "core/load/letters.hpp"
#include "core/model/condition.hpp"
#include "core/summary/json_writer.hpp"
#include "core/summary/receipt.hpp"

namespace wijzer::cli {
namespace {

/// What helps those who write and check content, and no bundle carries.
constexpr std::string_view author_sections[] = {"accepted", "pages", "scenarios", "vocabulary"};
constexpr std::string_view author_keys[] = {"$schema", "about",     "called", "facts",
                                            "note",    "points_to", "serves"};

template <std::size_t size>
bool is_one_of(std::string_view key, const std::string_view (&list)[size]) {
  return std::find(std::begin(list), std::end(list), key) != std::end(list);
}

bool is_for_authors(std::string_view key) { return is_one_of(key, author_keys); }

void write_json(JsonWriter& writer, const Json& json);

void write_members(JsonWriter& writer, const Json& json) {
  for (const auto& [key, value] : *json.object()) {
    if (is_for_authors(key)) continue;
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

void write_head(JsonWriter& writer, const ContentFiles& content, const QuestionsLeft& left,
                const std::string& fingerprint) {
  writer.key("format").integer(content_format);
  writer.member("id", content.id).member("version", content.version);
  writer.member("date", content.date).member("language", content.language);
  if (content.routes_when) {
    writer.key("routes_when");
    write_json(writer, *content.routes_when->json);
  }
  if (!left.table.empty()) writer.member("questions_left", in_letters(left.table));
  writer.key("interface").begin_object();
  for (const Spot& spot : content.interfaces) {
    for (const auto& [key, value] : *spot.json->object()) {
      // The texts of the pages to read are not for the wizard.
      if (is_for_authors(key) || key.starts_with("pages.")) continue;
      writer.key(key);
      write_json(writer, value);
    }
  }
  writer.member(fingerprint_key, fingerprint).end_object();
}

}  // namespace

std::string json_bundle(const std::vector<SourceFile>& files, const QuestionsLeft& left,
                        const std::string& fingerprint) {
  Diagnostics none;
  const ContentFiles content = read_files(files, none);
  JsonWriter writer;
  writer.begin_object();
  write_head(writer, content, left, fingerprint);
  for (const auto& [section, spots] : content.elements) {
    if (is_one_of(section, author_sections)) continue;
    writer.key(section).begin_array();
    for (const Spot& spot : spots) write_json(writer, *spot.json);
    writer.end_array();
  }
  writer.end_object();
  return writer.take();
}

}  // namespace wijzer::cli
