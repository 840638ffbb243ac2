// The functions that each WebAssembly module exports: the engine, and that of papers and files. The
// page writes UTF-8 bytes into memory from kz_alloc, calls, and reads the result at kz_result for
// kz_result_length bytes, before the next call.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "bindings/door.hpp"

namespace {

std::string& result() {
  static std::string text;
  return text;
}

std::string_view view(const char* bytes, std::size_t length) {
  return bytes == nullptr ? std::string_view{} : std::string_view{bytes, length};
}

}  // namespace

extern "C" {

/// Memory for `length` bytes; null when there is none left.
char* kz_alloc(std::size_t length) { return static_cast<char*>(std::malloc(length)); }

void kz_free(char* bytes) { std::free(bytes); }

void kz_load(const char* bytes, std::size_t length) {
  result() = wijzer::api::load(view(bytes, length));
}

void kz_call(const char* bytes, std::size_t length) {
  result() = wijzer::api::call(view(bytes, length));
}

const char* kz_result() { return result().data(); }

std::size_t kz_result_length() { return result().size(); }
}
