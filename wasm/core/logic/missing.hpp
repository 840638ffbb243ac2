#pragma once

#include <vector>

#include "core/logic/evaluate.hpp"
#include "core/model/content.hpp"

namespace wijzer {

/// A set of questions or criteria: one flag (0 or 1) each, in the author's order.
using FlagSet = std::vector<char>;

/// What an undecided condition still depends on.
struct Missing {
  /// Questions that are not answered yet.
  FlagSet open;
  /// Questions that were answered with "weet ik niet": facts to find out.
  FlagSet unknown;
  /// Undecided criteria that the condition names itself (not those inside other criteria).
  FlagSet criteria;
};

[[nodiscard]] Missing nothing_missing(const Content& content);

/// Adds what `condition` still depends on; adds nothing when it is True or False.
///
/// Decided branches contribute nothing: of "A and B" with A False, B no longer matters. A question
/// whose own `when` is undecided contributes both itself, while open, and what its `when` lacks.
/// The idea of `missing` is Publicodes' "variables manquantes".
void add_missing(const Condition& condition, const Facts& facts, Missing& missing);

/// What the verdict of this route still depends on; empty once it can't change any more.
void add_missing(RouteIndex route, const Facts& facts, Missing& missing);

}  // namespace wijzer
