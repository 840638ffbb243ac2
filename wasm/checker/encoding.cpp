#include "checker/encoding.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "checker/bad_characters.hpp"
#include "core/bundle/format.hpp"

namespace wijzer::check {
namespace {

constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

struct WrongEncoding {
  std::size_t byte = 0;
  std::string message;
};

/// The first byte that is no part of a character in UTF-8.
std::optional<std::size_t> first_stray_byte(std::string_view text) {
  for (const BadCharacter& bad : bad_characters(text)) {
    if (bad.code == 0xFFFD && bad.length == 1) return bad.begin;
  }
  return std::nullopt;
}

std::string byte_in_words(char byte) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto value = static_cast<unsigned char>(byte);
  return {digits[value >> 4U], digits[value & 0xFU]};
}

std::optional<WrongEncoding> wrong_encoding(std::string_view text) {
  using namespace std::string_view_literals;
  const std::string remedy = "; save it as UTF-8 without byte order mark";
  if (text.starts_with("\xff\xfe\0\0"sv) || text.starts_with("\0\0\xfe\xff"sv)) {
    return WrongEncoding{0, "this file is in UTF-32" + remedy};
  }
  if (text.starts_with("\xff\xfe"sv) || text.starts_with("\xfe\xff"sv)) {
    return WrongEncoding{0, "this file is in UTF-16" + remedy};
  }
  if (text.starts_with(byte_order_mark)) {
    return WrongEncoding{0, "this file begins with a byte order mark (U+FEFF)" + remedy};
  }
  if (text.starts_with(bundle::part_mark) && text.find('\0') == bundle::part_mark.size()) {
    return WrongEncoding{0,
                         "this file is a bundle that only the page reads; name the folder of the "
                         "content, or the bundle in JSON"};
  }
  // JSON begins with two characters of ASCII, and has no NUL.
  if (text.starts_with("\0\0\0{"sv) || text.starts_with("{\0\0\0"sv)) {
    return WrongEncoding{0, "this file looks like UTF-32" + remedy};
  }
  if (text.size() > 1 && (text[0] == '\0') != (text[1] == '\0')) {
    return WrongEncoding{0, "this file looks like UTF-16" + remedy};
  }
  const std::optional<std::size_t> stray = first_stray_byte(text);
  if (!stray) return std::nullopt;
  return WrongEncoding{*stray, "this file is not in UTF-8: here stands the byte " +
                                   byte_in_words(text[*stray]) + ", as in Latin-1 or Windows-1252" +
                                   remedy};
}

}  // namespace

bool has_byte_order_mark(const SourceFile& file) { return file.text.starts_with(byte_order_mark); }

void name_encoding(const SourceFile& file, Diagnostics& diagnostics) {
  const std::optional<WrongEncoding> wrong = wrong_encoding(file.text);
  if (!wrong) return;
  const auto unread = std::find_if(
      diagnostics.begin(), diagnostics.end(),
      [&](const Diagnostic& each) { return each.file == file.path && each.check == "bad-json"; });
  Diagnostic finding{Severity::Error, "wrong-encoding", file.path, "", wrong->message};
  finding.byte = wrong->byte;
  // Behind a byte order mark the text may still be broken in another way.
  if (unread != diagnostics.end() && !has_byte_order_mark(file)) {
    *unread = finding;
  } else {
    diagnostics.push_back(finding);
  }
}

}  // namespace wijzer::check
