#include <set>
#include <string>

#include "checker/bad_characters.hpp"
#include "checker/check.hpp"
#include "checker/visit.hpp"
#include "core/model/condition.hpp"

namespace wijzer::check {
namespace {

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

 private:
  /// Once per text and character.
  void look_at(const char* what, const std::string& text, const Place& place) {
    std::set<char32_t> seen;
    for (const BadCharacter& bad : bad_characters(text)) {
      if (!seen.insert(bad.code).second) continue;
      constexpr std::size_t enough = 30;
      const std::size_t begin = bad.begin < enough ? 0 : bad.begin - enough;
      std::string before = text.substr(begin, bad.begin - begin);
      // Not from the middle of a character on.
      while (!before.empty() && (static_cast<unsigned char>(before[0]) & 0xC0U) == 0x80U) {
        before.erase(0, 1);
      }
      add(diagnostics_, Severity::Error, "bad-character", place,
          std::string(what) + " holds " + code_point(bad.code) + ", " + std::string(bad.kind) +
              ", " + (before.empty() ? "at its beginning" : "after \"" + before + "\"") +
              "; remove it, or write the character that was meant");
    }
  }

  Diagnostics& diagnostics_;
};

}  // namespace

void check_characters(const std::string& file, const Json& json, Diagnostics& diagnostics) {
  CharacterCheck(diagnostics).look_at(json, Place{file, ""});
}

}  // namespace wijzer::check
