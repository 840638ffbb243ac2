// Codes of the content that ships: short, faithful, and never read wrongly.
#include "core/handover/handover.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "analysis/proof/proof.hpp"
#include "core/conversation/session.hpp"
#include "core/handover/code.hpp"
#include "support/files.hpp"
#include "support/random.hpp"

namespace wijzer {
namespace {

const Date handing_day = *parse_date("2026-11-29");

/// A scenario as far as it goes, each with its code.
std::map<std::string, Answers> scenario_answers() {
  std::map<std::string, Answers> out;
  for (const Scenario& scenario : test::some_of(test::shipped().scenarios)) {
    Answers answers = walk(test::shipped(), scenario.answers).effective;
    answers.today = answers.today.value_or(to_days(handing_day));
    out.emplace(scenario.id.value, std::move(answers));
  }
  return out;
}

std::string code_of(const Answers& answers) {
  return handover_code(test::shipped(), answers, from_days(*answers.today));
}

/// What somebody could answer, whether or not it is asked.
Answer any_answer(const Question& question, test::Random& random) {
  if (!question.unknown.empty() && random.chance(10)) return unknown_answer();
  const auto some = [&](const std::vector<Option>& options) {
    std::uint64_t picked = 0;
    for (std::size_t i = 0; i < options.size(); ++i) {
      if (!options[i].none && random.chance(25)) picked |= std::uint64_t{1} << i;
    }
    for (std::size_t i = 0; i < options.size() && picked == 0; ++i) {
      if (options[i].none) picked = std::uint64_t{1} << i;
    }
    return picked_answer(OptionSet::of_bits(picked == 0 ? 1 : picked));
  };
  return std::visit(
      overloaded{
          [&](const Choice& type) {
            return picked_answer(
                OptionSet::of_bits(std::uint64_t{1} << random.below(type.options.size())));
          },
          [&](const Multiple& type) { return some(type.options); },
          [&](const Number& type) {
            const auto count = static_cast<std::size_t>(type.max - type.min) + 1;
            return number_answer(type.min + static_cast<int>(random.below(count)));
          },
          [&](const Day&) {
            return number_answer(to_days(handing_day) - static_cast<int>(random.below(4'000)));
          },
      },
      question.type);
}

Answers any_answers(test::Random& random) {
  const Content& content = test::shipped();
  Answers out = no_answers(content);
  out.today = to_days(handing_day);
  const std::size_t share = random.below(100);
  for (std::uint32_t i = 0; i < content.questions.size(); ++i) {
    if (random.chance(share)) out[QuestionIndex{i}] = any_answer(content.questions[i], random);
  }
  return out;
}

/// Whether this is what comes back from the code.
bool comes_back(const Answers& answers) {
  const auto read =
      read_handover_code(test::shipped(), code_of(answers), from_days(*answers.today));
  const auto* handover = std::get_if<Handover>(&read);
  return handover != nullptr && handover->answers == answers && handover->not_offered.empty() &&
         handover->version == test::shipped().version;
}

}  // namespace

TEST_CASE("the answers of every scenario and witness come back from their code") {
  auto all = scenario_answers();
  CHECK(all.size() == test::some_of(test::shipped().scenarios).size());
  analysis::Task task{handing_day};
  task.witnesses = true;
  for (const analysis::Witness& witness : analysis::prove(test::shipped(), task).witnesses) {
    Answers& answers = all.emplace("witness of " + witness.of, witness.answers).first->second;
    answers.today = to_days(handing_day);
  }
  CHECK(all.size() > test::some_of(test::shipped().scenarios).size() + 100);
  for (const auto& family : all) {
    CAPTURE(family.first);
    CHECK(comes_back(family.second));
  }
}

TEST_CASE("the answers of random sessions come back from their code") {
  test::Random random(100'000);
  for (int i = 0; i < test::rounds(34'000); ++i) REQUIRE(comes_back(any_answers(random)));
}

TEST_CASE("no mistyped character and no two neighbours that change places pass the check") {
  std::size_t tried = 0;
  for (const auto& [id, answers] : scenario_answers()) {
    Symbols symbols = std::get<Symbols>(unspelled(code_of(answers)));
    REQUIRE(has_check(symbols));
    for (std::size_t at = 0; at < symbols.size(); ++at) {
      const std::uint8_t right = symbols[at];
      for (std::uint8_t wrong = 0; wrong < 32; ++wrong) {
        if (wrong == right) continue;
        symbols[at] = wrong;
        REQUIRE_FALSE(has_check(symbols));
        ++tried;
      }
      symbols[at] = right;
      if (at == 0 || symbols[at] == symbols[at - 1]) continue;
      std::swap(symbols[at], symbols[at - 1]);
      REQUIRE_FALSE(has_check(symbols));
      std::swap(symbols[at], symbols[at - 1]);
    }
  }
  CHECK(tried > test::share_of(200'000));
}

TEST_CASE("codes that lost their end or gained something never pass for others") {
  test::Random random(7);
  for (const auto& family : scenario_answers()) {
    const std::string code = code_of(family.second);
    CAPTURE(family.first);
    const std::string cut = code.substr(0, random.below(code.size()));
    const auto shorter = read_handover_code(test::shipped(), cut, handing_day);
    CHECK(std::holds_alternative<HandoverProblem>(shorter));
    const auto longer = read_handover_code(test::shipped(), code + "A", handing_day);
    CHECK(std::holds_alternative<HandoverProblem>(longer));
  }
}

}  // namespace wijzer
