// Counts for the whole program, so that nothing of the code under test has to help counting.
#include "support/effort.hpp"

#include <cstdlib>
#include <new>

#include "support/random.hpp"

namespace {

std::uint64_t allocations = 0;
std::uint64_t visits = 0;

}  // namespace

#if defined(__has_feature)
#if __has_feature(coverage_sanitizer)
#define WIJZER_COUNTS_VISITS
#endif
#endif

#ifdef WIJZER_COUNTS_VISITS
// Called by what the compiler adds at the begin of every function: -fsanitize-coverage=func.
extern "C" {
__attribute__((no_sanitize("coverage"))) void __sanitizer_cov_trace_pc_guard_init(std::uint32_t*,
                                                                                  std::uint32_t*) {}
__attribute__((no_sanitize("coverage"))) void __sanitizer_cov_trace_pc_guard(std::uint32_t*) {
  ++visits;
}
}
#else
void* operator new(std::size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size)) return memory;
  std::abort();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
#endif

namespace wijzer::test {

Effort effort(const std::function<void()>& work) {
  const Effort before{allocations, visits};
  work();
  return Effort{allocations - before.allocations, visits - before.visits};
}

}  // namespace wijzer::test
