#include "checker/profile.hpp"

namespace wijzer::check {
namespace {

// Thresholds to start with; people who test with readers may move them.
Profile dutch() {
  Profile out;
  out.promises = {"heeft recht op", "heeft u recht op", "krijgt u ",
                  "u krijgt",       "hebt recht op",    "garandeert"};
  out.negations = {"niet", "geen", "nooit", "niemand", "niets", "zonder"};
  out.reading_ease = 60;
  out.word_forms = true;
  return out;
}

bool has_rules(const LanguageRules& rules) {
  return rules.long_sentence || rules.longest_sentence || rules.reading_ease ||
         rules.fewest_words || rules.promises || rules.negations;
}

std::size_t count_of(const std::optional<int>& number, std::size_t otherwise) {
  return number && *number >= 0 ? static_cast<std::size_t>(*number) : otherwise;
}

}  // namespace

std::optional<Profile> profile_of(const Content& content) {
  const LanguageRules& rules = content.settings.language_rules;
  const bool known = content.language == "nl";
  if (!known && !has_rules(rules)) return std::nullopt;
  Profile out = known ? dutch() : Profile{};
  out.long_sentence = count_of(rules.long_sentence, out.long_sentence);
  out.longest_sentence = count_of(rules.longest_sentence, out.longest_sentence);
  out.fewest_words = count_of(rules.fewest_words, out.fewest_words);
  if (out.reading_ease && rules.reading_ease) out.reading_ease = *rules.reading_ease;
  if (rules.promises) out.promises = *rules.promises;
  if (rules.negations) out.negations = *rules.negations;
  return out;
}

std::vector<std::string> not_checked(const Content& content) {
  const std::optional<Profile> profile = profile_of(content);
  const std::string language = "\"" + content.language + "\"";
  if (!profile) {
    return {
        "The program has no rules for the language " + language +
        ": sentences and words were not checked; \"language_rules\" in content.json sets some."};
  }
  if (profile->word_forms) return {};
  return {
      "Ease of reading and frequent words were not checked: the program does not know the "
      "language " +
      language + "."};
}

}  // namespace wijzer::check
