// What the content that ships asks of a family: questions until the outcome, words on it, sides of
// the short paper, and characters to hand the answers over.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "checker/outcome_sizes.hpp"
#include "core/conversation/session.hpp"
#include "core/summary/summary.hpp"
#include "core/summary/words.hpp"
#include "support/files.hpp"
#include "support/printing.hpp"
#include "support/sample.hpp"

namespace wijzer {
namespace {

struct Limits {
  const char* goal;
  std::size_t median;
  std::size_t most_of_ten;
  std::size_t most;
};

const Date outcome_day = *parse_date("2026-11-21");

/// Of every scenario and witness. The proof behind the witnesses takes seconds, so once for all.
const std::vector<check::OutcomeSize>& sizes() {
  static const std::vector<check::OutcomeSize> all =
      check::outcome_sizes(test::shipped(), outcome_day, &test::paper_fonts());
  return all;
}

std::vector<std::size_t> numbers_of(const std::string& goal,
                                    std::size_t check::OutcomeSize::*number) {
  std::vector<std::size_t> out;
  for (const check::OutcomeSize& size : sizes()) {
    if (size.*number > 0 && (goal.empty() || size.goal == goal)) out.push_back(size.*number);
  }
  return out;
}

void hold_to(const Limits& limits, std::vector<std::size_t> numbers) {
  CAPTURE(limits.goal);
  CHECK(numbers.size() >= 10);
  const check::Spread spread = check::spread_of(std::move(numbers));
  CHECK(spread.median <= limits.median);
  CHECK(spread.most_of_ten <= limits.most_of_ten);
  CHECK(spread.most <= limits.most);
}

void hold_to_two(const std::vector<check::OutcomeSize>& sizes) {
  for (const check::OutcomeSize& size : sizes) {
    CAPTURE(size.example);
    CHECK(size.sides >= 1);
    CHECK(size.sides <= 2);
  }
}

/// The words of the lines that a screen shows, unfolded.
void add_lines(const std::vector<Block>& blocks, std::vector<std::string>& out) {
  for (const Block& block : blocks) {
    if (const Folded* folded = std::get_if<Folded>(&block.node)) add_lines(folded->blocks, out);
    const Line* line = std::get_if<Line>(&block.node);
    if (line == nullptr || line->kind == Line::Kind::Lasting) continue;
    out.emplace_back();
    for (const Run& run : line->text) out.back() += run.text;
  }
}

/// What stands in the lines of the plan: those of steps with whom they are, and the texts of what
/// to find out.
void add_plan(const std::vector<Block>& blocks, bool inside, std::vector<std::string>& out) {
  for (const Block& block : blocks) {
    if (const Folded* folded = std::get_if<Folded>(&block.node)) {
      const std::size_t number = folded->label.find(". ");
      const std::string label =
          number == std::string::npos ? folded->label : folded->label.substr(number + 2);
      out.push_back(label + " | " + folded->aside);
      add_plan(folded->blocks, label == phrase(test::shipped(), "plan.find_out"), out);
    }
    const Line* line = std::get_if<Line>(&block.node);
    if (line == nullptr || !inside) continue;
    out.emplace_back();
    for (const Run& run : line->text) out.back() += run.text;
  }
}

std::vector<std::string> twice_in_plan(const Answers& answers) {
  const Content& content = test::shipped();
  const Walk walked = walk(content, answers);
  const Date day = answers.today ? from_days(*answers.today) : outcome_day;
  std::vector<std::string> lines;
  for (const Section& section :
       summarise({content, walked.effective, walked.asked, day, ""}).sections) {
    if (section.id == "plan") add_plan(section.blocks, false, lines);
  }
  std::sort(lines.begin(), lines.end());
  std::vector<std::string> twice;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i] == lines[i - 1]) twice.push_back(lines[i]);
  }
  return twice;
}

/// Headings under which nothing stands.
void add_bare(const std::vector<Block>& blocks, std::vector<std::string>& out) {
  const auto heading = [](const Block& block) {
    const Line* line = std::get_if<Line>(&block.node);
    return line != nullptr && line->kind == Line::Kind::Subheading ? line : nullptr;
  };
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (const Folded* folded = std::get_if<Folded>(&blocks[i].node)) add_bare(folded->blocks, out);
    const bool followed = i + 1 < blocks.size() && heading(blocks[i + 1]) == nullptr;
    if (const Line* line = heading(blocks[i]); line != nullptr && !followed) {
      out.push_back(line->text.front().text);
    }
  }
}

/// What is wrong with the box of last days.
struct Box {
  bool several = false;
  /// Sentences of different lines; questions go with what answers them.
  std::vector<std::string> said_twice;
  std::vector<std::string> bare;
};

