// What a family did, given as states of steps beside its answers.
#include <doctest/doctest.h>

#include "bindings/sample_forms.hpp"
#include "support/files.hpp"
#include "support/printing.hpp"

namespace wijzer {
namespace {

using test::json;
using test::Page;
using test::Tree;

/// The page with the content that ships, for a family whose insurer pays less.
struct Insured {
  Insured() { page.loaded = json(page.api.load(test::shipped_bundle())); }

  [[nodiscard]] Tree request(const char* call, const std::string& steps) const {
    Tree out = json(R"({"answers":{"goal":"stuck","age":7,"stuck-where":["insurer"],
        "stuck-insurer":["less"],"tried-help":["supporter","loket","team"]},"today":"2026-11-29","address":""})");
    out["call"] = call;
    out["steps"] = json(steps);
    return out;
  }

  /// What the parent keeps, with everything on it.
  [[nodiscard]] std::string form(const char* call, const std::string& steps) const {
    return test::FamilyPapers(page, request("result", steps)).text(call, "all");
  }

  /// A box of the answer: its heading and all that it says; empty when there is none.
  [[nodiscard]] std::string box(const std::string& steps, const std::string& id) const {
    const Tree result = page.ask(request("result", steps));
    for (const Tree& section : result["sections"]) {
      for (const Tree& each : section["sections"]) {
        if (each["id"] == id) return each.dump();
      }
    }
    return {};
  }

  Page page;
};

bool holds(const std::string& text, const std::string& piece) {
  return text.find(piece) != std::string::npos;
}

TEST_CASE("while the answer to a heroverweging may still come in time, the plan waits for it") {
  const Insured family;
  struct Row {
    const char* since;
    bool waits;
    const char* says;
  };
  // Six weeks before 29 November 2026 is 18 October.
  const Row rows[] = {{"2026-11-22", true, "uiterlijk op zondag 3 januari 2027"},
                      {"2026-10-18", true, "hoort vandaag te antwoorden"},
                      {"2026-10-17", false, "088-900 69 00"},
                      {"unknown", true, "Zes weken voorbij"}};
  for (const Row& row : rows) {
    CAPTURE(row.since);
    const std::string steps =
        std::string(R"({"insurer-reconsider":{"state":"waiting","since":")") + row.since + "\"}}";
    const std::string first = family.box(steps, "first-step");
    CHECK(holds(first, "Wacht op het antwoord van de verzekeraar") == row.waits);
    CHECK(holds(first, "Vraag de Ombudsman Zorgverzekeringen om te bemiddelen") != row.waits);
    CHECK(holds(first, row.says));
    CHECK(family.box(steps, "last-day").empty());
  }
}

TEST_CASE("what lasts names the day until which the plan waits, also on that day") {
  const Insured family;
  for (const char* since : {"2026-11-22", "2026-10-18"}) {
    const std::string steps =
        R"({"insurer-reconsider":{"state":"waiting","since":")" + std::string(since) + "\"}}";
    for (const char* form : {"file", "text"}) {
      const std::string told = family.form(form, steps);
      CHECK(holds(told, "hoort uiterlijk op "));
      CHECK_FALSE(holds(told, "hoort vandaag"));
    }
  }
}

TEST_CASE("after a no on 17 October 2026 the Ombudsman is first, until 17 October 2027") {
  const Insured family;
  const std::string refused =
      R"({"insurer-reconsider":{"state":"answered","result":"no","on":"2026-10-17"}})";
  CHECK(holds(family.box(refused, "first-step"), "Vraag de Ombudsman Zorgverzekeringen"));
  CHECK(holds(family.box(refused, "last-day"), "17 oktober 2027"));
  const std::string granted = R"({"insurer-reconsider":{"state":"answered","result":"yes"}})";
  CHECK_FALSE(holds(family.form("text", granted), "Ombudsman"));
}

