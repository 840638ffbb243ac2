#pragma once

#include <cstddef>
#include <functional>

namespace wijzer::test {

/// What something took, in numbers that are the same on every machine.
struct Work {
  /// Edges of the program's flow that were taken. The compiler counts them in every function of the
  /// project, and in the templates of the standard library that these use.
  std::size_t edges = 0;
  /// Pieces of memory that were asked for.
  std::size_t allocations = 0;
};

[[nodiscard]] Work work_of(const std::function<void()>& action);

}  // namespace wijzer::test
