#include "support/sample.hpp"

#include <doctest/doctest.h>

#include <array>
#include <utility>

#include "core/load/load_answers.hpp"
#include "core/summary/phrases.hpp"

namespace wijzer::test {

Sample::Sample()
    : tree{{"format", 1},
           {"id", "sample"},
           {"version", "2026.11.1"},
           {"date", "2026-11-21"},
           {"language", "nl"}} {
  for (const ProgramPhrase& each : program_phrases()) {
    const std::string key = each.key;
    if (!key.starts_with("pages.")) tree["interface"][key] = "[" + key + "]";
  }
  for (int month = 1; month <= 12; ++month) {
    tree["interface"]["month." + std::to_string(month)] = "maand" + std::to_string(month);
  }
  tree["interface"]["list.and"] = "en";
  add("sources", {{"id", "law"},
                  {"kind", "law"},
                  {"title", "Een wet"},
                  {"jci", "jci1.3:c:BWBR0018492&artikel=2.10&g=2026-07-01"},
                  {"checked_on", "2026-11-21"},
                  {"review_by", "2027-05-21"},
                  {"confidence", "verified"}});
}

Tree json(const std::string& text) {
  std::optional<Tree> tree = Tree::parse(text);
  REQUIRE_MESSAGE(tree.has_value(), "the test holds bad JSON: ", text);
  return std::move(*tree);
}

Tree choice(const std::string& id, const std::vector<std::string>& options) {
  Tree question{{"id", id},          {"type", "choice"},   {"short", "short " + id},
                {"title", id + "?"}, {"why", "why " + id}, {"unknown", "Weet ik niet"}};
  for (const std::string& option : options) {
    question["options"].push_back({{"id", option}, {"label", "label " + option}});
  }
  return question;
}

Tree multiple(const std::string& id, const std::vector<std::string>& options) {
  Tree question = choice(id, options);
  question["type"] = "multiple";
  for (Tree& option : question["options"]) {
    if (option["id"] == "none") option["none"] = true;
  }
  return question;
}

Tree number(const std::string& id, int min, int max) {
  Tree question = choice(id, {});
  question.erase("options");
  question["type"] = "number";
  question["min"] = min;
  question["max"] = max;
  question["unit"] = "jaar";
  return question;
}

Tree date(const std::string& id) {
  Tree question = choice(id, {});
  question.erase("options");
  question["type"] = "date";
  return question;
}

Tree criterion(const std::string& id, Tree when) {
  return {{"id", id},
          {"when", std::move(when)},
          {"true", id + " holds."},
          {"false", id + " does not hold."},
          {"unknown", "Does " + id + " hold?"},
          {"sources", {"law"}}};
}

Tree route(const std::string& id, Tree fits_when) {
  Tree route{{"id", id},
             {"name", "Name of " + id},
             {"title", "Title of " + id},
             {"pays", "What " + id + " pays."},
             {"fits_when", std::move(fits_when)},
             {"sources", {"law"}}};
  for (const char* verdict : {"fits", "possible", "no"}) {
    route["headlines"][verdict] = Tree::array({note(id + " " + verdict)});
  }
  return route;
}

Tree outcome(const std::string& id) {
  return {{"id", id},
          {"title", "Title of " + id},
          {"items", Tree::array({note("Item of " + id)})},
          {"sources", {"law"}}};
}

Tree outcome(const std::string& id, Tree when) {
  Tree out = outcome(id);
  out["when"] = std::move(when);
  return out;
}

Tree topic(const std::string& id, Tree when) {
  return {{"id", id},
          {"title", "Title of " + id},
          {"place", "after"},
          {"when", std::move(when)},
          {"items", Tree::array({note("Item of " + id)})},
          {"sources", {"law"}}};
}

Tree deadline(const std::string& id, const std::string& from, int days) {
  return {{"id", id},
          {"title", "Time limit " + id},
          {"from", from},
          {"days", days},
          {"rule", "public"},
          {"hurry_days", 1},
          {"open", "Open until {last_day}, {days} days."},
          {"last_day", "Today is the last day."},
          {"passed", "Passed on {last_day}."},
          {"unknown", "Not known."},
          {"sources", {"law"}}};
}

Tree step(const std::string& id) {
  return {{"id", id}, {"title", "Try " + id}, {"whom", "Someone."}, {"sources", {"law"}}};
}

Tree problem(const std::string& id, Tree when, Tree ladder) {
  return {{"id", id},
          {"title", "Problem " + id},
          {"when", std::move(when)},
          {"ladder", std::move(ladder)},
          {"sources", {"law"}}};
}

Tree note(const std::string& text) { return {{"text", text}}; }

LoadResult load(const std::string& text) {
  const std::array<SourceFile, 1> files = {SourceFile{"content.json", text}};
  return load_content(files, read_author_parts);
}

Content content_of(const Sample& sample) {
  LoadResult result = load(sample.text());
  const std::string first = result.diagnostics.empty() ? "" : result.diagnostics[0].message;
  REQUIRE_MESSAGE(result.diagnostics.empty(), first);
  return std::move(result.content);
}

Answers answers_of(const Content& content, const std::string& text) {
  const JsonResult parsed = parse_json("answers", text);
  REQUIRE(parsed.ok);
  Diagnostics diagnostics;
  Answers answers =
      read_answers(Spot{&parsed.value, Place{"answers", ""}}, content, std::nullopt, diagnostics);
  const std::string first = diagnostics.empty() ? "" : diagnostics[0].message;
  REQUIRE_MESSAGE(diagnostics.empty(), text, ": ", first);
  return answers;
}

QuestionIndex question_index(const Content& content, const std::string& id) {
  const auto found = find(content.questions, QuestionId{id});
  REQUIRE_MESSAGE(found.has_value(), "no question ", id);
  return *found;
}

CriterionIndex criterion_index(const Content& content, const std::string& id) {
  const auto found = find(content.criteria, CriterionId{id});
  REQUIRE_MESSAGE(found.has_value(), "no criterion ", id);
  return *found;
}

RouteIndex route_index(const Content& content, const std::string& id) {
  const auto found = find(content.routes, RouteId{id});
  REQUIRE_MESSAGE(found.has_value(), "no route ", id);
  return *found;
}

std::vector<std::string> short_forms(const Diagnostics& diagnostics) {
  std::vector<std::string> out;
  for (const Diagnostic& each : diagnostics) out.push_back(each.check + " " + each.pointer);
  return out;
}

}  // namespace wijzer::test
