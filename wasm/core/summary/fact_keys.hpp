#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

/// The keys of texts in which content says an answer or a criterion in its own words, on pages to
/// read. Behind each stands what it is about: "pages.fact.care_now.nursing", "pages.fact_from.age".
namespace wijzer::fact_keys {

/// That an answer was given or a criterion holds, and that it was or does not.
inline constexpr std::array<std::string_view, 2> of_answers = {"pages.fact.", "pages.fact_not."};
/// From where on a number counts, and until where.
inline constexpr std::array<std::string_view, 2> of_bounds = {"pages.fact_from.",
                                                              "pages.fact_below."};

/// An id as it stands in a key, which has no hyphens.
[[nodiscard]] inline std::string in_key(std::string id) {
  std::replace(id.begin(), id.end(), '-', '_');
  return id;
}

}  // namespace wijzer::fact_keys
