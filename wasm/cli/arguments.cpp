#include "cli/arguments.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>

#include "core/logic/calendar.hpp"

namespace wijzer::cli {
namespace {

bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::nullopt_t refuse(const std::string& problem, const Accepts& accepts) {
  const char* folders = accepts.folders == 1 ? "at most one content folder" : "two content folders";
  std::cerr << "wijzer: " << problem << "; this command takes "
            << (accepts.plain.empty() ? folders : accepts.plain);
  for (const std::string& name : accepts.flags) std::cerr << ", " << name;
  for (const std::string& name : accepts.valued) std::cerr << ", " << name << " VALUE";
  std::cerr << "\n";
  return std::nullopt;
}

/// The clock, or what a build that is to be repeated says instead of it:
/// https://reproducible-builds.org/specs/source-date-epoch/
std::chrono::sys_seconds now() {
  if (const char* const given = std::getenv("SOURCE_DATE_EPOCH")) {
    // More digits are in no year that a date can have.
    const std::string text = given;
    const bool digits = text.find_first_not_of("0123456789") == std::string::npos;
    if (digits && !text.empty() && text.size() <= 10) {
      return std::chrono::sys_seconds(std::chrono::seconds(std::atoll(given)));
    }
    std::cerr << "wijzer: SOURCE_DATE_EPOCH is no number of seconds; taking the clock instead\n";
  }
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

}  // namespace

std::optional<std::vector<Date>> days_of(const Arguments& arguments) {
  std::vector<Date> out;
  const auto [begin, end] = arguments.options.equal_range("--today");
  for (auto given = begin; given != end; ++given) {
    const std::optional<Date> day = parse_date(given->second);
    if (!day) {
      std::cerr << "wijzer: write --today as YYYY-MM-DD\n";
      return std::nullopt;
    }
    out.push_back(*day);
  }
  if (out.empty()) out.push_back(day_in_the_netherlands(now()));
  return out;
}

std::optional<Date> day_of(const Arguments& arguments) {
  const std::optional<std::vector<Date>> days = days_of(arguments);
  return days ? std::optional(days->front()) : std::nullopt;
}

std::optional<wordings::Tongue> tongue_of(const Arguments& arguments) {
  const std::string language = arguments.value("--lang", "en");
  if (language == "nl") return wordings::Tongue::Dutch;
  if (language == "en") return wordings::Tongue::English;
  std::cerr << "wijzer: findings are told in \"nl\" or \"en\", not in \"" << language
            << "\"; choose one of these for --lang\n";
  return std::nullopt;
}

std::optional<Arguments> parse_arguments(const std::vector<std::string>& words,
                                         const Accepts& accepts) {
  Arguments arguments;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    if (contains(accepts.flags, word)) {
      if (!arguments.has(word)) arguments.options.emplace(word, "");
    } else if (contains(accepts.valued, word)) {
      if (i + 1 == words.size()) return refuse("the option " + word + " needs a value", accepts);
      if (arguments.options.count(word) == (contains(accepts.twice, word) ? 2U : 1U)) {
        return refuse("the option " + word + " stands there too often", accepts);
      }
      arguments.options.emplace(word, words[++i]);
    } else if (word.size() > 1 && word.front() == '-') {
      return refuse("there is no option " + word, accepts);
    } else {
      arguments.plain.push_back(word);
    }
  }
  if (arguments.plain.size() > accepts.folders) {
    return refuse("\"" + arguments.plain[accepts.folders] + "\" is one argument too many", accepts);
  }
  if (arguments.has("--json") && arguments.has("--html")) {
    return refuse("choose one of --json and --html", accepts);
  }
  return arguments;
}

}  // namespace wijzer::cli
