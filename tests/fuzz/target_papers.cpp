// The module that makes papers and files: what it loads, and what a parent left out and wrote.
#include <doctest/doctest.h>

#include "bindings/sample_forms.hpp"
#include "fuzz/targets.hpp"
#include "support/files.hpp"

namespace wijzer::fuzz {
namespace {

/// The papers of a family of the content that ships, as its engine tells them.
const std::string& family() {
  static const std::string text = [] {
    api::Api engine{read_step_states};
    const test::Tree loaded = test::json(engine.load(test::shipped_bundle()));
    test::Tree request = test::json(
        R"({"answers":{"goal":"stuck","age":7,"stuck-where":["insurer"],"stuck-insurer":["less"],
            "tried-help":["none"]},"today":"2026-11-29","address":"https://voorbeeld.example/",
            "sender":"Stichting Zorgpad"})");
    test::Tree papers = {{"today", request["today"]}};
    for (const char* call : {"paper", "result"}) {
      request["call"] = call;
      papers[std::string_view(call) == "paper" ? "short" : "all"] =
          test::json(engine.call(request.dump()));
    }
    for (const char* key : {"id", "version", "language", "interface"}) papers[key] = loaded[key];
    return papers.dump();
  }();
  return text;
}

/// @param bytes  A request; after a separator, papers to load before it instead of those of a
/// family.
void run_papers(std::string_view bytes) {
  const std::vector<std::string_view> parts = parts_of(bytes);
  static const api::Forms of_family = [] {
    api::Forms forms;
    REQUIRE_FALSE(test::json(forms.load(family())).contains("error"));
    return forms;
  }();
  if (parts.size() == 1) {
    require_response(of_family.call(bytes));
    return;
  }
  api::Forms forms;
  require_response(forms.load(parts[1]));
  require_response(forms.call(parts[0]));
}

std::vector<std::string> papers_seeds() {
  std::vector<std::string> seeds;
  for (const char* call : {"compose", "file", "text", "calendar"}) {
    for (const char* paper : {"short", "all"}) {
      test::Tree request = test::json(
          R"({"without":[2,5,9],"own":{"words":"Wie helpt ons?\nNu.","questions":"Een\nTwee",
              "notes":[{"step":"loket","day":"2026-11-01","who":"Anna","text":"Zij belt."}]}})");
      request["call"] = call;
      request["paper"] = paper;
      seeds.push_back(request.dump());
    }
  }
  seeds.push_back(seeds.front() + separator + family());
  return seeds;
}

}  // namespace

Target papers_target() { return {"papers", run_papers, papers_seeds}; }

}  // namespace wijzer::fuzz
