#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/model/place.hpp"

namespace wijzer::workbench {

/// Where each text of the content stands, also for what a parent reads of it: filled in, as a part
/// of something longer, or a part of it.
class TextPlaces {
 public:
  void clear() { all_.clear(); }
  /// Of a text that stands twice the first place counts.
  void add(const std::string& text, const Place& place) { all_.emplace(text, place); }
  /// Where the text stands that has most in common with what is shown; nothing where no text has
  /// enough.
  [[nodiscard]] std::optional<Place> find(const std::string& shown) const;

 private:
  std::map<std::string, Place> all_;
};

/// How many bytes of what is shown come from this text: all of them, or those around what was
/// filled in for `{name}`; 0 where it can't be made of it.
[[nodiscard]] std::size_t in_common(std::string_view text, std::string_view shown);

}  // namespace wijzer::workbench
