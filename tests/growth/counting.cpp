#include "growth/counting.hpp"

#include <cstdlib>
#include <new>

namespace {

std::size_t edges = 0;
std::size_t allocations = 0;

}  // namespace

// What -fsanitize-coverage=trace-pc calls at every edge; see tests/CMakeLists.txt.
extern "C" void __sanitizer_cov_trace_pc() { ++edges; }

void* operator new(std::size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
  std::abort();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace wijzer::test {

Work work_of(const std::function<void()>& action) {
  const Work before{edges, allocations};
  action();
  return Work{edges - before.edges, allocations - before.allocations};
}

}  // namespace wijzer::test
