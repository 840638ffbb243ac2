#include "core/summary/summary.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/conversation/session.hpp"
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
  Answers given = test::answers_of(content, answers);
  given.today = to_days(*parse_date("2026-11-21"));
  const Walk state = walk(content, given);
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
    if (const Folded* folded = std::get_if<Folded>(&block.node)) out.push_back(folded->label);
  }
  return out;
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++found;
  }
  return found;
}

/// Three routes, one question and one step each; notes of every kind.
Sample three_routes() {
  Sample sample;
  for (const char* letter : {"a", "b", "c"}) {
    const std::string id = letter;
    sample.add("questions", test::choice(id, {"yes", "no"}));
    Tree& criterion =
        sample.add("criteria", test::criterion(id, {{"question", id}, {"is", "yes"}}));
    criterion["find_out"] = "Ask who knows " + id + ".";
    criterion["if_true"] = id + " turns out so";
    Tree& step = sample.add("steps", test::step("do-" + id));
    step["title"] = "Do " + id;
    step["say"] = "Please do " + id;
    step["papers"] = {"A letter", "Paper " + id};
    Tree& route = sample.add("routes", test::route(id, {{"criterion", id}}));
    for (const char* key : {"need_by", "decided_by", "forms", "contribution", "remarks"}) {
      route[key] = Tree::array({test::note(std::string(key) + " of " + id)});
    }
    route["payer"] = "Payer " + id;
    route["covers"] = Tree::array({test::note("nursing " + id), test::note("care " + id)});
    route["limits"] = Tree::array({test::note("if they say so")});
    route["only_if"] = Tree::array({test::note("it is so")});
    route["steps"] = Tree::array({{{"step", "do-" + id}}});
  }
  sample.add("topics", test::topic("early", json(R"({"criterion":"a"})")))["place"] = "top";
  sample.add("topics", test::topic("late", json(R"({"criterion":"a"})")));
  sample.tree["terms"] = json(R"([{"id":"letter","words":["letter"],"text":"Paper with words."}])");
  return sample;
}

/// The same with a problem that a question of its own tells.
Sample stuck() {
  Sample sample = three_routes();
  sample.add("questions", test::choice("stuck", {"yes", "no"}));
  sample.add("questions", test::date("letter"));
  sample.add("deadlines", test::deadline("objection", "letter", 42))["act"] =
      "Object by {last_day}";
  Tree& step = sample.add("steps", test::step("object"));
  step["deadline"] = "objection";
  sample.add("steps", test::step("ask"));
  sample.add("problems", test::problem("refused", json(R"({"question":"stuck","is":"yes"})"),
                                       json(R"(["ask","object"])")));
  return sample;
}

TEST_CASE("an outcome says who pays and where to begin, then the plan, then the background") {
  const Content content = test::content_of(three_routes());
  const auto layers = [&](const char* answers) {
    const Summary summary = summary_of(content, answers);
    CHECK(summary.title == summary.sections.front().heading);
    return ids(summary.sections);
  };
  CHECK(layers(R"({"a":"yes","b":"unknown","c":"no"})") == Ids{"answer", "plan", "background"});
  CHECK(layers(R"({"a":"no","b":"no","c":"no"})") == Ids{"answer", "background"});
  CHECK(ids(summary_of(content, R"({"a":"yes","b":"unknown","c":"no"})").sections[0].sections) ==
        Ids{"payers", "first-step", "meanwhile"});
}

TEST_CASE("who is stuck reads the last day and the first step before who pays") {
  const Content content = test::content_of(stuck());
  const Summary summary =
      summary_of(content, R"({"a":"yes","b":"no","c":"no","stuck":"yes","letter":"2026-11-10"})");
  const std::vector<Section>& answer = summary.sections.front().sections;
  CHECK(ids(answer) == Ids{"last-day", "first-step", "about", "payers", "meanwhile"});
  CHECK(section(answer, "last-day").heading == "Object by [weekday.2] 22 maand12 2026");
  CHECK(section(answer, "first-step").heading == "Try ask");
}

