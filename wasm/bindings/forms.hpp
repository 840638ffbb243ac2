#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/model/content.hpp"
#include "core/model/date.hpp"
#include "core/summary/chosen.hpp"
#include "core/summary/formats.hpp"
#include "core/summary/json_writer.hpp"
#include "core/summary/passages.hpp"
#include "core/summary/pdf/typesetter.hpp"

namespace wijzer::api {

/// The door to papers and files: a module of its own, which gets what the engine drew up as JSON
/// and holds no content and no rule. It keeps the papers that were loaded; what the parent chose
/// and wrote comes in with every call.
class Forms {
 public:
  /// Takes {"table": what write_handover_table() wrote}, which stays whatever papers come; or
  /// {"id", "version", "language", "today", "interface", "short", "all"}: what the content
  /// tells about itself, and the responses to the calls "paper" and "result"; with
  /// "own_language" and "own_words", separated by "|", where those are in another language than
  /// the content was written in.
  ///
  /// @return {"ok": true, "short", "all": the parts to choose from, "steps", "due": whether there
  /// is a last day for a calendar}, or {"error": {"message", "pointer"}}; after an error the papers
  /// loaded before stay.
  [[nodiscard]] std::string load(std::string_view papers);

  /// Answers {"call": "compose" | "file" | "text" | "calendar", "paper": "short" | "all",
  /// "without", "own", "code"}, where "code" is what hands the answers over, if that comes on
  /// paper, and "picture" shows it; and with a table "hand-over" and "open", see hand_over.hpp.
  /// With "calendar", "day" asks for that day alone, whatever is left out. The shapes stand in
  /// web/README.md.
  ///
  /// @return the response, or {"error"}. Never throws or aborts, whatever the bytes.
  [[nodiscard]] std::string call(std::string_view request) const;

 private:
  struct Papers {
    /// Holds only what the papers need: words, texts of the page, names.
    Content content;
    OwnLanguage own;
    Date today;
    Summary brief;
    Summary all;
  };
  struct LoadedFont {
    std::string bytes;
    /// Looks into those.
    std::optional<pdf::Font> font;
  };

  [[nodiscard]] std::string load_papers(std::string_view papers);
  [[nodiscard]] std::string load_font(std::string_view bytes);
  /// Writes what the call "pdf" gives for a paper as members of the open object.
  void write_pdf(JsonWriter& writer, const Summary& paper, const PaperExtras& extras) const;

  std::unique_ptr<const Papers> papers_;
  LoadedFont regular_;
  LoadedFont bold_;
  std::unique_ptr<const Content> table_;
};

}  // namespace wijzer::api
