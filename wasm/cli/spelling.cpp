#include "cli/spelling.hpp"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>

namespace wijzer::cli {
namespace {

struct Dictionary {
  std::string_view language;
  const char* name;
  /// Debian package that holds it.
  const char* package;
};

constexpr std::array<Dictionary, 1> dictionaries = {{{"nl", "nl_NL", "hunspell-nl"}}};

struct CloseFile {
  void operator()(std::FILE* file) const { (void)std::fclose(file); }
};
/// A file without a name that is gone once it is closed. Files instead of pipes: hunspell answers
/// while it still reads, and two full pipes would wait for each other.
using TemporaryFile = std::unique_ptr<std::FILE, CloseFile>;

bool write_words(std::FILE* file, const std::vector<std::string>& words) {
  bool good = true;
  for (const std::string& word : words) good = std::fputs((word + "\n").c_str(), file) >= 0 && good;
  good = std::fflush(file) == 0 && good;
  std::rewind(file);
  return good;
}

std::vector<std::string> read_lines(std::FILE* file) {
  std::rewind(file);
  std::vector<std::string> lines;
  std::string line;
  for (int letter = std::fgetc(file); letter != EOF; letter = std::fgetc(file)) {
    if (letter != '\n') {
      line += static_cast<char>(letter);
    } else if (!line.empty()) {
      lines.push_back(std::move(line));
      line.clear();
    }
  }
  return lines;
}

/// The exit code of hunspell; -1 when it could not be started.
int run_hunspell(const char* dictionary, std::FILE* in, std::FILE* out) {
  posix_spawn_file_actions_t actions;
  if (posix_spawn_file_actions_init(&actions) != 0) return -1;
  (void)posix_spawn_file_actions_adddup2(&actions, fileno(in), STDIN_FILENO);
  (void)posix_spawn_file_actions_adddup2(&actions, fileno(out), STDOUT_FILENO);
  std::array<std::string, 6> words = {"hunspell", "-d", dictionary, "-i", "utf-8", "-l"};
  std::array<char*, words.size() + 1> arguments = {};
  for (std::size_t i = 0; i < words.size(); ++i) arguments[i] = words[i].data();
  pid_t child = 0;
  const int failed =
      posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
  (void)posix_spawn_file_actions_destroy(&actions);
  int status = 0;
  if (failed != 0 || waitpid(child, &status, 0) != child || !WIFEXITED(status)) return -1;
  return WEXITSTATUS(status);
}

}  // namespace

SpellingRun look_up(std::string_view language, const std::vector<std::string>& words) {
  const auto dictionary =
      std::find_if(dictionaries.begin(), dictionaries.end(),
                   [&](const Dictionary& each) { return each.language == language; });
  if (dictionary == dictionaries.end()) {
    return {{}, "no dictionary is known for the language \"" + std::string(language) + "\""};
  }
  const TemporaryFile in(std::tmpfile());
  const TemporaryFile out(std::tmpfile());
  if (!in || !out || !write_words(in.get(), words)) {
    return {{}, "no temporary file could be written; is the disk full?"};
  }
  constexpr int command_not_found = 127;
  const int code = run_hunspell(dictionary->name, in.get(), out.get());
  if (code == -1 || code == command_not_found) {
    return {{},
            std::string("hunspell is not installed; apt install hunspell ") + dictionary->package};
  }
  if (code != 0) {
    return {{},
            std::string("hunspell can't use its dictionary ") + dictionary->name +
                "; apt install " + dictionary->package};
  }
  return {read_lines(out.get()), {}};
}

}  // namespace wijzer::cli
