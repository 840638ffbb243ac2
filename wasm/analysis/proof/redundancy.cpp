#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "analysis/describe.hpp"
#include "analysis/families/conditions.hpp"
#include "analysis/proof/inquiry.hpp"
#include "analysis/proof/unguarded.hpp"

namespace wijzer::analysis {
namespace {

/// What could be left out without a difference: a part of a condition that lies within another, and
/// an option that no rule tells from another.
class Redundancy {
 public:
  explicit Redundancy(Inquiry& inquiry)
      : inquiry_(inquiry),
        content_(inquiry.content()),
        rules_(inquiry.rules),
        diagrams_(inquiry.diagrams()),
        unguarded_(inquiry.rules) {}

  void run() {
    const std::set<const Condition*> made = made_of_states(content_);
    for_each_whole_condition(content_, [&](const std::string&, const Condition& whole) {
      const Diagram<Truth> node = unguarded_.of(whole);
      conditions_.emplace_back(node, diagrams_.shape(node).levels);
      if (made.contains(&whole)) return;
      for_each_part(whole, [this](const Condition& part) { look_at(part); });
    });
    for (std::uint32_t i = 0; i < content_.questions.size(); ++i) look_at(QuestionIndex{i});
  }

 private:
  void look_at(const Condition& condition) {
    std::visit(overloaded{
                   [this](const All& node) { look_at(node.parts, true); },
                   [this](const Any& node) { look_at(node.parts, false); },
                   [](const Not&) {},
                   [](const Picked&) {},
                   [](const Between&) {},
                   [](const CriterionHolds&) {},
                   [](const VerdictIs&) {},
                   [](const DeadlineIs&) {},
               },
               condition.node);
  }

  /// Of two that are the same the later one is reported.
  void look_at(const std::vector<Condition>& parts, bool all) {
    std::vector<Diagram<Truth>> nodes;
    nodes.reserve(parts.size());
    for (const Condition& part : parts) nodes.push_back(unguarded_.of(part));
    for (std::size_t i = 0; i < parts.size(); ++i) {
      for (std::size_t k = 0; k < parts.size(); ++k) {
        if (i == k || (i < k && nodes[i] == nodes[k])) continue;
        const Diagram<Truth> joined = all ? diagrams_.and_kleene(nodes[i], nodes[k])
                                          : diagrams_.or_kleene(nodes[i], nodes[k]);
        if (joined != nodes[k]) continue;
        report(parts[i], parts[k], all);
        break;
      }
    }
  }

  void report(const Condition& part, const Condition& other, bool all) {
    const std::string words = in_words(content_, part);
    const std::string others = in_words(content_, other);
    std::string message = "\"" + words + "\" ";
    if (words == others) {
      message += "stands here twice";
    } else {
      message += all ? "always holds where \"" + others + "\" does, which must hold as well"
                     : "lies within \"" + others + "\", which is enough";
    }
    inquiry_.report(Severity::Warning, "redundant-condition", part.place,
                    message + "; leave it out, or accept \"" + words + "\" with a reason", words);
  }

  void look_at(QuestionIndex question) {
    const std::vector<Option>& options = options_of(content_[question]);
    for (std::uint32_t k = 1; k < options.size(); ++k) {
      for (std::uint32_t i = 0; i < k; ++i) {
        if (!alike(question, OptionIndex{i}, OptionIndex{k})) continue;
        report(question, options[i], options[k], k);
        break;
      }
    }
  }

  /// Whether every condition is the same for the two, and somebody can choose between them.
  bool alike(QuestionIndex question, OptionIndex one, OptionIndex other) {
    const Question& asked = content_[question];
    const std::vector<Option>& options = options_of(asked);
    // Who chooses an option that excludes the others says that none of them is so.
    if (options[one.value].none || options[other.value].none) return false;
    const QuestionSpace& space = rules_.space()[question];
    const bool multiple = takes_several(asked);
    bool looked_at = false;
    for (const auto& [node, levels] : conditions_) {
      const bool about = std::any_of(levels.begin(), levels.end(), [&](Level level) {
        return level >= space.first && level < space.first + space.count;
      });
      if (!about) continue;
      looked_at = true;
      if (!(multiple ? same_bits(node, question, one, other)
                     : same_values(node, question, one, other))) {
        return false;
      }
    }
    if (!looked_at) return false;
    const Diagram<Truth> both_offered =
        diagrams_.and_kleene(rules_.is(rules_.offered(question, one), Truth::True),
                             rules_.is(rules_.offered(question, other), Truth::True));
    return inquiry_.some_family(
        diagrams_.and_kleene(rules_.is(rules_.asked(question), Truth::True), both_offered));
  }

  bool same_values(Diagram<Truth> node, QuestionIndex question, OptionIndex one,
                   OptionIndex other) {
    const Space& space = rules_.space();
    const auto with = [&](OptionIndex option) {
      return diagrams_.restrict(node, space[question].first,
                                static_cast<std::uint32_t>(space.value_of(question, option)));
    };
    return with(one) == with(other);
  }

  /// Either of them, or both: it comes to the same.
  bool same_bits(Diagram<Truth> node, QuestionIndex question, OptionIndex one, OptionIndex other) {
    const Space& space = rules_.space();
    const Diagram<Truth> picked = diagrams_.restrict(node, space[question].first, 0);
    const auto with = [&](std::uint32_t first, std::uint32_t second) {
      return diagrams_.restrict(diagrams_.restrict(picked, space.bit(question, one), first),
                                space.bit(question, other), second);
    };
    const Diagram<Truth> first = with(1, 0);
    return first == with(0, 1) && first == with(1, 1);
  }

  void report(QuestionIndex question, const Option& one, const Option& other, std::uint32_t k) {
    const std::string subject =
        content_[question].id.value + ": " + one.id.value + ", " + other.id.value;
    inquiry_.report(Severity::Warning, "unused-option",
                    content_[question].place / "options" / std::to_string(k),
                    "no rule tells the options \"" + one.id.value + "\" and \"" + other.id.value +
                        "\" apart, so they lead to the same advice; join them, use one in a "
                        "condition, or accept \"" +
                        subject + "\" with a reason",
                    subject);
  }

  Inquiry& inquiry_;
  const Content& content_;
  Rules& rules_;
  Diagrams& diagrams_;
  Unguarded unguarded_;
  /// Every whole condition, and the variables that it looks at.
  std::vector<std::pair<Diagram<Truth>, std::vector<Level>>> conditions_;
};

}  // namespace

void find_redundancy(Inquiry& inquiry) {
  Redundancy(inquiry).run();
  inquiry.collect();
}

}  // namespace wijzer::analysis
