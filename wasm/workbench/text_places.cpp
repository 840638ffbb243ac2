#include "workbench/text_places.hpp"

#include <algorithm>

namespace wijzer::workbench {
namespace {

/// Fewer bytes in common say nothing.
constexpr std::size_t fewest = 2;

/// The parts between what is filled in, in this order.
std::size_t filled_in(std::string_view text, std::string_view shown) {
  std::size_t out = 0;
  std::size_t from = 0;
  while (!text.empty()) {
    const std::size_t brace = std::min(text.find('{'), text.size());
    const std::string_view part = text.substr(0, brace);
    const std::size_t at = shown.find(part, from);
    if (at == std::string_view::npos) return 0;
    from = at + part.size();
    out += part.size();
    const std::size_t end = text.find('}', brace);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return out;
}

}  // namespace

std::size_t in_common(std::string_view text, std::string_view shown) {
  const std::size_t out = text.find('{') != std::string_view::npos     ? filled_in(text, shown)
                          : shown.find(text) != std::string_view::npos ? text.size()
                          : text.find(shown) != std::string_view::npos ? shown.size()
                                                                       : 0;
  return out < fewest ? 0 : out;
}

std::optional<Place> TextPlaces::find(const std::string& shown) const {
  if (const auto exact = all_.find(shown); exact != all_.end()) return exact->second;
  const Place* out = nullptr;
  std::size_t best = 0;
  for (const auto& [text, place] : all_) {
    const std::size_t common = in_common(text, shown);
    if (common <= best) continue;
    best = common;
    out = &place;
  }
  return out == nullptr ? std::nullopt : std::optional(*out);
}

}  // namespace wijzer::workbench
