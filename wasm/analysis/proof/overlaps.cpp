#include <utility>

#include "analysis/proof/inquiry.hpp"

namespace wijzer::analysis {
namespace {

class Overlaps {
 public:
  explicit Overlaps(Inquiry& inquiry)
      : inquiry_(inquiry), rules_(inquiry.rules), diagrams_(inquiry.diagrams()) {}

  void run() {
    const Content& content = inquiry_.content();
    for (std::uint32_t i = 0; i < content.routes.size(); ++i) {
      const Route& route = content.routes[i];
      inquiry_.collect();
      for (const Verdict verdict : all_verdicts) {
        check_headlines(headlines_of(route, verdict), inquiry_.verdict_is(RouteIndex{i}, verdict));
      }
    }
    for (const Problem& problem : content.problems) {
      check_ladder(problem);
      inquiry_.collect();
    }
  }

 private:
  /// Whether two headlines hold for some family while each also holds without the other: then
  /// neither is the special case that must go first, and only the order of the list decides.
  bool cross(Diagram<Truth> a, Diagram<Truth> b) {
    return inquiry_.some_family(diagrams_.and_kleene(a, b)) &&
           inquiry_.some_family(diagrams_.and_kleene(a, rules_.not_kleene(b))) &&
           inquiry_.some_family(diagrams_.and_kleene(b, rules_.not_kleene(a)));
  }

  /// @param left  Where the list is read: True or False.
  void check_headlines(const std::vector<Note>& notes, Diagram<Truth> left) {
    for (std::size_t i = 0; i < notes.size() && notes[i].when; ++i) {
      const Diagram<Truth> one = diagrams_.and_kleene(left, holds(notes[i]));
      for (std::size_t k = i + 1; k < notes.size() && notes[k].when; ++k) {
        const Diagram<Truth> other = diagrams_.and_kleene(left, holds(notes[k]));
        if (!cross(one, other)) continue;
        inquiry_.report(Severity::Error, "undeclared-overlap", notes[i].place,
                        "this headline and \"" + notes[k].text + "\" both hold for some people" +
                            inquiry_.example(diagrams_.and_kleene(one, other)) +
                            "; let one of them exclude the other, or accept the text of this one, "
                            "to say that it goes first",
                        notes[i].text);
        break;
      }
      left = diagrams_.and_kleene(left, rules_.not_kleene(holds(notes[i])));
    }
  }

  Diagram<Truth> holds(const Note& note) { return rules_.is(rules_.of(*note.when), Truth::True); }

  void check_ladder(const Problem& problem) {
    std::vector<std::pair<StepIndex, Diagram<Truth>>> pressing;
    const Diagram<Truth> holds = rules_.is(rules_.of(problem.when), Truth::True);
    for (const StepIndex step : problem.ladder) {
      const Diagram<Truth> node = truths_of(rules_, inquiry_.content()[step], holds).pressing;
      if (node != diagrams_.leaf(Truth::False)) pressing.emplace_back(step, node);
    }
    for (std::size_t i = 0; i < pressing.size(); ++i) {
      for (std::size_t k = i + 1; k < pressing.size(); ++k) {
        report_steps(
            problem, pressing[i].first, pressing[k].first,
            inquiry_.example(diagrams_.and_kleene(pressing[i].second, pressing[k].second)));
      }
    }
  }

  void report_steps(const Problem& problem, StepIndex one, StepIndex other,
                    const std::string& example) {
    if (example.empty()) return;
    const Content& content = inquiry_.content();
    std::string subject = problem.id.value;
    subject += ": ";
    subject += content[one].id.value;
    subject += ", ";
    subject += content[other].id.value;
    std::string message = "for some people neither of two steps on this ladder can wait (";
    message += subject;
    message += ")";
    message += example;
    message += "; let only one of them be urgent or have a deadline then, or accept \"";
    message += subject;
    message += "\", to say that their order on the ladder is meant";
    inquiry_.report(Severity::Error, "undeclared-overlap", problem.place / "ladder",
                    std::move(message), std::move(subject));
  }

  Inquiry& inquiry_;
  Rules& rules_;
  Diagrams& diagrams_;
};

}  // namespace

void find_overlaps(Inquiry& inquiry) { Overlaps(inquiry).run(); }

}  // namespace wijzer::analysis
