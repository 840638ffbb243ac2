#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/date.hpp"

namespace wijzer::fuzz {

/// A door through which text from outside comes in. Each has one file, `target_<name>.cpp`, and a
/// folder `corpus/<name>/` with what was found through it.
struct Target {
  std::string name;
  /// Takes any bytes whatsoever. What does not hold fails a REQUIRE, which ends a fuzzer and fails
  /// a test.
  void (*run)(std::string_view bytes);
  /// Inputs to start from, made of the content and the fixtures of the tests.
  std::vector<std::string> (*seeds)();
};

/// All of them, sorted by name.
[[nodiscard]] const std::vector<Target>& targets();

[[nodiscard]] Target answers_target();
[[nodiscard]] Target bundle_target();
[[nodiscard]] Target content_target();
[[nodiscard]] Target handover_target();
[[nodiscard]] Target papers_target();
[[nodiscard]] Target request_target();

/// The day on which all of it happens.
inline constexpr Date day = {std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{21}};

/// So many bytes of an input for "bundle" choose what is pressed; then comes the bundle.
inline constexpr std::size_t bundle_choices = 24;

/// Stands between the parts of one input: no JSON text holds it.
inline constexpr char separator = '\x1e';

/// The parts of an input that separators tell apart; at least one.
[[nodiscard]] std::vector<std::string_view> parts_of(std::string_view bytes);

/// Fails unless the text is what every call of the engine returns: a JSON object, with an error
/// that says what is wrong and where, or without one.
void require_response(const std::string& response);

}  // namespace wijzer::fuzz
