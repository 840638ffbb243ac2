#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>

namespace wijzer::cli {

/// What a section or a key of the content is to the page. The page comes with all that its
/// questions need, and fetches the rest meanwhile.
enum class BundleUse {
  /// Helps those who write and check content; the page never gets it.
  Authors,
  /// Only the result and the papers look at it: it comes with the rest.
  Later,
  /// Decides what is asked: a condition, a name, a number.
  Rule,
  /// Texts, or what they stand in. Questions show theirs; of all others rules keep the place.
  Words,
  /// Words, in a list that may be absent: it comes where one of them has a condition or a step.
  Notes,
};

struct BundleKey {
  std::string_view key;
  BundleUse use;
};

/// Of the lists of elements. Those of which only the rules come first are Rule.
inline constexpr BundleKey bundle_sections[] = {
    {"accepted", BundleUse::Authors},  {"contacts", BundleUse::Later},
    {"criteria", BundleUse::Rule},     {"deadlines", BundleUse::Rule},
    {"equated_days", BundleUse::Rule}, {"numbers", BundleUse::Later},
    {"outcomes", BundleUse::Rule},     {"pages", BundleUse::Authors},
    {"problems", BundleUse::Rule},     {"questions", BundleUse::Words},
    {"routes", BundleUse::Rule},       {"scenarios", BundleUse::Authors},
    {"sources", BundleUse::Later},     {"steps", BundleUse::Rule},
    {"terms", BundleUse::Words},       {"topics", BundleUse::Rule},
    {"vocabulary", BundleUse::Authors}};

/// Of the elements of all lists that come with the questions, however deep, but not inside rules.
inline constexpr BundleKey bundle_keys[] = {
    {"$schema", BundleUse::Authors},
    {"about", BundleUse::Authors},
    {"called", BundleUse::Authors},
    {"facts", BundleUse::Authors},
    {"note", BundleUse::Authors},
    {"points_to", BundleUse::Authors},
    {"serves", BundleUse::Authors},

    {"act", BundleUse::Later},
    {"alone", BundleUse::Later},
    {"brief", BundleUse::Later},
    {"brief_line", BundleUse::Later},
    {"brief_unknown", BundleUse::Later},
    {"contact", BundleUse::Later},
    {"find_out", BundleUse::Later},
    {"if_false", BundleUse::Later},
    {"if_true", BundleUse::Later},
    {"never_suggest", BundleUse::Later},
    {"open_norm", BundleUse::Later},
    {"papers", BundleUse::Later},
    {"payer", BundleUse::Later},
    {"say", BundleUse::Later},
    {"sensitive", BundleUse::Later},
    {"sources", BundleUse::Later},
    {"time", BundleUse::Later},

    {"asked", BundleUse::Rule},
    {"days", BundleUse::Rule},
    {"deadline", BundleUse::Rule},
    {"fits_when", BundleUse::Rule},
    {"from", BundleUse::Rule},
    {"hurry_days", BundleUse::Rule},
    {"id", BundleUse::Rule},
    {"known_until", BundleUse::Rule},
    {"ladder", BundleUse::Rule},
    {"long_ago_years", BundleUse::Rule},
    {"max", BundleUse::Rule},
    {"min", BundleUse::Rule},
    {"none", BundleUse::Rule},
    {"not_after", BundleUse::Rule},
    {"nothing_fits", BundleUse::Rule},
    {"place", BundleUse::Rule},
    {"possible_when", BundleUse::Rule},
    {"rule", BundleUse::Rule},
    {"settles_others", BundleUse::Rule},
    {"show_when_unknown", BundleUse::Rule},
    {"state", BundleUse::Rule},
    {"step", BundleUse::Rule},
    {"tried", BundleUse::Rule},
    {"type", BundleUse::Rule},
    {"urgent", BundleUse::Rule},
    {"valid", BundleUse::Rule},
    {"verdicts", BundleUse::Rule},
    {"weeks", BundleUse::Rule},
    {"when", BundleUse::Rule},
    {"years", BundleUse::Rule},

    {"contribution", BundleUse::Notes},
    {"covers", BundleUse::Words},
    {"decided_by", BundleUse::Notes},
    {"false", BundleUse::Words},
    {"fits", BundleUse::Words},
    {"forms", BundleUse::Notes},
    {"headlines", BundleUse::Words},
    {"help", BundleUse::Words},
    {"hint", BundleUse::Words},
    {"if_not_whole", BundleUse::Words},
    {"intro", BundleUse::Notes},
    {"items", BundleUse::Words},
    {"kept", BundleUse::Words},
    {"label", BundleUse::Words},
    {"last_day", BundleUse::Words},
    {"limits", BundleUse::Words},
    {"more", BundleUse::Notes},
    {"name", BundleUse::Words},
    {"need_by", BundleUse::Notes},
    {"no", BundleUse::Words},
    {"only_if", BundleUse::Words},
    {"open", BundleUse::Words},
    {"options", BundleUse::Words},
    {"passed", BundleUse::Words},
    {"pays", BundleUse::Words},
    {"possible", BundleUse::Words},
    {"remarks", BundleUse::Notes},
    {"short", BundleUse::Words},
    {"steps", BundleUse::Words},
    {"text", BundleUse::Words},
    {"title", BundleUse::Words},
    {"true", BundleUse::Words},
    {"unit", BundleUse::Words},
    {"unknown", BundleUse::Words},
    {"waits_text", BundleUse::Words},
    {"waits_title", BundleUse::Words},
    {"whom", BundleUse::Words},
    {"why", BundleUse::Words},
    {"words", BundleUse::Words},
};

/// Where the table lacks the key, as texts of the page have keys of their own: Words.
template <std::size_t Size>
[[nodiscard]] BundleUse use_of(const BundleKey (&table)[Size], std::string_view key) {
  const auto found = std::find_if(std::begin(table), std::end(table),
                                  [key](const BundleKey& each) { return each.key == key; });
  return found == std::end(table) ? BundleUse::Words : found->use;
}

}  // namespace wijzer::cli
