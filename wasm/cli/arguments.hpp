#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/model/date.hpp"
#include "wordings/tongue.hpp"

namespace wijzer::cli {

/// Exit codes of every command.
enum ExitCode : int { exit_clean = 0, exit_findings = 1, exit_not_run = 2 };

/// What stands behind the name of a command.
struct Arguments {
  std::vector<std::string> plain;
  /// Options with a value, by name ("--lang"), and flags with an empty value ("--json").
  std::multimap<std::string, std::string> options;

  [[nodiscard]] bool has(const std::string& name) const { return options.contains(name); }
  [[nodiscard]] std::string value(const std::string& name, const std::string& otherwise) const {
    const auto found = options.lower_bound(name);
    return has(name) ? found->second : otherwise;
  }
  /// The content folder: the first plain argument, or "content".
  [[nodiscard]] std::string content() const { return plain.empty() ? "content" : plain.front(); }
};

/// What a command accepts.
struct Accepts {
  std::vector<std::string> flags;
  /// Options that take a value.
  std::vector<std::string> valued;
  /// How many content folders, or arguments without an option of any kind.
  std::size_t folders = 1;
  /// What those are, where they are not content folders alone: for people.
  std::string plain = {};
  /// Those of `valued` that may stand twice.
  std::vector<std::string> twice = {};
};

/// Sorts the arguments of a command; on trouble says what is allowed and returns nothing.
[[nodiscard]] std::optional<Arguments> parse_arguments(const std::vector<std::string>& words,
                                                       const Accepts& accepts);

/// The day of --today, or of the clock; nothing when --today is no date.
[[nodiscard]] std::optional<Date> day_of(const Arguments& arguments);

/// The days of --today in their order, or that of the clock; nothing when one is no date.
[[nodiscard]] std::optional<std::vector<Date>> days_of(const Arguments& arguments);

/// In which language findings are told: that of --lang, "nl" or "en", or English; nothing when it
/// is neither.
[[nodiscard]] std::optional<wordings::Tongue> tongue_of(const Arguments& arguments);

// The commands; each returns an ExitCode and prints results to stdout, trouble to stderr.
[[nodiscard]] int run_new(const std::vector<std::string>& words);
[[nodiscard]] int run_check(const std::vector<std::string>& words);
[[nodiscard]] int run_bundle(const std::vector<std::string>& words);
[[nodiscard]] int run_advise(const std::vector<std::string>& words);
[[nodiscard]] int run_texts(const std::vector<std::string>& words);
[[nodiscard]] int run_diff(const std::vector<std::string>& words);
[[nodiscard]] int run_handover(const std::vector<std::string>& words);
[[nodiscard]] int run_reproduce(const std::vector<std::string>& words);
[[nodiscard]] int run_graph(const std::vector<std::string>& words);
[[nodiscard]] int run_scenarios(const std::vector<std::string>& words);
[[nodiscard]] int run_outcomes(const std::vector<std::string>& words);
[[nodiscard]] int run_site(const std::vector<std::string>& words);
[[nodiscard]] int run_pages(const std::vector<std::string>& words);
[[nodiscard]] int run_find(const std::vector<std::string>& words);
[[nodiscard]] int run_rename(const std::vector<std::string>& words);
[[nodiscard]] int run_sources(const std::vector<std::string>& words);
[[nodiscard]] int run_words(const std::vector<std::string>& words);
[[nodiscard]] int run_report(const std::vector<std::string>& words);

}  // namespace wijzer::cli
