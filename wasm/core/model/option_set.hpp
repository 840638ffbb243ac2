#pragma once

#include <bit>
#include <compare>
#include <cstddef>
#include <cstdint>

#include "core/model/ids.hpp"

namespace wijzer {

/// Some of the options of one question; limits::options at most.
class OptionSet {
 public:
  constexpr OptionSet() = default;
  constexpr explicit OptionSet(OptionIndex option) : bits_(std::uint64_t{1} << option.value) {}

  /// A bit per option, the first one lowest.
  [[nodiscard]] static constexpr OptionSet of_bits(std::uint64_t bits) {
    OptionSet out;
    out.bits_ = bits;
    return out;
  }
  [[nodiscard]] constexpr std::uint64_t bits() const { return bits_; }

  [[nodiscard]] constexpr bool has(OptionIndex option) const {
    return (bits_ >> option.value & 1U) != 0;
  }
  [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
  [[nodiscard]] constexpr std::size_t size() const {
    return static_cast<std::size_t>(std::popcount(bits_));
  }
  /// The first of them in the author's order; there must be one.
  [[nodiscard]] constexpr OptionIndex first() const {
    return OptionIndex{static_cast<std::uint32_t>(std::countr_zero(bits_))};
  }

  constexpr void add(OptionIndex option) { bits_ |= OptionSet(option).bits_; }
  constexpr void remove(OptionIndex option) { bits_ &= ~OptionSet(option).bits_; }

  [[nodiscard]] constexpr OptionSet with(OptionSet other) const {
    return of_bits(bits_ | other.bits_);
  }
  [[nodiscard]] constexpr OptionSet without(OptionSet other) const {
    return of_bits(bits_ & ~other.bits_);
  }

  friend constexpr auto operator<=>(const OptionSet&, const OptionSet&) = default;

 private:
  std::uint64_t bits_ = 0;
};

}  // namespace wijzer
