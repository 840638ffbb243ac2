#include "workspace/exports.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include <optional>
#include <string>
#include <vector>

#include "support/files.hpp"
#include "support/random.hpp"

namespace wijzer::test {
namespace {

using workspace::Document;

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
    out.push_back(text.substr(at, end - at));
    at = end;
  }
  return out;
}

/// Applies a unified diff of one file as patch does: every line that it keeps or takes away has to
/// be there. Nothing when it does not fit.
std::optional<std::string> patched(const std::string& before, const std::string& diff) {
  const std::vector<std::string> old_lines = split(before);
  std::string out;
  std::size_t at = 0;
  for (const std::string& line : split(diff)) {
    if (line.starts_with("--- ") || line.starts_with("+++ ")) continue;
    if (line.starts_with("@@ -")) {
      const std::size_t from = std::stoul(line.substr(4));
      const bool empty = line.find(",0 +") != std::string::npos;
      const std::size_t begin = empty ? from : from - 1;
      while (at < begin && at < old_lines.size()) out += old_lines[at++];
    } else if (line.starts_with("\\")) {
      out.pop_back();
    } else if (line[0] == '+') {
      out += line.substr(1);
    } else {
      const std::string there = at < old_lines.size() ? old_lines[at] : "nothing";
      const bool same = there + (there.ends_with('\n') ? "" : "\n") == line.substr(1);
      if (!same) return std::nullopt;
      ++at;
      if (line[0] == ' ') out += line.substr(1);
    }
  }
  while (at < old_lines.size()) out += old_lines[at++];
  return out;
}

}  // namespace

TEST_CASE("a diff says what was changed and three lines around it") {
  const std::string before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
  const std::string after = "1\n2\n3\n4\nfive\n6\n7\n8\n9\n";
  CHECK(workspace::unified_diff("a/b.json", &before, &after) ==
        "--- a/a/b.json\n+++ b/a/b.json\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
  CHECK(workspace::unified_diff("x", &before, &before).empty());
  const std::string one = "x";
  CHECK(workspace::unified_diff("x", nullptr, &one) ==
        "--- /dev/null\n+++ b/x\n@@ -0,0 +1 @@\n+x\n\\ No newline at end of file\n");
}

TEST_CASE("a diff of any two texts makes the second of the first") {
  Random random(31);
  for (int i = 0; i < rounds(400); ++i) {
    std::string texts[2];
    for (std::string& text : texts) {
      const std::size_t lines = random.below(30);
      for (std::size_t k = 0; k < lines; ++k) {
        text += std::string(1, static_cast<char>('a' + random.below(4))) + "\n";
      }
    }
    const std::string diff = workspace::unified_diff("x", &texts[0], &texts[1]);
    REQUIRE(patched(texts[0], diff) == texts[1]);
  }
}

TEST_CASE("the patch of a document holds every file that was changed, and no other") {
  Document document(shipped_files());
  CHECK(patch_of(document).empty());
  CHECK(document.rename({workspace::Kind::Criterion, "lasting"}, "for-life").ok);
  const std::string patch = patch_of(document);
  const std::vector<SourceFile> files = changed_files(document);
  CHECK(files.size() > 3);
  std::size_t headers = 0;
  for (const std::string& line : split(patch)) headers += line.starts_with("+++ ") ? 1U : 0U;
  CHECK(headers == files.size());
  for (const SourceFile& opened : document.opened()) {
    const std::string* now = document.bytes(opened.path);
    const std::string diff = workspace::unified_diff(opened.path, &opened.text, now);
    CHECK(patched(opened.text, diff) == *now);
    CHECK((diff.empty() || patch.find(diff) != std::string::npos));
  }
}

TEST_CASE("texts that differ throughout still make a diff") {
  std::string before;
  std::string after;
  for (int i = 0; i < 5'000; ++i) {
    before += "a" + std::to_string(i) + "\n";
    after += "b" + std::to_string(i) + "\n";
  }
  CHECK(patched(before, workspace::unified_diff("x", &before, &after)) == after);
}

TEST_CASE("a zip holds the bytes of its files and their checksums") {
  const std::string zip = workspace::zip_of({{"a.json", "123456789"}, {"i18n/\xc3\xa9.json", ""}});
  const auto number = [&](std::size_t at, int bytes) {
    std::size_t out = 0;
    for (int i = bytes; i-- > 0;) {
      out = out << 8U | static_cast<unsigned char>(zip[at + static_cast<std::size_t>(i)]);
    }
    return out;
  };
  const std::size_t end = zip.size() - 22;
  CHECK(number(end, 4) == 0x06054b50);
  CHECK(number(end + 10, 2) == 2);
  std::size_t entry = number(end + 16, 4);
  CHECK(entry + number(end + 12, 4) == end);
  CHECK(number(entry, 4) == 0x02014b50);
  // The check value that is published for this checksum.
  CHECK(number(entry + 16, 4) == 0xcbf43926);
  CHECK(number(entry + 42, 4) == 0);
  CHECK(zip.substr(30, 15) == "a.json123456789");
  entry += 46 + number(entry + 28, 2);
  CHECK(zip.substr(entry + 46, number(entry + 28, 2)) == "i18n/\xc3\xa9.json");
  CHECK(number(number(entry + 42, 4), 4) == 0x04034b50);
}

TEST_CASE("after saving, a patch holds what came since, and a zip also what was undone") {
  Document document(std::vector<SourceFile>{{"content.json", "{ \"a\": 1 }\n"}});
  const Place place{"content.json", "/a"};
  CHECK(document.set_value(place, "2").ok);
  document.mark_saved();
  CHECK(workspace::patch_of(document).empty());
  CHECK(document.set_value(place, "3").ok);
  const std::optional<std::string> now = patched("{ \"a\": 2 }\n", workspace::patch_of(document));
  REQUIRE(now);
  CHECK(*now == "{ \"a\": 3 }\n");
  CHECK(document.undo().ok);
  CHECK(document.undo().ok);
  const std::vector<SourceFile> files = workspace::changed_files(document);
  REQUIRE(files.size() == 1);
  CHECK(files.front().text == "{ \"a\": 1 }\n");
}

}  // namespace wijzer::test
