#include "cli/arguments.hpp"

#include <algorithm>
#include <chrono>
#include <iostream>

#include "core/rules/calendar.hpp"

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

}  // namespace

std::optional<Date> day_of(const Arguments& arguments) {
  if (arguments.has("--today")) {
    const std::optional<Date> day = parse_date(arguments.value("--today", ""));
    if (!day) std::cerr << "wijzer: write --today as YYYY-MM-DD\n";
    return day;
  }
  return day_in_the_netherlands(
      std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()));
}

std::optional<Arguments> parse_arguments(const std::vector<std::string>& words,
                                         const Accepts& accepts) {
  Arguments arguments;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    if (contains(accepts.flags, word)) {
      arguments.options[word] = "";
    } else if (contains(accepts.valued, word)) {
      if (i + 1 == words.size()) return refuse("the option " + word + " needs a value", accepts);
      arguments.options[word] = words[++i];
    } else if (word.size() > 1 && word.front() == '-') {
      return refuse("there is no option " + word, accepts);
    } else {
      arguments.plain.push_back(word);
    }
  }
  if (arguments.plain.size() > accepts.folders) {
    return refuse("\"" + arguments.plain[accepts.folders] + "\" is one argument too many", accepts);
  }
  return arguments;
}

}  // namespace wijzer::cli
