#pragma once

#include "core/load/files.hpp"
#include "core/model/content.hpp"

namespace wijzer::cli {

/// The same content without states of steps: the questions that the loader made of them stand among
/// the others, conditions on states are conditions on those, and under "asked" a step names them.
/// So the page does not carry the code that makes them.
///
/// @param content  What the files say, without errors.
[[nodiscard]] ContentFiles without_states(ContentFiles files, const Content& content);

}  // namespace wijzer::cli
