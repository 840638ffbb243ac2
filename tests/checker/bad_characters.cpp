// Characters that nobody sees, or that a terminal or browser obeys.
#include "checker/bad_characters.hpp"

#include <doctest/doctest.h>

#include "support/printing.hpp"
#include "support/random.hpp"

namespace wijzer {
namespace {

using check::bad_characters;
using check::BadCharacter;

std::string utf8(char32_t code) {
  const auto byte = [](char32_t value) { return static_cast<char>(value); };
  if (code < 0x80) return {byte(code)};
  if (code < 0x800) return {byte(0xC0 | code >> 6U), byte(0x80 | (code & 0x3FU))};
  if (code < 0x10000) {
    return {byte(0xE0 | code >> 12U), byte(0x80 | (code >> 6U & 0x3FU)),
            byte(0x80 | (code & 0x3FU))};
  }
  return {byte(0xF0 | code >> 18U), byte(0x80 | (code >> 12U & 0x3FU)),
          byte(0x80 | (code >> 6U & 0x3FU)), byte(0x80 | (code & 0x3FU))};
}

std::string found_in(const std::string& text) {
  std::string out;
  for (const BadCharacter& bad : bad_characters(text)) {
    out += (out.empty() ? "" : " ") + check::code_point(bad.code);
  }
  return out;
}

TEST_CASE("what nobody sees or a terminal obeys is found with its code point") {
  struct Row {
    const char* text;
    const char* found;
  };
  const Row rows[] = {
      {"Gewone tekst, \xc3\xa9\xc3\xa9n \xe2\x80\x98woord\xe2\x80\x99 \xe2\x80\x93 \xe2\x82\xac 5",
       ""},
      {"twee\nregels", ""},
      {"een\ttab", "U+0009"},
      {"\x1b[31mrood", "U+001B"},
      {"weg\x7f", "U+007F"},
      {"\xc2\x85\xc2\x9b", "U+0085 U+009B"},
      {"om\xe2\x80\xaegedraaid\xe2\x80\xac", "U+202E U+202C"},
      {"\xe2\x81\xa6ingebed\xe2\x81\xa9", "U+2066 U+2069"},
      {"zorg\xe2\x80\x8bvraag", "U+200B"},
      {"\xef\xbb\xbfmerk", "U+FEFF"},
      {"caf\xef\xbf\xbd", "U+FFFD"},
      {"regel\xe2\x80\xa8regel", "U+2028"},
      {"leeg\xe2\xa0\x80", "U+2800"},
      {"\xee\x80\x80", "U+E000"},
      {"vlag\xf3\xa0\x81\xa7", "U+E0067"},
      {"\xf4\x8f\xbf\xbf", "U+10FFFF"},
      {"caf\xe9", "U+FFFD"},
      {"\xed\xa0\x80", "U+FFFD U+FFFD U+FFFD"},
      {"\xc0\xaf", "U+FFFD U+FFFD"},
      {"zorg\xc2\xadverzekeraar, vaste\xc2\xa0spatie", ""},
      // Joiners and marks: between letters or pictures that need them, and elsewhere.
      {"\xd9\x85\xdb\x8c\xe2\x80\x8c\xd8\xae\xd9\x88\xd8\xa7\xd9\x87\xd9\x85", ""},
      {"\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d\xe2\x80\x8f!", ""},
      {"\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7 "
       "\xe2\x9d\xa4\xef\xb8\x8f\xe2\x80\x8d\xf0\x9f\x94\xa5",
       ""},
      {"zorg\xe2\x80\x8d", "U+200D"},
      {"\xe2\x80\x99\xe2\x80\x8e\xe2\x80\x99", "U+200E"},
      {"a\xef\xb8\x8f", "U+FE0F"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(found_in(row.text) == row.found);
  }
  CHECK(found_in(std::string("a\0b", 3)) == "U+0000");
}

TEST_CASE("every character by itself is good, or is found whole") {
  int good = 0;
  for (char32_t code = 0; code <= 0x10FFFF; ++code) {
    if (code >= 0xD800 && code <= 0xDFFF) continue;
    const std::string text = "a" + utf8(code) + "b";
    const std::vector<BadCharacter> bad = bad_characters(text);
    if (bad.empty()) {
      ++good;
      continue;
    }
    REQUIRE(bad.size() == 1);
    CHECK(bad[0].code == code);
    CHECK(bad[0].begin == 1);
    CHECK(bad[0].length == text.size() - 2);
    CHECK_FALSE(bad[0].kind.empty());
  }
  // Planes 1 to 3 without their last two, and nearly all of plane 0 but the private part.
  CHECK(good > 2 * 65536);
  CHECK(good < 4 * 65536);
}

TEST_CASE("whatever the bytes, what is found lies in the text, in order, and the rest is UTF-8") {
  test::Random random(93);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (std::size_t i = random.below(30); i > 0; --i) {
      text += random.chance(50) ? static_cast<char>(random.below(256))
                                : "\xe2\x80\x8b\xc3\xa9\xf0\x9f"[random.below(7)];
    }
    std::size_t done = 0;
    std::string rest;
    for (const BadCharacter& bad : bad_characters(text)) {
      REQUIRE(bad.begin >= done);
      REQUIRE(bad.length >= 1);
      rest += text.substr(done, bad.begin - done) + "?";
      done = bad.begin + bad.length;
      REQUIRE(done <= text.size());
    }
    CHECK(found_in(rest + text.substr(done)).find("U+FFFD") == std::string::npos);
  }
}

}  // namespace
}  // namespace wijzer
