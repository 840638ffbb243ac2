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

/// The id that stands at `spot`; nullptr, and a finding, when that is no text.
[[nodiscard]] const std::string* id_at(const Spot& spot, Diagnostics& diagnostics);

/// Reports that none of the known ids stands at `spot`, with the nearest.
void report_unknown_id(const Spot& spot, const std::vector<std::string>& known, const char* check,
                       Diagnostics& diagnostics);

/// Position of the element of the content whose id stands at `spot`.
template <typename Element>
[[nodiscard]] std::optional<IndexOf<Element>> resolve(const Spot& spot,
                                                      const std::vector<Element>& known,
                                                      const char* check, Diagnostics& diagnostics) {
  const std::string* id = id_at(spot, diagnostics);
  if (id == nullptr) return std::nullopt;
  if (const auto index = find(known, decltype(Element::id){*id})) return index;
  std::vector<std::string> names;
  names.reserve(known.size());
  for (const Element& element : known) names.push_back(element.id.value);
  report_unknown_id(spot, names, check, diagnostics);
  return std::nullopt;
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
