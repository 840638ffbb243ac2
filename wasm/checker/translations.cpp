#include "checker/translations.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <utility>

#include "checker/check.hpp"
#include "checker/encoding.hpp"
#include "checker/placeholders.hpp"
#include "core/load/reader.hpp"

namespace wijzer::check {
namespace {

/// "{days}" and the like, which the program fills in.
std::set<std::string> placeholders_in(std::string_view text) {
  std::set<std::string> names;
  for (const std::string& one : braces_in(text)) {
    const std::size_t end = one.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_", 1);
    if (end > 1 && end + 1 == one.size()) names.insert(one);
  }
  return names;
}

void read_texts(const Spot& spot, Translation& translation) {
  ObjectReader reader(spot, translation.diagnostics);
  if (!reader.is_object()) return;
  for (const auto& [id, value] : *spot.json->object()) {
    if (id == "note") continue;
    ObjectReader entry(Spot{&value, reader.at(id)}, translation.diagnostics);
    TranslatedText text{entry.text("of"), entry.text("text"), entry.optional_text("note")};
    entry.finish();
    translation.texts.emplace(id, std::move(text));
  }
}

void read_file(const SourceFile& file, const Content& content, Translation& translation) {
  JsonResult parsed = parse_json(file.path, file.text);
  translation.diagnostics = std::move(parsed.diagnostics);
  name_encoding(file, translation.diagnostics);
  if (!parsed.ok) return;
  check_characters(file.path, parsed.value, translation.diagnostics);
  ObjectReader reader(Spot{&parsed.value, Place{file.path, ""}}, translation.diagnostics);
  const std::string language = reader.text("language");
  translation.name = reader.text("name");
  translation.note = reader.optional_text("note");
  translation.own_words = reader.texts("own_words");
  if (reader.has("language") && !valid_language(translation.language)) {
    report(translation.diagnostics, "bad-language", reader.at("language"),
           "\"" + translation.language +
               "\" is no language; name the file after the two small letters of ISO 639-1, "
               "as in \"en.json\"");
  } else if (reader.has("language") &&
             (language != translation.language || language == content.language)) {
    report(translation.diagnostics, "wrong-type", reader.at("language"),
           "\"language\" must be the name of the file without \".json\", and another language than "
           "\"" +
               content.language + "\", that of the content");
  }
  if (const std::optional<Spot> texts = reader.required("texts")) read_texts(*texts, translation);
  reader.finish();
  for (const auto& [id, text] : translation.texts) {
    translation.by_fingerprint.emplace(text.of, id);
  }
}

class Comparison {
 public:
  Comparison(const Content& content, Translation& translation)
      : translation_(translation), texts_{translation.file, "/texts"} {
    for_each_text(content, [this](const TextUnit& unit) {
      if (unit.id.empty()) return;
      known_.push_back(unit.id);
      compare(unit);
    });
    std::vector<std::string> sorted = known_;
    std::sort(sorted.begin(), sorted.end());
    for (const auto& [id, text] : translation.texts) {
      // Of a text that is another one on other days; see Merge in cli/command_texts.cpp.
      const bool of_now = id.find('@') != std::string::npos && used_.contains(id);
      if (of_now || std::binary_search(sorted.begin(), sorted.end(), id)) {
        check_markup_of(id, text);
      } else {
        find("unknown-translation", place_of(id), id,
             "no text has the id \"" + id + "\"" + suggestion(id, known_));
      }
    }
  }

 private:
  void compare(const TextUnit& unit) {
    const auto own = translation_.texts.find(unit.id);
    const bool has_own = own != translation_.texts.end();
    const TranslatedText* found = translation_.find(unit);
    if (found != nullptr) {
      if (!has_own || found != &own->second) {
        used_.insert(translation_.by_fingerprint.find(found->of)->second);
      }
      compare_placeholders(unit, *found);
    } else if (has_own) {
      find("outdated-translation", place_of(unit.id) / "of", unit.id,
           "the text \"" + unit.id + "\" (" + where(unit) + ") is now \"" + unit.text +
               "\"; translate that and add it with \"wijzer texts\", which also writes \"of\": \"" +
               fingerprint(unit.text) + "\"");
    } else {
      find("missing-translation", texts_, unit.id,
           "the text \"" + unit.id + "\" (" + where(unit) + ") has no translation: \"" + unit.text +
               "\"; translate it and add it with \"wijzer texts\"");
    }
  }

