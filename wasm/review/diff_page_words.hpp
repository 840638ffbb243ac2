#pragma once

#include "review/diff_report.hpp"

namespace wijzer::review {

// What the pages for a review say, in Markdown and in HTML.
inline constexpr Said page_title{"What this edit changes", "Wat deze wijziging verandert"};
inline constexpr Said versions_caption{"The two versions", "De twee versies"};
inline constexpr Said which_heading{"Which", "Welke"};
inline constexpr Said folder_heading{"Folder", "Map"};
inline constexpr Said version_heading{"Version", "Versie"};
inline constexpr Said before_heading{"Before", "Eerst"};
inline constexpr Said after_heading{"After", "Daarna"};
inline constexpr Said limits_on{"Time limits are looked at on ", "De termijnen zijn die van "};
inline constexpr Said differs_heading{"What differs", "Wat verschilt"};
inline constexpr Said kind_heading{"Kind", "Soort"};
inline constexpr Said changes_heading{"Changes", "Wijzigingen"};
inline constexpr Said share_of_heading{"Share of the situations", "Deel van de situaties"};
inline constexpr Said share_heading{"Share", "Deel"};
inline constexpr Said example_heading{"Shortest example", "Kortste voorbeeld"};
inline constexpr Said ids_heading{"Added, removed and renamed",
                                  "Toegevoegd, weggehaald en hernoemd"};
inline constexpr Said reworded_heading{"Words that changed", "Woorden die veranderden"};
inline constexpr Said reworded_note{
    "These texts have other words. That by itself changes no verdict, step or question.",
    "Deze teksten hebben andere woorden. Dat alleen verandert geen oordeel, stap of vraag."};
inline constexpr Said text_heading{"Text", "Tekst"};
inline constexpr Said new_text{"(new)", "(nieuw)"};
inline constexpr Said removed_text{"(removed)", "(weggehaald)"};

}  // namespace wijzer::review
