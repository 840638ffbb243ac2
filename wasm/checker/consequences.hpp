#pragma once

#include <cstddef>

#include "core/diagnostic.hpp"

namespace wijzer::check {

/// Takes out the findings that follow from another one, so that one mistake reads as one:
/// - while a file can't be read, all that is said to be missing, unknown or not used, as it may
///   stand there; while the format is unknown, all the rest;
/// - while a text holds characters that were encoded twice, all that is said of words, and of
///   translations that are out of date;
/// - an id that nothing has, from its second place on: the first says how often it stands;
/// - a missing key where a misspelled one stands beside it, a missing source where the id of one is
///   wrong, and what is not used or told about while an id is wrong that may mean it.
///
/// @param diagnostics  Of the loader and of every check.
/// @return  How many were taken out. Each is still there once its cause is mended, if it had
///          another one as well.
[[nodiscard]] std::size_t hold_back_consequences(Diagnostics& diagnostics);

}  // namespace wijzer::check
