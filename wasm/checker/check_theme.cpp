#include "checker/check_theme.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include "checker/check.hpp"

namespace wijzer::check {
namespace {

const ThemeValue* found_in(const Theme& theme, std::string_view name) {
  const auto found = std::find_if(theme.begin(), theme.end(),
                                  [name](const ThemeValue& one) { return one.name == name; });
  return found == theme.end() ? nullptr : &*found;
}

/// As "#rrggbb".
std::string colour_of(const Theme& theme, std::string_view name) {
  if (const ThemeValue* set = found_in(theme, name)) return set->value;
  const auto* own = std::find_if(std::begin(theme_tokens), std::end(theme_tokens),
                                 [name](const Token& token) { return token.name == name; });
  return own == std::end(theme_tokens) ? std::string{} : std::string(own->own);
}

/// Source: WCAG 2.2, "relative luminance".
double luminance(const std::string& colour) {
  constexpr double weights[] = {0.2126, 0.7152, 0.0722};
  double out = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    const double share = std::stoi(colour.substr(1 + 2 * i, 2), nullptr, 16) / 255.0;
    out += weights[i] * (share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4));
  }
  return out;
}

/// Source: WCAG 2.2, "contrast ratio".
double contrast(const std::string& one, const std::string& other) {
  const double first = luminance(one);
  const double second = luminance(other);
  return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

/// "4.4": rounded down, so that it never looks like enough.
std::string told(double ratio) {
  const int tenths = static_cast<int>(ratio * 10);
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

void check_pair(const Sender& sender, const ThemePair& pair, std::string_view ground,
                Diagnostics& diagnostics) {
  const ThemeValue* text = found_in(sender.theme, pair.text);
  const ThemeValue* behind = found_in(sender.theme, ground);
  if (text == nullptr && behind == nullptr) return;
  const std::string colour = colour_of(sender.theme, pair.text);
  const std::string under = colour_of(sender.theme, ground);
  const double ratio = contrast(colour, under);
  if (ratio >= pair.least) return;
  const ThemeValue& to_change = text == nullptr ? *behind : *text;
  add(diagnostics, Severity::Error, "low-contrast", sender.place / "theme" / to_change.name,
      "\"" + std::string(pair.text) + "\" (" + colour + ") on \"" + std::string(ground) + "\" (" +
          under + ") has a contrast of " + told(ratio) + ", and " + told(pair.least) +
          " is needed; take a darker or a lighter colour");
}

}  // namespace

void check_theme(const Sender& sender, Diagnostics& diagnostics) {
  for (const ThemePair& pair : theme_pairs) {
    for (const std::string_view ground : pair.grounds) {
      if (!ground.empty()) check_pair(sender, pair, ground, diagnostics);
    }
  }
}

}  // namespace wijzer::check
