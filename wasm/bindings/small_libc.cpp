// Two functions of the C library, smaller: the JSON parser calls them in places that do not matter
// here, and the real ones cost a sixth of the engine's bytes. The linker puts these in their place
// (--wrap in cmake/emscripten.cmake).
#include <cstdarg>
#include <cstddef>
#include <cstdlib>
#include <cstring>

namespace {

bool digit(char letter) { return letter >= '0' && letter <= '9'; }

const char* read_digits(const char* at, double& value, int& exponent, int step) {
  for (; digit(*at); ++at) {
    value = value * 10 + (*at - '0');
    exponent += step;
  }
  return at;
}

}  // namespace

// NOLINTBEGIN(bugprone-reserved-identifier): the linker prescribes these names.

/// Turns the text of a JSON number into a double. The real one computes in 128 bits to round the
/// last digit right. Content and requests hold whole numbers; a fraction is refused whatever its
/// value, so fifteen digits are plenty.
extern "C" double __wrap_strtod(const char* text, char** end) {
  const char* at = text;
  const bool negative = *at == '-';
  if (negative) ++at;
  double value = 0;
  int exponent = 0;
  at = read_digits(at, value, exponent, 0);
  if (*at == '.') at = read_digits(at + 1, value, exponent, -1);
  if (*at == 'e' || *at == 'E') {
    ++at;
    const bool down = *at == '-';
    if (*at == '-' || *at == '+') ++at;
    double written = 0;
    int unused = 0;
    at = read_digits(at, written, unused, 0);
    const int capped = written > 400 ? 400 : static_cast<int>(written);
    exponent += down ? -capped : capped;
  }
  for (; exponent > 0 && value < 1e308; --exponent) value *= 10;
  for (; exponent < 0 && value > 0; ++exponent) value /= 10;
  if (end != nullptr) *end = const_cast<char*>(at);
  return negative ? -value : value;
}

/// Writes the one format that the JSON parser uses, for a control character in an error; any other
/// gives an empty text.
extern "C" int __wrap_snprintf(char* out, std::size_t size, const char* format, ...) {
  constexpr std::size_t length = 8;  // <U+001F>
  if (size == 0) return 0;
  out[0] = '\0';
  if (size <= length || std::strcmp(format, "<U+%.4X>") != 0) return 0;
  std::va_list arguments;
  va_start(arguments, format);
  const unsigned code = va_arg(arguments, unsigned);
  va_end(arguments);
  std::memcpy(out, "<U+0000>", length + 1);
  for (std::size_t i = 0; i < 4; ++i) out[3 + i] = "0123456789ABCDEF"[(code >> (12 - 4 * i)) & 15];
  return static_cast<int>(length);
}

// NOLINTEND(bugprone-reserved-identifier)
