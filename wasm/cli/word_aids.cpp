#include "cli/word_aids.hpp"

#include <iostream>
#include <utility>

#include "cli/files.hpp"
#include "cli/spelling.hpp"

namespace wijzer::cli {
bool WordAids::read(const Arguments& arguments) {
  spelling_ = arguments.has("--spelling");
  if (!arguments.has("--frequent")) return true;
  const std::string path = arguments.value("--frequent", "");
  const FileRead file = read_file(path);
  if (file.problem.empty()) frequent_ = check::forms_in(file.text);
  if (!frequent_) {
    std::cerr << "wijzer check: "
              << (file.problem.empty() ? "there is no word in \"" + path + "\"" : file.problem)
              << "; make a list of words with: node web/tools/frequent.mjs\n";
  }
  return frequent_.has_value();
}

check::Language WordAids::language() {
  check::Language language;
  if (frequent_) language.frequent = &*frequent_;
  if (!spelling_) return language;
  language.misspelled = [this](const std::string& name, const std::vector<std::string>& words) {
    SpellingRun run = look_up(name, words);
    spelling_problem_ = run.problem;
    return run.problem.empty() ? std::optional(std::move(run.unknown)) : std::nullopt;
  };
  return language;
}

std::vector<std::string> WordAids::not_checked(bool compares_words) const {
  std::vector<std::string> lines;
  if (!frequent_ && compares_words) {
    lines.emplace_back(
        "Words were not compared; add --frequent build/frequent.nl.txt (node "
        "web/tools/frequent.mjs).");
  }
  if (!spelling_) {
    lines.emplace_back("Spelling was not checked; add --spelling, which asks hunspell.");
  } else if (!spelling_problem_.empty()) {
    lines.push_back("Spelling was not checked: " + spelling_problem_ + ".");
  }
  return lines;
}

}  // namespace wijzer::cli
