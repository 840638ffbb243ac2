#include "analysis/diff/common_space.hpp"

#include <algorithm>
#include <limits>
#include <set>

#include "analysis/families/pieces.hpp"

namespace wijzer::analysis {
namespace {

/// Of a variable that the content has no option or question for.
constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();

Answer alone(const std::optional<OptionIndex>& option) {
  return option ? picked_answer(*option) : Answer{};
}

/// Builds the spaces side by side.
class Builder {
 public:
  Builder(const Content& before, const Content& after, int today)
      : contents_{&before, &after}, pieces_{Pieces(before), Pieces(after)}, today_(today) {
    questions_[0].resize(before.questions.size());
    questions_[1].resize(after.questions.size());
  }

  void add(const QuestionPair& pair, const std::vector<OptionPair>& options) {
    const Level first = levels_;
    pair_[0] = pair.before;
    pair_[1] = pair.after;
    std::vector<Answer> values[2];
    const auto& any = pair.after ? (*contents_[1])[*pair.after] : (*contents_[0])[*pair.before];
    const bool multiple = takes_several(any);
    if (multiple) {
      for (std::size_t side = 0; side < 2; ++side) {
        values[side].push_back(pair_[side] ? picked_answer(OptionSet{}) : Answer{});
      }
    }
    for (const OptionPair& option : options) {
      if (multiple && !excludes(option)) continue;
      values[0].push_back(alone(option.before));
      values[1].push_back(alone(option.after));
    }
    if (options_of(any).empty()) add_pieces(values);
    int unknown[2] = {-1, -1};
    add_unknown(values, unknown);
    add_variable(values, false, {});
    for (const OptionPair& option : options) {
      if (!multiple || excludes(option)) continue;
      std::vector<Answer> bit[2] = {{picked_answer(OptionSet{}), alone(option.before)},
                                    {picked_answer(OptionSet{}), alone(option.after)}};
      add_variable(bit, true, option);
    }
    const Level count = levels_ - first;
    for (std::size_t side = 0; side < 2; ++side) {
      if (pair_[side])
        questions_[side][pair_[side]->value] = QuestionSpace{first, count, unknown[side]};
    }
  }

  CommonSpaces take() {
    return CommonSpaces{Space(std::move(variables_[0]), std::move(questions_[0]), today_),
                        Space(std::move(variables_[1]), std::move(questions_[1]), today_)};
  }

 private:
  [[nodiscard]] bool excludes(const OptionPair& option) const {
    const std::size_t side = option.before ? 0 : 1;
    const OptionIndex index = option.before ? *option.before : *option.after;
    return options_of((*contents_[side])[*pair_[side]])[index.value].none;
  }

  void add_unknown(std::vector<Answer> (&values)[2], int (&unknown)[2]) const {
    bool offered[2] = {false, false};
    for (std::size_t side = 0; side < 2; ++side) {
      offered[side] = pair_[side] && !(*contents_[side])[*pair_[side]].unknown.empty();
    }
    if (!offered[0] && !offered[1]) return;
    for (std::size_t side = 0; side < 2; ++side) {
      if (offered[side]) unknown[side] = static_cast<int>(values[side].size());
      values[side].push_back(offered[side] ? unknown_answer() : Answer{});
    }
  }

  /// The least and largest answer to the question; days have no bounds here.
  [[nodiscard]] std::pair<int, int> range(std::size_t side) const {
    const Number* number = number_of((*contents_[side])[*pair_[side]]);
    if (number != nullptr) return {number->min, number->max};
    return {std::numeric_limits<int>::min(), std::numeric_limits<int>::max()};
  }

  void add_pieces(std::vector<Answer> (&values)[2]) const {
    std::set<int> starts;
    bool day = false;
    for (std::size_t side = 0; side < 2; ++side) {
      if (!pair_[side]) continue;
      const std::vector<int> own = pieces_[side].starts(*pair_[side], today_);
      starts.insert(own.begin(), own.end());
      day = takes_day((*contents_[side])[*pair_[side]]);
      if (!day) starts.insert(range(side).second + 1);
    }
    // The last cut of numbers stands after the largest answer.
    if (!day) starts.erase(std::prev(starts.end()));
    for (auto start = starts.begin(); start != starts.end(); ++start) {
      const bool open_below = day && start == starts.begin() && starts.size() > 1;
      const int example = open_below ? *std::next(start) - 1 : *start;
      for (std::size_t side = 0; side < 2; ++side) {
        const bool mine =
            pair_[side] && example >= range(side).first && example <= range(side).second;
        values[side].push_back(mine ? number_answer(example) : Answer{});
      }
    }
  }

  void add_variable(std::vector<Answer> (&values)[2], bool is_bit, const OptionPair& option) {
    const OptionIndex none{nowhere};
    for (std::size_t side = 0; side < 2; ++side) {
      const std::optional<OptionIndex>& own = side == 0 ? option.before : option.after;
      variables_[side].push_back(Variable{pair_[side].value_or(QuestionIndex{nowhere}),
                                          std::move(values[side]), is_bit, own.value_or(none)});
    }
    ++levels_;
  }

  const Content* contents_[2];
  Pieces pieces_[2];
  int today_;
  std::optional<QuestionIndex> pair_[2];
  std::vector<Variable> variables_[2];
  std::vector<QuestionSpace> questions_[2];
  Level levels_ = 0;
};

}  // namespace

CommonSpaces common_spaces(const Content& before, const Content& after, const Matching& matching,
                           int today) {
  Builder builder(before, after, today);
  for (std::size_t i = 0; i < matching.questions.size(); ++i) {
    builder.add(matching.questions[i], matching.options[i]);
  }
  return builder.take();
}

}  // namespace wijzer::analysis
