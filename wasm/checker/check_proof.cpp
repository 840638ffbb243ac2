#include <set>
#include <string>
#include <utility>

#include "checker/check.hpp"

namespace wijzer::check {
namespace {

/// What nothing uses can't be reached either, and a bound that is out of range decides nothing: the
/// author reads it once.
class SaidAlready {
 public:
  explicit SaidAlready(const Diagnostics& before) {
    for (const Diagnostic& each : before) {
      const bool about_use = each.check.starts_with("unused-") || each.check == "out-of-range";
      if (about_use) places_.emplace(each.file, each.pointer);
    }
  }

  /// Whether the place of one of these lies in that of the finding, or the other way round.
  [[nodiscard]] bool holds(const Diagnostic& of_proof) const {
    const std::string& pointer = of_proof.pointer;
    for (std::size_t end = pointer.size();; end = pointer.rfind('/', end - 1)) {
      if (places_.contains(Where(of_proof.file, pointer.substr(0, end)))) return true;
      if (end == 0) break;
    }
    const auto inner = places_.lower_bound(Where(of_proof.file, pointer + "/"));
    return inner != places_.end() && inner->first == of_proof.file &&
           inner->second.starts_with(pointer + "/");
  }

 private:
  /// A file and a pointer.
  using Where = std::pair<std::string, std::string>;
  std::set<Where> places_;
};

}  // namespace

void add_proof_findings(const analysis::Proof& proof, Diagnostics& diagnostics) {
  const SaidAlready said_already(diagnostics);
  for (const analysis::Finding& finding : proof.findings) {
    if (said_already.holds(finding.diagnostic)) continue;
    diagnostics.push_back(finding.diagnostic);
    diagnostics.back().subject = finding.subject;
  }
}

}  // namespace wijzer::check
