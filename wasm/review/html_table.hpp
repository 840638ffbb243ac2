#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wijzer::review {

/// Of every page for authors: light and dark, no script, no request.
[[nodiscard]] std::string_view page_style();

/// A table with a caption, and a header for each column and each row.
class Table {
 public:
  /// @param short_words  Whether all but the last column hold words that must not be broken.
  Table(const std::string& caption, const std::vector<std::string>& columns,
        bool short_words = false);

  /// @param cells  HTML; the first one names the row.
  void row(const std::vector<std::string>& cells);

  /// The table, or a sentence where it has no rows.
  [[nodiscard]] std::string html(const std::string& otherwise) const;

 private:
  std::string out_;
  std::string rows_;
  bool short_words_;
};

/// `<ul>` of these items, which are HTML; empty where there are none.
[[nodiscard]] std::string list(const std::vector<std::string>& items);

/// A whole page.
///
/// @param title  Not yet escaped; the contents are HTML.
[[nodiscard]] std::string page(const std::string& language, const std::string& title,
                               const std::string& header, const std::string& main);

}  // namespace wijzer::review
