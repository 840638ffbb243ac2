#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostic.hpp"

namespace wijzer::workspace {

/// One value of a JSON text, and where its bytes stand. Members of an object carry their key.
struct JsonNode {
  enum class Type { Object, Array, Text, Other };
  static constexpr std::uint32_t none = ~std::uint32_t{0};

  Type type = Type::Other;
  /// Of the value; `end` is one past its last byte.
  std::size_t begin = 0;
  std::size_t end = 0;
  /// Of the key with its quotes; both 0 where there is none.
  std::size_t key_begin = 0;
  std::size_t key_end = 0;
  /// Without quotes and escapes.
  std::string key = {};
  std::uint32_t parent = none;
  std::uint32_t first_child = none;
  std::uint32_t last_child = none;
  std::uint32_t next = none;
  /// Position within the parent, and how many children there are.
  std::uint32_t index = 0;
  std::uint32_t count = 0;
  /// Where the children begin in the list of all of them; see JsonText::child.
  std::uint32_t slots = 0;

  /// Where the whole begins: at the key where there is one.
  [[nodiscard]] std::size_t whole() const { return key_end == 0 ? begin : key_begin; }
};

/// A JSON text that is sound, as a tree of places: what an edit needs to know to leave every other
/// byte alone. Holds no text itself; every function takes the one it was made of.
class JsonText {
 public:
  /// Nothing when the text can't be parsed; then `diagnostics` say why and where.
  [[nodiscard]] static std::optional<JsonText> read(const std::string& file, std::string_view text,
                                                    Diagnostics& diagnostics);

  [[nodiscard]] const JsonNode& root() const { return nodes_.front(); }
  /// How many values there are, in the order of the text; the first is the root.
  [[nodiscard]] std::size_t size() const { return nodes_.size(); }
  [[nodiscard]] const JsonNode& operator[](std::size_t i) const { return nodes_[i]; }

  /// The value that an RFC 6901 pointer names, of a key that stands twice the first; nullptr when
  /// there is none.
  [[nodiscard]] const JsonNode* at(std::string_view pointer) const;
  [[nodiscard]] std::string pointer_of(const JsonNode& node) const;

  /// nullptr for the root.
  [[nodiscard]] const JsonNode* parent_of(const JsonNode& node) const;
  /// By position; nullptr when there are fewer.
  [[nodiscard]] const JsonNode* child(const JsonNode& node, std::size_t index) const;
  /// By key; nullptr when there is none.
  [[nodiscard]] const JsonNode* member(const JsonNode& node, std::string_view key) const;
  [[nodiscard]] std::vector<const JsonNode*> children(const JsonNode& node) const;

  /// The text of a value without quotes and escapes; nothing when it is none.
  [[nodiscard]] static std::optional<std::string> string_at(const JsonNode& node,
                                                            std::string_view text);

 private:
  std::vector<JsonNode> nodes_;
  /// The children of every node, one node after another.
  std::vector<std::uint32_t> slots_;
};

/// What stands between two quotes, the quotes included, without escapes.
[[nodiscard]] std::string unquoted(std::string_view quoted);
/// With quotes and escapes.
[[nodiscard]] std::string quoted(std::string_view text);

}  // namespace wijzer::workspace
