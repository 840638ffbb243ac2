#include "checker/positions.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/load/json_tree.hpp"
#include "core/model/limits.hpp"

namespace wijzer::check {
namespace {

/// In UTF-8; editors don't count it.
constexpr std::string_view utf_8_mark = "\xef\xbb\xbf";

/// A stretch of white space counts as a token as well, so that every byte lies in one.
bool is_space(char letter) {
  return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
}

bool ends_literal(char letter) {
  return is_space(letter) || letter == ',' || letter == ':' || letter == '{' || letter == '}' ||
         letter == '[' || letter == ']' || letter == '"';
}

/// The key as its quotes hold it, escapes and all, as a segment of a pointer.
std::string segment_of(std::string_view quoted) {
  const std::string_view inner = quoted.substr(1, quoted.size() - 2);
  if (inner.find('\\') == std::string_view::npos) return escape_pointer(inner);
  const JsonResult parsed = parse_json("", quoted);
  return parsed.ok ? escape_pointer(*parsed.value.string()) : escape_pointer(inner);
}

/// The pointer of the value around; "" of the whole file.
void go_up(std::string& pointer) { pointer.resize(std::min(pointer.rfind('/'), pointer.size())); }

/// Goes through one file, sound or broken, and remembers where the values begin that are wanted.
class Finder {
 public:
  explicit Finder(std::string_view text) : text_(text) {}

  void want(const Diagnostic& finding) {
    byte_ = finding.byte ? finding.byte : byte_;
    // The values around it too, in case it is not there itself.
    std::string pointer = finding.pointer;
    while (found_.emplace(pointer, Found{}).second && !pointer.empty()) {
      go_up(pointer);
    }
  }

  void run() {
    if (text_.starts_with(utf_8_mark)) at_ = utf_8_mark.size();
    while (at_ < text_.size()) {
      const std::size_t begin = at_;
      const Position here = here_;
      step(text_[begin], here);
      if (byte_ && !at_byte_ && *byte_ < at_) at_byte_ = here;
    }
  }

  [[nodiscard]] Position of(const Diagnostic& finding) const {
    if (finding.byte) return at_byte_.value_or(here_);
    const bool last = finding.check == "duplicate-key";
    for (std::string pointer = finding.pointer;; go_up(pointer)) {
      const Found& found = found_.at(pointer);
      if (found.first) return last ? found.last : *found.first;
      if (pointer.empty()) return {};
    }
  }

 private:
  struct Found {
    std::optional<Position> first;
    Position last;
  };

  /// An object or list that is not closed yet.
  struct Frame {
    bool object = false;
    /// Of an object: the next text is a key.
    bool key_next = true;
    std::size_t index = 0;
    /// Length of its own pointer.
    std::size_t base = 0;
  };

  /// Takes one token.
  void step(char letter, const Position& here) {
    if (is_space(letter)) {
      take_while([](char each) { return is_space(each); });
    } else if (letter == '{' || letter == '[') {
      begin_value(here);
      frames_.push_back(Frame{letter == '{', true, 0, path_.size()});
      take();
    } else if (letter == '}' || letter == ']') {
      close();
      take();
    } else if (letter == ',') {
      next_element();
      take();
    } else if (letter == ':') {
      take();
    } else if (letter == '"') {
      text(here);
    } else {
      begin_value(here);
      take_while([](char each) { return !ends_literal(each); });
    }
  }

  void take() {
    const char letter = text_[at_++];
    if (letter == '\n') {
      here_ = Position{here_.line + 1, 1};
    } else if ((static_cast<unsigned char>(letter) & 0xC0U) != 0x80U) {
      ++here_.column;
    }
  }

  template <typename Belongs>
  void take_while(const Belongs& belongs) {
    take();
    while (at_ < text_.size() && belongs(text_[at_])) take();
  }

  /// A text without closing quote ends where the line does.
  void text(const Position& here) {
    const std::size_t begin = at_;
    take();
    bool closed = false;
    while (!closed && at_ < text_.size() && text_[at_] != '\n') {
      closed = text_[at_] == '"';
      if (text_[at_] == '\\' && at_ + 1 < text_.size()) take();
      take();
    }
    // What is wrong shows at the end of the line, and is to be mended here.
    if (!closed && byte_ == at_) at_byte_ = here;
    const bool is_key = !frames_.empty() && frames_.back().object && frames_.back().key_next;
    if (!is_key) return begin_value(here);
    frames_.back().key_next = false;
    if (is_too_deep()) return;
    path_.resize(frames_.back().base);
    if (closed) path_ += "/" + segment_of(text_.substr(begin, at_ - begin));
  }

  /// Nothing is read there, so nothing can be wanted: no pointer grows beyond that.
  [[nodiscard]] bool is_too_deep() const { return frames_.size() > limits::nesting; }

  void begin_value(const Position& here) {
    if (is_too_deep()) return;
    if (frames_.empty()) path_.clear();
    if (!frames_.empty() && !frames_.back().object) {
      path_.resize(frames_.back().base);
      path_ += "/" + std::to_string(frames_.back().index);
    }
    const auto wanted = found_.find(path_);
    if (wanted == found_.end()) return;
    if (!wanted->second.first) wanted->second.first = here;
    wanted->second.last = here;
  }

  void close() {
    if (frames_.empty()) return;
    path_.resize(frames_.back().base);
    frames_.pop_back();
  }

  void next_element() {
    if (frames_.empty()) return;
    frames_.back().key_next = true;
    ++frames_.back().index;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  Position here_;
  std::vector<Frame> frames_;
  /// Pointer of the value at hand.
  std::string path_;
  std::unordered_map<std::string, Found> found_;
  /// Where the text can't be parsed; a file has at most one such place.
  std::optional<std::size_t> byte_;
  std::optional<Position> at_byte_;
};

}  // namespace

std::vector<Position> positions_of(std::span<const SourceFile> files,
                                   const Diagnostics& diagnostics) {
  std::map<std::string_view, std::string_view> texts;
  for (const SourceFile& file : files) texts.emplace(file.path, file.text);
  std::map<std::string_view, Finder> finders;
  for (const Diagnostic& each : diagnostics) {
    finders.try_emplace(each.file, texts[each.file]).first->second.want(each);
  }
  for (auto& [file, finder] : finders) finder.run();
  std::vector<Position> out;
  out.reserve(diagnostics.size());
  for (const Diagnostic& each : diagnostics) out.push_back(finders.at(each.file).of(each));
  return out;
}

}  // namespace wijzer::check
