// The module that makes papers and files: what it loads, and what a parent left out and wrote.
#include <doctest/doctest.h>

#include "bindings/sample_forms.hpp"
#include "core/handover/handover_table.hpp"
#include "fuzz/targets.hpp"
#include "support/files.hpp"

namespace wijzer::fuzz {
namespace {

/// The papers of a family of the content that ships, as its engine tells them.
const std::string& family() {
  static const std::string text = [] {
    api::Api engine;
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

/// What the page loads to hand answers over.
std::string handing_table() {
  JsonWriter writer;
  writer.begin_object().key("table").begin_object();
  write_handover_table(writer, test::shipped());
  return writer.end_object().end_object().take();
}

/// @param bytes  A request; after a separator, what to load before it instead of the papers of a
/// family, the table and the fonts.
void run_papers(std::string_view bytes) {
  const std::vector<std::string_view> parts = parts_of(bytes);
  static const api::Forms of_family = [] {
    api::Forms forms;
    for (const std::string& each :
         {family(), handing_table(), test::read_text("build/fonts/regular.ttf"),
          test::read_text("build/fonts/bold.ttf")}) {
      REQUIRE_FALSE(test::json(forms.load(each)).contains("error"));
    }
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
  for (const char* call : {"compose", "file", "text", "pdf", "calendar"}) {
    for (const char* paper : {"short", "all"}) {
      test::Tree request = test::json(
          R"({"without":[2,5,9],"own":{"words":"Wie helpt ons?\nNu.","questions":"Een\nTwee",
              "notes":[{"step":"loket","day":"2026-11-01","who":"Anna","text":"Zij belt."}]}})");
      request["call"] = call;
      request["paper"] = paper;
      if (std::string_view(paper) == "short") request["code"] = "2X04 TT5A";
      seeds.push_back(request.dump());
    }
  }
  seeds.push_back(seeds.front() + separator + family());
  const std::string hand_over = R"({"call":"hand-over","today":"2026-11-29","answers":{"age":7}})";
  seeds.push_back(hand_over);
  seeds.push_back(hand_over + separator + handing_table());
  seeds.push_back(R"({"call":"open","today":"2026-11-29","text":"2X04 TT5A"})");
  return seeds;
}

}  // namespace

Target papers_target() { return {"papers", run_papers, papers_seeds}; }

}  // namespace wijzer::fuzz
