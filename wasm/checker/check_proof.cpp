#include <algorithm>

#include "checker/check.hpp"

namespace wijzer::check {
namespace {

/// Whether one of two places lies in the other.
bool within(const Diagnostic& one, const Diagnostic& other) {
  const auto below = [](const std::string& inner, const std::string& outer) {
    return inner.starts_with(outer) && (inner.size() == outer.size() || inner[outer.size()] == '/');
  };
  return one.file == other.file &&
         (below(one.pointer, other.pointer) || below(other.pointer, one.pointer));
}

/// What nothing uses can't be reached either, and a bound that is out of range decides nothing: the
/// author reads it once.
bool said_already(const Diagnostic& of_proof, const Diagnostics& before) {
  const auto about_use = [](const std::string& check) {
    return check.starts_with("unused-") || check == "out-of-range";
  };
  return std::any_of(before.begin(), before.end(), [&](const Diagnostic& each) {
    return about_use(each.check) && within(of_proof, each);
  });
}

}  // namespace

void add_proof_findings(const analysis::Proof& proof, Diagnostics& diagnostics) {
  const Diagnostics before = diagnostics;
  for (const analysis::Finding& finding : proof.findings) {
    if (said_already(finding.diagnostic, before)) continue;
    diagnostics.push_back(finding.diagnostic);
    diagnostics.back().subject = finding.subject;
  }
}

}  // namespace wijzer::check
