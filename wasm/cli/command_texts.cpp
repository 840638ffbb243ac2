#include <algorithm>
#include <iostream>
#include <map>
#include <set>

#include "analysis/counted.hpp"
#include "checker/check.hpp"
#include "checker/consequences.hpp"
#include "cli/arguments.hpp"
#include "cli/files.hpp"
#include "cli/findings.hpp"
#include "cli/in_language.hpp"
#include "cli/not_run.hpp"
#include "cli/output.hpp"
#include "cli/write_files.hpp"
#include "core/load/reader.hpp"

namespace wijzer::cli {
namespace {

using check::TextUnit;
using check::TranslatedText;
using check::Translation;

std::string json_text(std::string_view text) {
  JsonWriter writer;
  writer.string(text);
  return writer.take();
}

/// What a translator wrote: by id, or by the text in the content's language.
using Added = std::map<std::string, std::string, std::less<>>;

Added read_added(const SourceFile& file, Diagnostics& diagnostics) {
  Added added;
  const JsonResult parsed = parse_json(file.path, file.text);
  diagnostics = parsed.diagnostics;
  if (!parsed.ok) return added;
  ObjectReader reader(Spot{&parsed.value, Place{file.path, ""}}, diagnostics);
  if (!reader.is_object()) return added;
  for (const auto& [key, value] : *parsed.value.object()) added.emplace(key, reader.text(key));
  return added;
}

/// The translation with what was added, in the author's order of the content.
class Merge {
 public:
  /// @param others  Whether to keep what translates no text of the content: that of other days.
  Merge(const Content& content, const Translation& before, const Added& added, bool others) {
    std::vector<std::string> ids;
    std::map<std::string, bool, std::less<>> used;
    check::for_each_text(content, [&](const TextUnit& unit) {
      if (unit.id.empty()) return;
      ids.push_back(unit.id);
      auto found = added.find(unit.id);
      if (found == added.end()) found = added.find(unit.text);
      if (found != added.end()) {
        used[found->first] = true;
        ++added_;
        keep(unit.id, {check::fingerprint(unit.text), found->second, note_of(before, unit.id)});
      } else if (const TranslatedText* same = before.find(unit)) {
        keep(unit.id, *same);
      } else if (before.texts.contains(unit.id)) {
        // Outdated, but a better start than nothing.
        ++missing_;
        keep(unit.id, before.texts.find(unit.id)->second);
      } else {
        ++missing_;
      }
    });
    if (others) keep_others(before);
    for (const auto& [key, text] : added) {
      if (used.contains(key)) continue;
      problems_ +=
          "\"" + key + "\" is no id and no text of the content" + suggestion(key, ids) + "\n";
    }
  }

  [[nodiscard]] std::string file(const Translation& before) const {
    std::string out = "{\n  \"$schema\": \"../schema/i18n.schema.json\",\n";
    if (!before.note.empty()) out += "  \"note\": " + json_text(before.note) + ",\n";
    out += "  \"language\": " + json_text(before.language) + ",\n";
    out += "  \"name\": " + json_text(before.name) + ",\n";
    for (const std::string& word : before.own_words) {
      out += (&word == &before.own_words.front() ? "  \"own_words\": [" : ", ") + json_text(word);
    }
    if (!before.own_words.empty()) out += "],\n";
    out += "  \"texts\": {";
    return out + lines_ + (lines_.empty() ? "}\n}\n" : "\n  }\n}\n");
  }
  [[nodiscard]] std::size_t added() const { return added_; }
  [[nodiscard]] std::size_t missing() const { return missing_; }
  /// One line for every key that fits nothing.
  [[nodiscard]] const std::string& problems() const { return problems_; }

 private:
  static std::string note_of(const Translation& before, const std::string& id) {
    const auto found = before.texts.find(id);
    return found == before.texts.end() ? std::string{} : found->second.note;
  }

  /// What is not kept yet, under its id, or where that has another translation now, under its id
  /// with the fingerprint of its text.
  void keep_others(const Translation& before) {
    for (const auto& [id, text] : before.texts) {
      if (fingerprints_.contains(text.of)) continue;
      keep(ids_.contains(id) ? id.substr(0, id.find('@')) + "@" + text.of : id, text);
    }
  }

  void keep(const std::string& id, const TranslatedText& text) {
    ids_.insert(id);
    fingerprints_.insert(text.of);
    lines_ += lines_.empty() ? "\n" : ",\n";
    lines_ += "    " + json_text(id) + ": { \"of\": " + json_text(text.of);
    lines_ += ", \"text\": " + json_text(text.text);
    if (!text.note.empty()) lines_ += ", \"note\": " + json_text(text.note);
    lines_ += " }";
  }

