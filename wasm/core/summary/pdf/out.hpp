#pragma once

#include <string>
#include <string_view>

namespace wijzer::pdf {

/// A length of tenths of a point, written in points.
struct Points {
  int tenths = 0;
};

/// Another object, by its number.
struct Reference {
  int number = 0;
};

/// What is written down, piece by piece: a call each, which is far less code in WebAssembly than
/// sums of strings.
class Out {
 public:
  Out& operator<<(std::string_view text);
  Out& operator<<(char letter);
  Out& operator<<(int number);
  Out& operator<<(std::size_t number) { return *this << static_cast<int>(number); }
  Out& operator<<(Points length);
  Out& operator<<(Reference object);
  /// The lowest digits, in capitals.
  Out& hex(unsigned number, int digits);
  /// "(...)", with what would end it escaped. Bytes stay as they are.
  Out& literal(std::string_view bytes);
  /// A text outside the pages, such as a title: PDF 32000-1:2008, 7.9.2.2.
  Out& text(std::string_view utf8);

  [[nodiscard]] bool empty() const { return out_.empty(); }
  [[nodiscard]] std::size_t size() const { return out_.size(); }
  [[nodiscard]] const std::string& all() const { return out_; }
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

}  // namespace wijzer::pdf
