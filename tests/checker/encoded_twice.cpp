// UTF-8 that a program took for Windows-1252, and encoded once more.
#include "checker/encoded_twice.hpp"

#include <doctest/doctest.h>

#include "support/files.hpp"
#include "support/printing.hpp"

namespace wijzer {
namespace {

using check::encoded_twice;
using check::EncodedTwice;

std::string meant_in(const std::string& text) {
  std::string out;
  for (const EncodedTwice& each : encoded_twice(text)) {
    CHECK(each.begin + each.length <= text.size());
    out += (out.empty() ? "" : " ") + each.meant;
  }
  return out;
}

TEST_CASE("characters that were encoded twice are found with what was meant") {
  struct Row {
    const char* text;
    const char* meant;
  };
  const Row rows[] = {
      {"Ã©Ã©n kind, patiÃ«nten, vÃ³Ã³r, geÃ¯nformeerd", "é é ë ó ó ï"},
      {"â‚¬ 100 en â€œruimâ€\u009d, zoâ€™n â€“ â€¦", "€ “ ” ’ – …"},
      {"CAFÃ‰, ZOÃ‹, Ã\u00a0 la carte, 20 Â°C, 5 Â½, Â«citaatÂ», Â\u00a0", "É Ë à ° ½ « » \u00a0"},
      // As Latin-1, of which the upper half are controls.
      {"CAFÃ\u0089 â\u0082¬", "É €"},
      {"Å‚Ã³dÅº, alÄ±ÅŸ, ÄŒesko", "ł ó ź ı ş Č"},
      {"ðŸ˜€ âœ“ â†’ â„¢ ï¬\u0081 ï»¿ï¿½", "😀 ✓ → ™ ﬁ \ufeff \ufffd"},
      // Three times: the outer layer.
      {"ÃƒÂ©", "Ã ©"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(meant_in(row.text) == row.meant);
  }
}

TEST_CASE("right texts hold nothing that was encoded twice, also in capitals and before quotes") {
  const char* const right[] = {
      "Eén kind, patiënten, vóór, geïnformeerd, € 100, “ruim”, zo’n – …",
      "CAFÉ’s, “CAFÉ”, IDEEËN…, ZEEËN—, 20 °C, à la carte, « déjà », ‘é’",
      "BLÅ…, “SMÅ”, ÄÄ, Ä€, Ångström, Århus, ÅÅÅ, “Ä”, ‘Ã’",
      "IRMÃ”, AMANHÃ…, NÃO, Âge, ROMÂNIA, pâté, hôtel, maïs…”, crème…”, “(hé…)”",
      "Straße­nbahn, groß“, größer, Übung…, Ñandú, ¡Año!, œuvre, ŒUVRE",
      "Türkçe ışık, Łódź, žluťoučký kůň, Đà Nẵng, Ελλάδα, العربية, 中文, 😀",
      "a\u00a0b, é\u00a0b, É\u00a0b, ï\u00a0b",
  };
  for (const char* text : right) {
    CAPTURE(text);
    CHECK(meant_in(text) == "");
  }
  for (const SourceFile& file : test::shipped_files()) {
    CAPTURE(file.path);
    CHECK(meant_in(file.text) == "");
  }
}

TEST_CASE("every letter of Latin writing that is encoded twice inside a word is found") {
  for (char32_t code = 0xA0; code <= 0x17F; ++code) {
    const auto once = [](char32_t c) {
      return std::string{static_cast<char>(0xC0 | c >> 6U), static_cast<char>(0x80 | (c & 0x3FU))};
    };
    const std::string right = once(code);
    std::string twice;
    for (const char byte : right) twice += once(static_cast<unsigned char>(byte));
    CAPTURE(code);
    CHECK(meant_in("woord" + twice + "deel") == right);
    CHECK(meant_in("woord" + right + "deel") == "");
  }
}

}  // namespace
}  // namespace wijzer
