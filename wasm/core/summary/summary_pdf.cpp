#include <algorithm>
#include <utility>

#include "core/summary/formats.hpp"
#include "core/summary/pdf/composer.hpp"
#include "core/summary/walk.hpp"
#include "core/summary/words.hpp"

namespace wijzer {
namespace {

// To write on, at the end of a short paper.
constexpr int fewest_lines = 3;
constexpr int most_lines = 20;

/// Two sides for a talk: headings beside the text, room to write.
pdf::Look short_look() {
  pdf::Look look;
  look.margin = 425;
  look.size = 100;
  look.heading_sizes = {130, 100};
  look.heading_spaces = {0, 20};
  look.gap = 20;
  look.side = 907;
  return look;
}

/// A dossier to read.
pdf::Look long_look() {
  pdf::Look look;
  look.margin = 510;
  look.size = 105;
  look.leading = 140;
  look.heading_sizes = {190, 140, 115, 105};
  look.heading_spaces = {0, 180, 110, 80};
  look.gap = 45;
  return look;
}

std::string words_of(const Text& text) {
  std::string out;
  for (const Run& run : text) out += run.text;
  return out;
}

bool is_short_paper(const Summary& paper) {
  return !paper.sections.empty() && paper.sections.front().id == "paper-head";
}

/// Who made it, when, of which content: as the paper says it itself.
std::string receipt_of(const Summary& paper) {
  for (const Section& section : paper.sections) {
    if ((section.id != "paper-head" && section.id != "paper-foot") || section.blocks.empty()) {
      continue;
    }
    if (const Line* line = std::get_if<Line>(&section.blocks.front().node)) {
      return words_of(line->text);
    }
  }
  return paper.title;
}

/// Hands the parts of a summary to a composer.
class PdfForm {
 public:
  PdfForm(pdf::Composer& composer, const PaperExtras& extras)
      : composer_(composer), own_(extras.own), picture_(extras.picture) {}

  void heading(int level, const std::string& text) { composer_.heading(level, in_passages(text)); }
  void begin(const Section& section) {
    if (++depth_ == 1) composer_.begin_part(section.heading.empty());
    // To tick is what is still to ask or to bring; the question or what was done is not.
    ticks_ = section.id == "paper-ask" || section.id == "paper-bring";
    // What is in no language, but a code.
    is_code_ = section.id == code_section;
    if (is_code_ && picture_.size > 0) composer_.picture(picture_);
  }
  void end(const Section&) {
    if (--depth_ == 0) composer_.end_part();
  }
  void badge(const std::string& text) { composer_.badge(in_passages(text)); }

  void line(const Line& node, int level) {
    const std::string text = words_of(node.text);
    switch (node.kind) {
      case Line::Kind::Paragraph:
      case Line::Kind::Lasting:
        return composer_.paragraph(in_passages(text));
      case Line::Kind::Small:
        return composer_.small(in_passages(text));
      case Line::Kind::Subheading:
        return composer_.heading(level, in_passages(text));
      case Line::Kind::Notice:
        return composer_.notice(in_passages(text));
      case Line::Kind::Quote:
        return composer_.quote(is_code_ ? Passages{{text}} : said_passages(text, own_));
      case Line::Kind::Today:
        return;
    }
  }
  void link(const Link& node) { composer_.link(in_passages(node.label), node.address); }
  void list(const List& node) {
    composer_.begin_list(ticks_);
    for (const Text& item : node.items) composer_.item(in_passages(words_of(item)));
    composer_.end_list();
  }
  void rows(const Rows& node) {
    composer_.begin_rows();
    for (const Rows::Row& row : node.rows) {
      composer_.row(in_passages(row.name), in_passages(words_of(row.text)));
    }
    composer_.end_rows();
  }
  void unfolded(const Folded& node, int level) {
    composer_.heading(level, in_passages(node.label));
    composer_.small(in_passages(node.aside));
  }
  void without_words(const Folded& node) {
    composer_.paragraph(in_passages(node.label), pdf::Weight::Bold);
    composer_.small(in_passages(node.aside));
  }
  void ruled(const Ruled& node) { composer_.ruled(in_passages(node.label), node.lines); }

 private:
  [[nodiscard]] Passages in_passages(const std::string& text) const { return passages(text, own_); }

  pdf::Composer& composer_;
  const OwnLanguage& own_;
  const pdf::Picture& picture_;
  int depth_ = 0;
  bool ticks_ = false;
  bool is_code_ = false;
};

pdf::Composer composed(const Summary& paper, const pdf::Fonts& fonts, const PaperExtras& extras) {
  pdf::Composer composer(fonts, is_short_paper(paper) ? short_look() : long_look(),
                         extras.own.name);
  PdfForm form(composer, extras);
  walk_summary(form, paper);
  return composer;
}

/// The lines to write on at the end of a short paper; nullptr where it has none.
Ruled* notes_of(Summary& paper) {
  for (Section& section : paper.sections) {
    if (section.id != "paper-notes") continue;
    for (Block& block : section.blocks) {
      if (Ruled* room = std::get_if<Ruled>(&block.node)) return room;
    }
  }
  return nullptr;
}

/// A short paper is put together with few lines to write on where that saves a side, and else with
/// as many as its last side has room for.
pdf::Composer fitted(Summary paper, const pdf::Fonts& fonts, const PaperExtras& extras) {
  Ruled* notes = is_short_paper(paper) ? notes_of(paper) : nullptr;
  if (notes == nullptr) return composed(paper, fonts, extras);
  const int few = std::min(notes->lines, fewest_lines);
  notes->lines = few;
  pdf::Composer least = composed(paper, fonts, extras);
  const std::size_t sides = least.document().pages.size();
  // They stay together, so that more of them can move to the next side as a whole.
  for (int more = std::min(least.lines_left(), most_lines - few); more > 0; --more) {
    notes->lines = few + more;
    pdf::Composer filled = composed(paper, fonts, extras);
    if (filled.document().pages.size() == sides) return filled;
  }
  return least;
}

pdf::Foot foot_of(const Summary& paper, const Content& content, std::size_t pages) {
  // Sides get apart: each says what it is of.
  const std::string receipt = receipt_of(paper);
  pdf::Foot foot{receipt == paper.title ? receipt : paper.title + " · " + receipt, {}};
  for (std::size_t page = 1; page <= pages; ++page) {
    foot.right.push_back(phrase(
        content, "paper.page", {{"page", std::to_string(page)}, {"pages", std::to_string(pages)}}));
  }
  return foot;
}

}  // namespace

Pdf to_pdf(const Summary& paper, const Content& content, const pdf::Fonts& fonts,
           const PaperExtras& extras) {
  const pdf::Composer composer = fitted(paper, fonts, extras);
  Pdf out;
  out.missing = composer.missing();
  if (!out.missing.empty()) return out;
  pdf::Document document = composer.document();
  document.title = paper.title;
  document.language = paper.language;
  document.foot = foot_of(paper, content, document.pages.size());
  out.bytes = pdf::written(document, fonts);
  return out;
}

std::size_t pdf_sides(const Summary& paper, const pdf::Fonts& fonts, const PaperExtras& extras) {
  return fitted(paper, fonts, extras).document().pages.size();
}

}  // namespace wijzer
