#include "checker/check.hpp"

namespace wijzer::check {

analysis::Proof check_proof(const Content& content, const Date& today, bool witnesses,
                            Acceptances& acceptances, Diagnostics& diagnostics) {
  analysis::Task task;
  task.today = today;
  task.witnesses = witnesses;
  analysis::Proof proof = analysis::prove(content, task);
  for (const analysis::Finding& finding : proof.findings) {
    const bool accepted =
        !finding.subject.empty() && acceptances.accepts(finding.diagnostic.check, finding.subject);
    if (!accepted) diagnostics.push_back(finding.diagnostic);
  }
  return proof;
}

}  // namespace wijzer::check
