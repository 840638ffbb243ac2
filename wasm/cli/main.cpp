#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"

namespace {

int run(std::vector<std::string> words) {
  if (words.empty()) {
    std::cerr << wijzer::cli::usage();
    return wijzer::cli::exit_not_run;
  }
  const std::string name = words.front();
  words.erase(words.begin());
  const auto all = wijzer::cli::commands();
  const auto command = std::find_if(
      all.begin(), all.end(), [&](const wijzer::cli::Command& each) { return each.name == name; });
  if (command != all.end()) return command->run(words);
  if (name == "help" || name == "--help" || name == "-h") {
    std::cout << wijzer::cli::usage();
    return wijzer::cli::exit_clean;
  }
  std::cerr << "wijzer: there is no command \"" << name << "\"\n\n" << wijzer::cli::usage();
  return wijzer::cli::exit_not_run;
}

}  // namespace

int main(int count, char** values) {
  wijzer::cli::Output output;
  return output.finish(run({values + 1, values + count}));
}
