#include <algorithm>

#include "core/load/load_parts.hpp"
#include "core/load/load_theme.hpp"

namespace wijzer {
namespace {

constexpr std::size_t longest_font = 200;
/// Corners rounder than this, in px, would cut into texts.
constexpr int roundest = 24;
constexpr std::string_view hexadecimal = "0123456789abcdefABCDEF";
constexpr std::string_view decimal = "0123456789";

bool consists_only_of(std::string_view text, std::string_view signs) {
  return text.find_first_not_of(signs) == std::string_view::npos;
}

bool is_colour(std::string_view value) {
  return value.size() == 7 && value.front() == '#' &&
         consists_only_of(value.substr(1), hexadecimal);
}

/// Whether each quote has its second one, so that none goes on behind the value.
bool closes(std::string_view value, char quote) {
  return std::count(value.begin(), value.end(), quote) % 2 == 0;
}

bool is_font(std::string_view value) {
  if (!closes(value, '"') || !closes(value, '\'')) return false;
  return value.size() <= longest_font && std::all_of(value.begin(), value.end(), [](char sign) {
           const bool letter = (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
           return letter || (sign >= '0' && sign <= '9') ||
                  std::string_view(" \"',-").find(sign) != std::string_view::npos;
         });
}

bool is_radius(std::string_view value) {
  if (value.size() < 3 || value.size() > 4 || !value.ends_with("px")) return false;
  const std::string_view number = value.substr(0, value.size() - 2);
  if (!consists_only_of(number, decimal)) return false;
  int pixels = 0;
  for (const char digit : number) pixels = 10 * pixels + (digit - '0');
  return pixels <= roundest;
}

/// What is wrong with such a value; empty for nothing.
std::string theme_problem(const Token& token, const std::string& value) {
  switch (token.kind) {
    case Token::Kind::Colour:
      return is_colour(value) ? "" : "this is no colour; write it as \"#7a1f5c\"";
    case Token::Kind::Font:
      return is_font(value) ? ""
                            : "these are no names of fonts; write them as \"Verdana, sans-serif\"";
    case Token::Kind::Radius:
      return is_radius(value) ? "" : "this is no radius of corners; write \"0px\" to \"24px\"";
  }
  return "";
}

}  // namespace

Theme read_theme(const Spot& spot, Diagnostics& diagnostics) {
  ObjectReader reader(spot, diagnostics);
  Theme out;
  for (const Token& token : theme_tokens) {
    std::string value = reader.optional_text(token.name);
    if (value.empty()) continue;
    const std::string problem = theme_problem(token, value);
    if (problem.empty()) {
      out.push_back(ThemeValue{std::string(token.name), std::move(value)});
    } else {
      report(diagnostics, "bad-theme", reader.at(token.name), problem);
    }
  }
  reader.finish();
  return out;
}

}  // namespace wijzer
