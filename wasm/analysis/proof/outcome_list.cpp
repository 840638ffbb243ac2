#include <vector>

#include "analysis/proof/inquiry.hpp"

namespace wijzer::analysis {
namespace {

/// The outcomes of the content, of which the first that holds counts.
class OutcomeList {
 public:
  explicit OutcomeList(Inquiry& inquiry)
      : inquiry_(inquiry),
        content_(inquiry.content()),
        rules_(inquiry.rules),
        diagrams_(inquiry.diagrams()) {}

  void run() {
    for (std::uint32_t i = 0; i < content_.outcomes.size(); ++i) {
      const Diagram<Truth> counting = rules_.is(counts(rules_, OutcomeIndex{i}), Truth::True);
      if (!inquiry_.some_family(counting)) report_dead(OutcomeIndex{i});
      inquiry_.collect();
    }
    report_gap();
    inquiry_.collect();
  }

 private:
  /// The truth of the outcome's own condition.
  Diagram<Truth> own(std::uint32_t i) {
    const std::optional<Condition>& when = content_.outcomes[i].when;
    return when ? rules_.of(*when) : diagrams_.leaf(Truth::True);
  }

  /// Names the earlier ones that always go first.
  void report_dead(OutcomeIndex index) {
    const Outcome& outcome = content_[index];
    const Diagram<Truth> holds = rules_.is(own(index.value), Truth::True);
    // A condition that never holds is reported as settled.
    if (!inquiry_.some_family(holds)) return;
    std::string before;
    Diagram<Truth> left = holds;
    for (std::uint32_t i = 0; i < index.value; ++i) {
      const Diagram<Truth> not_earlier = rules_.is(own(i), Truth::False);
      if (!inquiry_.some_family(diagrams_.and_kleene(left, rules_.not_kleene(not_earlier))))
        continue;
      if (!before.empty()) before += ", ";
      before += '"' + content_.outcomes[i].id.value + '"';
      left = diagrams_.and_kleene(left, not_earlier);
    }
    inquiry_.report("unreachable-outcome", outcome.place,
                    "no answers lead to the outcome \"" + outcome.id.value +
                        "\": wherever it holds, an earlier one goes first (" + before + ")" +
                        inquiry_.example(holds) +
                        "; move it before these, or change one of the conditions");
  }

  void report_gap() {
    std::vector<Diagram<Truth>> none;
    for (std::uint32_t i = 0; i < content_.outcomes.size(); ++i) {
      none.push_back(rules_.is(own(i), Truth::False));
    }
    if (none.empty()) return;
    const std::string example = inquiry_.example(inquiry_.all_of(none));
    if (example.empty()) return;
    inquiry_.report("no-outcome", content_.outcomes.back().place,
                    "some answers lead to none of the outcomes" + example +
                        "; widen the condition of one of them, or add a last one without \"when\"");
  }

  Inquiry& inquiry_;
  const Content& content_;
  Rules& rules_;
  Diagrams& diagrams_;
};

}  // namespace

void find_dead_outcomes(Inquiry& inquiry) { OutcomeList(inquiry).run(); }

}  // namespace wijzer::analysis
