// The functions that each WebAssembly module exports: the engine, and that of papers and files. The
// page writes UTF-8 bytes into memory from kz_alloc and calls, which takes that memory back; and
// reads the result at kz_result for kz_result_length bytes, before the next call.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "bindings/door.hpp"
#include "core/model/limits.hpp"

namespace {

std::string& result() {
  static std::string text;
  return text;
}

/// What the page wrote; its memory is free before anything is made of it.
std::string taken(char* bytes, std::size_t length) {
  std::string text;
  if (bytes != nullptr) text.assign(bytes, length);
  std::free(bytes);
  return text;
}

}  // namespace

extern "C" {

/// Memory for `length` bytes; null when there is none left, and for more than a bundle may have.
char* kz_alloc(std::size_t length) {
  return length > wijzer::limits::bundle_bytes ? nullptr : static_cast<char*>(std::malloc(length));
}

void kz_load(char* bytes, std::size_t length) {
  result() = wijzer::api::load(taken(bytes, length));
}

void kz_call(char* bytes, std::size_t length) {
  result() = wijzer::api::call(taken(bytes, length));
}

const char* kz_result() { return result().data(); }

std::size_t kz_result_length() { return result().size(); }
}
