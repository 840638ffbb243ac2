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

/// Resolves an id that stands at `spot`; reports `check` with the nearest known ids.
template <typename Element>
[[nodiscard]] std::optional<IndexOf<Element>> resolve(const Spot& spot,
                                                      const std::vector<Element>& known,
                                                      const char* check,
                                                      Diagnostics& diagnostics) {
  const std::string* name = spot.json->string();
  if (name == nullptr) {
    report(diagnostics, "wrong-type", spot.place,
           "this must be an id in quotes, not " + std::string(kind_of(*spot.json)));
    return std::nullopt;
  }
  for (std::size_t i = 0; i < known.size(); ++i) {
    if (known[i].id.value == *name) return IndexOf<Element>{static_cast<std::uint32_t>(i)};
  }
  std::vector<std::string> names;
  for (const Element& element : known) names.push_back(element.id.value);
  report(diagnostics, check, spot.place,
         "nothing has the id \"" + *name + "\"" + suggestion(*name, names));
  return std::nullopt;
}

/// Resolves the id under a key of the reader.
template <typename Element>
[[nodiscard]] std::optional<IndexOf<Element>> resolve(ObjectReader& reader, std::string_view key,
                                                      const std::vector<Element>& known,
                                                      const char* check,
                                                      Diagnostics& diagnostics) {
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
