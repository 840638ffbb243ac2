#include "core/summary/pdf/font.hpp"

#include <algorithm>
#include <array>

namespace wijzer::pdf {
namespace {

/// Bits of a part of a glyph that is made of others.
constexpr unsigned part_has_words = 1;
constexpr unsigned part_has_scale = 8;
constexpr unsigned part_is_followed = 32;
constexpr unsigned part_has_two_scales = 64;
constexpr unsigned part_has_matrix = 128;

constexpr std::size_t entry_size = 16;
constexpr std::size_t directory_size = 12;

std::string_view cut(std::string_view bytes, std::size_t at, std::size_t length) {
  return at > bytes.size() ? std::string_view{} : bytes.substr(at, length);
}

/// A number with the high byte first; what lies beyond the bytes counts as 0.
std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t out = 0;
  for (std::size_t i = at; i < at + size; ++i) {
    out = (out << 8U) | (i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U);
  }
  return out;
}

std::uint32_t word(std::string_view bytes, std::size_t at) { return number_at(bytes, at, 2); }
std::uint32_t quad(std::string_view bytes, std::size_t at) { return number_at(bytes, at, 4); }

int signed_word(std::string_view bytes, std::size_t at) {
  return static_cast<std::int16_t>(static_cast<std::uint16_t>(word(bytes, at)));
}

void add_number(std::string& out, std::uint32_t number, std::size_t size) {
  for (std::size_t i = size; i-- > 0;) out += static_cast<char>((number >> (8 * i)) & 0xFFU);
}

std::string padded(std::string bytes) {
  bytes.resize((bytes.size() + 3) / 4 * 4);
  return bytes;
}

std::uint32_t sum_of(std::string_view table) {
  std::uint32_t out = 0;
  for (std::size_t at = 0; at < table.size(); at += 4) out += quad(table, at);
  return out;
}

struct NamedTable {
  std::string_view name;
  std::string bytes;
};

std::string assembled(const std::vector<NamedTable>& tables) {
  const auto count = static_cast<std::uint32_t>(tables.size());
  std::string head;
  add_number(head, 0x00010000, 4);
  add_number(head, count, 2);
  for (int i = 0; i < 3; ++i) add_number(head, 0, 2);
  std::string bodies;
  for (const auto& [name, bytes] : tables) {
    head += name;
    add_number(head, sum_of(bytes), 4);
    add_number(head,
               static_cast<std::uint32_t>(directory_size + entry_size * count + bodies.size()), 4);
    add_number(head, static_cast<std::uint32_t>(bytes.size()), 4);
    bodies += padded(bytes);
  }
  return head + bodies;
}

}  // namespace

std::optional<Font> Font::read(std::string_view bytes) {
  if (quad(bytes, 0) != 0x00010000) return std::nullopt;
  Font out(bytes);
  for (const std::string_view name : {"glyf", "head", "hhea", "hmtx", "loca", "maxp", "OS/2"}) {
    if (out.table(name).empty()) return std::nullopt;
  }
  const bool is_whole = word(out.table("head"), 18) > 0 && word(out.table("hhea"), 34) > 0;
  if (!is_whole || !out.read_groups()) return std::nullopt;
  out.read_advances();
  return out;
}

std::string_view Font::table(std::string_view name) const {
  const std::size_t count = word(bytes_, 4);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t at = directory_size + entry_size * i;
    if (cut(bytes_, at, 4) != name) continue;
    return cut(bytes_, quad(bytes_, at + 8), quad(bytes_, at + 12));
  }
  return {};
}

bool Font::read_groups() {
  constexpr std::size_t group_size = 12;
  const std::string_view map = table("cmap");
  for (std::size_t i = 0; i < word(map, 2); ++i) {
    const std::string_view one = cut(map, quad(map, 8 + 8 * i), map.size());
    if (word(one, 0) != 12) continue;
    const std::size_t count = std::min<std::size_t>(quad(one, 12), one.size() / group_size);
    for (std::size_t group = 0; group < count; ++group) {
      const std::size_t at = 16 + group_size * group;
      groups_.push_back({quad(one, at), quad(one, at + 4), quad(one, at + 8)});
    }
    return true;
  }
  return false;
}

