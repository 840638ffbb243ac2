#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/load/reader.hpp"
#include "core/model/content.hpp"
#include "core/model/limits.hpp"

namespace wijzer {

/// Type of the index that belongs to an element with an id: Index<QuestionTag> for a Question.
template <typename Tag>
Index<Tag> index_of(const Id<Tag>&);
template <typename Element>
using IndexOf = decltype(index_of(Element{}.id));

/// Reports `check` for an id that none of the known ones is, with the nearest of them; or that the
/// value is no id.
void report_unresolved(const Spot& spot, const std::vector<std::string>& known, const char* check,
                       Diagnostics& diagnostics);

/// Position of the name that stands at `spot` among the known ones; reports `check` when there is
/// none.
[[nodiscard]] std::optional<std::uint32_t> resolve_name(const Spot& spot,
                                                        const std::vector<std::string>& known,
                                                        const char* check,
                                                        Diagnostics& diagnostics);

/// Position of the element with the id that stands at `spot`; reports `check` when there is none.
template <typename Element>
[[nodiscard]] std::optional<IndexOf<Element>> resolve(const Spot& spot,
                                                      const std::vector<Element>& known,
                                                      const char* check, Diagnostics& diagnostics) {
  const std::string* name = spot.json->string();
  std::vector<std::string> names;
  for (std::uint32_t i = 0; name != nullptr && i < known.size(); ++i) {
    if (known[i].id.value == *name) return IndexOf<Element>{i};
  }
  // After the last finding that is kept it makes no difference what the names are.
  if (diagnostics.size() < limits::findings) {
    for (const Element& element : known) names.push_back(element.id.value);
  }
  report_unresolved(spot, names, check, diagnostics);
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
