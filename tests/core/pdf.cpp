// What a PDF is made of: lines that fit, pages that keep together what belongs together, and fonts
// whose bytes may be any. What a reader makes of whole files is tested in tests/wasm/pdf.test.mjs.
#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

#include "core/summary/formats.hpp"
#include "core/summary/pdf/composer.hpp"
#include "core/summary/pdf/flow.hpp"
#include "core/summary/pdf/letters.hpp"
#include "support/files.hpp"
#include "support/printing.hpp"
#include "support/random.hpp"

namespace wijzer {
namespace {

using pdf::Composer;
using pdf::LineBox;
using pdf::SetLine;
using pdf::Style;
using pdf::Typesetter;
using pdf::Weight;

constexpr Style body_style{Weight::Regular, 100};

std::string any_words(test::Random& random) {
  constexpr const char* pieces[] = {"a",      "zorg",        " ",     "  ",    "-",  "/",
                                    "ë",      "\u00ADhuis",  "Wlz",   "\n",    "ğ",  "\u00A0",
                                    "een ",   "verpleging ", "(x) ",  "\\",    "…",  "\u200B",
                                    "08-12 ", "lang\u00AD",  "ver. ", "naar ", "W ", "\u2011"};
  std::string out;
  for (std::size_t i = random.below(60); i > 0; --i) {
    out += pieces[random.below(std::size(pieces))];
  }
  return out;
}

std::string joined_lines(const std::vector<SetLine>& lines) {
  std::string out;
  for (const SetLine& line : lines) out += line.letters;
  return out;
}

TEST_CASE("lines hold all letters of a text in order, and none is wider than there is room") {
  test::Random random(20261129);
  Typesetter typesetter(test::paper_fonts());
  for (int round = 0; round < test::rounds(2'000); ++round) {
    const std::string text = any_words(random);
    const int width = 60 + static_cast<int>(random.below(3'000));
    CAPTURE(text);
    CAPTURE(width);
    const std::vector<SetLine> lines = typesetter.lines({{text}}, body_style, width);
    std::string letters = pdf::settable(text);
    for (std::size_t at = 0; (at = letters.find("\u00AD")) != std::string::npos;) {
      letters.erase(at, 2);
    }
    CHECK(joined_lines(lines) == letters);
    for (const SetLine& line : lines) {
      std::string shown = line.letters;
      while (!shown.empty() && shown.back() == ' ') shown.pop_back();
      if (line.has_soft_hyphen) shown += '-';
      if (shown.size() > 3) CHECK(typesetter.width(shown, body_style) <= width);
    }
  }
  CHECK(typesetter.missing().empty());
}

TEST_CASE("a line ends as late as it can") {
  Typesetter typesetter(test::paper_fonts());
  const auto words = [&](const char* text, int width) {
    std::vector<std::string> out;
    for (const SetLine& line : typesetter.lines({{text}}, body_style, width)) {
      out.push_back(line.letters + (line.has_soft_hyphen ? "~" : ""));
    }
    return out;
  };
  const int two = typesetter.width("vraag het", body_style);
  CHECK(words("vraag het wijkteam", two) == std::vector<std::string>{"vraag het ", "wijkteam"});
  CHECK(words("vraag het wijkteam", two - 1) ==
        std::vector<std::string>{"vraag ", "het ", "wijkteam"});
  const int with_hyphen = typesetter.width("kinder-", body_style);
  CHECK(words("kinder\u00ADthuiszorg", with_hyphen) ==
        std::vector<std::string>{"kinder~", "thuisz", "org"});
  CHECK(words("kinder\u00ADzorg", 3'000) == std::vector<std::string>{"kinderzorg"});
  const std::vector<std::string> long_word = words(std::string(300, 'w').c_str(), 4'000);
  CHECK(long_word.size() > 3);
  CHECK(long_word.front().size() > 40);
}

TEST_CASE("a line never ends within a number") {
  Typesetter typesetter(test::paper_fonts());
  for (const std::string number : {"088-770\u00A087\u00A070", "2026-2027", "030-789"}) {
    const std::string text = "Bel de zorgautoriteit: " + number + " vandaag";
    for (int width = 700; width < 3'000; width += 10) {
      CAPTURE(width);
      const std::vector<SetLine> lines = typesetter.lines({{text}}, body_style, width);
      CHECK(std::count_if(lines.begin(), lines.end(), [&](const SetLine& line) {
              return line.letters.find(number) != std::string::npos;
            }) == 1);
    }
  }
  // Elsewhere a hyphen ends one.
  CHECK(typesetter.lines({{"Wlz-indicatie"}}, body_style, 500).size() == 2);
}

TEST_CASE("letters that the fonts lack are told, each once, and no others") {
  Typesetter typesetter(test::paper_fonts());
  (void)typesetter.lines({{"Zoë, Çağla, Łukasz, Ștefan – ‘ja’ … €"}}, body_style, 4'000);
  CHECK(typesetter.missing().empty());
  (void)typesetter.lines({{"سلام 😀 😀 \xFF"}}, body_style, 4'000);
  CHECK(typesetter.missing() == std::vector<std::string>{"س", "ل", "ا", "م", "😀", "\xEF\xBF\xBD"});
}

std::vector<LineBox> any_boxes(test::Random& random) {
  std::vector<LineBox> out(1 + random.below(60));
  for (LineBox& box : out) {
    box.before = static_cast<int>(random.below(40));
    box.height = 5 + static_cast<int>(random.below(60));
    box.keeps_next = random.chance(40);
  }
  return out;
}

TEST_CASE("pages hold all boxes in order, none too many, and end in none that goes with the next") {
  test::Random random(7);
  const pdf::PageBody page{50, 450};
  for (int round = 0; round < test::rounds(2'000); ++round) {
    const std::vector<LineBox> boxes = any_boxes(random);
    const std::vector<pdf::PlacedPage> pages = pdf::paginate(boxes, page);
    const LineBox* next = boxes.data();
    for (const pdf::PlacedPage& placed : pages) {
      REQUIRE(!placed.empty());
      CHECK(placed.front().top == page.top);
      for (const auto& [top, box] : placed) {
        CHECK(box == next++);
        CHECK(top + box->height <= page.bottom);
      }
      const LineBox* last = placed.back().box;
      if (!last->keeps_next || &placed == &pages.back()) continue;
      // Only those that go together and are higher than a page may break.
      while (last != boxes.data() && last[-1].keeps_next) --last;
      int height = last->height;
      for (; last->keeps_next && last + 1 != boxes.data() + boxes.size(); ++last) {
        height += last[1].before + last[1].height;
      }
      CHECK(height > page.bottom - page.top);
    }
    CHECK(next == boxes.data() + boxes.size());
  }
}

TEST_CASE("a heading is never the last line of a page") {
  for (int lines = 0; lines < 90; ++lines) {
    pdf::Look look;
    look.margin = 500;
    look.size = 100;
    look.heading_sizes = {180, 140};
    look.heading_spaces = {0, 100};
    look.gap = 40;
    Composer composer(test::paper_fonts(), look);
    composer.heading(1, {{"Title"}});
    for (int i = 0; i < lines; ++i) composer.paragraph({{"One line."}});
    composer.heading(2, {{"Heading"}});
    composer.paragraph({{"Last line."}});
    const pdf::Document document = composer.document();
    const auto& pieces = document.pages.back().back().box->pieces;
    REQUIRE(!pieces.empty());
    CHECK(pieces.front().line.letters == "Last line.");
    REQUIRE(document.pages.back().size() > 1);
  }
}

Summary small_paper(const std::string& text) {
  Summary paper;
  paper.title = "Wizard";
  paper.language = "nl";
  Section section{"plan", "Uw plan", Tone::Plain, "", {}, {}};
  section.blocks.push_back(Block{Line{Line::Kind::Paragraph, {Run{text, std::nullopt}}}});
  section.blocks.push_back(Block{Link{"Bel 14 0", "tel:140"}});
  paper.sections.push_back(section);
  return paper;
}

TEST_CASE("the same paper gives the same bytes, and another one others") {
  const pdf::Fonts& fonts = test::paper_fonts();
  const std::string bytes = to_pdf(small_paper("Zeester"), {}, fonts).bytes;
  CHECK(bytes.starts_with("%PDF-1.7\n"));
  CHECK(bytes.ends_with("%%EOF\n"));
  CHECK(bytes == to_pdf(small_paper("Zeester"), {}, fonts).bytes);
  CHECK(bytes != to_pdf(small_paper("Zeesterren"), {}, fonts).bytes);
}

TEST_CASE("a paper with a letter that the fonts lack is not written") {
  const Pdf pdf = to_pdf(small_paper("😀 Zeester 漢"), {}, test::paper_fonts());
  CHECK(pdf.bytes.empty());
  CHECK(pdf.missing == std::vector<std::string>{"😀", "漢"});
}

TEST_CASE("a paper with more lines takes more sides") {
  std::size_t before = 0;
  for (std::size_t lines = 10; lines < 400; lines *= 5) {
    Summary paper = small_paper("");
    paper.sections[0].blocks.assign(lines, Block{Ruled{"", 1}});
    const std::size_t sides = pdf_sides(paper, test::paper_fonts());
    CHECK(sides > before);
    before = sides;
  }
}

TEST_CASE(
    "a short paper has lines to write on as far as its last side reaches, and few to save one") {
  const auto paper_of = [](int texts, int lines) {
    Section head{"paper-head", {}, Tone::Plain, {}, {}, {}};
    for (int i = 0; i < texts; ++i) {
      head.blocks.push_back(Block{Line{Line::Kind::Paragraph, {Run{"Een regel.", {}}}}});
    }
    Summary paper;
    paper.sections.push_back(head);
    paper.sections.push_back(
        {"paper-notes", "Notes", Tone::Plain, {}, {Block{Ruled{{}, lines}}}, {}});
    paper.sections.push_back({"paper-foot", {}, Tone::Plain, {}, {head.blocks.front()}, {}});
    return paper;
  };
  // On a side with room there are more of them than it asks for.
  Summary few = paper_of(1, 3);
  const std::string filled = to_pdf(few, test::shipped(), test::paper_fonts()).bytes;
  few.sections[1].id = "paper-other";
  CHECK(filled.size() > to_pdf(few, test::shipped(), test::paper_fonts()).bytes.size());
  // As many sides as with three lines, however many it asks for.
  for (int texts = 1; texts < 120; ++texts) {
    CAPTURE(texts);
    const std::size_t sides = pdf_sides(paper_of(texts, 3), test::paper_fonts());
    CHECK(pdf_sides(paper_of(texts, 6), test::paper_fonts()) == sides);
    CHECK(pdf_sides(paper_of(texts, 40), test::paper_fonts()) == sides);
    CHECK(to_pdf(paper_of(texts, 6), test::shipped(), test::paper_fonts()).bytes ==
          to_pdf(paper_of(texts, 40), test::shipped(), test::paper_fonts()).bytes);
  }
}

TEST_CASE("damaged fonts are refused, or give a paper that is as good as they are") {
  test::Random random(41);
  const std::string whole = test::read_text("build/fonts/regular.ttf");
  int read = 0;
  for (int round = 0; round < test::rounds(300); ++round) {
    std::string bytes =
        whole.substr(0, random.chance(30) ? random.below(whole.size()) : whole.size());
    for (std::size_t i = random.below(8); i > 0 && !bytes.empty(); --i) {
      const std::size_t at =
          random.below(random.chance(50) ? std::min<std::size_t>(bytes.size(), 800) : bytes.size());
      bytes[at] = static_cast<char>(random.below(256));
    }
    const std::optional<pdf::Font> font = pdf::Font::read(bytes);
    if (!font) continue;
    ++read;
    const pdf::Fonts fonts{*font, *font};
    (void)to_pdf(small_paper("Zeester"), {}, fonts);
  }
  CHECK(read > test::rounds(150));
  CHECK(read < test::rounds(300));
}

}  // namespace
}  // namespace wijzer
