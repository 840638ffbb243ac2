// What somebody hands over: a file, a page with a code in it, or a code as it was typed, over the
// content that ships.
#include <doctest/doctest.h>

#include <variant>

#include "core/handover/code.hpp"
#include "core/handover/handover_file.hpp"
#include "fuzz/targets.hpp"
#include "support/files.hpp"
#include "support/sample.hpp"

namespace wijzer::fuzz {
namespace {

void run_handover(std::string_view bytes) {
  const Content& content = test::shipped();
  const auto read = read_handover(content, bytes, day);
  if (const auto* problem = std::get_if<HandoverProblem>(&read)) {
    REQUIRE_FALSE(name_of(problem->kind).empty());
    return;
  }
  const auto& [handover, own] = std::get<HandedOver>(read);
  const std::string code = handover_code(content, handover.answers, day);
  if (code.empty()) return;
  // What was read can be handed over again.
  const auto again = read_handover(content, handover_file(content, code, own), day);
  REQUIRE(std::holds_alternative<HandedOver>(again));
  REQUIRE(std::get<HandedOver>(again).handover.answers == handover.answers);
}

/// Few answers and many, in each of the forms.
std::vector<std::string> handover_seeds() {
  const Content& content = test::shipped();
  const HandedWords own{"Wie helpt ons?\nNu.",
                        "Een\nTwee",
                        {{StepId{"insurer-reconsider"}, "2026-11-01", "Anna", "Zij belt."}}};
  std::vector<std::string> seeds;
  for (const char* answers :
       {R"({"age":7})",
        R"({"goal":"stuck","age":7,"stuck-where":["insurer"],"stuck-insurer":["less"],
            "tried-help":["none"]})"}) {
    const std::string code = handover_code(content, test::answers_of(content, answers), day);
    seeds.insert(seeds.end(),
                 {code, in_groups(code), "<p id=\"kz-code\">" + code + "</p>",
                  handover_file(content, code, {}), handover_file(content, code, own)});
  }
  return seeds;
}

}  // namespace

Target handover_target() { return {"handover", run_handover, handover_seeds}; }

}  // namespace wijzer::fuzz
