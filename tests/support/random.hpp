#pragma once

#include <cstddef>
#include <cstdint>
#include <random>

namespace wijzer::test {

/// How many random cases to try of `all`: every one natively, a fifth under the sanitizers and
/// under node, which take ten times as long and look for other mistakes.
[[nodiscard]] constexpr int rounds(int all) {
#if defined(__SANITIZE_ADDRESS__) || defined(__EMSCRIPTEN__)
  return (all + 4) / 5;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
  return (all + 4) / 5;
#else
  return all;
#endif
#else
  return all;
#endif
}

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
