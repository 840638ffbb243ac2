#include "core/summary/pdf/font_objects.hpp"

#include <utility>

#include "core/summary/pdf/letters.hpp"
#include "core/summary/pdf/typesetter.hpp"

namespace wijzer::pdf {
namespace {

constexpr char32_t first_plain = 0x20;
constexpr char32_t last_plain = 0x7E;
constexpr std::uint32_t first_wide = 0x8000;
/// Bits of the flags of a font: not of the letters of Latin alone, as it has others as well.
constexpr int symbolic = 4;
/// What a block of a character map holds at most.
constexpr std::size_t most_in_block = 100;
constexpr std::string_view collection =
    "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>";

void write_map_head(Out& out, std::string_view name, int type) {
  out << "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo 3 dict "
         "dup "
         "begin\n/Registry (Adobe) def\n/Ordering (Identity) def\n/Supplement 0 def\nend "
         "def\n/CMapName /"
      << name << " def\n/CMapType " << type
      << " def\n/WMode 0 def\n2 begincodespacerange\n<20> <7E>\n<8000> "
         "<FFFF>\nendcodespacerange\n";
}

constexpr std::string_view map_foot =
    "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";

/// A block of a character map: how many lines, its lines.
void write_block(Out& out, std::string_view kind, std::size_t lines, std::string_view text) {
  if (lines == 0) return;
  out << lines << " begin" << kind << '\n' << text << "end" << kind << '\n';
}

}  // namespace

std::string FontObjects::codes(std::string_view letters) {
  std::string out;
  for (std::size_t at = 0; at < letters.size();) {
    const char32_t letter = drawn_letter(next_letter(letters, at));
    const Glyph glyph = font_.glyph(letter);
    letters_[glyph] = letter;
    if (letter >= first_plain && letter <= last_plain) {
      out += static_cast<char>(letter);
    } else {
      const std::uint32_t code = first_wide + glyph;
      out += static_cast<char>(code >> 8U);
      out += static_cast<char>(code & 0xFFU);
    }
  }
  return out;
}

void FontObjects::write_wide(Out& out, std::string_view kind, bool as_letters) const {
  Out lines;
  std::size_t count = 0;
  for (std::size_t i = 0; i < letters_.size(); ++i) {
    if (letters_[i] <= last_plain) continue;
    const auto glyph = static_cast<unsigned>(i);
    (lines << '<').hex(first_wide + glyph, 4) << "> ";
    if (as_letters) {
      (lines << '<').hex(letters_[i], 4) << ">\n";
    } else {
      lines << i << '\n';
    }
    if (++count == most_in_block) write_block(out, kind, std::exchange(count, 0), lines.take());
  }
  write_block(out, kind, count, lines.all());
}

std::string FontObjects::encoding() const {
  Out ranges;
  std::size_t count = 0;
  for (char32_t first = first_plain; first <= last_plain; ++count) {
    const Glyph glyph = font_.glyph(first);
    char32_t last = first;
    while (last < last_plain && font_.glyph(last + 1) == glyph + (last + 1 - first)) ++last;
    (ranges << '<').hex(first, 2) << "> ";
    (ranges << '<').hex(last, 2) << "> " << int{glyph} << '\n';
    first = last + 1;
  }
  Out out;
  write_map_head(out, "Wijzer-Letters", 1);
  write_block(out, "cidrange", count, ranges.all());
  write_wide(out, "cidchar", false);
  out << map_foot;
  return out.take();
}

std::string FontObjects::to_unicode() const {
  Out out;
  write_map_head(out, "Wijzer-Unicode", 2);
  write_block(out, "bfrange", 1, "<20> <7E> <0020>\n");
  write_wide(out, "bfchar", true);
  out << map_foot;
  return out.take();
}

void FontObjects::write_widths(Out& out) const {
  out << "/W[";
  for (std::size_t i = 0; i < letters_.size(); ++i) {
    if (letters_[i] == 0) continue;
    out << i;
    for (char opening = '['; i < letters_.size() && letters_[i] != 0; ++i, opening = ' ') {
      out << opening << font_.advance(static_cast<Glyph>(i));
    }
    out << ']';
  }
  out << ']';
}

int FontObjects::write_descriptor(Objects& objects) const {
  std::vector<bool> used;
  used.reserve(letters_.size());
  for (const char32_t letter : letters_) used.push_back(letter != 0);
  const std::string bytes = font_.cut_to(std::move(used));
  Out size;
  size << "/Length1 " << bytes.size();
  const int file = objects.add_stream(size.all(), bytes);
  // How thick its stems are stands nowhere in a font; viewers use it for a font that is not there.
  constexpr int heavy = 600;
  const int stem = font_.weight() > heavy ? 140 : 80;
  Out out;
  out << "<</Type/FontDescriptor/FontName/" << name_ << "/Flags " << symbolic << "/FontBBox[";
  for (const int edge : font_.box()) out << edge << ' ';
  out << "]/ItalicAngle 0/Ascent " << font_.ascent() << "/Descent " << font_.descent()
      << "/CapHeight " << font_.capital_height() << "/StemV " << stem << "/FontFile2 "
      << Reference{file} << ">>";
  return objects.add(out.take());
}

int FontObjects::write(Objects& objects) const {
  Out descendant;
  descendant << "<</Type/Font/Subtype/CIDFontType2/BaseFont/" << name_ << collection
             << "/CIDToGIDMap/Identity/FontDescriptor " << Reference{write_descriptor(objects)};
  write_widths(descendant);
  descendant << ">>";
  const int drawn = objects.add(descendant.take());
  Out entries;
  entries << "/Type/CMap/CMapName/Wijzer-Letters" << collection;
  const int encoded = objects.add_stream(entries.all(), encoding());
  const int unicode = objects.add_stream("", to_unicode());
  Out out;
  out << "<</Type/Font/Subtype/Type0/BaseFont/" << name_ << "/Encoding " << Reference{encoded}
      << "/DescendantFonts[" << Reference{drawn} << "]/ToUnicode " << Reference{unicode} << ">>";
  return objects.add(out.take());
}

}  // namespace wijzer::pdf
