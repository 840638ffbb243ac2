#include "pages/site.hpp"

#include <algorithm>

#include "core/summary/words.hpp"

namespace wijzer::pages {
namespace {

template <typename Matches>
std::optional<PageIndex> first_page(const Content& content, const Matches& matches) {
  for (std::size_t i = 0; i < content.pages.size(); ++i) {
    const std::vector<Part>& parts = content.pages[i].parts;
    if (std::any_of(parts.begin(), parts.end(), matches)) {
      return PageIndex{static_cast<std::uint32_t>(i)};
    }
  }
  return std::nullopt;
}

template <typename Node>
const Node* subject(const Page& page) {
  return page.parts.empty() ? nullptr : std::get_if<Node>(&page.parts.front().node);
}

}  // namespace

std::string file_of(const Page& page) { return page.id.value + ".html"; }

std::string title_of(const Content& content, const Page& page) {
  if (!page.title.empty()) return page.title;
  if (const RoutePart* node = subject<RoutePart>(page)) return content[node->route].name;
  if (const ProblemPart* node = subject<ProblemPart>(page)) return content[node->problem].title;
  return page.title;
}

std::string description_of(const Content& content, const Page& page) {
  if (!page.description.empty()) return page.description;
  if (const RoutePart* node = subject<RoutePart>(page)) {
    return phrase(content, "pages.route_description", {{"route", content[node->route].name}});
  }
  if (const ProblemPart* node = subject<ProblemPart>(page)) {
    return phrase(content, "pages.problem_description",
                  {{"problem", content[node->problem].title}});
  }
  return page.description;
}

std::string teaser_of(const Content& content, const Page& page) {
  const RoutePart* node = subject<RoutePart>(page);
  if (page.description.empty() && node != nullptr) return content[node->route].pays.front();
  return description_of(content, page);
}

std::optional<PageIndex> page_of(const Content& content, RouteIndex route) {
  return first_page(content, [route](const Part& part) {
    const RoutePart* node = std::get_if<RoutePart>(&part.node);
    return node != nullptr && node->route == route;
  });
}

std::optional<PageIndex> page_of(const Content& content, ProblemIndex problem) {
  return first_page(content, [problem](const Part& part) {
    const ProblemPart* node = std::get_if<ProblemPart>(&part.node);
    return node != nullptr && node->problem == problem;
  });
}

std::optional<PageIndex> page_of(const Content& content, ListPart list) {
  return first_page(content, [list](const Part& part) {
    const ListPart* node = std::get_if<ListPart>(&part.node);
    return node != nullptr && *node == list;
  });
}

std::string language_key(const OtherLanguage& other) { return "language." + other.code; }

}  // namespace wijzer::pages
