#include "core/summary/pdf/deflate.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

namespace wijzer::pdf {
namespace {

constexpr std::size_t least_match = 3;
constexpr std::size_t most_match = 258;
constexpr std::size_t window = 32'768;
/// Earlier places that are tried for one match.
constexpr int most_tries = 64;
constexpr std::size_t buckets = 4'096;

class BitWriter {
 public:
  /// The lowest bit first.
  void bits(std::uint32_t value, int count) {
    held_ |= value << static_cast<unsigned>(count_);
    count_ += count;
    for (; count_ >= 8; count_ -= 8, held_ >>= 8U) out_ += static_cast<char>(held_ & 0xFFU);
  }
  /// A code of Huffman has its highest bit first.
  void code(std::uint32_t value, int count) {
    for (int bit = count - 1; bit >= 0; --bit) bits((value >> static_cast<unsigned>(bit)) & 1U, 1);
  }
  void bytes(std::string_view bytes) { out_ += bytes; }
  std::string finish() {
    if (count_ > 0) bits(0, 8 - count_);
    return std::move(out_);
  }

 private:
  std::string out_;
  std::uint32_t held_ = 0;
  int count_ = 0;
};

int log2_of(std::uint32_t number) { return static_cast<int>(std::bit_width(number)) - 1; }

void write_symbol(BitWriter& out, std::uint32_t symbol) {
  if (symbol < 144) return out.code(0x30 + symbol, 8);
  if (symbol < 256) return out.code(0x190 + symbol - 144, 9);
  if (symbol < 280) return out.code(symbol - 256, 7);
  out.code(0xC0 + symbol - 280, 8);
}

void write_length(BitWriter& out, std::size_t length) {
  if (length == most_match) return write_symbol(out, 285);
  const auto above = static_cast<std::uint32_t>(length - least_match);
  if (above < 8) return write_symbol(out, 257 + above);
  const int extra = log2_of(above) - 2;
  const auto shift = static_cast<unsigned>(extra);
  write_symbol(out, 261 + 4 * shift + ((above >> shift) & 3U));
  out.bits(above & ((1U << shift) - 1), extra);
}

void write_distance(BitWriter& out, std::size_t distance) {
  const auto above = static_cast<std::uint32_t>(distance - 1);
  if (above < 4) return out.code(above, 5);
  const int extra = log2_of(above) - 1;
  const auto shift = static_cast<unsigned>(extra);
  out.code(2 * (shift + 1) + ((above >> shift) & 1U), 5);
  out.bits(above & ((1U << shift) - 1), extra);
}

/// Where three bytes stood before, the latest place first.
class Places {
 public:
  explicit Places(std::string_view bytes)
      : bytes_(bytes), last_(buckets, none), before_(bytes.size(), none) {}

  void add(std::size_t at) {
    if (at + least_match > bytes_.size()) return;
    std::size_t& last = last_[bucket(at)];
    before_[at] = last;
    last = at;
  }

  /// The longest match with what stood before; a length below `least_match` is none.
  void find(std::size_t at, std::size_t& length, std::size_t& distance) const {
    length = 0;
    if (at + least_match > bytes_.size()) return;
    std::size_t place = last_[bucket(at)];
    for (int tries = 0; place != none && at - place <= window && tries < most_tries; ++tries) {
      const std::size_t same = matching(place, at);
      if (same > length) {
        length = same;
        distance = at - place;
      }
      place = before_[place];
    }
  }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  std::size_t bucket(std::size_t at) const {
    std::size_t out = 0;
    for (std::size_t i = 0; i < least_match; ++i) {
      out = out * 31 + static_cast<unsigned char>(bytes_[at + i]);
    }
    return out % buckets;
  }

  std::size_t matching(std::size_t place, std::size_t at) const {
    const std::size_t most = std::min(most_match, bytes_.size() - at);
    std::size_t same = 0;
    while (same < most && bytes_[place + same] == bytes_[at + same]) ++same;
    return same;
  }

  std::string_view bytes_;
  std::vector<std::size_t> last_;
  std::vector<std::size_t> before_;
};

/// Adler-32, the high byte first.
std::string check_sum(std::string_view bytes) {
  constexpr std::uint32_t modulus = 65'521;
  std::uint32_t low = 1;
  std::uint32_t high = 0;
  for (const char letter : bytes) {
    low = (low + static_cast<unsigned char>(letter)) % modulus;
    high = (high + low) % modulus;
  }
  std::string out;
  for (const std::uint32_t part : {high >> 8U, high, low >> 8U, low}) {
    out += static_cast<char>(part & 0xFFU);
  }
  return out;
}

}  // namespace

std::string deflate(std::string_view bytes) {
  BitWriter out;
  out.bytes("\x78\xDA");
  // The last block, with the fixed codes.
  out.bits(3, 3);
  Places places(bytes);
  for (std::size_t at = 0; at < bytes.size();) {
    std::size_t length = 0;
    std::size_t distance = 0;
    places.find(at, length, distance);
    if (length < least_match) {
      length = 1;
      write_symbol(out, static_cast<unsigned char>(bytes[at]));
    } else {
      write_length(out, length);
      write_distance(out, distance);
    }
    for (std::size_t end = at + length; at < end; ++at) places.add(at);
  }
  write_symbol(out, 256);
  return out.finish() + check_sum(bytes);
}

}  // namespace wijzer::pdf
