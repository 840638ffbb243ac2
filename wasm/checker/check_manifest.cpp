#include <algorithm>
#include <string_view>

#include "checker/check.hpp"
#include "checker/visit.hpp"

namespace wijzer::check {
namespace {

/// The digits at the beginning of a text are taken from it; how many there were.
std::size_t take_digits(std::string_view& text) {
  const std::size_t count = std::min(text.find_first_not_of("0123456789"), text.size());
  text.remove_prefix(count);
  return count;
}

/// "2026.11.1": year, month and number, as the schema says. It stands on paper.
bool valid_version(std::string_view version) {
  if (take_digits(version) != 4 || !version.starts_with('.')) return false;
  version.remove_prefix(1);
  const std::string_view month = version.substr(0, version.find('.'));
  if (month.starts_with('0') || take_digits(version) == 0 || !version.starts_with('.'))
    return false;
  if (month.size() > 2 || (month.size() == 2 && (month[0] > '1' || month[1] > '2'))) return false;
  version.remove_prefix(1);
  return !version.starts_with('0') && take_digits(version) != 0 && version.empty();
}

}  // namespace

bool valid_language(std::string_view language) {
  return language.size() == 2 && std::all_of(language.begin(), language.end(), [](char letter) {
           return letter >= 'a' && letter <= 'z';
         });
}

void check_manifest(const Content& content, Diagnostics& diagnostics) {
  const Place manifest{"content.json", ""};
  // What is absent was reported by the loader.
  if (!content.version.empty() && !valid_version(content.version)) {
    add(diagnostics, Severity::Error, "bad-version", manifest / "version",
        "\"" + content.version +
            "\" is no version; write year, month and number, as in \"2026.11.1\"");
  }
  if (!content.language.empty() && !valid_language(content.language)) {
    add(diagnostics, Severity::Error, "bad-language", manifest / "language",
        "\"" + content.language +
            "\" is no language; write the two small letters of ISO 639-1, as in \"nl\"");
  }
}

}  // namespace wijzer::check