TEST_CASE("states of steps add to what was answered, and replace what they contradict") {
  const Insured family;
  const auto answers = [&](const char* ticked, const std::string& steps) {
    Tree request = family.request("answer", steps);
    if (*ticked != 0) request["answers"]["tried-care"] = json(ticked);
    request["question"] = "age";
    request["value"] = 8;
    return family.page.ask(request)["answers"];
  };
  const std::string waits = R"({"insurer-reconsider":{"state":"waiting"}})";
  CHECK(answers(R"(["reason"])", waits)["tried-care"] == json(R"(["reason","reconsider"])"));
  CHECK(answers(R"(["none"])", waits)["tried-care"] == json(R"(["reconsider"])"));
  CHECK(answers("", waits)["insurer-reconsider-answer"] == "waiting");
  const std::string not_done = R"({"insurer-reason":{"state":"not-done"}})";
  CHECK(answers(R"(["reason"])", not_done)["tried-care"] == json(R"(["none"])"));
  CHECK(answers(R"(["reason","reconsider"])", not_done)["tried-care"] == json(R"(["reconsider"])"));
  // Of one step that was not done nothing follows about the others.
  CHECK_FALSE(answers("", not_done).contains("tried-care"));
  const std::string given =
      R"({"insurer-reason":{"state":"answered","result":"no","on":"2026-10-17"}})";
  CHECK(answers("", given)["insurer-reason-answer"] == "no");
}

TEST_CASE("a wrong step, state, result or day names its place and what is allowed") {
  const Insured family;
  struct Row {
    const char* steps;
    const char* pointer;
    std::vector<std::string> says;
  };
  const Row rows[] = {
      {R"([])", "/steps", {"object"}},
      // Today is 29 November 2026.
      {R"({"insurer-reconsider":{"state":"waiting","since":"2026-11-30"}})",
       "/steps/insurer-reconsider/since",
       {"not after today"}},
      {R"({"insurer-reasn":{"state":"waiting"}})", "/steps/insurer-reasn", {"insurer-reason"}},
      // It exists, but nobody is asked about it.
      {R"({"court":{"state":"done"}})", "/steps/court", {"court"}},
      {R"({"loket":"done"})", "/steps/loket", {"object"}},
      {R"({"loket":{}})", "/steps/loket", {"state"}},
      {R"({"loket":{"state":"answered"}})", "/steps/loket/state", {"not-done", "done"}},
      {R"({"insurer-reason":{"state":"done"}})",
       "/steps/insurer-reason/state",
       {"not-done", "waiting", "answered"}},
      {R"({"insurer-reason":{"state":"answered"}})", "/steps/insurer-reason", {"result"}},
      {R"({"insurer-reason":{"state":"answered","result":"partly"}})",
       "/steps/insurer-reason/result",
       {"yes", "no"}},
      {R"({"insurer-reconsider":{"state":"answered","result":"no","on":"17-10-2026"}})",
       "/steps/insurer-reconsider/on",
       {"YYYY-MM-DD"}},
      // Nothing starts on this day, but it has been.
      {R"({"insurer-reason":{"state":"answered","result":"no","on":"2099-01-01"}})",
       "/steps/insurer-reason/on",
       {"not after today"}},
      {R"({"insurer-reason":{"state":"waiting","since":"2026-11-30"}})",
       "/steps/insurer-reason/since",
       {"not after today"}},
      {R"({"insurer-reason":{"state":"answered","result":"no","on":"2026-02-30"}})",
       "/steps/insurer-reason/on",
       {"YYYY-MM-DD"}},
      {R"({"insurer-reconsider":{"state":"waiting","on":"2026-10-17"}})",
       "/steps/insurer-reconsider/on",
       {"since"}},
      {R"({"objection-ciz":{"state":"waiting"},"objection-svb":{"state":"not-done"}})",
       "/steps/objection-svb",
       {"same"}}};
  for (const Row& row : rows) {
    CAPTURE(row.steps);
    const Tree error = family.page.ask(family.request("result", row.steps))["error"];
    CHECK(error["pointer"] == row.pointer);
    for (const std::string& piece : row.says) {
      CAPTURE(piece);
      CHECK(holds(error["message"].get<std::string>(), piece));
    }
  }
}

}  // namespace
}  // namespace wijzer