Box box_of(const Answers& answers) {
  const Content& content = test::shipped();
  const Walk walked = walk(content, answers);
  const Date day = answers.today ? from_days(*answers.today) : outcome_day;
  const Summary summary = summarise({content, walked.effective, walked.asked, day, ""});
  Box out;
  for (const Section& section : summary.sections.front().sections) {
    if (section.id != "last-day") continue;
    add_bare(section.blocks, out.bare);
    std::vector<std::string> lines;
    add_lines(section.blocks, lines);
    out.several = section.blocks.size() > 1;
    // A text of which nothing else would be left, and what has to be done today, stand whole.
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    std::vector<std::string> sentences;
    for (const std::string& text : lines) {
      for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(". ", at), text.size());
        sentences.push_back(text.substr(at, end - at));
        at = end + 2;
      }
    }
    std::sort(sentences.begin(), sentences.end());
    const auto twice = std::adjacent_find(sentences.begin(), sentences.end());
    if (twice != sentences.end()) out.said_twice.push_back(*twice);
  }
  return out;
}

/// The same answers with the date of each letter as this.
Answers with_letters(const Answers& answers, const Answer& date) {
  const Content& content = test::shipped();
  Answers out = answers;
  for (const Deadline& deadline : content.deadlines) {
    Answer& letter = out[deadline.from];
    if (letter.state == Answer::State::Given) letter = date;
  }
  return out;
}

std::string words_of(const Text& text) {
  std::string out;
  for (const Run& run : text) out += run.text;
  return out;
}

/// Everything that an outcome says in paragraphs and lists, folded or not.
void add_said(const std::vector<Block>& blocks, std::vector<std::string>& out) {
  for (const Block& block : blocks) {
    if (const Folded* folded = std::get_if<Folded>(&block.node)) add_said(folded->blocks, out);
    if (const List* list = std::get_if<List>(&block.node)) {
      for (const Text& item : list->items) out.push_back(words_of(item));
    }
    const Line* line = std::get_if<Line>(&block.node);
    if (line != nullptr && line->kind == Line::Kind::Paragraph) {
      out.push_back(words_of(line->text));
    }
  }
}

void add_said(const std::vector<Section>& sections, std::vector<std::string>& out) {
  for (const Section& section : sections) {
    add_said(section.blocks, out);
    add_said(section.sections, out);
  }
}

/// The sentences of a text that tell something; a question goes with what answers it, and what is
/// short, such as "Vraag dit na.", goes with anything.
std::vector<std::string> told_in(const std::string& text) {
  constexpr std::ptrdiff_t fewest_spaces = 4;
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = text.find_first_of(".?!", at);
    // "2.3" and "ciz.nl" go on.
    while (end < text.size() - 1 && text[end + 1] != ' ') end = text.find_first_of(".?!", end + 1);
    end = std::min(end, text.size() - 1);
    const std::string sentence = text.substr(at, end + 1 - at);
    const bool is_long = std::count(sentence.begin(), sentence.end(), ' ') >= fewest_spaces;
    if (text[end] != '?' && is_long) out.push_back(sentence);
    at = std::min(text.find_first_not_of(' ', end + 1), text.size());
  }
  return out;
}

/// Sentences of remarks of routes, topics and steps. What she pays is told with each law.
std::set<std::string> sentences_of_remarks(const Content& content) {
  std::set<std::string> out;
  const auto add = [&out](const std::vector<Note>& notes) {
    for (const Note& note : notes) {
      for (std::string& sentence : told_in(note.text)) out.insert(std::move(sentence));
    }
  };
  for (const Route& route : content.routes) {
    for (const auto* notes : {&route.need_by, &route.decided_by, &route.forms, &route.remarks}) {
      add(*notes);
    }
  }
  for (const Topic& topic : content.topics) add(topic.items);
  for (const Step& step : content.steps) add(step.more);
  return out;
}

std::vector<std::string> remarks_said_twice(const Scenario& scenario,
                                            const std::set<std::string>& remarks) {
  const Content& content = test::shipped();
  const Walk walked = walk(content, scenario.answers);
  const Date day = scenario.answers.today ? from_days(*scenario.answers.today) : outcome_day;
  const Summary summary = summarise({content, walked.effective, walked.asked, day, ""});
  std::vector<std::string> said;
  add_said(summary.sections, said);
  std::map<std::string, int> times;
  for (const std::string& text : said) {
    for (const std::string& sentence : told_in(text)) times[sentence] += 1;
  }
  std::vector<std::string> out;
  for (const auto& [sentence, count] : times) {
    if (count > 1 && remarks.contains(sentence)) out.push_back(sentence);
  }
  return out;
}

}  // namespace

