#pragma once

#include <cstdint>
#include <functional>

namespace wijzer::test {

/// What a piece of work took, the same in every run: time would depend on the machine.
struct Effort {
  /// Requests for memory. Zero under the sanitizers, which answer those themselves.
  std::uint64_t allocations = 0;
  /// Functions entered, where clang counts them: under the sanitizers.
  std::uint64_t visits = 0;
};

[[nodiscard]] Effort effort(const std::function<void()>& work);

}  // namespace wijzer::test
