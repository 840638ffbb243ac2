#include "core/summary/summary.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/session/session.hpp"
#include "core/summary/formats.hpp"
#include "support/files.hpp"
#include "support/printing.hpp"
#include "support/random.hpp"
#include "support/random_content.hpp"
#include "support/sample.hpp"

namespace wijzer {
namespace {

using test::json;
using test::Sample;
using test::Tree;
using Ids = std::vector<std::string>;

Summary summary_of(const Content& content, const std::string& answers) {
  const Walk state = walk(content, test::answers_of(content, answers));
  return summarise(SummaryInput{content, state.effective, state.asked, *parse_date("2026-11-21"),
                                "https://example.org/wijzer"});
}

Ids ids(const std::vector<Section>& sections) {
  Ids out;
  for (const Section& section : sections) out.push_back(section.id);
  return out;
}

const Section& section(const std::vector<Section>& sections, const std::string& id) {
  for (const Section& each : sections) {
    if (each.id == id) return each;
  }
  FAIL("no section ", id);
  return sections.front();
}

/// The labels of what can be unfolded.
Ids labels(const std::vector<Block>& blocks) {
  Ids out;
  for (const Block& block : blocks) {
    if (const Folded* folded = std::get_if<Folded>(&block.node)) {
      out.push_back(folded->label.front().text);
    }
  }
  return out;
}

/// Three routes, one question each; notes of every kind.
Sample three_routes() {
  Sample sample;
  for (const char* id : {"a", "b", "c"}) {
    sample.add("questions", test::choice(id, {"yes", "no"}));
    Tree& criterion =
        sample.add("criteria", test::criterion(id, {{"question", id}, {"is", "yes"}}));
    criterion["find_out"] = std::string("Ask who knows ") + id + ".";
    Tree& route = sample.add("routes", test::route(id, {{"criterion", id}}));
    for (const char* key : {"need_by", "decided_by", "start", "forms", "contribution", "ask"}) {
      route[key] = Tree::array({test::note(std::string(key) + " of " + id)});
    }
    route["papers"] = Tree::array({test::note("A letter"), test::note(std::string("Paper ") + id)});
  }
  sample.add("topics", test::topic("early", json(R"({"criterion":"a"})")))["place"] = "top";
  sample.add("topics", test::topic("late", json(R"({"criterion":"a"})")));
  sample.tree["terms"] = json(R"([{"id":"letter","words":["letter"],"text":"Paper with words."}])");
  return sample;
}

TEST_CASE("a summary goes from what fits to what is open to what does not fit, then what to do") {
  const Content content = test::content_of(three_routes());
  CHECK(ids(summary_of(content, R"({"a":"yes","b":"unknown","c":"no"})").sections) ==
        Ids{"overview", "topic-early", "routes-fit", "find-out", "routes-possible", "routes-no",
            "start", "ask", "papers", "topic-late", "answers", "sources", "words", "colophon"});
  CHECK(ids(summary_of(content, R"({"a":"no","b":"no","c":"no"})").sections) ==
        Ids{"overview", "routes-no", "answers", "sources", "colophon"});
  CHECK(ids(summary_of(content, "{}").sections) == Ids{"overview", "find-out", "routes-possible",
                                                       "start", "ask", "papers", "sources", "words",
                                                       "colophon"});
}

TEST_CASE("a route says its verdict in words and shows details only while it can help") {
  const Content content = test::content_of(three_routes());
  const Summary summary = summary_of(content, R"({"a":"yes","b":"unknown","c":"no"})");
  struct Row {
    const char* list;
    const char* route;
    Tone tone;
    const char* badge;
    bool details;
  };
  const Row rows[] = {
      {"routes-fit", "route-a", Tone::Fits, "[verdict.fits]", true},
      {"routes-possible", "route-b", Tone::Possible, "[verdict.possible]", true},
      {"routes-no", "route-c", Tone::No, "[verdict.no]", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.route);
    const Section& list = section(summary.sections, row.list);
    CHECK(ids(list.sections) == Ids{row.route});
    const Section& route = list.sections.front();
    CHECK(route.tone == row.tone);
    CHECK(route.badge == row.badge);
    const Ids folds = labels(route.blocks);
    const auto has = [&folds](const char* label) {
      return std::find(folds.begin(), folds.end(), label) != folds.end();
    };
    CHECK(has("[result.more]") == row.details);
    CHECK(has("[result.because]") == (row.tone != Tone::Possible));
  }
}

TEST_CASE("what a route no longer needs is not among the papers, and no paper stands there twice") {
  const Content content = test::content_of(three_routes());
  const Summary summary = summary_of(content, R"({"a":"yes","b":"unknown","c":"no"})");
  const std::string text = to_plain_text(summary);
  CHECK(text.find("Paper a") != std::string::npos);
  CHECK(text.find("Paper b") != std::string::npos);
  CHECK(text.find("Paper c") == std::string::npos);
  const std::size_t first = text.find("- A letter");
  REQUIRE(first != std::string::npos);
  CHECK(text.find("- A letter", first + 1) == std::string::npos);
}

TEST_CASE("the first fact to find out stands open, the others follow it") {
  const Content content = test::content_of(three_routes());
  const Section found = section(summary_of(content, "{}").sections, "find-out");
  REQUIRE(found.blocks.size() == 2);
  const Paragraph* first = std::get_if<Paragraph>(&found.blocks[0].node);
  REQUIRE(first != nullptr);
  CHECK(first->text.front().text == "Does a hold? Ask who knows a.");
  const Folded* more = std::get_if<Folded>(&found.blocks[1].node);
  REQUIRE(more != nullptr);
  CHECK(std::get<List>(more->blocks.at(0).node).items.size() == 2);
}

TEST_CASE("the table of answers holds the answers that count, in the order asked") {
  const Content content = test::content_of(three_routes());
  const Summary summary = summary_of(content, R"({"c":"no","a":"unknown"})");
  const Table table = std::get<Table>(section(summary.sections, "answers").blocks.front().node);
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[0].first.front().text == "a?");
  CHECK(table.rows[0].second.front().text == "Weet ik niet");
  CHECK(table.rows[1].second.front().text == "label no");
}

/// Every run with a term in these blocks.
std::size_t marks(const std::vector<Section>& sections);
std::size_t marks(const Text& text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](const Run& run) { return run.term.has_value(); }));
}
std::size_t marks(const std::vector<Block>& blocks) {
  std::size_t count = 0;
  for (const Block& block : blocks) {
    count += std::visit(overloaded{
                            [](const Paragraph& node) { return marks(node.text); },
                            [](const Small& node) { return marks(node.text); },
                            [](const Subheading& node) { return marks(node.text); },
                            [](const Notice& node) { return marks(node.text); },
                            [](const List& node) {
                              std::size_t items = 0;
                              for (const Text& item : node.items) items += marks(item);
                              return items;
                            },
                            [](const Table&) { return std::size_t{0}; },
                            [](const AnswerList&) { return std::size_t{0}; },
                            [](const Folded& node) { return marks(node.blocks); },
                        },
                        block.node);
  }
  return count;
}
std::size_t marks(const std::vector<Section>& sections) {
  std::size_t count = 0;
  for (const Section& each : sections) count += marks(each.blocks) + marks(each.sections);
  return count;
}

