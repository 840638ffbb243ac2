#pragma once

#include <cstddef>

/// How much the program takes: depth, size and number, each in one place and tested on both sides.
/// Beyond a limit stands a finding that says so, never a crash.
namespace wijzer::limits {

/// Brackets inside brackets of JSON text.
inline constexpr std::size_t nesting = 64;
/// Criteria that are built on each other, the first included.
inline constexpr std::size_t criteria_chain = 400;
/// Options of a question: one bit each.
inline constexpr std::size_t options = 64;
/// Numbers that stand for ids in what a family hands over: of questions and steps, and of the
/// options of one question.
inline constexpr int numbered_ids = 4000;
inline constexpr int option_number = 400;
/// Whole numbers in the content lie from minus this to this.
inline constexpr int number = 2'000'000'000;
/// After how many years a day may be questioned.
inline constexpr int long_ago_years = 100;
/// Lines about the family on the short paper.
inline constexpr int brief_lines = 5;
/// Lines of own words, and of own questions, on a paper; the last one takes all that follows. The
/// memory of the module that makes papers holds what is made of so many.
inline constexpr std::size_t own_lines = 1000;
/// Length of a time limit.
inline constexpr int deadline_years = 10;
inline constexpr int deadline_days = 3660;
/// Findings that the loader, and each file of JSON, keeps; nobody reads on after that.
inline constexpr std::size_t findings = 1000;
/// Of one file, where the manifest sets no other limit.
inline constexpr std::size_t file_kib = 1024;
/// A bundle, or a request to the engine, with the byte that ends it: the memory of the engine
/// (wasm/cmake/emscripten.cmake) holds what is made of any such request, and of content so large.
inline constexpr std::size_t bundle_bytes = 512UL * 1024;
/// What the lists of a bundle may take in memory, however few bytes tell of them.
inline constexpr std::size_t bundle_memory = 6UL * 1024 * 1024;

}  // namespace wijzer::limits
