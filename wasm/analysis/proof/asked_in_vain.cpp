#include "analysis/proof/inquiry.hpp"

namespace wijzer::analysis {

void report_asked_in_vain(Inquiry& inquiry, const std::vector<Diagram<Truth>>& asked,
                          const std::vector<Diagram<Truth>>& relevant) {
  for (std::uint32_t i = 0; i < asked.size(); ++i) {
    inquiry.collect();
    const Diagram<Truth> vain =
        inquiry.diagrams().and_kleene(asked[i], inquiry.rules.not_kleene(relevant[i]));
    const std::string example = inquiry.example(vain);
    // A question that is never relevant is reported as unreachable.
    if (example.empty() || !inquiry.some_family(relevant[i])) continue;
    const Question& question = inquiry.content().questions[i];
    inquiry.report(Severity::Warning, "asked-in-vain", question.place,
                   "some people are asked \"" + question.id.value +
                       "\" although no answer changes anything for them" + example +
                       "; let its \"when\" leave them out, or write the conditions that look at it "
                       "without the parts that come to the same for them",
                   question.id.value);
  }
}

}  // namespace wijzer::analysis
