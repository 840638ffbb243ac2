#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace wijzer {

/// What a publisher can set of the look of the page: a token of web/styles/tokens.css, by its name
/// there without "--kz-".
struct Token {
  enum class Kind { Colour, Font, Radius };
  std::string_view name;
  Kind kind = Kind::Colour;
  /// The colour of the page itself, as "#rrggbb"; empty for fonts and corners.
  std::string_view own = {};
};

inline constexpr Token theme_tokens[] = {{"font", Token::Kind::Font},
                                         {"font-heading", Token::Kind::Font},
                                         {"ink", Token::Kind::Colour, "#1b2429"},
                                         {"ink-heading", Token::Kind::Colour, "#0b3540"},
                                         {"ink-soft", Token::Kind::Colour, "#4a565c"},
                                         {"paper", Token::Kind::Colour, "#ffffff"},
                                         {"ground", Token::Kind::Colour, "#f2f5f5"},
                                         {"line", Token::Kind::Colour, "#c9d2d4"},
                                         {"line-field", Token::Kind::Colour, "#6b777c"},
                                         {"act", Token::Kind::Colour, "#0d5263"},
                                         {"on-act", Token::Kind::Colour, "#ffffff"},
                                         {"link", Token::Kind::Colour, "#0d5263"},
                                         {"chosen", Token::Kind::Colour, "#e6f1f3"},
                                         {"focus", Token::Kind::Colour, "#000000"},
                                         {"focus-around", Token::Kind::Colour, "#ffd43b"},
                                         {"radius", Token::Kind::Radius},
                                         {"fits", Token::Kind::Colour, "#14633a"},
                                         {"fits-ground", Token::Kind::Colour, "#e8f4ec"},
                                         {"possible", Token::Kind::Colour, "#7a4a00"},
                                         {"possible-ground", Token::Kind::Colour, "#fdf3e1"},
                                         {"no", Token::Kind::Colour, "#4a565c"},
                                         {"no-ground", Token::Kind::Colour, "#eef1f2"},
                                         {"alert", Token::Kind::Colour, "#a3161a"},
                                         {"alert-ground", Token::Kind::Colour, "#fdecec"}};

/// Text, what it stands on, and the contrast that it needs; the same list as in
/// web/src/embed/theme.ts, to which a test holds it.
struct ThemePair {
  std::string_view text;
  std::array<std::string_view, 7> grounds;
  double least = 4.5;
};

inline constexpr ThemePair theme_pairs[] = {
    {"ink",
     {"paper", "ground", "chosen", "fits-ground", "possible-ground", "alert-ground", "no-ground"}},
    {"ink-heading", {"paper", "ground", "chosen", "possible-ground"}},
    {"ink-soft", {"paper", "ground", "chosen", "no-ground"}},
    {"link", {"paper", "ground", "chosen"}},
    {"act", {"paper", "chosen"}},
    {"on-act", {"act"}},
    {"fits", {"paper", "fits-ground"}},
    {"possible", {"paper", "possible-ground"}},
    {"no", {"paper", "no-ground"}},
    {"alert", {"paper", "alert-ground"}},
    {"line-field", {"paper", "no-ground"}, 3},
    {"focus", {"focus-around"}, 3}};

/// One of them with what the publisher wants instead: a colour as "#rrggbb", names of fonts, or
/// "12px".
struct ThemeValue {
  std::string name;
  std::string value;
};
using Theme = std::vector<ThemeValue>;

}  // namespace wijzer
