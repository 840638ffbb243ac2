#include "analysis/proof.hpp"

#include <array>
#include <optional>
#include <utility>

#include "analysis/answers.hpp"
#include "analysis/conditions.hpp"
#include "analysis/outcomes.hpp"
#include "analysis/relevance.hpp"

namespace wijzer::analysis {
namespace {

class Prover {
 public:
  Prover(const Content& content, const Date& today, std::size_t cap)
      : content_(content),
        space_(content, to_days(today)),
        diagrams_(space_.widths(), cap),
        rules_(content, space_, diagrams_),
        outcomes_(analysis::outcomes(rules_)),
        examples_(rules_),
        cap_(cap) {}

  Diagnostics run() {
    find_gaps();
    for (const Outcome& outcome : outcomes_) check_outcome(outcome);
    check_headlines();
    for_each_condition(content_, [this](const Condition& part) { check_condition(part); });
    check_questions();
    if (diagrams_.full()) too_large();
    return std::move(findings_);
  }

 private:
  void report(const char* check, const Place& place, std::string message) {
    findings_.push_back(
        Diagnostic{Severity::Error, check, place.file, place.pointer, std::move(message)});
  }

  void too_large() {
    findings_.clear();
    report("proof-too-large", Place{"content.json", ""},
           "the proof needs more than " + std::to_string(cap_) +
               " nodes; take out questions or conditions that look at many others");
  }

  /// Reports where `bad` is True, with the shortest example.
  void report_families(const char* check, const Place& place, Node bad, const std::string& before,
                       const std::string& remedy) {
    const std::optional<Example> example = examples_.find(bad);
    if (!example) return;
    report(check, place, before + ", for example: " + in_words(content_, *example) + "; " + remedy);
  }

  void find_gaps() {
    Node nothing = rules_.routes_matter();
    for (std::uint32_t i = 0; i < content_.routes.size(); ++i) {
      nothing = diagrams_.both(nothing, rules_.is(rules_.verdict(RouteIndex{i}),
                                                  static_cast<std::uint32_t>(Verdict::No)));
    }
    for (const Outcome& outcome : outcomes_) {
      const bool covers =
          outcome.kind == Outcome::Kind::Topic && content_.topics[outcome.owner].nothing_fits;
      if (covers) nothing = diagrams_.both(nothing, is(outcome, 0));
    }
    if (!content_.routes.empty()) {
      report_families("no-advice", content_.routes.front().place, nothing,
                      "some families get no route and no advice",
                      "widen a route, or a topic with \"nothing_fits\"");
    }
    find_stuck();
    for (std::uint32_t i = 0; i < content_.routes.size(); ++i) find_silence(RouteIndex{i});
    for (const Outcome& outcome : outcomes_) {
      if (outcome.kind != Outcome::Kind::FirstStep) continue;
      const Problem& problem = content_.problems[outcome.owner];
      const Node holds = rules_.is(rules_.of(problem.when), leaf_true);
      report_families("no-first-step", problem.place, diagrams_.both(holds, is(outcome, 0)),
                      "this problem can leave a family with nothing to try",
                      "add a last step that is always there to try");
    }
  }

  /// Who does not ask about routes must get a problem with its ladder.
  void find_stuck() {
    if (!content_.routes_when) return;
    Node stuck = rules_.negation(rules_.routes_matter());
    for (const Outcome& outcome : outcomes_) {
      const bool helps =
          outcome.kind == Outcome::Kind::Problem || outcome.kind == Outcome::Kind::Topic;
      if (helps) stuck = diagrams_.both(stuck, is(outcome, 0));
    }
    report_families("no-advice", content_.routes_when->place, stuck,
                    "some families ask about no route, and get no problem and no topic either",
                    "let a problem hold for them");
  }

  /// A route that fits or may fit must name somebody.
  void find_silence(RouteIndex index) {
    const Route& route = content_[index];
    Node silent = diagrams_.both(
        rules_.routes_matter(),
        diagrams_.map(rules_.verdict(index),
                      std::array<std::uint32_t, 3>{leaf_true, leaf_true, leaf_false}));
    for (const Outcome& outcome : outcomes_) {
      if (outcome.kind != Outcome::Kind::Note || outcome.owner != index.value) continue;
      if (names_somebody(route, outcome.place)) silent = diagrams_.both(silent, is(outcome, 0));
    }
    report_families("no-contact", route.place, silent,
                    "for some families this route names nobody to turn to",
                    "add a text to \"need_by\", \"decided_by\" or \"start\"");
  }

  static bool names_somebody(const Route& route, const Place& place) {
    for (const std::vector<Note>* notes : {&route.need_by, &route.decided_by, &route.start}) {
      for (const Note& note : *notes) {
        if (note.place == place) return true;
      }
    }
    return false;
  }

  /// True where the outcome is `value`, else False.
  Node is(const Outcome& outcome, std::uint32_t value) {
    return diagrams_.map(diagrams_.same(outcome.node, diagrams_.leaf(value)),
                         std::array<std::uint32_t, 2>{leaf_false, leaf_true});
  }

