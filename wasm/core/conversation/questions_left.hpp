#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/model/content.hpp"

namespace wijzer {

/// Exactly how many questions can still be asked, this one included, when all before it that are
/// asked are answered. Nothing where the table can't be one of this content; safe for any table.
///
/// @param answers  With today; those to this question and later ones do not count.
/// Cost: linear in the size of the table.
[[nodiscard]] std::optional<std::uint32_t> most_from(const Content& content,
                                                     const std::vector<std::uint32_t>& table,
                                                     const Answers& answers,
                                                     QuestionIndex question);

/// Takes a table that was read into use: works out the number at the start. False, and nothing uses
/// the table, where it is empty or can't be one of this content.
[[nodiscard]] bool use_table(Content& content);

}  // namespace wijzer
