#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/model/ids.hpp"
#include "core/model/place.hpp"

namespace wijzer {

/// The number that stands for an id in what a family hands over. It is never given to another id.
struct NumberedId {
  enum class Kind { Question, Option, Step };

  Kind kind = Kind::Question;
  /// Of an option: the question that it belongs to.
  QuestionId question;
  OptionId option;
  StepId step;
  /// From 1, by kind; of options by question.
  int number = 0;
  /// What kind of answer the question takes: "choice", "multiple", "number" or "date".
  std::string type;
  /// What the id stood for, in words for the family, once the content has it no more; else empty.
  std::string retired;
  Place place;
};

/// The table of all numbers that were ever given: it only grows.
struct Numbers {
  std::vector<NumberedId> ids;
  /// How many were given, so that one taken away shows; absent for content without numbers.
  std::optional<int> given;
  Place given_place;
};

/// Holds such a table, or none. The page's content has none, and its engine need not carry what
/// copies and frees one: that stands apart, in numbers.cpp.
class NumbersHolder {
 public:
  NumbersHolder() = default;
  NumbersHolder(const NumbersHolder& other) : held_(copied(other.held_)) {}
  NumbersHolder(NumbersHolder&& other) noexcept : held_(other.held_) { other.held_ = nullptr; }
  NumbersHolder& operator=(NumbersHolder other) noexcept {
    std::swap(held_, other.held_);
    return *this;
  }
  ~NumbersHolder() {
    if (held_ != nullptr) free_held();
  }

  void hold(Numbers numbers);
  /// An empty table where none is held.
  [[nodiscard]] const Numbers& operator*() const;
  [[nodiscard]] const Numbers* operator->() const { return &**this; }

 private:
  [[nodiscard]] static const Numbers* copied(const Numbers* numbers);
  void free_held();

  const Numbers* held_ = nullptr;
};

}  // namespace wijzer
