#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/load/reader.hpp"
#include "core/model/content.hpp"

namespace wijzer {

/// Type of the index that belongs to an element with an id: Index<QuestionTag> for a Question.
template <typename Tag>
Index<Tag> index_of(const Id<Tag>&);
template <typename Element>
using IndexOf = decltype(index_of(Element{}.id));

/// Position of the id that stands at `spot` among the known ones; reports `check` with the nearest.
[[nodiscard]] std::optional<std::uint32_t> resolve_name(const Spot& spot,
                                                        const std::vector<std::string>& known,
                                                        const char* check,
                                                        Diagnostics& diagnostics);

/// The same for an element of the content with that id.
template <typename Element>
[[nodiscard]] std::optional<IndexOf<Element>> resolve(const Spot& spot,
                                                      const std::vector<Element>& known,
                                                      const char* check, Diagnostics& diagnostics) {
  std::vector<std::string> names;
  names.reserve(known.size());
  for (const Element& element : known) names.push_back(element.id.value);
  const auto index = resolve_name(spot, names, check, diagnostics);
  if (!index) return std::nullopt;
  return IndexOf<Element>{*index};
}

/// Resolves the id under a key of the reader.
template <typename Element>
[[nodiscard]] std::optional<IndexOf<Element>> resolve(ObjectReader& reader, std::string_view key,
                                                      const std::vector<Element>& known,
                                                      const char* check, Diagnostics& diagnostics) {
  const std::optional<Spot> spot = reader.required(key);
  return spot ? resolve(*spot, known, check, diagnostics) : std::nullopt;
}

/// Resolves a list of ids; absent reads as empty.
template <typename Element>
[[nodiscard]] std::vector<IndexOf<Element>> resolve_list(ObjectReader& reader, std::string_view key,
                                                         const std::vector<Element>& known,
                                                         const char* check,
                                                         Diagnostics& diagnostics) {
  std::vector<IndexOf<Element>> out;
  for (const Spot& spot : reader.list(key)) {
    if (const auto index = resolve(spot, known, check, diagnostics)) out.push_back(*index);
  }
  return out;
}

}  // namespace wijzer
