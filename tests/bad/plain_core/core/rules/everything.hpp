#include <format>
#include <iostream>
#include <emscripten/html5.h>

// A comment may say throw; so may a text.
inline const char* word = "throw";

inline void fails(int value) {
  if (value < 0) throw value;
}

inline auto now() { return std::chrono::system_clock::now(); }
