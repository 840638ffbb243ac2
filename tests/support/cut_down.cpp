#include "support/cut_down.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "analysis/families/conditions.hpp"
#include "core/model/leaves.hpp"
#include "support/files.hpp"

namespace wijzer::test {
namespace {

constexpr std::size_t kept_questions = 4;
constexpr std::size_t kept_options = 2;

/// Per option that was: its place among those that stay, if it does.
using Places = std::vector<std::optional<OptionIndex>>;

/// Leaves a few random options, and those that exclude the others.
Places cut_options(std::vector<Option>& options, Random& random) {
  std::vector<std::size_t> others;
  for (std::size_t k = 0; k < options.size(); ++k) {
    if (!options[k].none) others.push_back(k);
  }
  while (others.size() > kept_options) {
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(random.below(others.size())));
  }
  Places places(options.size());
  std::vector<Option> kept;
  for (std::size_t k = 0; k < options.size(); ++k) {
    if (!options[k].none && std::find(others.begin(), others.end(), k) == others.end()) continue;
    places[k] = OptionIndex{static_cast<std::uint32_t>(kept.size())};
    kept.push_back(options[k]);
  }
  options = std::move(kept);
  return places;
}

Places cut_answers(Question& question, Random& random) {
  if (Choice* choice = std::get_if<Choice>(&question.type)) {
    return cut_options(choice->options, random);
  }
  if (Multiple* some = std::get_if<Multiple>(&question.type)) {
    return cut_options(some->options, random);
  }
  // Around the first age that rules name.
  if (Number* number = std::get_if<Number>(&question.type)) {
    number->min = 17;
    number->max = 18;
  }
  return {};
}

}  // namespace

Content cut_down(Random& random) {
  Content content = shipped();
  content.scenarios.clear();
  // What these name by position has moved.
  content.declared = {};
  std::set<QuestionIndex> kept;
  while (kept.size() < kept_questions) {
    const QuestionIndex index{static_cast<std::uint32_t>(random.below(content.questions.size()))};
    // Too many days to try them all.
    if (!std::holds_alternative<Day>(content[index].type)) kept.insert(index);
  }
  // First the options, so that no condition of one that goes is looked at any more.
  std::map<QuestionIndex, Places> places;
  for (std::uint32_t i = 0; i < content.questions.size(); ++i) {
    Question& question = content.questions[i];
    if (kept.contains(QuestionIndex{i})) {
      places[QuestionIndex{i}] = cut_answers(question, random);
    } else {
      question.type = Number{};
      question.unknown.clear();
      question.when = Condition{Any{}, {}};
    }
  }
  std::vector<const Condition*> leaves;
  analysis::for_each_whole_condition(content, [&](const std::string&, const Condition& whole) {
    for_each_leaf(whole, [&](const Condition& leaf) { leaves.push_back(&leaf); });
  });
  for (const Condition* each : leaves) {
    Condition& leaf = const_cast<Condition&>(*each);
    if (Picked* picked = std::get_if<Picked>(&leaf.node)) {
      const auto found = places.find(picked->question);
      const std::optional<OptionIndex> place =
          found == places.end() ? std::nullopt : found->second[picked->option.value];
      if (place) {
        picked->option = *place;
      } else {
        leaf.node = Any{};
      }
    } else if (const Between* between = std::get_if<Between>(&leaf.node)) {
      if (!kept.contains(between->question)) leaf.node = Any{};
    }
  }
  return content;
}

}  // namespace wijzer::test
