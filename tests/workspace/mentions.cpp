#include "workspace/mentions.hpp"

#include <doctest/doctest.h>

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "support/fixtures.hpp"
#include "workspace/checking.hpp"

namespace wijzer::test {
namespace {

using workspace::Mention;
using workspace::Use;

constexpr Date mention_day{std::chrono::year{2026}, std::chrono::November, std::chrono::day{29}};

/// Checks whose findings are accepted by ids, not by a sentence or word of a text.
constexpr std::string_view by_ids[] = {"unused-term",        "unused-source", "review-soon",
                                       "asked-in-vain",      "unused-option", "imprecise-criterion",
                                       "redundant-condition"};

std::set<workspace::Name> defined_names(const workspace::Document& document) {
  std::set<workspace::Name> out;
  for (const Use& use : document.all_uses()) {
    const bool defines = use.role == Use::Role::Defines || use.role == Use::Role::Makes;
    if (defines) out.insert(use.name);
  }
  return out;
}

std::string in_line(const std::vector<Mention>& mentions) {
  std::string out;
  for (const Mention& each : mentions) {
    out +=
        (out.empty() ? "" : ", ") + workspace::written(each.name) + "@" + std::to_string(each.at);
  }
  return out;
}

}  // namespace

TEST_CASE("the ids in what a finding is accepted by are those of elements") {
  std::map<std::string, int> seen;
  for (const Fixture& fixture : fixtures()) {
    const workspace::Document document(source_files(fixture));
    const std::set<workspace::Name> names = defined_names(document);
    const workspace::Checked checked = check_document(document, {mention_day});
    for (const Diagnostic& finding : checked.result.all_diagnostics()) {
      if (finding.subject.empty()) continue;
      const std::vector<Mention> mentions =
          workspace::mentions_in_subject(finding.check, finding.subject);
      CAPTURE(finding.check);
      CAPTURE(finding.subject);
      for (const Mention& each : mentions) {
        CHECK(finding.subject.substr(each.at, each.name.id.size()) == each.name.id);
        // Of a translation that belongs to nothing any more nothing is there.
        if (finding.check != "unknown-translation") CHECK(names.contains(each.name));
      }
      for (const std::string_view check : by_ids) {
        if (finding.check != check) continue;
        CHECK_FALSE(mentions.empty());
        ++seen[finding.check];
      }
    }
  }
  CHECK(seen.size() == std::size(by_ids));
}

TEST_CASE("ids are found in subjects and ids of texts, and nothing in a sentence") {
  const auto subject = [](const char* check, const char* text) {
    return in_line(workspace::mentions_in_subject(check, text));
  };
  CHECK(subject("unused-option", "help: home, day-care") ==
        "question/help@0, option/help/home@6, option/help/day-care@12");
  CHECK(subject("undeclared-overlap", "ciz: objection, court") ==
        "problem/ciz@0, step/objection@5, step/court@16");
  CHECK(subject("undeclared-overlap", "De Wlz betaalt misschien: u kunt bezwaar maken.").empty());
  CHECK(subject("imprecise-condition", "topic together") == "topic/together@6");
  CHECK(subject("imprecise-condition", "question help: home") ==
        "question/help@9, option/help/home@15");
  CHECK(subject("imprecise-condition", "Houd een of twee weken een dagboek bij").empty());
  CHECK(subject("missing-scenario", "route zvw: fits") == "route/zvw@6");
  CHECK(subject("missing-scenario", "all scenarios").empty());
  CHECK(subject("long-sentence", "Een vraag is geen antwoord.").empty());
  CHECK(subject("missing-translation", "criterion.adult.open_norm.ask") == "criterion/adult@10");
  CHECK(
      subject("redundant-condition",
              "(goal is stuck and not (age at least 18)) or criterion adult or route zvw is no") ==
      "question/goal@1, option/goal/stuck@9, question/age@24, criterion/adult@55, route/zvw@70");
  CHECK(in_line(workspace::mentions_in_text_id("question.help.option.home.label")) ==
        "question/help@9, option/help/home@21");
  CHECK(in_line(workspace::mentions_in_text_id("interface.button.next")).empty());
  CHECK(in_line(workspace::mentions_in_text_id("interface.pages.fact_not.day_care.half_day")) ==
        "question/day-care@25, option/day-care/half-day@34");
  CHECK(in_line(workspace::mentions_in_key("pages.fact.last_months")) ==
        "criterion/last-months@11");
  CHECK(in_line(workspace::mentions_in_key("pages.fact_from.age")) == "question/age@16");
  CHECK(in_line(workspace::mentions_in_key("pages.fact_answer")).empty());
}

}  // namespace wijzer::test
