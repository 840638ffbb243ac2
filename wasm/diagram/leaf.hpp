#pragma once

#include <concepts>
#include <cstdint>
#include <type_traits>

namespace wijzer::diagram {

template <typename T>
concept Numbered = std::is_class_v<T> && requires(T leaf) {
  { leaf.value } -> std::same_as<std::uint32_t&>;
};

/// What a leaf can hold: a bool, an enum, or a type around one number, such as a position in a
/// list. A bare number is none of these, so that it can't be said without saying what it counts.
template <typename T>
concept Leaf = std::same_as<T, bool> || std::is_enum_v<T> || Numbered<T>;

/// The three values of Kleene's strong logic, in the order of truth.
template <typename T>
concept ThreeValued = std::is_enum_v<T> && static_cast<int>(T::False) == 0 &&
                      static_cast<int>(T::Unknown) == 1 && static_cast<int>(T::True) == 2;

template <Leaf L>
[[nodiscard]] constexpr std::uint32_t number_of(L leaf) {
  if constexpr (Numbered<L>) {
    return leaf.value;
  } else {
    return static_cast<std::uint32_t>(leaf);
  }
}

template <Leaf L>
[[nodiscard]] constexpr L leaf_of(std::uint32_t number) {
  if constexpr (Numbered<L>) {
    return L{number};
  } else {
    return static_cast<L>(number);
  }
}

}  // namespace wijzer::diagram