TEST_CASE("only a screen says how long there still is; what lasts says the day") {
  Sample sample = stuck();
  Tree& limit = sample.tree["deadlines"][0];
  const char* letter = R"({"a":"yes","b":"no","c":"no","stuck":"yes","letter":"2026-11-10"})";
  const auto says = [](const std::string& text, const char* words) {
    return text.find(words) != std::string::npos;
  };
  const auto lasting = [&](const char* answers) {
    const Content content = test::content_of(sample);
    const Summary summary = summary_of(content, answers);
    const std::string html = to_html(summary, content);
    const std::string text = to_plain_text(summary);
    for (const std::string& each : {html, text}) {
      CHECK_FALSE(says(each, "[days."));
      CHECK_FALSE(says(each, "Today is the last day."));
      CHECK(says(each, "22 maand12 2026"));
    }
    return says(html, "Write soon.") && says(text, "Write soon.");
  };
  CHECK_FALSE(lasting(letter));
  limit["kept"] = "Write soon.";
  CHECK(lasting(letter));
  limit.erase("act");
  CHECK(lasting(letter));
  limit.erase("kept");
  CHECK_FALSE(lasting(letter));
}

TEST_CASE("a line per payer says what it pays, or what that hangs on; the others share one") {
  const Content content = test::content_of(three_routes());
  const Summary summary = summary_of(content, R"({"a":"yes","b":"unknown","c":"no"})");
  const Section& payers = section(summary.sections.front().sections, "payers");
  const Rows rows = std::get<Rows>(payers.blocks.at(0).node);
  REQUIRE(rows.rows.size() == 3);
  struct Row {
    Tone tone;
    const char* name;
    const char* text;
  };
  const Row expected[] = {{Tone::Fits, "Payer a", "nursing a en care a, if they say so"},
                          {Tone::Possible, "[answer.maybe]", "[answer.if]"},
                          {Tone::No, "[answer.not]", "Title of c"}};
  for (std::size_t i = 0; i < rows.rows.size(); ++i) {
    CHECK(rows.rows[i].tone == expected[i].tone);
    CHECK(rows.rows[i].name == expected[i].name);
    CHECK(rows.rows[i].text.front().text == expected[i].text);
  }
}

TEST_CASE("routes of one payer share its line") {
  Sample sample = three_routes();
  sample.tree["routes"][1]["payer"] = "Payer a";
  const Content content = test::content_of(sample);
  const std::string text = to_plain_text(summary_of(content, R"({"a":"yes","b":"yes","c":"yes"})"));
  CHECK(count(text, "- Payer a: nursing a en care a, if they say so; nursing b") == 1);
  CHECK(count(text, "- Payer b") == 0);
}

TEST_CASE("the background has a card per law that pays, and one why another does not") {
  const Content content = test::content_of(three_routes());
  const Summary summary = summary_of(content, R"({"a":"yes","b":"unknown","c":"no"})");
  CHECK(labels(section(summary.sections, "background").blocks) ==
        Ids{"[background.fits]", "[background.possible]", "[background.no]", "[background.topics]",
            "[background.answers]", "[result.sources_heading]"});
}

TEST_CASE("no step, sentence or paper stands twice in an outcome") {
  const Content content = test::content_of(three_routes());
  const std::string text =
      to_plain_text(summary_of(content, R"({"a":"yes","b":"unknown","c":"no"})"));
  for (const char* once : {"> Please do a", "> Please do b", "Paper a", "Paper b", "- A letter"}) {
    CAPTURE(once);
    CHECK(count(text, once) == 1);
  }
  CHECK(count(text, "Please do c") == 0);
  CHECK(count(text, "Paper c") == 0);
}

