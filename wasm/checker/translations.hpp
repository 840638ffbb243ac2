#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checker/acceptances.hpp"
#include "checker/visit.hpp"
#include "core/load/load_content.hpp"

namespace wijzer::check {

/// The English, say, of one text.
struct TranslatedText {
  /// Fingerprint of the text it translates, so that a later change of that text is noticed.
  std::string of;
  std::string text;
  /// A remark of the translator; nobody else sees it.
  std::string note;
};

/// The texts in one language beside that of the content: what the file i18n/<language>.json holds.
struct Translation {
  /// Two letters, as in the name of the file: "en".
  std::string language;
  /// What the language calls itself: "English".
  std::string name;
  std::string file;
  std::string note;
  /// Words of the content's own language that stay in these texts, such as names of organisations.
  std::vector<std::string> own_words;
  /// By the id that TextUnit gives.
  std::map<std::string, TranslatedText, std::less<>> texts;
  /// The first id with each fingerprint.
  std::map<std::string, std::string, std::less<>> by_fingerprint;
  /// What is wrong; the language can be used only while this is empty. Errors mean that the file
  /// could not be read whole.
  Diagnostics diagnostics;

  /// The translation of a text as it stands now: under its id, or under another id that had the
  /// same text, as when an author moved it. Nothing when there is none, or only one of an older
  /// text.
  [[nodiscard]] const TranslatedText* find(const TextUnit& unit) const;
};

/// Eight hexadecimal digits: FNV-1a of 32 bits. Says whether a text changed; keeps nothing secret.
[[nodiscard]] std::string fingerprint(std::string_view text);

/// Reads every file in the folder "i18n" and compares it with the texts of sound content.
///
/// Errors: those of parse_json and ObjectReader; "wrong-type" when the language is not that of the
/// file's name. Warnings: "missing-translation", "outdated-translation", "unknown-translation",
/// "lost-placeholder", "html-in-text".
/// What the authors accepted is left out.
[[nodiscard]] std::vector<Translation> read_translations(std::span<const SourceFile> files,
                                                         const Content& content);
[[nodiscard]] std::vector<Translation> read_translations(std::span<const SourceFile> files,
                                                         const Content& content,
                                                         Acceptances& acceptances);

/// The same files with every text in the other language, fit for load_content: ids, rules and
/// version stay, so answers and results can be exchanged between languages.
///
/// @param content      What load_content made of the files, pages included.
/// @param translation  Without findings.
[[nodiscard]] std::vector<SourceFile> translate(std::span<const SourceFile> files,
                                                const Content& content,
                                                const Translation& translation);

}  // namespace wijzer::check
