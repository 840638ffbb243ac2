#pragma once

#include <string>
#include <vector>

#include "analysis/graph.hpp"
#include "checker/check.hpp"
#include "checker/positions.hpp"
#include "cli/files.hpp"
#include "review/diff_report.hpp"
#include "wordings/tongue.hpp"
#include "workspace/document.hpp"
#include "workspace/results.hpp"
#include "workspace/search.hpp"
#include "workspace/sources.hpp"
#include "workspace/twins.hpp"

namespace wijzer::cli {

/// What the panels of the workbench show, each as HTML for people who read with their ears as well:
/// tables with a caption and a header for every row and column, lists in lists for what is a tree.
/// `wijzer report` puts them together in one page; each command makes a page of its own part.
class Parts {
 public:
  /// @param language  Of the content: what authors wrote is marked as being in it.
  Parts(wordings::Tongue tongue, std::string language);

  [[nodiscard]] bool dutch() const { return tongue_ == wordings::Tongue::Dutch; }
  [[nodiscard]] std::string say(const char* english, const char* dutch) const;
  /// A text of the authors.
  [[nodiscard]] std::string own(const std::string& text) const;
  /// What a panel shows, and the command that says the same.
  [[nodiscard]] std::string introduction(const workspace::Twin& twin) const;
  /// A whole page with what one panel shows.
  [[nodiscard]] std::string page(workspace::Panel panel, const std::string& body) const;

  [[nodiscard]] std::string content(const workspace::Document& document) const;
  [[nodiscard]] std::string findings(const ContentRead& read, const Diagnostics& findings) const;
  /// What nobody looked at, a line each.
  [[nodiscard]] std::string not_checked(const std::vector<std::string>& all) const;
  [[nodiscard]] std::string proof(const check::CheckResult& result) const;
  [[nodiscard]] std::string scenarios(const std::vector<workspace::ScenarioResult>& results) const;
  [[nodiscard]] std::string difference(const review::DiffReport& report) const;
  [[nodiscard]] std::string words(const Content& content,
                                  const std::vector<check::Translation>& translations) const;
  /// What is looked at, and by what.
  [[nodiscard]] std::string uses(const workspace::Document& document) const;
  /// A drawing of Graphviz, in words.
  [[nodiscard]] std::string drawing(const analysis::Graph& plain) const;
  [[nodiscard]] std::string sources(const std::vector<workspace::SourceInUse>& sources) const;
  [[nodiscard]] std::string reread(const workspace::Reread& reread) const;
  /// @param positions  Where each of them begins.
  [[nodiscard]] std::string sightings(const std::vector<workspace::Sighting>& found,
                                      const std::vector<check::Position>& positions) const;

 private:
  /// What a use does, or the language of a text.
  [[nodiscard]] std::string role(const workspace::Sighting& sighting) const;
  /// A message of the checks.
  [[nodiscard]] std::string told(const Diagnostic& finding) const;
  [[nodiscard]] std::string place(const Place& place) const;
  [[nodiscard]] std::string standing(const std::vector<workspace::Dependent>& all,
                                     const std::string& caption) const;
  [[nodiscard]] std::string point(const analysis::Graph::Point& point) const;
  [[nodiscard]] std::string branch(const analysis::Graph& graph, std::uint32_t at) const;

  wordings::Tongue tongue_;
  std::string language_;
};

/// Writes the page of --html, and says so. @return `code`, or exit_not_run where that failed.
[[nodiscard]] int write_html(const std::string& command, const std::string& path,
                             const std::string& page, int code);

}  // namespace wijzer::cli
