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

/// The page's own words; without them those of the law or the problem that it is about.
template <typename OfRoute, typename OfProblem>
std::string own_or(const std::string& own, const Page& page, const OfRoute& of_route,
                   const OfProblem& of_problem) {
  if (!own.empty() || page.parts.empty()) return own;
  return std::visit(overloaded{
                        [&](const RoutePart& node) { return of_route(node.route); },
                        [&](const ProblemPart& node) { return of_problem(node.problem); },
                        // The loader wants own words of a page that begins with one of these.
                        [](const TextPart&) { return std::string(); },
                        [](const OutcomePart&) { return std::string(); },
                        [](const TopicPart&) { return std::string(); },
                        [](const PagesPart&) { return std::string(); },
                        [](const ListPart&) { return std::string(); },
                    },
                    page.parts.front().node);
}

std::string problem_description(const Content& content, ProblemIndex problem) {
  return phrase(content, "pages.problem_description", {{"problem", content[problem].title}});
}

}  // namespace

std::string file_of(const Page& page) { return page.id.value + ".html"; }

std::string title_of(const Content& content, const Page& page) {
  return own_or(
      page.title, page, [&](RouteIndex route) { return content[route].name; },
      [&](ProblemIndex problem) { return content[problem].title; });
}

std::string description_of(const Content& content, const Page& page) {
  return own_or(
      page.description, page,
      [&](RouteIndex route) {
        return phrase(content, "pages.route_description", {{"route", content[route].name}});
      },
      [&](ProblemIndex problem) { return problem_description(content, problem); });
}

std::string teaser_of(const Content& content, const Page& page) {
  return own_or(
      page.description, page, [&](RouteIndex route) { return content[route].pays.front(); },
      [&](ProblemIndex problem) { return problem_description(content, problem); });
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