TEST_CASE("a family with several letters reads once what holds for each of their last days") {
  std::size_t several = 0;
  for (const Scenario& scenario : test::shipped().scenarios) {
    CAPTURE(scenario.id.value);
    const Box shown = box_of(scenario.answers);
    CHECK(shown.said_twice == std::vector<std::string>{});
    several += shown.several ? 1U : 0U;
  }
  CHECK(several > 10);
}

TEST_CASE("no family of a scenario reads the same sentence of advice twice") {
  const std::set<std::string> remarks = sentences_of_remarks(test::shipped());
  CHECK(remarks.size() > 400);
  for (const Scenario& scenario : test::shipped().scenarios) {
    CAPTURE(scenario.id.value);
    CHECK(remarks_said_twice(scenario, remarks) == std::vector<std::string>{});
  }
}

TEST_CASE("no step, nothing to wait for and no way to find out stands twice in a plan") {
  for (const Scenario& scenario : test::shipped().scenarios) {
    CAPTURE(scenario.id.value);
    CHECK(twice_in_plan(scenario.answers) == std::vector<std::string>{});
  }
  // Two steps wait for one answer of the insurer.
  CHECK(twice_in_plan(test::answers_of(test::shipped(), R"({
    "goal": "stuck", "stuck-where": ["insurer"], "stuck-insurer": ["less", "pgb"],
    "tried-care": ["reason"], "insurer-reason-answer": "waiting", "tried-help": ["none"]})")) ==
        std::vector<std::string>{});
}

TEST_CASE("each last day says when it is, or what to do, however many letters there are") {
  std::size_t several = 0;
  for (const Scenario& scenario : test::shipped().scenarios) {
    CAPTURE(scenario.id.value);
    const int day = scenario.answers.today.value_or(to_days(outcome_day));
    CHECK(box_of(scenario.answers).bare == std::vector<std::string>{});
    // The last day is to come, today, and long ago.
    for (const int ago : {1, 42, 400}) {
      const Answers dated = with_letters(scenario.answers, number_answer(day - ago));
      const Box shown = box_of(dated);
      CHECK(shown.bare == std::vector<std::string>{});
      several += shown.several ? 1U : 0U;
    }
    CHECK(box_of(with_letters(scenario.answers, unknown_answer())).bare ==
          std::vector<std::string>{});
  }
  CHECK(several > 10);
}

TEST_CASE("a family meets no more questions than were promised, whatever it comes for") {
  for (const Limits& limits :
       {Limits{"Ik wil weten welke wet de zorg betaalt", 11, 14, 15},
        Limits{"Wij lopen vast en willen weten wat wij nu kunnen doen", 7, 8, 11},
        Limits{"Allebei, of dat weet ik nog niet", 15, 18, 18}}) {
    hold_to(limits, numbers_of(limits.goal, &check::OutcomeSize::questions));
  }
}

TEST_CASE("an outcome shows no more words than can be read at once") {
  hold_to({"", 250, 300, 400}, numbers_of("", &check::OutcomeSize::words));
}

TEST_CASE("the paper of every scenario and witness takes two sides at most") {
  CHECK(sizes().size() > test::shipped().scenarios.size());
  hold_to_two(sizes());
}

TEST_CASE("the paper of who chooses all that can be chosen takes two sides at most") {
  const std::vector<check::OutcomeSize> heaviest =
      check::heaviest_outcomes(test::shipped(), outcome_day, &test::paper_fonts());
  CHECK(heaviest.size() >= 4);
  hold_to_two(heaviest);
}

TEST_CASE("nine of ten scenarios and witnesses are handed over in 150 characters at most") {
  std::vector<std::size_t> lengths;
  for (const check::OutcomeSize& size : sizes()) {
    CAPTURE(size.example);
    CHECK(size.code > 0);
    lengths.push_back(size.code);
  }
  const check::Spread spread = check::spread_of(lengths);
  CHECK(spread.most_of_ten <= 150);
  // So short that typing it over is no work; more asks for a look at how it is spelled.
  CHECK(spread.most <= 75);
}

TEST_CASE("the questions of a scenario are counted as its outcome is reached") {
  const std::vector<std::size_t> counted =
      check::questions_of_scenarios(test::shipped(), outcome_day);
  REQUIRE(counted.size() == test::shipped().scenarios.size());
  for (std::size_t i = 0; i < counted.size(); ++i) {
    CAPTURE(sizes()[i].example);
    CHECK(counted[i] == sizes()[i].questions);
  }
}

}  // namespace wijzer
