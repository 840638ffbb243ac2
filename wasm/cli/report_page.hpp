#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "checker/check.hpp"
#include "cli/files.hpp"
#include "review/diff_report.hpp"
#include "workspace/document.hpp"

namespace wijzer::cli {

/// What the page tells about.
struct ReportInput {
  const ContentRead& read;
  const workspace::Document& document;
  const check::CheckResult& result;
  const Diagnostics& findings;
  /// What was not looked at, a line each.
  const std::vector<std::string>& not_checked;
  Date today;
  /// In which language it is.
  wordings::Tongue tongue = wordings::Tongue::English;
  /// What changed since another version; nullptr when none was given.
  const review::DiffReport* difference = nullptr;
};

/// Everything that the panels of the workbench show, as one page of HTML for people who read with
/// their ears as well: headings in order, tables with a caption and a header for every row and
/// column, no script, no request. What authors wrote is marked as being in their language.
[[nodiscard]] std::string report_page(const ReportInput& input);

}  // namespace wijzer::cli
