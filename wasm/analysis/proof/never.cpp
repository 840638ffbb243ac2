#include "analysis/proof/never.hpp"

#include <utility>

#include "analysis/describe.hpp"

namespace wijzer::analysis {
namespace {

class Never {
 public:
  explicit Never(Inquiry& inquiry)
      : inquiry_(inquiry), content_(inquiry.content()), rules_(inquiry.rules) {}

  std::string together(std::vector<Requirement> required) {
    // Something else that is no condition of these keeps it back, such as the step it belongs to.
    if (inquiry_.some_family(all_of(required))) return "what it stands in is not shown then";
    reduce(required);
    if (required.size() == 1) return alone(required.front());
    std::string out;
    for (std::size_t i = 0; i < required.size(); ++i) {
      out += (i == 0 ? "" : i + 1 < required.size() ? ", " : " and ");
      out += "\"" + required[i].words + "\"";
    }
    out += " can't hold together";
    const std::string last = required.back().words;
    required.pop_back();
    const std::string family = inquiry_.family(all_of(required));
    return family.empty() ? out : out + " (with " + family + ", \"" + last + "\" does not hold)";
  }

 private:
  Diagram<Truth> all_of(const std::vector<Requirement>& required) {
    std::vector<Diagram<Truth>> truths;
    truths.reserve(required.size());
    for (const Requirement& each : required) truths.push_back(each.holds);
    return inquiry_.all_of(truths);
  }

  /// Leaves out every requirement without which the others still can't hold together. The last ones
  /// stay longest, so that what is said first stands first in the content.
  void reduce(std::vector<Requirement>& required) {
    for (std::size_t i = 0; i < required.size() && required.size() > 1;) {
      std::vector<Requirement> others = required;
      others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
      if (inquiry_.some_family(all_of(others))) {
        ++i;
      } else {
        required = std::move(others);
      }
    }
  }

  std::string alone(const Requirement& requirement) {
    std::string plain = "\"" + requirement.words + "\" never holds";
    if (requirement.condition == nullptr) return plain;
    const std::string reason = reason_of(*requirement.condition);
    return reason.empty() ? plain : plain + ": " + reason;
  }

  /// Why a condition never holds that does not hold for anybody.
  std::string reason_of(const Condition& condition) {
    return std::visit(
        overloaded{
            [&](const All&) { return together(requirements_of(inquiry_, condition)); },
            [&](const Any& node) {
              if (node.parts.empty()) return std::string{};
              // One branch is as dead as the other.
              return together(requirements_of(inquiry_, node.parts.front()));
            },
            [&](const Not& node) {
              return "\"" + in_words(content_, node.part.front()) + "\" always holds";
            },
            [&](const Picked& node) { return reason_of(node); },
            [&](const Between& node) { return never_asked(node.question); },
            [&](const CriterionHolds& node) {
              return together(requirements_of(inquiry_, content_[node.criterion].when));
            },
            [&](const VerdictIs& node) {
              const Route& route = content_[node.route];
              return node.fits ? together(requirements_of(inquiry_, route.fits_when))
                               : std::string{};
            },
            [](const DeadlineIs&) { return std::string{}; },
        },
        condition.node);
  }

  std::string reason_of(const Picked& node) {
    const Option& option = options_of(content_[node.question])[node.option.value];
    const Diagram<Truth> offered = rules_.offered(node.question, node.option);
    if (option.when && !inquiry_.some_family(rules_.is(offered, Truth::True))) {
      return "the option \"" + option.id.value + "\" is never offered, as " +
             together(requirements_of(inquiry_, *option.when));
    }
    return never_asked(node.question);
  }

  std::string never_asked(QuestionIndex index) {
    const Question& question = content_[index];
    if (!question.when || inquiry_.some_family(rules_.is(rules_.asked(index), Truth::True)))
      return {};
    return "the question \"" + question.id.value + "\" is never asked, as " +
           together(requirements_of(inquiry_, *question.when));
  }

  Inquiry& inquiry_;
  const Content& content_;
  Rules& rules_;
};

}  // namespace

std::vector<Requirement> requirements_of(Inquiry& inquiry, const Condition& condition) {
  const auto requirement = [&](const Condition& part) {
    return Requirement{inquiry.rules.is(inquiry.rules.of(part), Truth::True),
                       in_words(inquiry.content(), part), &part};
  };
  const auto whole = [&] { return std::vector<Requirement>{requirement(condition)}; };
  return std::visit(overloaded{
                        [&](const All& node) {
                          std::vector<Requirement> out;
                          for (const Condition& part : node.parts) out.push_back(requirement(part));
                          return out;
                        },
                        [&](const Any&) { return whole(); },
                        [&](const Not&) { return whole(); },
                        [&](const Picked&) { return whole(); },
                        [&](const Between&) { return whole(); },
                        [&](const CriterionHolds&) { return whole(); },
                        [&](const VerdictIs&) { return whole(); },
                        [&](const DeadlineIs&) { return whole(); },
                    },
                    condition.node);
}

std::string why_never(Inquiry& inquiry, std::vector<Requirement> required) {
  return Never(inquiry).together(std::move(required));
}

}  // namespace wijzer::analysis
