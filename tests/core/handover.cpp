// The code that hands answers over: what it says comes back, and whatever else is read gets a
// problem of its own.
#include "core/handover/handover.hpp"

#include <doctest/doctest.h>

#include "core/handover/code.hpp"
#include "core/handover/handover_file.hpp"
#include "core/handover/handover_table.hpp"
#include "support/printing.hpp"
#include "support/random.hpp"
#include "support/sample.hpp"

namespace wijzer {
namespace {

using Kind = HandoverProblem::Kind;
using test::json;
using test::Sample;
using test::Tree;

const Date made_on = *parse_date("2026-11-29");
const std::string some_answers =
    R"({"care": "yes", "help": ["walk", "eat"], "age": 6, "letter": "2026-11-10"})";

/// Content with a question of each type, all with numbers.
Sample numbered() {
  Sample sample;
  sample.add("questions", test::choice("care", {"yes", "no"}));
  sample.add("questions", test::multiple("help", {"walk", "eat", "none"}));
  sample.add("questions", test::number("age", 0, 17));
  Tree letter = test::date("letter");
  letter["not_after"] = "today";
  sample.add("questions", letter);
  sample.add("steps", test::step("call"));
  sample.tree["numbers"] = json(R"([
    {"given": 10},
    {"question": "care", "number": 1, "type": "choice"},
    {"question": "care", "option": "yes", "number": 1},
    {"question": "care", "option": "no", "number": 2},
    {"question": "help", "number": 2, "type": "multiple"},
    {"question": "help", "option": "walk", "number": 1},
    {"question": "help", "option": "eat", "number": 2},
    {"question": "help", "option": "none", "number": 3},
    {"question": "age", "number": 3, "type": "number"},
    {"question": "letter", "number": 4, "type": "date"},
    {"step": "call", "number": 1}])");
  return sample;
}

Content loaded(const Sample& sample) {
  const std::vector<SourceFile> files = {SourceFile{"content.json", sample.text()}};
  LoadResult result = load_content(files, read_author_parts);
  REQUIRE(result.diagnostics.empty());
  return std::move(result.content);
}

std::string code_of(const Content& content, const std::string& answers = some_answers) {
  return handover_code(content, test::answers_of(content, answers), made_on);
}

std::string problem_of(const Content& content, std::string_view text, const Date& day = made_on) {
  const auto read = read_handover(content, text, day);
  const auto* problem = std::get_if<HandoverProblem>(&read);
  return problem == nullptr ? "" : std::string(name_of(problem->kind));
}

Handover read_code(const Content& content, std::string_view text) {
  auto read = read_handover_code(content, text, made_on);
  REQUIRE(std::holds_alternative<Handover>(read));
  return std::get<Handover>(std::move(read));
}

/// A code with this in its head and these numbers, of which the check is right.
std::string forged(const Content& content, const std::string& code, std::size_t at,
                   std::uint8_t symbol) {
  (void)content;
  Symbols symbols = std::get<Symbols>(unspelled(code));
  symbols.resize(symbols.size() - check_length);
  symbols[at] = symbol;
  add_check(symbols);
  return spelled(symbols);
}

}  // namespace

TEST_CASE("answers come back from their code, with the version and the day") {
  const Content content = loaded(numbered());
  for (const std::string& given :
       {std::string("{}"), some_answers, std::string(R"({"care": "unknown", "help": "unknown"})"),
        std::string(R"({"help": ["none"], "age": 0})")}) {
    CAPTURE(given);
    Answers answers = test::answers_of(content, given);
    answers.today = to_days(made_on);
    const Handover read = read_code(content, handover_code(content, answers, made_on));
    CHECK(read.answers == answers);
    CHECK(read.version == content.version);
    CHECK(read.made == made_on);
    CHECK_FALSE(read.newer);
    CHECK(read.not_known == 0);
    CHECK(read.not_offered.empty());
    CHECK(read.retired.empty());
    CHECK(read.added.empty());
  }
}

