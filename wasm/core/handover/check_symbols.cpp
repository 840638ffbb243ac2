#include "core/handover/code.hpp"

namespace wijzer {
namespace {

constexpr std::uint32_t polynomial = 0x2030B9C7;
constexpr std::uint32_t all_ones = 0x3FFFFFFF;

std::uint32_t with_symbol(std::uint32_t check, std::uint8_t symbol) {
  check ^= static_cast<std::uint32_t>(symbol) << 25U;
  for (int bit = 0; bit < 5; ++bit) {
    const bool carries = (check & 0x20000000U) != 0;
    check = (check << 1U) & all_ones;
    if (carries) check ^= polynomial;
  }
  return check;
}

std::uint32_t check_of(const Symbols& symbols, std::size_t count) {
  std::uint32_t check = all_ones;
  for (std::size_t i = 0; i < count; ++i) check = with_symbol(check, symbols[i]);
  return check;
}

/// What the last symbols differ from the check of those before; 0 where they are it.
std::uint32_t difference(const Symbols& symbols) {
  const std::size_t count = symbols.size() - check_length;
  std::uint32_t given = 0;
  for (std::size_t i = count; i < symbols.size(); ++i) given = (given << 5U) | symbols[i];
  return check_of(symbols, count) ^ given;
}

}  // namespace

void add_check(Symbols& symbols) {
  const std::uint32_t check = check_of(symbols, symbols.size());
  for (std::size_t i = 0; i < check_length; ++i) {
    symbols.push_back(static_cast<std::uint8_t>((check >> (5 * (check_length - 1 - i))) & 31U));
  }
}

bool has_check(const Symbols& symbols) {
  return symbols.size() > check_length && difference(symbols) == 0;
}

std::optional<std::size_t> wrong_symbol(const Symbols& symbols) {
  if (symbols.size() <= check_length) return std::nullopt;
  const std::uint32_t wrong = difference(symbols);
  std::optional<std::size_t> found;
  bool several = false;
  const auto look_at = [&](std::uint32_t effect, std::size_t at) {
    if (effect != wrong) return;
    several = several || found.has_value();
    found = at;
  };
  // The check is linear: what one symbol changes does not depend on the others.
  for (std::uint8_t change = 1; change < 32; ++change) {
    for (std::size_t i = 0; i < check_length; ++i) {
      look_at(static_cast<std::uint32_t>(change) << (5 * i), symbols.size() - 1 - i);
    }
    std::uint32_t effect = with_symbol(0, change);
    for (std::size_t at = symbols.size() - check_length; at-- > 0;) {
      look_at(effect, at);
      effect = with_symbol(effect, 0);
    }
  }
  if (several) return std::nullopt;
  return found;
}

}  // namespace wijzer
