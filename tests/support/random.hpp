#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <random>
#include <string_view>
#include <vector>

namespace wijzer::test {

#if defined(__SANITIZE_ADDRESS__) || defined(__EMSCRIPTEN__)
inline constexpr bool slow_build = true;
#elif defined(__has_feature)
inline constexpr bool slow_build = __has_feature(address_sanitizer);
#else
inline constexpr bool slow_build = false;
#endif

/// Whether everything is to be tried that can be: WIJZER_ALL=1, which `./dev test --all` sets.
[[nodiscard]] inline bool try_all() {
  static const char* const all = std::getenv("WIJZER_ALL");
  return all != nullptr && std::string_view(all) == "1";
}

/// How many random cases to try of `all`: every one natively, a tenth under the sanitizers and
/// under node, which take ten times as long and look for other mistakes. Where everything is to be
/// tried: three times as many natively, every one elsewhere.
[[nodiscard]] inline int rounds(int all) {
  if (slow_build) return try_all() ? all : (all + 9) / 10;
  return try_all() ? 3 * all : all;
}

/// Of a list of many alike, one in so many is tried.
[[nodiscard]] inline std::size_t one_in() { return slow_build && !try_all() ? 5 : 1; }

/// All of a list of many alike, such as the scenarios; under the sanitizers and node every fifth.
template <typename Each>
[[nodiscard]] std::vector<Each> some_of(const std::vector<Each>& all) {
  std::vector<Each> out;
  for (std::size_t i = 0; i < all.size(); i += one_in()) out.push_back(all[i]);
  return out;
}

/// What is left of a count over all of such a list.
[[nodiscard]] inline std::size_t share_of(std::size_t all) { return all / one_in(); }

/// Random numbers that are the same with every library: the engine is specified bit by bit, the
/// distributions of the standard library are not.
class Random {
 public:
  explicit Random(std::uint32_t seed) : engine_(seed) {}

  /// A number from 0 up to, not including, `count`.
  [[nodiscard]] std::size_t below(std::size_t count) {
    return static_cast<std::size_t>(engine_()) % count;
  }

  /// True in about this many of a hundred cases.
  [[nodiscard]] bool chance(std::size_t percent) { return below(100) < percent; }

 private:
  std::mt19937 engine_;
};

}  // namespace wijzer::test
