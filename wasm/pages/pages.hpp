#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/content.hpp"
#include "core/model/sender.hpp"

namespace wijzer::pages {

/// The same pages in another language.
struct OtherLanguage {
  /// Two letters; its name stands in the text "language.<code>".
  std::string code;
  /// Folder of those pages, relative to these: "en/", "../".
  std::string folder;
};

struct PagesInput {
  /// Sound content, loaded with its pages.
  const Content& content;
  /// Address of the stylesheet, relative to the pages; empty for none.
  std::string style;
  /// Address of the picture for the browser's tab; empty for none.
  std::string icon;
  /// Address of the page with the questions.
  std::string wizard = "index.html";
  std::vector<OtherLanguage> others = {};
  /// Who publishes them; nobody in what is no site.
  const Sender* sender = nullptr;
  /// The language that the content was written in, in which the names of laws and what to say stay
  /// on pages in another; empty where these are in it.
  std::string own_language = {};
  /// The content as it is after the last day on which this one holds, in the same language; nothing
  /// where it does not end.
  const Content* then = nullptr;
  std::optional<Date> until = {};
  /// Words of that language which stand in the texts of these pages.
  std::vector<std::string> own_words = {};
};

struct PageFile {
  /// "uitleg.html": the files of one language lie beside each other.
  std::string name;
  /// UTF-8, whole: no script, nothing loaded but the stylesheet, all links relative.
  std::string html;
};

/// The pages to read, in the author's order. Every text on them comes from the content, and nothing
/// hangs on the day on which they are made: each page says before which day its sources are read
/// again, and where it will be another one, until which day it holds.
[[nodiscard]] std::vector<PageFile> make_pages(const PagesInput& input);

/// Texts of the section "interface" that the pages need and the content lacks.
[[nodiscard]] std::vector<std::string> missing_phrases(
    const Content& content, const std::vector<OtherLanguage>& others = {});

}  // namespace wijzer::pages
