#pragma once

#include <cstddef>
#include <cstdint>
#include <random>

namespace wijzer::test {

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
