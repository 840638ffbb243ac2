#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "checker/bad_characters.hpp"
#include "checker/check.hpp"
#include "checker/encoded_twice.hpp"
#include "checker/visit.hpp"
#include "core/model/condition.hpp"

namespace wijzer::check {
namespace {

/// "after "...", a part of what stands before; or that nothing does.
std::string where(const std::string& text, std::size_t at) {
  constexpr std::size_t enough = 30;
  const std::size_t begin = at < enough ? 0 : at - enough;
  std::string before = text.substr(begin, at - begin);
  // Not from the middle of a character on.
  while (!before.empty() && (static_cast<unsigned char>(before[0]) & 0xC0U) == 0x80U) {
    before.erase(0, 1);
  }
  return before.empty() ? "at its beginning" : "after \"" + before + "\"";
}

/// Letters, digits and signs of ASCII, of which none is bad.
bool plain(char letter) { return letter >= ' ' && letter <= '~'; }

class CharacterCheck {
 public:
  explicit CharacterCheck(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void look_at(const Json& json, const Place& place) {
    std::visit(overloaded{
                   [](const JsonNull&) {},
                   [](bool) {},
                   [](std::int64_t) {},
                   [](const JsonFraction&) {},
                   [&](const std::string& text) { look_at("this text", text, place); },
                   [&](const JsonArray& list) {
                     for (std::size_t i = 0; i < list.size(); ++i) {
                       look_at(list[i], place / std::to_string(i));
                     }
                   },
                   [&](const JsonObject& members) {
                     for (const auto& [key, value] : members) {
                       const Place inside = place / escape_pointer(key);
                       look_at("this key", key, inside);
                       look_at(value, inside);
                     }
                   },
               },
               json.value);
  }

  /// Of the whole file one finding: it was saved in one go.
  void tell_of_encoding() {
    if (twice_ == 0) return;
    add(diagnostics_, Severity::Error, "encoded-twice", first_place_,
        first_ +
            "; save the file as UTF-8 from a program that shows these right, or write the "
            "characters that were meant (" +
            std::to_string(twice_) + " in this file)");
  }

 private:
  /// Once per text and character.
  void look_at(const char* what, const std::string& text, const Place& place) {
    if (std::all_of(text.begin(), text.end(), plain)) return;
    const std::vector<EncodedTwice> twice = encoded_twice(text);
    if (!twice.empty()) note(what, text, twice.front(), place);
    twice_ += twice.size();
    std::set<char32_t> seen;
    for (const BadCharacter& bad : bad_characters(text)) {
      const bool told = std::any_of(twice.begin(), twice.end(), [&](const EncodedTwice& each) {
        return bad.begin >= each.begin && bad.begin < each.begin + each.length;
      });
      if (told || !seen.insert(bad.code).second) continue;
      add(diagnostics_, Severity::Error, "bad-character", place,
          std::string(what) + " holds " + code_point(bad.code) + ", " + std::string(bad.kind) +
              ", " + where(text, bad.begin) + "; remove it, or write the character that was meant");
    }
  }

  void note(const char* what, const std::string& text, const EncodedTwice& found,
            const Place& place) {
    if (twice_ > 0) return;
    first_place_ = place;
    first_ = std::string(what) + " holds \"" + text.substr(found.begin, found.length) +
             "\" in place of \"" + found.meant + "\" (" + code_point(found.code) + "), " +
             where(text, found.begin) +
             ": UTF-8 that was read as Windows-1252 and encoded once more";
  }

  Diagnostics& diagnostics_;
  /// How many there are, and what the first is.
  std::size_t twice_ = 0;
  Place first_place_;
  std::string first_;
};

}  // namespace

void check_characters(const std::string& file, const Json& json, Diagnostics& diagnostics) {
  CharacterCheck check(diagnostics);
  check.look_at(json, Place{file, ""});
  check.tell_of_encoding();
}

}  // namespace wijzer::check
