#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace wijzer {

/// Letters of five bits each, 0 to 31: what a code is made of before it is spelled.
using Symbols = std::vector<std::uint8_t>;

/// Spells each letter of five bits with one character: digits, and capitals without I, L, O and U.
/// QR's alphanumeric mode has them all, and none looks like another when it is typed over.
/// Source: Douglas Crockford, Base 32 (https://www.crockford.com/base32.html).
[[nodiscard]] std::string spelled(const Symbols& symbols);

/// A code as people read it: in groups of four, with a space between.
[[nodiscard]] std::string in_groups(std::string_view code);
inline constexpr std::size_t group_length = 4;

/// A character that stands in no code.
struct BadCharacter {
  /// As it was typed, UTF-8.
  std::string character;
  /// In which group of the code, from 1.
  std::size_t group = 0;
};

/// Reads what somebody typed: small letters count as capitals, O as 0, I and L as 1; spaces, line
/// ends, hyphens and dots do not count.
[[nodiscard]] std::variant<Symbols, BadCharacter> unspelled(std::string_view text);

/// How many symbols the check takes.
inline constexpr std::size_t check_length = 6;

/// Puts the check behind the symbols: a cyclic redundancy check of 30 bits, which finds every
/// mistake within 30 bits that follow each other, so each wrong character and each pair of
/// neighbours that changed places, however long the code is.
/// Source: polynomial 0x2030B9C7 (CRC-30/CDMA); W.W. Peterson and D.T. Brown, Cyclic Codes for
/// Error Detection (1961), theorem 5 on bursts.
void add_check(Symbols& symbols);

/// Whether the last symbols are the check of those before.
[[nodiscard]] bool has_check(const Symbols& symbols);

/// The position of the one symbol that makes the check right when it is another; nothing where none
/// or several do.
[[nodiscard]] std::optional<std::size_t> wrong_symbol(const Symbols& symbols);

/// Writes whole numbers, each in as few bits as its size asks for.
class BitWriter {
 public:
  /// Exponential-Golomb code: numbers below 2^order take order + 1 bits, and each doubling two
  /// more.
  void number(std::uint64_t value, unsigned order);
  /// Filled up with zeros.
  [[nodiscard]] Symbols take() const { return symbols_; }

 private:
  void bit(bool set);

  Symbols symbols_;
  unsigned filled_ = 5;
};

/// Reads them back. After the end, and for numbers of more than 40 bits, it has failed and gives 0.
class BitReader {
 public:
  explicit BitReader(Symbols symbols) : symbols_(std::move(symbols)) {}

  [[nodiscard]] std::uint64_t number(unsigned order);
  [[nodiscard]] bool failed() const { return failed_; }
  /// Whether nothing is left but zeros that fill the last symbol up.
  [[nodiscard]] bool at_end();

 private:
  bool bit();

  Symbols symbols_;
  std::size_t at_ = 0;
  bool failed_ = false;
};

}  // namespace wijzer
