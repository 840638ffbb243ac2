#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// A bundle is a row of parts. Each is a head and a body; the head tells what part it is, of which
/// format, what it belongs to, how long its body is, and a checksum of that.
///
///     bytes   0-1    "KW"
///             2      the part: a PartKind
///             3-6    bundle_format
///             7-10   the checksum of the part that it belongs to; 0 for the first
///             11-14  the length of the body
///             15-18  the checksum of the body
///
/// Numbers in a head are of 32 bits, the lowest byte first. In a body they take as many bytes as
/// they need, seven bits each, the lowest first (LEB128); texts and names end with a zero byte.
namespace wijzer::bundle {

/// In the order in which they are written. What asks comes first and works by itself. Texts belong
/// to the rules before them: the same rules take those of another language. Nothing binds the texts
/// of both rounds to each other, so whoever joins parts takes both from one language.
enum class PartKind : std::uint8_t { AskRules, AskTexts, RestRules, RestTexts };

inline constexpr std::size_t part_kinds = 4;
inline constexpr std::size_t head_size = 19;
inline constexpr std::string_view part_mark = "KW";

/// Which list of fields the bundle holds. A test works it out from what is written of content with
/// something of everything (tests/support/everything.cpp), so whoever adds a field fills it in
/// there; it says what to write here when that changes.
inline constexpr std::uint32_t bundle_format = 1356854413;

/// The part that one of a kind belongs to.
[[nodiscard]] constexpr PartKind owner_of(PartKind kind) {
  return kind == PartKind::RestTexts ? PartKind::RestRules : PartKind::AskRules;
}

/// FNV-1a, of 32 bits.
/// Source: G. Fowler, L. C. Noll, K.-P. Vo, The FNV Non-Cryptographic Hash Algorithm (RFC 9923).
[[nodiscard]] constexpr std::uint32_t checksum_of(std::string_view bytes) {
  std::uint32_t hash = 2166136261U;
  for (const char byte : bytes) {
    hash ^= static_cast<unsigned char>(byte);
    hash *= 16777619U;
  }
  return hash;
}

}  // namespace wijzer::bundle
