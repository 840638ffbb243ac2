#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/model/ids.hpp"
#include "core/model/place.hpp"

namespace wijzer {

using PageId = Id<struct PageTag>;
using PageIndex = Index<struct PageTag>;

/// Text of the page itself.
struct TextPart {
  /// Heading; empty for text that goes on without one.
  std::string title;
  std::vector<std::string> text;
  /// Says something about this site only, so that it needs no source.
  bool site = false;
};
/// Everything about one law.
struct RoutePart {
  RouteIndex route;
};
/// One outcome, with when it counts.
struct OutcomePart {
  OutcomeIndex outcome;
};
struct TopicPart {
  TopicIndex topic;
};
/// One problem with its whole ladder.
struct ProblemPart {
  ProblemIndex problem;
};
/// Links to other pages, each with what it is about.
struct PagesPart {
  std::string title;
  std::vector<PageIndex> pages;
};
/// Parts that list all elements of one kind.
enum class ListPart {
  /// Every law in short, with a link to its page.
  Routes,
  /// Per law: where to start, and in which forms the care can come.
  Forms,
  /// Per law: the exact rule, as a tree.
  Rules,
  /// Every outcome in order, as the first that holds counts.
  Outcomes,
  /// Every problem, with a link to its page.
  Problems,
  Contacts,
  /// Who publishes the site, and whom to ask what: from site.json, not from the content.
  Sender,
  /// How a site of somebody else shows the wizard: snippets to copy, and what helps to make and to
  /// check them. What publishes the pages fills its sections in.
  Embed,
  Words,
  Sources,
  /// All of the above on one page, every step once: to print.
  All
};

struct Part {
  std::variant<TextPart, RoutePart, OutcomePart, TopicPart, ProblemPart, PagesPart, ListPart> node;
  std::vector<SourceIndex> sources;
  Place place;
};

/// A page to read, made beforehand from the content: no questions, no script.
struct Page {
  /// Also the name of its file, without ".html".
  PageId id;
  std::string title;
  /// What search engines and lists of pages show; empty only where the page is about one law or
  /// problem, which then gives the words.
  std::string description;
  std::vector<std::string> intro;
  std::vector<Part> parts;
  /// The page above this one; nothing for the first page.
  PageIndex above;
  /// Is about this site only, so that it needs no sources.
  bool site = false;
  std::vector<SourceIndex> sources;
  Place place;
};

}  // namespace wijzer
