#include "core/summary/formats.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/conversation/session.hpp"
#include "support/files.hpp"
#include "support/html.hpp"
#include "support/printing.hpp"
#include "support/random.hpp"
#include "support/random_content.hpp"
#include "support/sample.hpp"

namespace wijzer {
namespace {

using test::html_problems;
using test::Sample;
using test::Tree;
using Problems = std::vector<std::string>;

const char* const nasty = R"(<script>alert("x")</script> & '"<b> &amp; </main>)";

const char* const address = "https://example.org/?a=1&b=\"<2>\"";

/// One question, one route, every text of the content nasty.
Sample nasty_sample() {
  Sample sample;
  sample.add("questions", test::choice("q", {"yes", "no"}));
  sample.add("criteria", test::criterion("c", test::json(R"({"question":"q","is":"yes"})")));
  Tree& route = sample.add("routes", test::route("r", test::json(R"({"criterion":"c"})")));
  route["name"] = nasty;
  route["title"] = nasty;
  route["pays"] = nasty;
  route["need_by"] = Tree::array({test::note(nasty), test::note("two")});
  route["forms"] = Tree::array({test::note(nasty)});
  route["headlines"]["fits"] = Tree::array({test::note(nasty)});
  sample.add("topics", test::topic("t", test::json(R"({"criterion":"c"})")))["title"] = nasty;
  for (const char* key : {"true", "false", "unknown"}) sample.tree["criteria"][0][key] = nasty;
  sample.tree["sources"][0]["title"] = nasty;
  sample.tree["questions"][0]["title"] = nasty;
  sample.tree["questions"][0]["options"][0]["label"] = nasty;
  sample.tree["terms"] =
      Tree::array({{{"id", "t"}, {"words", {"script", "x\"y"}}, {"text", nasty}}});
  sample.tree["interface"]["answer.who_pays"] = nasty;
  sample.tree["interface"]["background.fits"] = nasty;
  sample.tree["interface"]["result.address"] = "{address}";
  return sample;
}

Summary summary_of(const Content& content, const Walk& state) {
  return summarise(
      SummaryInput{content, state.effective, state.asked, *parse_date("2026-11-21"), address});
}

template <typename Check>
void for_many_summaries(std::uint32_t seed, const Check& check) {
  test::Random random(seed);
  for (const Content& content : test::many_contents(15)) {
    for (int round = 0; round < test::rounds(15); ++round) {
      const Walk state = walk(content, test::random_answers(content, random, random.below(101)));
      check(content, state, summary_of(content, state));
    }
  }
}

TEST_CASE("the checker of HTML finds what it is for") {
  const std::string start = "<!doctype html>\n";
  const char* wrong[] = {"<p>",
                         "<p></main>",
                         "<p>a > b</p>",
                         "<p>a & b</p>",
                         "<p>&nbsp;</p>",
                         "<a href=\"#x\">y</a>",
                         "<script></script>",
                         "<p onclick=\"x\">y</p>",
                         "<a href=\"https://example.org\">y</a>",
                         "<p id=\"a\">1</p><p id=\"a\">2</p>",
                         "<p class=x>y</p>",
                         "<img>"};
  for (const char* html : wrong) {
    CAPTURE(html);
    CHECK(html_problems(start + html).size() >= 1);
  }
  CHECK(html_problems("<p>no doctype</p>").size() == 1);
  CHECK(html_problems(start + "<p id=\"a\">x &amp; y<a href=\"#a\">z</a></p>") == Problems{});
}

TEST_CASE("no text of the content, however nasty, becomes markup in the HTML file") {
  const Content content = test::content_of(nasty_sample());
  for (const char* answers : {R"({"q":"yes"})", R"({"q":"no"})", "{}"}) {
    const Walk state = walk(content, test::answers_of(content, answers));
    const std::string html = to_html(summary_of(content, state), content);
    CHECK(html_problems(html) == Problems{});
    CHECK(test::visible_text(html).find(nasty) != std::string::npos);
    CHECK(test::visible_text(html).find(address) != std::string::npos);
  }
}

TEST_CASE("every HTML file is well formed, runs nothing and loads nothing") {
  for_many_summaries(41, [](const Content& content, const Walk&, const Summary& summary) {
    const std::string html = to_html(summary, content);
    CHECK(html_problems(html) == Problems{});
    CHECK(html.find("default-src 'none'") != std::string::npos);
    CHECK(html.find("<html lang=\"nl\">") != std::string::npos);
    for (const char* loads : {"url(", "@import", "http-equiv=\"refresh\"", "javascript:"}) {
      CHECK(html.find(loads) == std::string::npos);
    }
  });
}

TEST_CASE("headings of the HTML file start at one and never skip a level") {
  for_many_summaries(42, [](const Content& content, const Walk&, const Summary& summary) {
    const std::string html = to_html(summary, content);
    int level = 0;
    int first_levels = 0;
    for (std::size_t at = html.find("<h"); at != std::string::npos; at = html.find("<h", at + 1)) {
      if (html[at + 2] < '1' || html[at + 2] > '6') continue;
      const int found = html[at + 2] - '0';
      CHECK(found <= level + 1);
      level = found;
      first_levels += found == 1 ? 1 : 0;
    }
    CHECK(first_levels == 1);
  });
}

std::size_t width(const std::string& line) {
  return static_cast<std::size_t>(std::count_if(line.begin(), line.end(), [](char letter) {
    return (static_cast<unsigned char>(letter) & 0xC0U) != 0x80U;
  }));
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

void check_lines(const std::string& text) {
  CHECK(text.ends_with("\n"));
  for (const std::string& line : lines_of(text)) {
    CAPTURE(line);
    CHECK_FALSE(line.ends_with(' '));
    if (width(line) <= 78) continue;
    // One word that is too long may stick out, behind its indent or list mark.
    const std::size_t word = line.find_first_not_of(" -!0123456789.");
    REQUIRE(word != std::string::npos);
    CHECK(line.find(' ', word) == std::string::npos);
  }
}

TEST_CASE("lines of plain text are at most 78 characters wide where words allow") {
  for_many_summaries(43, [](const Content&, const Walk&, const Summary& summary) {
    check_lines(to_plain_text(summary));
  });
  Sample sample = nasty_sample();
  std::string wide;
  for (int i = 0; i < 30; ++i) wide += "één woord ";
  wide += std::string(100, 'x');
  sample.tree["routes"][0]["title"] = wide;
  sample.tree["routes"][0]["need_by"] = Tree::array({test::note(wide), test::note(wide)});
  sample.tree["topics"][0]["title"] = wide;
  const Content content = test::content_of(sample);
  for (const char* answers : {R"({"q":"yes"})", R"({"q":"no"})", "{}"}) {
    check_lines(
        to_plain_text(summary_of(content, walk(content, test::answers_of(content, answers)))));
  }
}

TEST_CASE("plain text and HTML say the same words") {
  for_many_summaries(44, [](const Content& content, const Walk&, const Summary& summary) {
    const std::string plain = to_plain_text(summary);
    for (const TermIndex term : summary.terms) {
      const std::string visible = test::visible_text(to_html(summary, content));
      CHECK(visible.find(content[term].text) != std::string::npos);
    }
    const auto letters = [](const std::string& text) {
      std::size_t count = 0;
      for (const char letter : text) count += letter >= 'a' && letter <= 'z' ? 1U : 0U;
      return count;
    };
    CHECK(letters(test::visible_text(to_html(summary, content))) == letters(plain));
  });
}

TEST_CASE("advice and summary as JSON parse, and hold every text") {
  const Content content = test::content_of(nasty_sample());
  const Walk state = walk(content, test::answers_of(content, R"({"q":"yes"})"));
  JsonWriter writer;
  writer.begin_object();
  write_summary(writer, summary_of(content, state), content);
  writer.end_object();
  const Tree summary = test::json(writer.take());
  CHECK(summary["title"] == nasty);
  CHECK(summary["sections"][0]["id"] == "answer");
  CHECK(summary["sections"][0]["heading"] == nasty);
  CHECK(summary["terms"]["t"] == nasty);
  const Tree& rows = summary["sections"][0]["sections"][0]["blocks"][0];
  CHECK(rows["kind"] == "rows");
  CHECK(rows["rows"][0]["name"] == nasty);
  CHECK(rows["rows"][0]["tone"] == "fits");
  JsonWriter other;
  other.begin_object();
  write_advice(other, advise(content, state.effective), content, state.effective, std::nullopt);
  other.end_object();
  const Tree advice = test::json(other.take());
  CHECK(advice["verdicts"][0]["verdict"] == "fits");
  CHECK(advice["verdicts"][0]["headline"] == nasty);
  CHECK(advice["verdicts"][0]["reasons"][0]["criterion"] == "c");
  CHECK(advice["verdicts"][0]["reasons"][0]["text"] == nasty);
  CHECK(advice["next_question"].is_null());
}

TEST_CASE("a text with a marked word is a list of runs that join to the text") {
  const Content content = test::content_of(nasty_sample());
  const Text text = {{"een ", {}}, {"script", TermIndex{0}}, {" \"en\"\n\x01", {}}};
  JsonWriter writer;
  write_text(writer, text, content);
  const std::string written = writer.take();
  CHECK(written == R"(["een ",["script","t"]," \"en\"\u000a\u0001"])");
  JsonWriter plain;
  write_text(plain, {{"alleen tekst", {}}}, content);
  CHECK(plain.take() == "\"alleen tekst\"");
}

TEST_CASE("the writer of JSON sets commas, escapes and nesting right") {
  JsonWriter writer;
  writer.begin_object().key("a").begin_array().integer(-1).boolean(true).null().end_array();
  writer.member("b\"\\", "\t\x1f").key("c").begin_object().end_object().end_object();
  const std::string text = writer.take();
  CHECK(text == R"({"a":[-1,true,null],"b\"\\":"\u0009\u001f","c":{}})");
  CHECK(test::json(text)["b\"\\"] == "\t\x1f");
}

TEST_CASE("the writer of JSON rounds numbers with a decimal to the nearest tenth") {
  JsonWriter writer;
  writer.begin_array();
  for (const double number : {0.0, 7.25, 7.24, -5.66, -0.04, -0.06, 100.0}) writer.decimal(number);
  CHECK(writer.end_array().take() == "[0.0,7.3,7.2,-5.7,0.0,-0.1,100.0]");
}

}  // namespace
}  // namespace wijzer
