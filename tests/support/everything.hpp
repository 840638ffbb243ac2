#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "core/model/content.hpp"

namespace wijzer::test {

[[nodiscard]] inline Condition picked(std::uint32_t question, std::uint32_t option) {
  return Condition{Picked{QuestionIndex{question}, OptionIndex{option}, false}};
}

[[nodiscard]] inline Condition no_more_than(std::uint32_t question, int below) {
  return Condition{Between{QuestionIndex{question}, std::nullopt, below}};
}

template <typename Kind, typename... Parts>
[[nodiscard]] Condition joined(Parts... parts) {
  std::vector<Condition> list;
  (list.push_back(std::move(parts)), ...);
  return Condition{Kind{std::move(list)}};
}

/// Content with something of everything that a bundle holds, made by hand: it says "care" (choice),
/// "age" (number), "letter" (date) and "done" (multiple choice).
[[nodiscard]] Content everything();

}  // namespace wijzer::test
