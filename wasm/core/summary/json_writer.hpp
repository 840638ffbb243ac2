#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace wijzer {

/// Writes one JSON text. Commas and escapes are its concern; the order of calls is the caller's.
/// Text that is not UTF-8 can't get here: the parser refuses it.
class JsonWriter {
 public:
  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array() { return open('['); }
  JsonWriter& end_array() { return close(']'); }

  JsonWriter& key(std::string_view name);
  JsonWriter& string(std::string_view text);
  JsonWriter& integer(std::int64_t number);
  /// Rounded to one decimal: "7.3"; the magnitude below 2^53.
  JsonWriter& decimal(double number);
  JsonWriter& boolean(bool value);
  JsonWriter& null();

  /// key() and string() in one.
  JsonWriter& member(std::string_view name, std::string_view text) {
    return key(name).string(text);
  }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  void separate();
  void quote(std::string_view text);

  std::string out_;
  bool comma_ = false;
};

}  // namespace wijzer
