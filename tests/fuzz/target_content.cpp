// A folder of content as an author leaves it: the loader, and the checks that need no sound rules.
#include <doctest/doctest.h>

#include "checker/check.hpp"
#include "checker/encoding.hpp"
#include "core/conversation/session.hpp"
#include "core/model/limits.hpp"
#include "core/summary/formats.hpp"
#include "fuzz/targets.hpp"
#include "support/fixtures.hpp"

namespace wijzer::fuzz {
namespace {

/// The manifest, then each other file after a separator: its path, the end of a line, its text.
std::vector<SourceFile> files_of(std::string_view bytes) {
  std::vector<SourceFile> files;
  for (const std::string_view part : parts_of(bytes)) {
    if (files.empty()) {
      files.push_back({"content.json", std::string(part)});
      continue;
    }
    const std::size_t end = part.find('\n');
    const std::string_view text = end == std::string_view::npos ? "" : part.substr(end + 1);
    files.push_back({std::string(part.substr(0, end)), std::string(text)});
  }
  return files;
}

void check_texts(const std::vector<SourceFile>& files, const Content& content,
                 Diagnostics& diagnostics) {
  for (const SourceFile& file : files) {
    check::name_encoding(file, diagnostics);
    const JsonResult parsed = parse_json(file.path, file.text);
    if (parsed.ok) check::check_characters(file.path, parsed.value, diagnostics);
  }
  check::check_ids(content, diagnostics);
  check::check_manifest(content, diagnostics);
  check::check_dates(content, day, diagnostics);
  check::check_placeholders(content, diagnostics);
  check::check_markup(content, diagnostics);
  check::check_phrases(content, diagnostics);
  check::check_terms(content, diagnostics);
  check::check_sources(content, diagnostics);
  check::check_declarations(content, diagnostics);
  if (const auto profile = check::profile_of(content)) {
    check::check_language(content, *profile, diagnostics);
  }
  check::check_words(content, nullptr, diagnostics);
  check::check_freshness(content, day, diagnostics);
  check::check_pages(content, diagnostics);
}

void run_content(std::string_view bytes) {
  const std::vector<SourceFile> files = files_of(bytes);
  LoadResult loaded = load_content(files, read_author_parts);
  const bool sound = !has_errors(loaded.diagnostics);
  Diagnostics found = std::move(loaded.diagnostics);
  // Each file adds at most that its text is broken.
  REQUIRE(found.size() <= limits::findings + files.size());
  check_texts(files, loaded.content, found);
  for (const Diagnostic& each : found) {
    REQUIRE_FALSE(each.check.empty());
    REQUIRE_FALSE(each.message.empty());
    REQUIRE((each.pointer.empty() || each.pointer.front() == '/'));
  }
  if (!sound) return;
  check::check_reach(loaded.content, found);
  check::check_scenarios(loaded.content, found);
  Answers none = no_answers(loaded.content);
  none.today = to_days(day);
  const Walk start = walk(loaded.content, none);
  const SummaryInput input{loaded.content, start.effective, start.asked, day, ""};
  const Summary summary = summarise(input);
  REQUIRE_FALSE(to_plain_text(summary).empty());
  REQUIRE_FALSE(to_html(summary, loaded.content).empty());
}

/// The fixtures are small, and each holds another mistake.
std::vector<std::string> content_seeds() {
  std::vector<std::string> seeds;
  for (const test::Fixture& fixture : test::fixtures()) {
    std::string seed;
    for (const SourceFile& file : test::source_files(fixture)) {
      if (file.path == "expected.json") continue;
      if (!seed.empty()) seed += separator + file.path + "\n";
      seed += file.text;
    }
    seeds.push_back(std::move(seed));
  }
  return seeds;
}

}  // namespace

Target content_target() { return {"content", run_content, content_seeds}; }

}  // namespace wijzer::fuzz
