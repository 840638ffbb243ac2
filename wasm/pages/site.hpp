#pragma once

#include <optional>
#include <string>

#include "core/model/content.hpp"
#include "pages/pages.hpp"

namespace wijzer::pages {

/// The file of a page.
[[nodiscard]] std::string file_of(const Page& page);

/// The title as written, or that of the law or problem the page is about.
[[nodiscard]] std::string title_of(const Content& content, const Page& page);

/// The description as written, or a sentence about the law or problem the page is about.
[[nodiscard]] std::string description_of(const Content& content, const Page& page);

/// What a list of links says about the page: the description, or what the law pays.
[[nodiscard]] std::string teaser_of(const Content& content, const Page& page);

/// Where the site tells most about something; nothing when no page does.
[[nodiscard]] std::optional<PageIndex> page_of(const Content& content, RouteIndex route);
[[nodiscard]] std::optional<PageIndex> page_of(const Content& content, ProblemIndex problem);
[[nodiscard]] std::optional<PageIndex> page_of(const Content& content, ListPart list);

/// Key of the text with the name of a language, in that language.
[[nodiscard]] std::string language_key(const OtherLanguage& other);

}  // namespace wijzer::pages
