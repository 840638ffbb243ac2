#pragma once

#include <string>

namespace wijzer {

/// Where something stands in the content: file and RFC 6901 JSON Pointer. What comes from a file
/// without a name stands nowhere: who only uses sound content saves the room that places take.
struct Place {
  std::string file;
  std::string pointer;

  friend bool operator==(const Place&, const Place&) = default;
};

/// The same place, one key or index deeper.
[[nodiscard]] inline Place operator/(const Place& place, const std::string& key) {
  if (place.file.empty()) return Place{};
  return Place{place.file, place.pointer + "/" + key};
}

}  // namespace wijzer
