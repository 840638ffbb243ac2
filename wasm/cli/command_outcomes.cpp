#include <algorithm>
#include <iomanip>
#include <iostream>
#include <map>

#include "checker/outcome_sizes.hpp"
#include "cli/arguments.hpp"
#include "cli/files.hpp"
#include "cli/not_run.hpp"
#include "cli/output.hpp"
#include "cli/paper_fonts.hpp"
#include "core/load/load_content.hpp"
#include "core/summary/json_writer.hpp"

namespace wijzer::cli {
namespace {

using check::OutcomeSize;
using check::Spread;

/// The examples that came for one thing.
struct Goal {
  std::string name;
  std::vector<std::size_t> words;
  std::vector<std::size_t> questions;
};

std::vector<Goal> by_goal(const std::vector<OutcomeSize>& sizes) {
  std::vector<Goal> goals;
  for (const OutcomeSize& size : sizes) {
    auto at = std::find_if(goals.begin(), goals.end(),
                           [&](const Goal& goal) { return goal.name == size.goal; });
    if (at == goals.end()) at = goals.insert(at, Goal{size.goal, {}, {}});
    at->words.push_back(size.words);
    if (size.questions > 0) at->questions.push_back(size.questions);
  }
  return goals;
}

void print_row(const std::string& name, const Goal& goal) {
  const Spread words = check::spread_of(goal.words);
  const Spread questions = check::spread_of(goal.questions);
  std::cout << std::setw(9) << goal.words.size() << std::setw(8) << words.median << std::setw(7)
            << words.most_of_ten << std::setw(7) << words.most << std::setw(12) << questions.median
            << std::setw(7) << questions.most_of_ten << std::setw(7) << questions.most << "  "
            << name << "\n";
}

void print_sizes(std::vector<OutcomeSize> sizes) {
  std::cout << "What an outcome asks of the reader: every scenario, walked to its end, and every "
               "witness.\nWords: on the screen while nothing is unfolded. Questions: of scenarios "
               "only.\n\n              words                 questions\n"
               " examples  median  9/10   most      median  9/10   most\n";
  Goal all;
  for (const Goal& goal : by_goal(sizes)) {
    print_row(goal.name, goal);
    all.words.insert(all.words.end(), goal.words.begin(), goal.words.end());
    all.questions.insert(all.questions.end(), goal.questions.begin(), goal.questions.end());
  }
  print_row("all", all);
  constexpr std::size_t shown = 5;
  std::stable_sort(sizes.begin(), sizes.end(),
                   [](const OutcomeSize& a, const OutcomeSize& b) { return a.words > b.words; });
  std::cout << "\nMost words:\n";
  for (std::size_t i = 0; i < std::min(shown, sizes.size()); ++i) {
    std::cout << std::setw(9) << sizes[i].words << "  " << sizes[i].example << "\n";
  }
}

/// How many of these papers take one side of A4, two, and more.
std::string sides_in_words(const std::vector<OutcomeSize>& sizes) {
  std::map<std::size_t, std::size_t> count;
  for (const OutcomeSize& size : sizes) ++count[size.sides];
  std::string out;
  for (const auto& [sides, examples] : count) {
    out += (out.empty() ? "" : ", ") + std::to_string(sides) + ": " + std::to_string(examples);
  }
  return out;
}

void print_sides(const std::vector<OutcomeSize>& sizes, const std::vector<OutcomeSize>& heaviest) {
  constexpr std::size_t wanted = 2;
  std::cout << "\nSides of A4 that the short paper takes, with how many examples: "
            << sides_in_words(sizes)
            << ".\nOf those who choose all that can be chosen: " << sides_in_words(heaviest)
            << ".\n";
  for (const std::vector<OutcomeSize>* all : {&sizes, &heaviest}) {
    for (const OutcomeSize& size : *all) {
      if (size.sides > wanted) std::cout << "  more than two: " << size.example << "\n";
    }
  }
}

std::string sizes_json(const std::vector<OutcomeSize>& sizes) {
  JsonWriter writer;
  writer.begin_object().key("outcomes").begin_array();
  for (const OutcomeSize& size : sizes) {
    writer.begin_object().member("example", size.example).member("goal", size.goal);
    writer.key("words").integer(static_cast<std::int64_t>(size.words));
    writer.key("questions").integer(static_cast<std::int64_t>(size.questions));
    if (size.sides > 0) writer.key("sides").integer(static_cast<std::int64_t>(size.sides));
    writer.key("asked").begin_array();
    for (const std::string& question : size.asked) writer.string(question);
    writer.end_array().end_object();
  }
  writer.end_array().end_object();
  return writer.take();
}

}  // namespace

int run_outcomes(const std::vector<std::string>& words) {
  const std::optional<Arguments> arguments =
      parse_arguments(words, Accepts{{"--json"}, {"--today", "--fonts"}});
  const std::optional<Date> day = arguments ? day_of(*arguments) : std::nullopt;
  if (!day) return exit_not_run;
  const ContentRead read = read_content_on(arguments->content(), *day);
  if (!read.problem.empty()) return not_run("outcomes", read.problem);
  const LoadResult loaded = load_content(read.files, read_author_parts);
  if (has_errors(loaded.diagnostics)) {
    return not_run("outcomes", content_has_errors(arguments->content()));
  }
  PaperFonts fonts;
  read_paper_fonts(arguments->value("--fonts", fonts_folder), fonts);
  const pdf::Fonts* set_in = fonts.fonts ? &*fonts.fonts : nullptr;
  const std::vector<OutcomeSize> sizes = check::outcome_sizes(loaded.content, *day, set_in);
  if (arguments->has("--json")) {
    std::cout << printable_json(sizes_json(sizes)) << "\n";
  } else {
    print_sizes(sizes);
    if (set_in == nullptr) {
      std::cout << "\nSides of A4 are not counted: " << fonts.problem << ".\n";
    } else {
      print_sides(sizes, check::heaviest_outcomes(loaded.content, *day, set_in));
    }
  }
  return exit_clean;
}

}  // namespace wijzer::cli
