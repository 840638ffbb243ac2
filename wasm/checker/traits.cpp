#include "checker/traits.hpp"

#include <algorithm>

namespace wijzer::check {
namespace {

constexpr unsigned bit(Trait trait) { return 1U << static_cast<unsigned>(trait); }

constexpr unsigned no_file = bit(Trait::KeepsFileOut);
constexpr unsigned in_other_file = bit(Trait::LooksElsewhere);
constexpr unsigned of_words = bit(Trait::ReadsWords);
constexpr unsigned of_sound = bit(Trait::NeedsSoundContent);
constexpr unsigned of_day = bit(Trait::OfTheDay);
constexpr unsigned of_need = bit(Trait::Needless);

struct CheckTraits {
  std::string_view check;
  unsigned traits;
};

/// The one list. Other checks have none of these traits.
constexpr CheckTraits traits_table[] = {
    {"asked-in-vain", of_sound},
    {"bad-advice", in_other_file},
    {"bad-json", no_file},
    {"double-negation", in_other_file},
    {"equated-days-end", of_day},
    {"hard-to-read", in_other_file},
    {"imprecise-condition", of_sound},
    {"imprecise-criterion", of_sound},
    {"imprecise-route", of_sound},
    {"long-sentence", in_other_file},
    {"lost-placeholder", of_sound},
    {"missing-file", no_file},
    {"missing-page", in_other_file},
    {"missing-phrase", in_other_file},
    {"missing-scenario", in_other_file | of_sound | of_need},
    {"missing-source", in_other_file},
    {"missing-translation", in_other_file | of_sound},
    {"misspelled-word", in_other_file | of_words},
    {"outdated-translation", in_other_file | of_sound | of_words},
    {"promise-in-text", in_other_file},
    {"rare-word", in_other_file | of_words},
    {"redundant-condition", of_sound},
    {"retired-id", of_need},
    {"review-missed", of_day},
    {"review-soon", of_day},
    {"too-deep", no_file},
    {"undeclared-overlap", of_sound},
    {"unexplained-abbreviation", in_other_file},
    {"unknown-translation", in_other_file | of_sound | of_need},
    {"unlikely-date", of_day},
    {"unused-acceptance", in_other_file | of_need},
    {"unused-criterion", in_other_file | of_need},
    {"unused-deadline", in_other_file | of_need},
    {"unused-option", in_other_file | of_sound},
    {"unused-question", in_other_file},
    {"unused-source", in_other_file | of_need},
    {"unused-step", in_other_file | of_need},
    {"unused-term", in_other_file | of_words | of_need},
    {"unused-vocabulary", in_other_file | of_words | of_need},
    {"wrong-encoding", no_file},
};

}  // namespace

bool has_trait(std::string_view check, Trait trait) {
  const auto* found = std::find_if(std::begin(traits_table), std::end(traits_table),
                                   [&](const auto& each) { return each.check == check; });
  return found != std::end(traits_table) && (found->traits & bit(trait)) != 0;
}

std::vector<std::string_view> checks_with(Trait trait) {
  std::vector<std::string_view> out;
  for (const CheckTraits& each : traits_table) {
    if ((each.traits & bit(trait)) != 0) out.push_back(each.check);
  }
  return out;
}

std::vector<std::string_view> checks_with_traits() {
  std::vector<std::string_view> out;
  for (const CheckTraits& each : traits_table) out.push_back(each.check);
  return out;
}

}  // namespace wijzer::check