TEST_CASE("a summary marks each term once and explains every term it marks") {
  test::Random random(31);
  const Content& content = test::shipped();
  for (int round = 0; round < test::rounds(50); ++round) {
    const Walk state = walk(content, test::random_answers(content, random, 80));
    const Summary summary = summarise(
        SummaryInput{content, state.effective, state.asked, *parse_date("2026-11-21"), ""});
    CHECK(marks(summary.sections) == summary.terms.size());
    if (summary.terms.empty()) continue;
    const Table words = std::get<Table>(section(summary.sections, "words").blocks.front().node);
    CHECK(words.rows.size() == summary.terms.size());
  }
}

TEST_CASE("a source that could not be confirmed says so instead of a day") {
  Sample sample = three_routes();
  sample.tree["interface"]["result.source_checked"] = "seen {date}";
  for (const char* confidence : {"verified", "seed", "known-high", "known-moderate"}) {
    sample.tree["sources"][0]["confidence"] = confidence;
    const Content content = test::content_of(sample);
    const std::string text = to_plain_text(summary_of(content, R"({"a":"yes"})"));
    const bool known = std::string(confidence).starts_with("known");
    CAPTURE(confidence);
    CHECK((text.find("Een wet ([result.source_known])") != std::string::npos) == known);
    CHECK((text.find("Een wet (seen 21 maand11 2026)") != std::string::npos) == !known);
  }
}

}  // namespace
}  // namespace wijzer
