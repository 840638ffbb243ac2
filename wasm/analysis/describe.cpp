#include "analysis/describe.hpp"

#include <utility>
#include <vector>

#include "core/model/date.hpp"

namespace wijzer::analysis {
namespace {

class Describer {
 public:
  explicit Describer(const Content& content) : content_(content) {}

  /// @param whole  Nothing stands around it, so that it needs no brackets.
  [[nodiscard]] std::string describe(const Condition& condition, bool whole) const {
    return std::visit(
        overloaded{
            [&](const All& node) { return joined(node.parts, " and ", whole); },
            [&](const Any& node) { return joined(node.parts, " or ", whole); },
            [&](const Not& node) { return "not " + describe(node.part.front(), false); },
            [&](const Picked& node) { return picked(node); },
            [&](const Between& node) { return between(node, whole); },
            [&](const CriterionHolds& node) {
              return "criterion " + content_[node.criterion].id.value;
            },
            [&](const VerdictIs& node) {
              return "route " + content_[node.route].id.value + (node.fits ? " fits" : " is no");
            },
            [&](const DeadlineIs& node) {
              return "deadline " + content_[node.deadline].id.value +
                     (node.passed ? " passed" : " open");
            },
        },
        condition.node);
  }

 private:
  [[nodiscard]] std::string joined(const std::vector<Condition>& parts, const char* word,
                                   bool whole) const {
    // Nobody reads on after that.
    constexpr std::size_t most = 6;
    std::string out;
    for (std::size_t i = 0; i < parts.size() && i < most; ++i) {
      out += (i == 0 ? "" : word) + describe(parts[i], parts.size() == 1 && whole);
    }
    if (parts.size() > most) out += word + std::string("...");
    return whole || parts.size() == 1 ? out : "(" + out + ")";
  }

  [[nodiscard]] std::string picked(const Picked& node) const {
    const Question& question = content_[node.question];
    const bool multiple = takes_several(question);
    return question.id.value + (multiple ? " has " : " is ") +
           options_of(question)[node.option.value].id.value;
  }

  [[nodiscard]] std::string between(const Between& node, bool whole) const {
    const Question& question = content_[node.question];
    const bool day = takes_day(question);
    const auto value = [&](int number) {
      return day ? to_string(from_days(number)) : std::to_string(number);
    };
    std::string out = question.id.value;
    if (node.at_least) out += (day ? " from " : " at least ") + value(*node.at_least);
    if (node.at_least && node.below) out += " and";
    if (node.below) out += (day ? " before " : " below ") + value(*node.below);
    return whole || !node.at_least || !node.below ? out : "(" + out + ")";
  }

  const Content& content_;
};

}  // namespace

std::string in_words(const Content& content, const Condition& condition) {
  return Describer(content).describe(condition, true);
}

}  // namespace wijzer::analysis