Glyph Font::glyph(char32_t letter) const {
  for (const Group& group : groups_) {
    if (letter < group.first || letter > group.last) continue;
    const std::uint32_t out = group.glyph + (letter - group.first);
    return out < glyph_count() ? static_cast<Glyph>(out) : no_glyph;
  }
  return no_glyph;
}

int Font::in_thousandths(int units) const {
  return units * 1'000 / static_cast<int>(word(table("head"), 18));
}

void Font::read_advances() {
  // From the last width on, all have that one.
  const std::size_t wide = word(table("hhea"), 34);
  const std::string_view widths = table("hmtx");
  advances_.reserve(glyph_count());
  for (std::size_t i = 0; i < glyph_count(); ++i) {
    advances_.push_back(in_thousandths(static_cast<int>(word(widths, 4 * std::min(i, wide - 1)))));
  }
}

int Font::advance(Glyph glyph) const { return glyph < advances_.size() ? advances_[glyph] : 0; }

int Font::ascent() const { return in_thousandths(signed_word(table("hhea"), 4)); }
int Font::descent() const { return in_thousandths(signed_word(table("hhea"), 6)); }
int Font::capital_height() const { return in_thousandths(signed_word(table("OS/2"), 88)); }
int Font::weight() const { return static_cast<int>(word(table("OS/2"), 4)); }
std::size_t Font::glyph_count() const { return word(table("maxp"), 4); }

std::vector<int> Font::box() const {
  std::vector<int> out;
  for (std::size_t at = 36; at <= 42; at += 2) {
    out.push_back(in_thousandths(signed_word(table("head"), at)));
  }
  return out;
}

std::string_view Font::outline(std::size_t glyph) const {
  const std::string_view places = table("loca");
  const bool is_long = word(table("head"), 50) == 1;
  const auto place = [&](std::size_t i) -> std::size_t {
    return is_long ? quad(places, 4 * i) : 2 * std::size_t{word(places, 2 * i)};
  };
  const std::size_t begin = place(glyph);
  return cut(table("glyf"), begin, std::max(place(glyph + 1), begin) - begin);
}

void Font::add_parts(std::size_t glyph, std::vector<bool>& used) const {
  const std::string_view drawn = outline(glyph);
  if (signed_word(drawn, 0) >= 0) return;
  unsigned flags = part_is_followed;
  for (std::size_t at = 10; (flags & part_is_followed) != 0 && at < drawn.size();) {
    flags = word(drawn, at);
    const std::size_t part = word(drawn, at + 2);
    if (part < used.size() && !used[part]) {
      used[part] = true;
      add_parts(part, used);
    }
    at += (flags & part_has_words) != 0 ? 8 : 6;
    if ((flags & part_has_scale) != 0) at += 2;
    if ((flags & part_has_two_scales) != 0) at += 4;
    if ((flags & part_has_matrix) != 0) at += 8;
  }
}

std::string Font::cut_to(std::vector<bool> used) const {
  used.resize(glyph_count());
  used[no_glyph] = true;
  for (std::size_t i = 0; i < used.size(); ++i) {
    if (used[i]) add_parts(i, used);
  }
  std::string outlines;
  std::string places;
  for (std::size_t i = 0; i < used.size(); ++i) {
    add_number(places, static_cast<std::uint32_t>(outlines.size()), 4);
    if (used[i]) outlines += padded(std::string(outline(i)));
  }
  add_number(places, static_cast<std::uint32_t>(outlines.size()), 4);
  std::string head(table("head"));
  // Long offsets in "loca".
  if (head.size() > 51) {
    head[50] = 0;
    head[51] = 1;
  }
  return assembled({{"glyf", std::move(outlines)},
                    {"head", std::move(head)},
                    {"hhea", std::string(table("hhea"))},
                    {"hmtx", std::string(table("hmtx"))},
                    {"loca", std::move(places)},
                    {"maxp", std::string(table("maxp"))}});
}

}  // namespace wijzer::pdf
