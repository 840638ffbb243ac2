#pragma once

#include <string_view>

namespace wijzer {

/// What the answers say about a route. Never a promise: people decide.
enum class Verdict { Fits, Possible, No };

inline constexpr Verdict all_verdicts[] = {Verdict::Fits, Verdict::Possible, Verdict::No};

/// As authors and programs write it: "fits", "possible" or "no".
[[nodiscard]] constexpr std::string_view verdict_name(Verdict verdict) {
  switch (verdict) {
    case Verdict::Fits:
      return "fits";
    case Verdict::Possible:
      return "possible";
    case Verdict::No:
      return "no";
  }
  return "no";
}

/// The verdicts under which a note may appear.
struct VerdictSet {
  bool fits = true;
  bool possible = true;
  bool no = false;

  [[nodiscard]] bool contains(Verdict verdict) const {
    switch (verdict) {
      case Verdict::Fits:
        return fits;
      case Verdict::Possible:
        return possible;
      case Verdict::No:
        return no;
    }
    return false;
  }
};

}  // namespace wijzer
