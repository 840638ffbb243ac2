#pragma once

#include <vector>

#include "core/logic/evaluate.hpp"
#include "core/model/content.hpp"

namespace wijzer {

/// The nearest other answers to a question, each one fact away from the given one: another option;
/// one option more or less of a multiple choice; for numbers and days the nearest value of each
/// other piece that conditions tell apart. Never "weet ik niet": not knowing is no fact.
///
/// @param question  One that was answered; options that are not offered stay out.
[[nodiscard]] std::vector<Answer> alternatives(QuestionIndex question, const Facts& facts);

}  // namespace wijzer
