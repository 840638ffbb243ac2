#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "workspace/json_text.hpp"

namespace wijzer::workspace {

/// One replacement in the bytes of a text. Its inverse has the two texts the other way round.
struct Splice {
  std::size_t at = 0;
  std::string removed;
  std::string inserted;

  friend bool operator==(const Splice&, const Splice&) = default;
};

/// What differs between two texts, as one splice that leaves alone what they begin and end with.
[[nodiscard]] Splice difference(std::string_view before, std::string_view after);

/// A JSON text with its tree, for the functions that follow. Each of them gives a splice that lays
/// out what it adds as its neighbours are laid out, and touches nothing else.
struct Laid {
  std::string_view text;
  const JsonText& tree;
};

/// Another value; lines after its first are indented as the line on which it stands.
[[nodiscard]] Splice replace_value(const Laid& laid, const JsonNode& node, std::string_view json);

/// A child more.
///
/// @param index  Where it comes to stand, at most the number of children.
/// @param json   An element, or a member as `"key": value`.
[[nodiscard]] Splice insert_child(const Laid& laid, const JsonNode& container, std::size_t index,
                                  std::string_view json);

/// A child less; not the root.
[[nodiscard]] Splice remove_child(const Laid& laid, const JsonNode& node);

/// The same children in another order; commas, spaces and lines between them stay where they are.
///
/// @param to  Its new position, below the number of children.
[[nodiscard]] Splice move_child(const Laid& laid, const JsonNode& node, std::size_t to);

/// The bytes of a value as they would stand at the beginning of a line: without the indentation
/// of the line on which it stands.
[[nodiscard]] std::string outdented(const Laid& laid, const JsonNode& node);

}  // namespace wijzer::workspace