TEST_CASE("a code is typed in groups, in small letters, and with letters that look like digits") {
  const Content content = loaded(numbered());
  const std::string code = code_of(content);
  CHECK(code.find_first_not_of("0123456789ABCDEFGHJKMNPQRSTVWXYZ") == std::string::npos);
  std::string typed;
  for (const char c : in_groups(code)) {
    if (c == '0') {
      typed += 'o';
    } else if (c == '1') {
      typed += typed.size() % 2 == 0 ? 'l' : 'I';
    } else if (c == ' ') {
      typed += typed.size() % 3 == 0 ? "-" : typed.size() % 3 == 1 ? " \n" : "\xE2\x80\x93";
    } else {
      typed += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  CHECK(read_code(content, typed).answers == read_code(content, code).answers);
}

TEST_CASE("each way to go wrong has a problem of its own") {
  const Content content = loaded(numbered());
  const std::string code = code_of(content);
  CHECK(problem_of(content, "") == "empty");
  CHECK(problem_of(content, " \n ") == "empty");
  CHECK(problem_of(content, "- -") == "empty");
  CHECK(problem_of(content, std::string(20'000, 'A')) == "too_large");
  CHECK(problem_of(content, std::string(1'100, 'A')) == "too_large");
  CHECK(problem_of(content, std::string(5'000'000, ' ') + "A") == "too_large");
  CHECK(problem_of(content, "AB?C") == "bad_character");
  CHECK(problem_of(content, "caf\xC3\xA9") == "bad_character");
  CHECK(problem_of(content, code.substr(0, code.size() - 3)) == "truncated");
  CHECK(problem_of(content, code + "7") == "too_many");
  CHECK(problem_of(content, code + "77") == "too_many");
  CHECK(problem_of(content, forged(content, code, 0, 2)) == "newer_version");
  CHECK(problem_of(content, forged(content, code, 0, 0)) == "older_version");
  CHECK(problem_of(content, forged(content, code, 4, 31)) == "other_wizard");
  CHECK(problem_of(content, forged(content, code, 1, 9)) == "malformed");
  CHECK(problem_of(content, "{}") == "no_handover");
  CHECK(problem_of(content, "{\"handover\": 1}") == "empty");
  CHECK(problem_of(content, "{\"handover\": 1") == "no_handover");
  CHECK(problem_of(content, "[1]") == "no_handover");
  CHECK(problem_of(content, "{\"handover\": 2, \"code\": \"" + code + "\"}") == "newer_version");
  CHECK(problem_of(content, "<p>Some page</p>") == "no_code");
  CHECK(problem_of(content, "<p id=\"kz-code\"") == "no_code");
  CHECK(problem_of(content, "<p id=\"kz-code\">" + code + "</p>").empty());
}

TEST_CASE("a mistyped character is found, wherever it is, and its group is named") {
  const Content content = loaded(numbered());
  const std::string code = code_of(content);
  for (std::size_t at = 0; at < code.size(); ++at) {
    std::string wrong = code;
    wrong[at] = wrong[at] == '7' ? '8' : '7';
    const auto read = read_handover_code(content, wrong, made_on);
    const auto* problem = std::get_if<HandoverProblem>(&read);
    CAPTURE(at);
    REQUIRE(problem != nullptr);
    CHECK(problem->kind == Kind::Mistyped);
    CHECK(problem->group == at / group_length + 1);
  }
}

TEST_CASE("what changed in the content since is named, and the rest still counts") {
  const Content before = loaded(numbered());
  const std::string code = code_of(before);
  Sample sample = numbered();
  sample.tree["questions"][0]["options"].erase(0);
  sample.tree["questions"][0]["options"].push_back(json(R"({"id": "later", "label": "Later"})"));
  sample.tree["questions"][2]["max"] = 5;
  sample.tree["questions"].erase(3);
  sample.add("questions", test::number("weight", 0, 90));
  Tree& numbers = sample.tree["numbers"];
  numbers[2]["retired"] = "Ja";
  numbers[9]["retired"] = "Datum van de brief";
  numbers.push_back(json(R"({"question": "care", "option": "later", "number": 3})"));
  numbers.push_back(json(R"({"question": "weight", "number": 5, "type": "number"})"));
  const Content after = loaded(sample);
  const Handover read = read_code(after, code);
  const QuestionIndex care = test::question_index(after, "care");
  const QuestionIndex age = test::question_index(after, "age");
  const QuestionIndex help = test::question_index(after, "help");
  CHECK(read.not_offered == std::vector<QuestionIndex>{care, age});
  CHECK(read.retired == std::vector<std::string>{"Datum van de brief"});
  CHECK(read.added == std::vector<QuestionIndex>{test::question_index(after, "weight")});
  CHECK(read.answers[care].state == Answer::State::Open);
  CHECK(read.answers[help] == test::answers_of(before, some_answers)[help]);
  CHECK_FALSE(read.newer);
  // The other way round: newer answers on an older page.
  const std::string newer = code_of(after, R"({"care": "later", "weight": 20, "age": 3})");
  const Handover back = read_code(before, newer);
  CHECK(back.newer);
  CHECK(back.not_known == 1);
  CHECK(back.not_offered == std::vector<QuestionIndex>{care});
  CHECK(back.answers[age] == number_answer(3));
}

TEST_CASE("a day that is still to come is no answer to what was received") {
  const Content content = loaded(numbered());
  Answers answers = no_answers(content);
  const QuestionIndex letter = test::question_index(content, "letter");
  answers[letter] = number_answer(to_days(made_on) + 30);
  const Handover read = read_code(content, handover_code(content, answers, made_on));
  CHECK(read.answers[letter].state == Answer::State::Open);
  CHECK(read.not_offered == std::vector<QuestionIndex>{letter});
}

TEST_CASE("the first and the last day that dates are read of come back from a code") {
  Sample sample = numbered();
  sample.tree["questions"][3].erase("not_after");
  const Content content = loaded(sample);
  const QuestionIndex letter = test::question_index(content, "letter");
  for (const Date& day : {earliest_date, latest_date}) {
    CAPTURE(to_string(day));
    Answers answers = no_answers(content);
    answers[letter] = number_answer(to_days(day));
    CHECK(read_code(content, handover_code(content, answers, made_on)).answers[letter] ==
          answers[letter]);
  }
  for (const int outside : {to_days(earliest_date) - 1, to_days(latest_date) + 1}) {
    Answers answers = no_answers(content);
    answers[letter] = number_answer(outside);
    const Handover read = read_code(content, handover_code(content, answers, made_on));
    CHECK(read.not_offered == std::vector<QuestionIndex>{letter});
  }
}

TEST_CASE("an answer that was left out is not in the code") {
  const Content content = loaded(numbered());
  Answers answers = test::answers_of(content, some_answers);
  const QuestionIndex age = test::question_index(content, "age");
  leave_out(content, answers, age);
  answers.today = to_days(made_on);
  CHECK((answers[age] == Answer{} || answers[age] == unknown_answer()));
  const std::string code = handover_code(content, answers, made_on);
  for (const int other : {1, 5, 17}) {
    Answers others = test::answers_of(content, some_answers);
    others[age] = number_answer(other);
    leave_out(content, others, age);
    CHECK(handover_code(content, others, made_on) == code);
  }
}

TEST_CASE("own words stand in a file of ASCII, come back whole, and are absent from the code") {
  const Content content = loaded(numbered());
  const std::string code = code_of(content);
  HandedWords own;
  own.words = "Wij slapen niet \"meer\".\nMarl\xC3\xA8ne \xF0\x9F\x98\x80";
  own.questions = "Wie belt \xD7\xA9?";
  own.notes = {{StepId{"call"}, "12 nov", "Noor", "Belt terug"}, {StepId{"gone"}, "", "", "x"}};
  const std::string file = handover_file(content, code, own);
  for (const char c : file) CHECK(static_cast<unsigned char>(c) < 0x80);
  const auto read = read_handover(content, file, made_on);
  REQUIRE(std::holds_alternative<HandedOver>(read));
  const HandedOver& handed = std::get<HandedOver>(read);
  CHECK(handed.own.words == own.words);
  CHECK(handed.own.questions == own.questions);
  REQUIRE(handed.own.notes.size() == 1);
  CHECK(handed.own.notes.front().step.value == "call");
  CHECK(handed.own.notes.front().text == "Belt terug");
  CHECK(handover_file(content, code, {}).find("own") == std::string::npos);
}

TEST_CASE("the table of the page makes and reads the same codes as the content") {
  const Content content = loaded(numbered());
  JsonWriter writer;
  writer.begin_object();
  write_handover_table(writer, content);
  const JsonResult parsed = parse_json("table", writer.end_object().take());
  REQUIRE(parsed.ok);
  const Content table = read_handover_table(parsed.value);
  const std::string code = code_of(content);
  CHECK(handover_code(table, test::answers_of(content, some_answers), made_on) == code);
  CHECK(read_code(table, code).answers == read_code(content, code).answers);
  JsonWriter again;
  again.begin_object();
  write_handover_table(again, table);
  JsonWriter first;
  first.begin_object();
  write_handover_table(first, content);
  CHECK(again.take() == first.take());
}

TEST_CASE("whatever the symbols, reading a code ends, with answers that can be given") {
  const Content content = loaded(numbered());
  test::Random random(12);
  std::size_t taken = 0;
  for (int i = 0; i < test::rounds(20'000); ++i) {
    Symbols symbols = std::get<Symbols>(unspelled(code_of(content)));
    symbols.resize(symbols.size() - check_length);
    const std::size_t changes = 1 + random.below(4);
    for (std::size_t change = 0; change < changes; ++change) {
      symbols[5 + random.below(symbols.size() - 5)] = static_cast<std::uint8_t>(random.below(32));
    }
    add_check(symbols);
    const auto read = read_handover_code(content, spelled(symbols), made_on);
    if (!std::holds_alternative<Handover>(read)) continue;
    ++taken;
    const Answers& answers = std::get<Handover>(read).answers;
    const Answer& age = answers[test::question_index(content, "age")];
    const Answer& letter = answers[test::question_index(content, "letter")];
    const Answer& help = answers[test::question_index(content, "help")];
    REQUIRE((age.state != Answer::State::Given || (age.number >= 0 && age.number <= 17)));
    REQUIRE((letter.state != Answer::State::Given || letter.number <= to_days(made_on)));
    REQUIRE(help.picked.has(OptionIndex{2}) == (help.picked == OptionSet(OptionIndex{2})));
  }
  CHECK(taken > 50);
}

TEST_CASE("bytes of any kind are read to an end") {
  const Content content = loaded(numbered());
  test::Random random(13);
  const std::string file = handover_file(content, code_of(content), {"x", "y", {}});
  for (int i = 0; i < test::rounds(3'000); ++i) {
    std::string text = file;
    const std::size_t at = random.below(text.size());
    text.replace(at, random.below(6), std::string(1, static_cast<char>(random.below(256))));
    if (random.chance(30)) text.resize(random.below(text.size() + 1));
    const auto read = read_handover(content, text, made_on);
    CHECK((std::holds_alternative<HandedOver>(read) ||
           std::holds_alternative<HandoverProblem>(read)));
  }
}

}  // namespace wijzer