  void compare_placeholders(const TextUnit& unit, const TranslatedText& translated) {
    const std::set<std::string> wanted = placeholders_in(unit.text);
    const std::set<std::string> given = placeholders_in(translated.text);
    const Place place = place_of(unit.id) / "text";
    for (const std::string& name : wanted) {
      if (given.contains(name)) continue;
      find("lost-placeholder", place, unit.id,
           "the translation of \"" + unit.id + "\" lacks " + name +
               ", for which the program fills something in: \"" + unit.text + "\"; put it in");
    }
    for (const std::string& name : given) {
      if (wanted.contains(name)) continue;
      find("lost-placeholder", place, unit.id,
           "in \"" + unit.id + "\" nothing is filled in for " + name +
               "; use only what stands in \"" + unit.text + "\"");
    }
  }

  void check_markup_of(const std::string& id, const TranslatedText& text) {
    if (!has_markup(text.text)) return;
    find("html-in-text", place_of(id) / "text", id,
         "the text \"" + id +
             "\" holds HTML, which the page would show as letters; write plain text");
  }

  [[nodiscard]] Place place_of(const std::string& id) const { return texts_ / escape_pointer(id); }

  static std::string where(const TextUnit& unit) {
    return unit.place.file + ":" + unit.place.pointer;
  }

  void find(const char* check, const Place& place, const std::string& id, std::string message) {
    add(translation_.diagnostics, Severity::Warning, check, place, std::move(message), id);
  }

  Translation& translation_;
  Place texts_;
  std::vector<std::string> known_;
  /// Ids that hold the translation of a text with another id.
  std::set<std::string, std::less<>> used_;
};

}  // namespace

const TranslatedText* Translation::find(const TextUnit& unit) const {
  const std::string now = fingerprint(unit.text);
  const auto own = texts.find(unit.id);
  if (own != texts.end() && own->second.of == now) return &own->second;
  const auto moved = by_fingerprint.find(now);
  return moved == by_fingerprint.end() ? nullptr : &texts.find(moved->second)->second;
}

std::string fingerprint(std::string_view text) {
  // Fowler, Noll and Vo: start value and prime of 32 bits.
  std::uint32_t hash = 0x811c9dc5U;
  for (const char letter : text) {
    hash = (hash ^ static_cast<unsigned char>(letter)) * 0x01000193U;
  }
  std::string out;
  for (unsigned shift = 32; shift != 0; shift -= 4) {
    out += "0123456789abcdef"[hash >> (shift - 4) & 0xFU];
  }
  return out;
}

std::vector<Translation> read_translations(std::span<const SourceFile> files,
                                           const Content& content) {
  Acceptances acceptances(content);
  return read_translations(files, content, acceptances);
}

std::vector<Translation> read_translations(std::span<const SourceFile> files,
                                           const Content& content, Acceptances& acceptances) {
  std::vector<Translation> translations;
  for (const SourceFile& file : files) {
    const std::string_view path = file.path;
    constexpr std::string_view folder = translations_folder;
    if (!path.starts_with(folder)) continue;
    Translation translation;
    translation.file = file.path;
    translation.language = path.substr(folder.size(), path.rfind('.') - folder.size());
    read_file(file, content, translation);
    if (!has_errors(translation.diagnostics)) Comparison(content, translation);
    acceptances.take_away(translation.diagnostics);
    translations.push_back(std::move(translation));
  }
  return translations;
}

}  // namespace wijzer::check
