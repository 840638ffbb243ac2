#include <array>
#include <utility>

#include "analysis/conditions.hpp"
#include "analysis/inquiry.hpp"

namespace wijzer::analysis {
namespace {

class Unreachable {
 public:
  explicit Unreachable(Inquiry& inquiry)
      : inquiry_(inquiry),
        content_(inquiry.content()),
        rules_(inquiry.rules),
        diagrams_(inquiry.diagrams()) {}

  void run(const std::vector<Node>& relevant) {
    for (const Output& output : inquiry_.outputs) {
      check_output(output);
      inquiry_.tidy();
    }
    for (std::uint32_t i = 0; i < content_.routes.size(); ++i) {
      check_headlines(RouteIndex{i});
      inquiry_.tidy();
    }
    for_each_condition(content_, [this](const Condition& part) {
      check_condition(part);
      inquiry_.tidy();
    });
    check_questions(relevant);
  }

 private:
  bool happens(const Output& output, std::uint32_t value) {
    return inquiry_.some_family(inquiry_.is(output, value));
  }

  void check_output(const Output& output) {
    switch (output.kind) {
      case Output::Kind::Verdict:
        for (const Verdict verdict : {Verdict::Fits, Verdict::Possible, Verdict::No}) {
          // Without a headline the authors expect that nobody gets it.
          if (headlines_of(content_.routes[output.owner], verdict).empty()) continue;
          if (happens(output, static_cast<std::uint32_t>(verdict))) continue;
          inquiry_.report(
              "unreachable-verdict", output.place,
              "nobody gets the verdict \"" + std::string(verdict_name(verdict)) +
                  "\" of this route; change its conditions, or leave out its headlines");
        }
        break;
      case Output::Kind::Note:
        if (!happens(output, 1) && !belongs_to_dead(output))
          never(output, "unreachable-text", "text");
        break;
      case Output::Kind::Topic:
        if (!happens(output, 1)) never(output, "unreachable-text", "topic");
        break;
      case Output::Kind::Problem:
        if (!happens(output, 1)) never(output, "unreachable-problem", "problem");
        break;
      case Output::Kind::Step:
        if (!happens(output, 1)) {
          inquiry_.report("unreachable-step", content_.problems[output.owner].place / "ladder",
                          "nobody ever gets to try this (" + output.name +
                              "); change the step's conditions or take it off the ladder");
        }
        break;
      case Output::Kind::Outcome:  // See find_dead_outcomes().
      case Output::Kind::Headline:
      case Output::Kind::Undecided:
      case Output::Kind::FirstStep:
      case Output::Kind::LastDay:
        break;
    }
  }

  /// Whether the note is one of an outcome that nobody gets, which is reported once.
  bool belongs_to_dead(const Output& note) {
    if (note.part != Output::Part::Outcome) return false;
    const Node node = counts(rules_, OutcomeIndex{note.owner});
    return !inquiry_.some_family(rules_.negation(rules_.is(node, leaf_false)));
  }

  void never(const Output& output, const char* check, const std::string& what) {
    inquiry_.report(check, output.place,
                    "nobody ever sees this " + what + " (" + output.name +
                        "); change its condition or remove it");
  }

  void check_headlines(RouteIndex index) {
    const Route& route = content_[index];
    for (const auto& [notes, verdict] : {std::pair(&route.headlines_fits, Verdict::Fits),
                                         std::pair(&route.headlines_possible, Verdict::Possible),
                                         std::pair(&route.headlines_no, Verdict::No)}) {
      Node left = inquiry_.verdict_is(index, verdict);
      for (const Note& note : *notes) {
        const Node holds =
            note.when ? rules_.is(rules_.of(*note.when), leaf_true) : diagrams_.leaf(leaf_true);
        if (!inquiry_.some_family(diagrams_.both(left, holds))) {
          inquiry_.report("unreachable-text", note.place,
                          "nobody ever sees this headline of route " + route.id.value +
                              "; the ones before it always apply, or its condition never holds");
        }
        left = diagrams_.both(left, rules_.negation(holds));
      }
    }
  }

  void check_condition(const Condition& part) {
    const Node node = rules_.of(part);
    for (const auto& [leaf, word] :
         {std::pair(leaf_true, "for everybody"), std::pair(leaf_false, "for nobody")}) {
      const Node other = rules_.negation(rules_.is(node, leaf));
      if (inquiry_.some_family(other)) continue;
      inquiry_.report("settled-condition", part.place,
                      std::string("this condition holds ") + word +
                          ", so it decides nothing; change it or take it out");
      return;
    }
  }

  void check_questions(const std::vector<Node>& relevant) {
    for (std::uint32_t i = 0; i < relevant.size(); ++i) {
      inquiry_.tidy();
      if (inquiry_.some_family(relevant[i])) continue;
      inquiry_.report("unreachable-question", content_.questions[i].place,
                      "the question \"" + content_.questions[i].id.value +
                          "\" is never asked, as no answer to it can matter; use it or remove it");
    }
    for (std::uint32_t i = 0; i < relevant.size(); ++i) {
      check_options(QuestionIndex{i}, relevant[i]);
      inquiry_.tidy();
    }
  }

  void check_options(QuestionIndex question, Node relevant) {
    const std::vector<Option>& options = options_of(content_[question]);
    for (std::uint32_t k = 0; k < options.size(); ++k) {
      const Node offered = rules_.offered(question, OptionIndex{k});
      const Node shown = rules_.negation(rules_.is(offered, leaf_false));
      if (!options[k].when || inquiry_.some_family(diagrams_.both(relevant, shown))) continue;
      inquiry_.report("unreachable-option", place_of(content_, content_[question], k) / "when",
                      "the option \"" + options[k].id.value +
                          "\" is never offered; change the condition or remove the option");
    }
  }

  Inquiry& inquiry_;
  const Content& content_;
  Rules& rules_;
  Diagrams& diagrams_;
};

}  // namespace

void find_unreachable(Inquiry& inquiry, const std::vector<Node>& relevant) {
  Unreachable(inquiry).run(relevant);
}

}  // namespace wijzer::analysis
