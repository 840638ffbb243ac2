// What the checks write is not the tables' own: this holds the two together.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "support/files.hpp"
#include "wordings/tables.hpp"
#include "wordings/template.hpp"

namespace wijzer {
namespace {

/// The sources whose texts are no messages: names for drawings, examples, patches and witnesses,
/// regular expressions of words, and what stands in tables of other kinds.
const std::set<std::string_view> no_messages = {
    "analysis/families/answers.cpp",
    "analysis/scenarios/boundaries.cpp",
    "analysis/diff/diff.cpp",
    "analysis/diff/diff_texts.cpp",
    "analysis/diff/diff_run.cpp",
    "analysis/graph.cpp",
    "analysis/families/matching.cpp",
    "analysis/proof/proof_run.cpp",
    "analysis/families/questions_left.hpp",
    "analysis/proof/witnesses.cpp",
    "checker/check_run.hpp",
    "checker/outcome_sizes.cpp",
    "checker/placeholders.cpp",
    "workspace/generated.cpp",
    "workspace/mentions.cpp",
    "workspace/patch.cpp",
    "workspace/scenario_json.cpp",
    "workspace/splice.cpp",
    "workspace/twins.hpp",
};

/// Texts in the other sources that are no messages either.
const std::set<std::string> other_texts = {
    // Of a case of the run, for the bar of progress.
    "reading the files",
    "texts and sources",
    "the rules",
    "other languages",
    "what the authors accepted",
    // What authors accept, by its name in the content.
    "all scenarios",
    // Words of a name, each of which the tables hold.
    "options of question \"",
    " of question \"",
    // Beginnings of promises in Dutch, for texts that parents read.
    "heeft recht op",
    "heeft u recht op",
    "krijgt u ",
    "u krijgt",
    "hebt recht op",
    // White space, of which this leaves the letters.
    " trn",
};

/// Between digits a quote only parts them: 5'000.
bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

/// The texts of a source, those that stand behind each other as one, without escapes.
std::vector<std::string> texts_of(std::string_view source) {
  std::vector<std::string> out;
  bool joined = false;
  for (std::size_t at = 0; at < source.size(); ++at) {
    const char letter = source[at];
    if (source.substr(at, 2) == "//" || letter == '#') {
      at = std::min(source.find('\n', at), source.size());
    } else if (letter == '\'' && !is_digit(source[at - 1])) {
      at = source.find('\'', at + (source[at + 1] == '\\' ? 3 : 2));
      joined = false;
    } else if (letter == '"') {
      if (!joined) out.emplace_back();
      joined = true;
      while (source[++at] != '"') {
        if (source[at] == '\\') ++at;
        out.back() += source[at];
      }
    } else if (letter != ' ' && letter != '\n') {
      joined = false;
    }
  }
  return out;
}

bool is_sentence(const std::string& text) {
  const bool letters = std::any_of(text.begin(), text.end(),
                                   [](char letter) { return letter >= 'a' && letter <= 'z'; });
  return letters && text.find(' ') != std::string::npos;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view edges = " ,:;\"()";
  const std::size_t begin = text.find_first_not_of(edges);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(edges) - begin + 1);
}

/// All English of the tables.
class Known {
 public:
  Known() {
    for (const auto rows :
         {wordings::load_wordings(), wordings::check_wordings(), wordings::proof_wordings(),
          wordings::edit_wordings(), wordings::part_wordings(), wordings::place_wordings()}) {
      for (const wordings::Wording& row : rows) {
        for (const wordings::Piece& piece : wordings::pieces_of(row.english)) {
          if (!piece.placeholder) pieces_.push_back(piece.text);
        }
      }
    }
    for (const auto rows : {wordings::rule_words(), wordings::kind_words()}) {
      for (const wordings::Wording& row : rows) words_.insert(row.english);
    }
  }

  [[nodiscard]] bool holds(const std::string& text) const {
    return words_.contains(trimmed(text)) ||
           std::any_of(pieces_.begin(), pieces_.end(), [&](std::string_view piece) {
             return piece.find(text) != std::string_view::npos;
           });
  }

 private:
  std::vector<std::string_view> pieces_;
  std::set<std::string_view> words_;
};

TEST_CASE("every text that a check, the loader or an edit writes has its Dutch in the tables") {
  const Known known;
  std::size_t looked_at = 0;
  for (const std::string folder : {"core/load", "analysis", "checker", "workspace"}) {
    for (const std::string& name : test::paths_in("wasm/" + folder)) {
      const std::string path = folder + "/" + name;
      if (no_messages.contains(path)) continue;
      for (const std::string& text : texts_of(test::read_text("wasm/" + path))) {
        if (!is_sentence(text) || other_texts.contains(text)) continue;
        ++looked_at;
        CAPTURE(path);
        CAPTURE(text);
        CHECK_MESSAGE(known.holds(text), "write it in wasm/wordings, with its Dutch");
      }
    }
  }
  CHECK(looked_at > 250);
}

TEST_CASE("no source is left out that is not there") {
  for (const std::string_view path : no_messages) {
    CAPTURE(path);
    CHECK_FALSE(test::read_text("wasm/" + std::string(path)).empty());
  }
}

}  // namespace
}  // namespace wijzer
