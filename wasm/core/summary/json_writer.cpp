#include "core/summary/json_writer.hpp"

namespace wijzer {

void JsonWriter::separate() {
  if (comma_) out_ += ',';
  comma_ = true;
}

JsonWriter& JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
  comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  out_ += bracket;
  comma_ = true;
  return *this;
}

void JsonWriter::quote(std::string_view text) {
  constexpr char hex[] = "0123456789abcdef";
  out_ += '"';
  for (const char letter : text) {
    if (letter == '"' || letter == '\\') {
      out_ += '\\';
      out_ += letter;
    } else if (static_cast<unsigned char>(letter) < 0x20) {
      out_ += "\\u00";
      out_ += hex[static_cast<unsigned char>(letter) >> 4U];
      out_ += hex[static_cast<unsigned char>(letter) & 0xFU];
    } else {
      out_ += letter;
    }
  }
  out_ += '"';
}

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  quote(name);
  out_ += ':';
  comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::string(std::string_view text) {
  separate();
  quote(text);
  return *this;
}

JsonWriter& JsonWriter::integer(std::int64_t number) {
  separate();
  out_ += std::to_string(number);
  return *this;
}

JsonWriter& JsonWriter::decimal(double number) {
  separate();
  const auto tenths = static_cast<std::int64_t>(number * 10 + (number < 0 ? -0.5 : 0.5));
  const std::int64_t size = tenths < 0 ? -tenths : tenths;
  out_ += (tenths < 0 ? "-" : "") + std::to_string(size / 10) + "." + std::to_string(size % 10);
  return *this;
}

JsonWriter& JsonWriter::boolean(bool value) {
  separate();
  out_ += value ? "true" : "false";
  return *this;
}

JsonWriter& JsonWriter::null() {
  separate();
  out_ += "null";
  return *this;
}

}  // namespace wijzer
