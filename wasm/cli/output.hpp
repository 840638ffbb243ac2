#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace wijzer::cli {

/// Stands between std::cout, std::cerr and the system for as long as it lives, so that whatever a
/// command prints passes here.
///
/// Characters of the content that a terminal would obey, or that nobody sees, come out as
/// "<U+001B>". What can't be written is remembered, a closed pipe as well.
class Output {
 public:
  Output();
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  /// The exit code of the command, at its end: `code`, or exit_not_run with the reason on stderr
  /// when not everything could be printed.
  [[nodiscard]] int finish(int code);

 private:
  class Door;
  std::unique_ptr<Door> out_;
  std::unique_ptr<Door> err_;
};

/// JSON for stdout: the same text with those characters escaped as in "\u001b".
[[nodiscard]] std::string printable_json(std::string_view json);

}  // namespace wijzer::cli