  std::string lines_;
  std::set<std::string, std::less<>> ids_;
  std::set<std::string, std::less<>> fingerprints_;
  std::string problems_;
  std::size_t added_ = 0;
  std::size_t missing_ = 0;
};

/// One text a line, ready to be translated and added.
void print_missing(const Content& content, const Translation& translation) {
  std::string lines;
  check::for_each_text(content, [&](const TextUnit& unit) {
    if (unit.id.empty() || translation.find(unit) != nullptr) return;
    lines += (lines.empty() ? "\n  " : ",\n  ") + json_text(unit.id) + ": " + json_text(unit.text);
  });
  std::cout << printable_json("{" + lines + (lines.empty() ? "}\n" : "\n}\n"));
}

/// Puts the texts of --add into the file of the language.
///
/// @param content_read  What the folder held when this began.
int add_texts(const Arguments& arguments, const ContentRead& content_read, const Content& content,
              const Translation& before) {
  const std::string path = arguments.value("--add", "");
  const FileRead file = read_file(path);
  if (!file.problem.empty()) return not_run("texts", file.problem);
  Diagnostics diagnostics;
  const ContentRead read{{SourceFile{path, file.text}}, "", ""};
  const Added added = read_added(read.files.front(), diagnostics);
  if (!diagnostics.empty()) {
    print_findings(read, diagnostics);
    std::cerr << "wijzer texts: nothing written; correct the errors above first\n";
    return exit_findings;
  }
  const Merge merge(content, before, added, content_read.periods > 1);
  const std::string target = arguments.content() + "/" + before.file;
  const auto began_with =
      std::find_if(content_read.files.begin(), content_read.files.end(),
                   [&](const SourceFile& each) { return each.path == before.file; });
  if (read_file(target).text != began_with->text) {
    return not_run("texts",
                   "\"" + target + "\" was changed meanwhile; nothing written, run this again");
  }
  const std::string problem = write_files({SourceFile{target, merge.file(before)}});
  if (!problem.empty()) return not_run("texts", problem);
  std::cout << "Added " << analysis::counted(merge.added(), "text") << " to " << target << "; "
            << merge.missing() << (merge.missing() == 1 ? " is" : " are")
            << " missing or outdated.\n"
            << merge.problems();
  return merge.problems().empty() ? exit_clean : exit_findings;
}

/// Prints what is wrong with the content itself.
int correct_first(const ContentRead& read, Diagnostics errors) {
  const std::size_t more = check::hold_back_consequences(errors);
  print_findings(read, errors);
  std::cerr << "wijzer texts: correct the errors above first"
            << (more == 0 ? "" : "; " + analysis::counted(more, "more finding") + " held back")
            << "\n";
  return exit_findings;
}

}  // namespace

int run_texts(const std::vector<std::string>& words) {
  const std::optional<Arguments> arguments =
      parse_arguments(words, Accepts{{}, {"--lang", "--add", "--today"}});
  const std::optional<Date> day = arguments ? day_of(*arguments) : std::nullopt;
  if (!day) return exit_not_run;
  if (!arguments->has("--lang"))
    return not_run("texts", "name the language to translate into with --lang");
  // From reading to writing, and the same folder for every command that changes content, so that
  // two at once keep the work of both.
  std::optional<FolderLock> lock;
  if (arguments->has("--add")) lock.emplace(arguments->content());
  const ContentRead read = read_content_on(arguments->content(), *day);
  if (!read.problem.empty()) return not_run("texts", read.problem);
  const LoadResult loaded = load_content(read.files, read_author_parts);
  if (has_errors(loaded.diagnostics)) return correct_first(read, loaded.diagnostics);
  const std::vector<Translation> translations =
      check::read_translations(read.files, loaded.content);
  const std::string language = arguments->value("--lang", "");
  const auto found =
      std::find_if(translations.begin(), translations.end(),
                   [&](const Translation& each) { return each.language == language; });
  if (found == translations.end()) {
    return not_run("texts", "there is no other language \"" + language + "\"; make i18n/" +
                                language + ".json with {\"language\": \"" + language +
                                "\", \"name\": \"...\", \"texts\": {}}");
  }
  if (has_errors(found->diagnostics)) {
    print_findings(read, found->diagnostics);
    std::cerr << "wijzer texts: correct the errors above first\n";
    return exit_findings;
  }
  if (lock && !lock->problem().empty()) return not_run("texts", lock->problem());
  if (lock) return add_texts(*arguments, read, loaded.content, *found);
  print_missing(loaded.content, *found);
  return exit_clean;
}

}  // namespace wijzer::cli
