#pragma once

#include "core/load/json_tree.hpp"
#include "core/model/content.hpp"
#include "core/summary/json_writer.hpp"

namespace wijzer {

/// Writes the members "wizard", "version", "questions", "steps" and "retired" into the open object:
/// all that codes are made of and read with, without a word of the content or a rule.
void write_handover_table(JsonWriter& writer, const Content& content);

/// Reads what that wrote into content that is empty otherwise. What is of another shape is left
/// out: only our own build hands it over.
[[nodiscard]] Content read_handover_table(const Json& json);

}  // namespace wijzer