TEST_CASE("how to reach whom stands before what to say; what may have changed is to be checked") {
  struct Row {
    const char* reach;
    Ids blocks;
  };
  const std::string quote = "Please do a";
  const Row rows[] = {
      {R"({"kind":"web","value":"example.org"})", {"[contact.open]", quote}},
      {R"({"kind":"phone","value":"010"})", {"[contact.call]", quote, "[contact.undated]"}},
      {R"({"kind":"phone","value":"010","seen_on":"2026-11-01"})",
       {"[contact.call]", "[contact.check]", quote}},
      {R"({"kind":"hours","value":"At noon"})", {quote, "At noon", "[contact.undated]"}},
      {R"({"kind":"hours","value":"At noon","seen_on":"2026-11-01"})",
       {quote, "At noon", "[contact.check]"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.reach);
    Sample sample = three_routes();
    Tree& contact =
        sample.add("contacts", json(R"({"id":"desk","name":"Desk","does":["Helps."]})"));
    contact["reach"] = Tree::array({json(row.reach)});
    contact["sources"] = sample.tree["routes"][0]["sources"];
    sample.tree["steps"][0]["contact"] = "desk";
    const Summary summary =
        summary_of(test::content_of(sample), R"({"a":"yes","b":"no","c":"no"})");
    Ids found;
    for (const Block& block : section(summary.sections[0].sections, "first-step").blocks) {
      if (const Link* link = std::get_if<Link>(&block.node)) found.push_back(link->label);
      if (const Line* line = std::get_if<Line>(&block.node)) found.push_back(line->text[0].text);
    }
    // Whom it is comes after a way to reach them, or first.
    CHECK(std::erase(found, sample.tree["steps"][0]["whom"].get<std::string>()) == 1);
    CHECK(found == row.blocks);
    CHECK((found.front().starts_with("[contact.") || found.front() == quote));
  }
}

TEST_CASE(
    "an outcome of a problem that stands alone shows neither laws nor answers, nor its name") {
  Sample sample = stuck();
  sample.tree["problems"][0]["alone"] = "You are not alone.";
  const Content content = test::content_of(sample);
  const Summary summary = summary_of(content, R"({"a":"yes","b":"no","stuck":"yes"})");
  CHECK(summary.title == "You are not alone.");
  const std::string text = to_plain_text(summary);
  CHECK(count(text, "Payer") == 0);
  CHECK(count(text, content.problems[0].title) == 0);
  CHECK(labels(section(summary.sections, "background").blocks) == Ids{"[result.sources_heading]"});
}

TEST_CASE("an answer that is sensitive is repeated nowhere") {
  Sample sample = three_routes();
  const Content open = test::content_of(sample);
  sample.tree["questions"][0]["sensitive"] = true;
  const Content closed = test::content_of(sample);
  const char* answers = R"({"a":"yes","b":"no","c":"no"})";
  CHECK(count(to_plain_text(summary_of(open, answers)), "label yes") > 0);
  CHECK(count(to_plain_text(summary_of(closed, answers)), "label yes") == 0);
}

TEST_CASE("a reason is told only with a wording, and only where an answer forces it") {
  Sample sample;
  sample.add("questions", test::choice("ill", {"yes", "no"}));
  sample.add("questions", test::choice("kind", {"this", "that"}))["when"] =
      json(R"({"question":"ill","is":"yes"})");
  sample.add("criteria", test::criterion("is-this", json(R"({"question":"kind","is":"this"})")));
  sample.add("routes", test::route("r", json(R"({"criterion":"is-this"})")));
  const std::string reason = sample.tree["criteria"][0].value("false", "");
  const auto told = [&](const Sample& from, const char* answers) {
    return count(to_plain_text(summary_of(test::content_of(from), answers)), reason);
  };
  CHECK(told(sample, R"({"ill":"yes","kind":"that"})") == 1);
  // Nobody asked which kind it is.
  CHECK(told(sample, R"({"ill":"no"})") == 0);
  sample.tree["criteria"][0].erase("false");
  CHECK(told(sample, R"({"ill":"yes","kind":"that"})") == 0);
}

TEST_CASE("the list of answers holds those that count, in the order asked") {
  const Content content = test::content_of(three_routes());
  const Summary summary = summary_of(content, R"({"c":"no","a":"unknown"})");
  for (const Block& block : section(summary.sections, "background").blocks) {
    const Folded& folded = std::get<Folded>(block.node);
    if (folded.label != "[background.answers]") continue;
    const Rows rows = std::get<Rows>(folded.blocks.at(0).node);
    REQUIRE(rows.rows.size() == 2);
    CHECK(rows.rows[0].text.front().text == "Weet ik niet");
    CHECK(rows.rows[1].text.front().text == "label no");
  }
}

TEST_CASE("words that are folded away are not counted as visible, and the label is") {
  Summary summary;
  Section section{"plan", "Your plan", Tone::Plain, "", {}, {}};
  section.blocks.push_back(Block{
      Folded{"One step", "with whom", {Block{Line{Line::Kind::Paragraph, {{"far away", {}}}}}}}});
  section.blocks.push_back(Block{Line{Line::Kind::Small, {{"a ", {}}, {"b", {}}}}});
  summary.sections.push_back(section);
  section.id = "words";
  summary.sections.push_back(section);
  CHECK(visible_words(summary) == 2 + 4 + 2);
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
                            [](const Line& node) { return marks(node.text); },
                            [](const Link&) { return std::size_t{0}; },
                            [](const List& node) {
                              std::size_t items = 0;
                              for (const Text& item : node.items) items += marks(item);
                              return items;
                            },
                            [](const Rows& node) {
                              std::size_t rows = 0;
                              for (const Rows::Row& row : node.rows) rows += marks(row.text);
                              return rows;
                            },
                            [](const Folded& node) { return marks(node.blocks); },
                            [](const StepControl&) { return std::size_t{0}; },
                            [](const Ruled&) { return std::size_t{0}; },
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
    const Section& background = summary.sections.back();
    const Rows words = std::get<Rows>(section(background.sections, "words").blocks.front().node);
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
