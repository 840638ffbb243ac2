#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostic.hpp"
#include "core/load/json_tree.hpp"
#include "core/model/place.hpp"

namespace wijzer {

/// A value of a file with the place where it stands.
struct Spot {
  const Json* json = nullptr;
  Place place;
};

/// Adds an Error, unless there are limits::findings already.
void report(Diagnostics& diagnostics, const char* check, const Place& place, std::string message);

/// "; did you mean \"x\"?" for the nearest of the known names, or the whole list when there is none
/// near or it is short; nothing when the list is very long.
[[nodiscard]] std::string suggestion(std::string_view name, const std::vector<std::string>& known);

/// A text that is not blank; reports "wrong-type" and "empty-text".
[[nodiscard]] std::string read_text(const Spot& spot, Diagnostics& diagnostics);

/// The elements of a list with their places; reports "wrong-type" when the value is no list.
[[nodiscard]] std::vector<Spot> elements(const Spot& spot, Diagnostics& diagnostics);

/// Reads the members of one object, reports what is missing or of the wrong kind, and remembers
/// which keys are known, so that finish() can name the others. An absent or wrong value reads as
/// empty.
class ObjectReader {
 public:
  ObjectReader(const Spot& spot, Diagnostics& diagnostics);

  /// Required text that is not blank.
  [[nodiscard]] std::string text(std::string_view key);
  /// Text that may be absent, but not blank.
  [[nodiscard]] std::string optional_text(std::string_view key);
  /// One text or a list of texts; required.
  [[nodiscard]] std::vector<std::string> paragraphs(std::string_view key);
  [[nodiscard]] std::vector<std::string> optional_paragraphs(std::string_view key);
  /// A list of texts; absent reads as empty.
  [[nodiscard]] std::vector<std::string> texts(std::string_view key);
  /// Whole number between -2,000,000,000 and 2,000,000,000.
  [[nodiscard]] std::optional<int> integer(std::string_view key);
  [[nodiscard]] int required_integer(std::string_view key);
  /// true or false; absent is false.
  [[nodiscard]] bool flag(std::string_view key);
  /// Any value; nothing when absent.
  [[nodiscard]] std::optional<Spot> value(std::string_view key);
  /// Any value; reports "missing-key" when absent.
  [[nodiscard]] std::optional<Spot> required(std::string_view key);
  /// The elements of a list; absent reads as empty.
  [[nodiscard]] std::vector<Spot> list(std::string_view key);
  [[nodiscard]] std::vector<Spot> required_list(std::string_view key);

  /// Takes a key for known that something else reads.
  void leave(std::string_view key) { known_.emplace_back(key); }

  [[nodiscard]] bool has(std::string_view key) const { return member(*spot_.json, key) != nullptr; }
  [[nodiscard]] Place at(std::string_view key) const { return spot_.place / escape_pointer(key); }
  [[nodiscard]] const Place& place() const { return spot_.place; }
  [[nodiscard]] bool is_object() const { return spot_.json->object() != nullptr; }

  /// Reports every key that nothing read; "note" and "$schema" are remarks and always allowed.
  void finish();

 private:
  [[nodiscard]] std::vector<std::string> paragraphs_of(const Spot& spot);

  Spot spot_;
  Diagnostics& diagnostics_;
  std::vector<std::string> known_;
};

}  // namespace wijzer
