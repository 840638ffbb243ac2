#pragma once

#include <string>
#include <vector>

#include "core/model/content.hpp"
#include "core/model/date.hpp"

namespace wijzer::pages {

struct PagesInput {
  /// Sound content, loaded with its pages.
  const Content& content;
  /// Decides which texts are past their day of review; stands on every page.
  Date today;
  /// Address of the stylesheet, relative to the pages; empty for none.
  std::string style;
  /// Address of the picture for the browser's tab; empty for none.
  std::string icon;
};

struct PageFile {
  /// "uitleg.html": the files lie beside each other and beside the wizard's index.html.
  std::string name;
  /// UTF-8, whole: no script, nothing loaded but the stylesheet, all links relative.
  std::string html;
};

/// The pages to read, in the author's order. Every text on them comes from the content.
[[nodiscard]] std::vector<PageFile> make_pages(const PagesInput& input);

/// Texts of the section "interface" that the pages need and the content lacks.
[[nodiscard]] std::vector<std::string> missing_phrases(const Content& content);

}  // namespace wijzer::pages
