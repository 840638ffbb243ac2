#include <string>
#include <utility>
#include <vector>

#include "analysis/proof/inquiry.hpp"

namespace wijzer::analysis {
namespace {

/// Something that counts as advice, and who gets it.
struct Element {
  std::string name;
  /// True where somebody may get it.
  Diagram<Truth> maybe;
  /// True where somebody gets it for certain.
  Diagram<Truth> certain;
};

/// Holds the content to what its manifest declares: who gets what.
class AdviceRules {
 public:
  explicit AdviceRules(Inquiry& inquiry)
      : inquiry_(inquiry),
        content_(inquiry.content()),
        rules_(inquiry.rules),
        diagrams_(inquiry.diagrams()) {}

  void run() {
    for (const AdviceRule& rule : content_.settings.advice) {
      const std::vector<Element> elements = elements_of(rule);
      const Diagram<Truth> who =
          rule.when ? rules_.is(rules_.of(*rule.when), Truth::True) : diagrams_.leaf(Truth::True);
      check_some(rule, who, elements);
      if (rule.exactly_one) check_one(rule, who, elements);
      inquiry_.collect();
    }
  }

 private:
  template <typename L>
  [[nodiscard]] Diagram<Truth> is_not(Diagram<L> a, L value) {
    return where_differ(diagrams_, a, diagrams_.leaf(value));
  }

  std::vector<Element> elements_of(const AdviceRule& rule) {
    std::vector<Element> out;
    for (const RouteIndex route : rule.routes) {
      const Diagram<Truth> matters = rules_.routes_matter();
      const Diagram<Verdict> verdict = rules_.verdict(route);
      out.push_back({"route " + content_[route].id.value,
                     diagrams_.and_kleene(matters, is_not(verdict, Verdict::No)),
                     diagrams_.and_kleene(matters, rules_.is(verdict, Verdict::Fits))});
    }
    for (const OutcomeIndex outcome : rule.outcomes) {
      const Diagram<Truth> truth = counts(rules_, outcome);
      out.push_back({"outcome " + content_[outcome].id.value, is_not(truth, Truth::False),
                     rules_.is(truth, Truth::True)});
    }
    for (const TopicIndex topic : rule.topics) add_shown(Output::Kind::Topic, topic.value, out);
    for (const ProblemIndex problem : rule.problems) {
      add_shown(Output::Kind::Problem, problem.value, out);
    }
    return out;
  }

  void add_shown(Output::Kind kind, std::uint32_t owner, std::vector<Element>& out) {
    for (const Output& output : inquiry_.outputs) {
      if (output.kind != kind || output.owner != owner) continue;
      const Diagram<Truth> shown = inquiry_.is(output, Said{1});
      out.push_back({output.name, shown, shown});
    }
  }

  /// Whom such a rule leaves without, no outcome counts for: the list of outcomes tells that.
  [[nodiscard]] bool names_outcomes_alone(const AdviceRule& rule) const {
    return rule.outcomes.size() == content_.outcomes.size() && rule.routes.empty() &&
           rule.topics.empty() && rule.problems.empty();
  }

  void check_some(const AdviceRule& rule, Diagram<Truth> who,
                  const std::vector<Element>& elements) {
    if (names_outcomes_alone(rule)) return;
    std::vector<Diagram<Truth>> nothing = {who};
    std::string names;
    for (const Element& element : elements) {
      nothing.push_back(rules_.not_kleene(element.maybe));
      names += (names.empty() ? "" : ", ") + element.name;
    }
    const std::string example = inquiry_.example(inquiry_.all_of(nothing));
    if (example.empty()) return;
    inquiry_.report("no-advice", rule.place,
                    "some answers lead to none of these (" + names + ")" + example +
                        "; widen the condition of one of them, or change this rule");
  }

  /// One finding per element is enough to see which conditions to look at.
  void check_one(const AdviceRule& rule, Diagram<Truth> who, const std::vector<Element>& elements) {
    for (std::size_t a = 0; a < elements.size(); ++a) {
      for (std::size_t b = a + 1; b < elements.size(); ++b) {
        const Diagram<Truth> two = diagrams_.and_kleene(elements[a].certain, elements[b].certain);
        const std::string example = inquiry_.example(diagrams_.and_kleene(who, two));
        if (example.empty()) continue;
        inquiry_.report("double-advice", rule.place,
                        "some answers lead to both " + elements[a].name + " and " +
                            elements[b].name + example +
                            "; let the condition of one exclude the other, or change this rule");
        break;
      }
    }
  }

  Inquiry& inquiry_;
  const Content& content_;
  Rules& rules_;
  Diagrams& diagrams_;
};

}  // namespace

void check_advice_rules(Inquiry& inquiry) { AdviceRules(inquiry).run(); }

}  // namespace wijzer::analysis
