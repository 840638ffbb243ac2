#include "core/handover/code.hpp"

namespace wijzer {
namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// What may stand between the characters of a code.
bool separates(char c) {
  return c == ' ' || c == '-' || c == '.' || c == '\t' || c == '\n' || c == '\r';
}

std::optional<std::uint8_t> symbol_of(char c) {
  if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  if (c == 'O') c = '0';
  if (c == 'I' || c == 'L') c = '1';
  const std::size_t at = alphabet.find(c);
  if (at == std::string_view::npos) return std::nullopt;
  return static_cast<std::uint8_t>(at);
}

/// The whole character that begins here, of one to four bytes.
std::string character_at(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && end < at + 4 &&
         (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
    ++end;
  }
  return std::string(text.substr(at, end - at));
}

/// In UTF-8: what copying from a page or a letter can bring along.
constexpr std::string_view wide_separators[] = {"\xC2\xA0",     "\xE2\x80\x90", "\xE2\x80\x91",
                                                "\xE2\x80\x93", "\xE2\x80\x94", "\xEF\xBB\xBF"};

}  // namespace

std::string spelled(const Symbols& symbols) {
  std::string out;
  for (const std::uint8_t symbol : symbols) out += alphabet[symbol & 31U];
  return out;
}

std::string in_groups(std::string_view code) {
  std::string out;
  for (std::size_t i = 0; i < code.size(); ++i) {
    if (i > 0 && i % group_length == 0) out += ' ';
    out += code[i];
  }
  return out;
}

std::variant<Symbols, BadCharacter> unspelled(std::string_view text) {
  Symbols out;
  for (std::size_t i = 0; i < text.size();) {
    const std::string character = character_at(text, i);
    i += character.size();
    if (character.size() == 1 && separates(character.front())) continue;
    if (character.size() > 1) {
      bool skipped = false;
      for (const std::string_view each : wide_separators) skipped = skipped || each == character;
      if (skipped) continue;
    }
    const auto symbol = character.size() == 1 ? symbol_of(character.front()) : std::nullopt;
    if (!symbol) return BadCharacter{character, out.size() / group_length + 1};
    out.push_back(*symbol);
  }
  return out;
}

void BitWriter::bit(bool set) {
  if (filled_ == 5) {
    symbols_.push_back(0);
    filled_ = 0;
  }
  if (set) symbols_.back() = static_cast<std::uint8_t>(symbols_.back() | (16U >> filled_));
  ++filled_;
}

void BitWriter::number(std::uint64_t value, unsigned order) {
  const std::uint64_t shifted = value + (std::uint64_t{1} << order);
  unsigned length = 0;
  while (length < 64 && (shifted >> length) != 0) ++length;
  for (unsigned i = order + 1; i < length; ++i) bit(false);
  for (unsigned i = length; i-- > 0;) bit(((shifted >> i) & 1U) != 0);
}

bool BitReader::bit() {
  if (at_ >= symbols_.size() * 5) {
    failed_ = true;
    return false;
  }
  const bool set = (symbols_[at_ / 5] & (16U >> (at_ % 5))) != 0;
  ++at_;
  return set;
}

std::uint64_t BitReader::number(unsigned order) {
  constexpr unsigned most_bits = 40;
  unsigned zeros = 0;
  while (!failed_ && !bit()) {
    if (++zeros > most_bits) failed_ = true;
  }
  std::uint64_t shifted = 1;
  for (unsigned i = 0; i < zeros + order && !failed_; ++i) {
    shifted = (shifted << 1U) | (bit() ? 1U : 0U);
  }
  return failed_ ? 0 : shifted - (std::uint64_t{1} << order);
}

bool BitReader::at_end() {
  if (failed_ || symbols_.size() * 5 - at_ >= 5) return false;
  while (at_ < symbols_.size() * 5) {
    if (bit()) return false;
  }
  return true;
}

}  // namespace wijzer
