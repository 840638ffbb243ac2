#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/families/answers.hpp"
#include "analysis/families/outputs.hpp"
#include "analysis/families/rules.hpp"
#include "analysis/proof/proof.hpp"

namespace wijzer::analysis {

struct SettledPart;

/// What the parts of the proof share: the diagrams, and the findings so far.
class Inquiry {
 public:
  /// Both outlive the inquiry.
  ///
  /// @param much  See Task.
  Inquiry(Rules& of, const std::vector<Output>& all, std::size_t much)
      : rules(of), outputs(all), examples_(of), kept_(of.diagrams().size()), much_(much) {}

  void report(Severity severity, const char* check, const Place& place, std::string message,
              std::string subject = "");
  void report(const char* check, const Place& place, std::string message) {
    report(Severity::Error, check, place, std::move(message));
  }
  /// Whether there are answers for which the diagram is True.
  [[nodiscard]] bool some_family(Diagram<Truth> truth);
  /// The shortest family for which the diagram is True; nothing when there is none.
  [[nodiscard]] std::optional<Example> shortest(Diagram<Truth> truth) {
    return examples_.shortest(truth);
  }
  /// The same in words; empty when there is none.
  [[nodiscard]] std::string family(Diagram<Truth> truth);
  /// The whole conversation of such a family; nothing when there is none.
  [[nodiscard]] std::optional<Answers> conversation(Diagram<Truth> truth);
  /// The questions that are answered with "weet ik niet" in the shortest example.
  [[nodiscard]] std::vector<QuestionIndex> unknown_in(Diagram<Truth> truth);
  /// The same as ", for example: Leeftijd: 6 jaar".
  [[nodiscard]] std::string example(Diagram<Truth> truth);

  /// True where this is said, else False.
  [[nodiscard]] Diagram<Truth> is(const Output& output, Said value);
  [[nodiscard]] Diagram<Truth> verdict_is(RouteIndex route, Verdict verdict);

  /// True where all of these are.
  [[nodiscard]] Diagram<Truth> all_of(const std::vector<Diagram<Truth>>& truths);

  /// What was made until now is needed until the end.
  void keep() { kept_ = rules.diagrams().size(); }
  /// Between two questions to the diagrams: see Diagrams::collect_when_large. What was made since
  /// keep() may be gone then, so nobody may hold on to it.
  void collect();

  [[nodiscard]] const Content& content() const { return rules.content(); }
  [[nodiscard]] Diagrams& diagrams() { return rules.diagrams(); }

  Rules& rules;
  const std::vector<Output>& outputs;
  std::vector<Finding> findings;

 private:
  Examples examples_;
  /// The nodes that there were before.
  std::size_t kept_;
  std::size_t much_;
};

// The parts of the proof, one file each; see prove() for what they report.
void find_gaps(Inquiry& inquiry);
void check_advice_rules(Inquiry& inquiry);
void find_dead_outcomes(Inquiry& inquiry);
void find_redundancy(Inquiry& inquiry);
void find_imprecision(Inquiry& inquiry);
void find_leading_back(Inquiry& inquiry);
void find_contrary_orders(Inquiry& inquiry);
void find_broken_declarations(Inquiry& inquiry);
void find_overlaps(Inquiry& inquiry);
/// @param relevant  Per question where it matters; see relevance().
/// @param untold    The settled parts that nothing reported yet; those that this finds behind
///                  something that nobody gets are told with it, and taken out.
void find_unreachable(Inquiry& inquiry, const std::vector<Diagram<Truth>>& relevant,
                      std::vector<SettledPart>& untold);
/// @param asked  Per question where it is asked; see asked_by_page().
void report_asked_in_vain(Inquiry& inquiry, const std::vector<Diagram<Truth>>& asked,
                          const std::vector<Diagram<Truth>>& relevant);

[[nodiscard]] std::vector<Witness> find_witnesses(Inquiry& inquiry);

}  // namespace wijzer::analysis
