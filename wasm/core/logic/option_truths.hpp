#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/logic/truth.hpp"
#include "core/model/content.hpp"

namespace wijzer {

/// A truth for each option of a content, worked out once. Conditions of options can name options
/// with conditions in turn, each more than once: looking at each of those again and again would
/// take exponential time. Takes no memory before the first is kept.
class OptionTruths {
 public:
  /// @param questions  The number of questions of the content.
  template <typename Decide>
  [[nodiscard]] Truth once(QuestionIndex question, OptionIndex option, std::size_t questions,
                           const Decide& decide) {
    if (planes_.empty()) planes_.resize(questions);
    // `decide` may come back here for other options.
    if (!planes_[question.value][known].has(option)) {
      const Truth truth = decide();
      Planes& planes = planes_[question.value];
      planes[known].add(option);
      if (truth != Truth::False) planes[not_false].add(option);
      if (truth == Truth::True) planes[is_true].add(option);
    }
    const Planes& planes = planes_[question.value];
    if (planes[is_true].has(option)) return Truth::True;
    return planes[not_false].has(option) ? Truth::Unknown : Truth::False;
  }

  void forget() { planes_.clear(); }

 private:
  enum : std::size_t { known, not_false, is_true };
  using Planes = std::array<OptionSet, 3>;

  std::vector<Planes> planes_;
};

}  // namespace wijzer
