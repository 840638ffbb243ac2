#include "core/bundle/writer.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "core/bundle/table.hpp"

namespace wijzer::bundle {
namespace {

/// Texts that the page does without until all content has come, by the start of their key: those of
/// the result, and those that stand in the static page until the language changes.
constexpr std::array<std::string_view, 28> later_texts = {
    "aloud.",     "result.",     "answer.",
    "plan.",      "background.", "weekday.",
    "days.",      "problem.pr",  "step.",
    "contact.",   "keep.",       "start.",
    "help.",      "footer.",     "sender.",
    "paper.",     "service.",    "emergency.",
    "tools.",     "page.name",   "page.description",
    "link.",      "button.pri",  "title.res",
    "language.",  "check.",      "idle.",
    "start_link."};

/// The texts of the pages to read are not for the wizard; those of the result come with it.
bool comes(std::string_view key, bool asks) {
  const auto starts = [key](std::string_view start) { return key.starts_with(start); };
  if (starts("pages.")) return false;
  return asks != std::any_of(later_texts.begin(), later_texts.end(), starts);
}

}  // namespace

void Writer::interface(const std::map<std::string, Phrase, std::less<>>& texts) {
  for (const auto& [key, phrase] : texts) {
    if (!comes(key, asks_)) continue;
    name(key);
    text(phrase.text);
  }
  name("");
}

void Writer::table(const std::vector<std::uint32_t>& table, std::size_t questions) {
  const std::optional<TableLists> lists = lists_that_lead_back(table, questions);
  if (!lists) return number(0, 0);
  const std::span<const std::uint32_t> levels(lists->levels, lists->back);
  for (const std::uint32_t* each = table.data(); each != lists->back; ++each) {
    number(*each + (each == table.data() ? 1 : 0), 0);
  }
  std::uint32_t before = 0;
  const auto next = [&](std::uint32_t number, bool first) {
    integer(static_cast<int>(number - (first ? 0 : before)), 0, 0);
    before = number;
  };
  for_each_edge(levels, [&](std::uint32_t node, std::size_t edge, bool first) {
    const std::uint32_t back = lists->back[edge];
    next(back == 0 ? 0 : node - back, first);
  });
  for_each_edge(
      levels, [&](std::uint32_t, std::size_t edge, bool first) { next(lists->adds[edge], first); });
}

}  // namespace wijzer::bundle
