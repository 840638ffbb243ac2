#include "cli/output.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <iostream>
#include <streambuf>
#include <vector>

#include "checker/bad_characters.hpp"
#include "cli/arguments.hpp"
#include "cli/write_files.hpp"

namespace wijzer::cli {
namespace {

/// The text with every bad character put as `written` says; tabs are none here.
template <typename Written>
std::string escaped(std::string_view text, const Written& written) {
  std::string out;
  std::size_t done = 0;
  for (const check::BadCharacter& bad : check::bad_characters(text)) {
    if (bad.code == '\t') continue;
    out += text.substr(done, bad.begin - done);
    out += written(bad.code);
    done = bad.begin + bad.length;
  }
  return out += text.substr(done);
}

std::string visible(char32_t code) { return "<" + check::code_point(code) + ">"; }

std::string json_escape(char32_t code) {
  const auto unit = [](char32_t value) {
    std::string out = "\\u";
    for (int shift = 12; shift >= 0; shift -= 4) out += "0123456789abcdef"[value >> shift & 0xFU];
    return out;
  };
  if (code < 0x10000) return unit(code);
  const char32_t rest = code - 0x10000;
  return unit(0xD800 + (rest >> 10U)) + unit(0xDC00 + (rest & 0x3FFU));
}

/// A file that is opened must never get the number of a stream that was closed: what is printed
/// would end up in it.
void keep_standard_numbers() {
  for (const int number : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    // Takes the lowest number that is free, which is this one. Printing there fails.
    if (fcntl(number, F_GETFD) == -1) (void)open("/dev/null", O_RDONLY | O_CLOEXEC);
  }
}

}  // namespace

/// Where a stream leaves the program.
class Output::Door : public std::streambuf {
 public:
  Door(std::ostream& stream, int number)
      : stream_(stream), before_(stream.rdbuf(this)), number_(number) {}
  ~Door() override { stream_.rdbuf(before_); }
  Door(const Door&) = delete;
  Door& operator=(const Door&) = delete;

  /// Writes all there is; false when that failed, now or before.
  bool write_all() {
    write(visible_text(waiting_.size()));
    return error_ == 0;
  }
  [[nodiscard]] const char* reason() const { return std::strerror(error_); }

 protected:
  int_type overflow(int_type letter) override {
    if (letter != traits_type::eof()) waiting_ += traits_type::to_char_type(letter);
    return traits_type::not_eof(letter);
  }
  std::streamsize xsputn(const char* text, std::streamsize length) override {
    waiting_.append(text, static_cast<std::size_t>(length));
    if (waiting_.size() >= enough) write_lines();
    return length;
  }
  int sync() override {
    write_lines();
    return 0;
  }

 private:
  static constexpr std::size_t enough = 65536;

  /// Whole lines only: in the middle of one a character may be cut in two.
  void write_lines() {
    const std::size_t end = waiting_.rfind('\n');
    if (end != std::string::npos) write(visible_text(end + 1));
  }

  std::string visible_text(std::size_t length) {
    std::string text = escaped(std::string_view(waiting_).substr(0, length), visible);
    waiting_.erase(0, length);
    return text;
  }

  void write(std::string_view text) {
    if (error_ == 0 && !cli::write_all(number_, text)) error_ = errno;
  }

  std::ostream& stream_;
  std::streambuf* before_;
  int number_;
  std::string waiting_;
  int error_ = 0;
};

Output::Output() {
  keep_standard_numbers();
  // A reader that went away, and a file that may not grow any more, are errors like any other.
  (void)std::signal(SIGPIPE, SIG_IGN);
  (void)std::signal(SIGXFSZ, SIG_IGN);
  out_ = std::make_unique<Door>(std::cout, STDOUT_FILENO);
  err_ = std::make_unique<Door>(std::cerr, STDERR_FILENO);
}

Output::~Output() = default;

int Output::finish(int code) {
  const bool printed = out_->write_all();
  if (!printed) {
    std::cerr << "wijzer: can't write what was asked for: " << out_->reason() << "\n";
  }
  const bool complained = err_->write_all();
  return printed && complained ? code : exit_not_run;
}

std::string printable_json(std::string_view json) { return escaped(json, json_escape); }

}  // namespace wijzer::cli
