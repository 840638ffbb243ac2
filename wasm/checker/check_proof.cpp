#include "analysis/proof.hpp"
#include "checker/check.hpp"

namespace wijzer::check {

void check_proof(const Content& content, const Date& today, Diagnostics& diagnostics) {
  constexpr std::size_t most_nodes = 5'000'000;
  const Diagnostics found = analysis::prove(content, today, most_nodes);
  diagnostics.insert(diagnostics.end(), found.begin(), found.end());
}

}  // namespace wijzer::check