  /// Whether there are answers for which the diagram is True.
  bool some_family(Node truth) {
    const Node node = examples_.possible(truth);
    return !diagrams_.is_leaf(node) || diagrams_.value(node) == leaf_true;
  }

  bool happens(const Outcome& outcome, std::uint32_t value) {
    return some_family(is(outcome, value));
  }

  void check_outcome(const Outcome& outcome) {
    switch (outcome.kind) {
      case Outcome::Kind::Verdict:
        for (const auto& [verdict, word] :
             {std::pair(Verdict::Fits, "fits"), std::pair(Verdict::Possible, "possible"),
              std::pair(Verdict::No, "no")}) {
          if (happens(outcome, static_cast<std::uint32_t>(verdict))) continue;
          report("unreachable-verdict", outcome.place,
                 std::string("no family gets the verdict \"") + word +
                     "\" of this route; change its conditions");
        }
        break;
      case Outcome::Kind::Note:
        if (!happens(outcome, 1)) never(outcome, "unreachable-text", "text");
        break;
      case Outcome::Kind::Topic:
        if (!happens(outcome, 1)) never(outcome, "unreachable-text", "topic");
        break;
      case Outcome::Kind::Problem:
        if (!happens(outcome, 1)) never(outcome, "unreachable-problem", "problem");
        break;
      case Outcome::Kind::Step:
        if (!happens(outcome, 1)) {
          report("unreachable-step", content_.problems[outcome.owner].place / "ladder",
                 "no family ever gets to try this (" + outcome.name +
                     "); change the step's conditions or take it off the ladder");
        }
        break;
      case Outcome::Kind::Headline:
      case Outcome::Kind::FirstStep:
      case Outcome::Kind::LastDay:
        break;
    }
  }

  void never(const Outcome& outcome, const char* check, const std::string& what) {
    report(check, outcome.place,
           "no family ever sees this " + what + " (" + outcome.name +
               "); change its condition or remove it");
  }

  void check_headlines() {
    for (std::uint32_t i = 0; i < content_.routes.size(); ++i) {
      const Route& route = content_.routes[i];
      const Node matters = rules_.routes_matter();
      for (const auto& [notes, verdict] : {std::pair(&route.headlines_fits, Verdict::Fits),
                                           std::pair(&route.headlines_possible, Verdict::Possible),
                                           std::pair(&route.headlines_no, Verdict::No)}) {
        Node left = diagrams_.both(
            matters, rules_.is(rules_.verdict(RouteIndex{i}), static_cast<std::uint32_t>(verdict)));
        for (const Note& note : *notes) {
          const Node holds =
              note.when ? rules_.is(rules_.of(*note.when), leaf_true) : diagrams_.leaf(leaf_true);
          if (!some_family(diagrams_.both(left, holds))) {
            report("unreachable-text", note.place,
                   "no family ever sees this headline of route " + route.id.value +
                       "; the ones before it always apply, or its condition never holds");
          }
          left = diagrams_.both(left, rules_.negation(holds));
        }
      }
    }
  }

  void check_condition(const Condition& part) {
    const Node node = rules_.of(part);
    for (const auto& [leaf, word] :
         {std::pair(leaf_true, "for every family"), std::pair(leaf_false, "for no family")}) {
      const Node other = rules_.negation(rules_.is(node, leaf));
      if (some_family(other)) continue;
      report("settled-condition", part.place,
             std::string("this condition holds ") + word +
                 ", so it decides nothing; change it or take it out");
      return;
    }
  }

  void check_questions() {
    const std::vector<Node> asked = relevance(rules_, outcomes_);
    for (std::uint32_t i = 0; i < asked.size(); ++i) {
      if (some_family(asked[i])) continue;
      report("unreachable-question", content_.questions[i].place,
             "the question \"" + content_.questions[i].id.value +
                 "\" is never asked, as no answer to it can matter; use it or remove it");
    }
    for (std::uint32_t i = 0; i < asked.size(); ++i) check_options(QuestionIndex{i}, asked[i]);
  }

  void check_options(QuestionIndex question, Node asked) {
    const std::vector<Option>& options = options_of(content_[question]);
    for (std::uint32_t k = 0; k < options.size(); ++k) {
      const Node offered = rules_.offered(question, OptionIndex{k});
      const Node shown = rules_.negation(rules_.is(offered, leaf_false));
      if (!options[k].when || some_family(diagrams_.both(asked, shown))) continue;
      report("unreachable-option",
             content_[question].place / "options" / std::to_string(k) / "when",
             "the option \"" + options[k].id.value +
                 "\" is never offered; change the condition or remove the option");
    }
  }

  const Content& content_;
  Space space_;
  Diagrams diagrams_;
  Rules rules_;
  std::vector<Outcome> outcomes_;
  Examples examples_;
  std::size_t cap_;
  Diagnostics findings_;
};

}  // namespace

Diagnostics prove(const Content& content, const Date& today, std::size_t cap) {
  return Prover(content, today, cap).run();
}

}  // namespace wijzer::analysis
