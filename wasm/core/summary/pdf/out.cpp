#include "core/summary/pdf/out.hpp"

#include <algorithm>

#include "core/summary/pdf/letters.hpp"

namespace wijzer::pdf {

Out& Out::operator<<(std::string_view text) {
  out_ += text;
  return *this;
}

Out& Out::operator<<(char letter) {
  out_ += letter;
  return *this;
}

Out& Out::operator<<(int number) {
  // The digits, the last one first.
  std::string digits;
  const bool is_negative = number < 0;
  for (unsigned left = static_cast<unsigned>(is_negative ? -number : number);
       left != 0 || digits.empty(); left /= 10) {
    digits += static_cast<char>('0' + left % 10);
  }
  if (is_negative) digits += '-';
  std::reverse(digits.begin(), digits.end());
  return *this << digits;
}

Out& Out::operator<<(Points length) {
  int tenths = length.tenths;
  if (tenths < 0) {
    *this << '-';
    tenths = -tenths;
  }
  *this << tenths / 10;
  return tenths % 10 == 0 ? *this : *this << '.' << tenths % 10;
}

Out& Out::operator<<(Reference object) { return *this << object.number << " 0 R"; }

Out& Out::hex(unsigned number, int digits) {
  for (int i = digits - 1; i >= 0; --i) {
    *this << "0123456789ABCDEF"[(number >> (4U * static_cast<unsigned>(i))) & 15U];
  }
  return *this;
}

Out& Out::literal(std::string_view bytes) {
  *this << '(';
  for (const char letter : bytes) {
    if (letter == '(' || letter == ')' || letter == '\\') *this << '\\';
    // A bare one would be read as the end of a line.
    if (letter == '\r') {
      *this << "\\r";
    } else {
      *this << letter;
    }
  }
  return *this << ')';
}

Out& Out::text(std::string_view utf8) {
  const bool plain = std::all_of(utf8.begin(), utf8.end(),
                                 [](char letter) { return letter >= ' ' && letter <= '~'; });
  if (plain) return literal(utf8);
  *this << "<FEFF";
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t letter = next_letter(utf8, at);
    if (letter < 0x10000) {
      hex(letter, 4);
    } else {
      hex(0xD800 + ((letter - 0x10000) >> 10U), 4).hex(0xDC00 + (letter & 0x3FFU), 4);
    }
  }
  return *this << '>';
}

}  // namespace wijzer::pdf
