// What is wrong many times takes in step with how often: twice as much of it, at most a tenth more
// than twice the work. Whatever grew with the square would let a small file or request stop the
// program.
#include <doctest/doctest.h>

#include <chrono>
#include <functional>
#include <string>
#include <vector>

#include "bindings/sample_api.hpp"
#include "checker/check.hpp"
#include "support/effort.hpp"
#include "support/sample.hpp"

namespace wijzer::growth_of_findings {
namespace {

using namespace test;

const Date the_day = std::chrono::year{2026} / 11 / 29;

std::string numbered(const char* name, int i) { return name + std::to_string(i); }

/// `piece` n times, with its number in the place of "#", and commas in between.
std::string repeated(const std::string& piece, int n, const char* between = ",") {
  const std::size_t at = piece.find('#');
  std::string out;
  for (int i = 0; i < n; ++i) {
    if (i > 0) out += between;
    out += at == std::string::npos ? piece
                                   : piece.substr(0, at) + std::to_string(i) + piece.substr(at + 1);
  }
  return out;
}

std::vector<SourceFile> one_file(const Sample& sample) {
  return {SourceFile{"content.json", sample.text()}};
}

/// Content whose manifest names `n` more files.
std::vector<SourceFile> with_files(int n, const char* name) {
  Sample sample = api_sample();
  sample.tree["files"] = json("[" + repeated("\"" + std::string(name) + "\"", n) + "]");
  return one_file(sample);
}

using Files = std::vector<SourceFile> (*)(int);

struct Wrong {
  const char* name;
  Files files;
};

/// A question of the sample, with more in it.
std::vector<SourceFile> with_members(const std::string& members) {
  std::string text = api_sample().text();
  const std::string place = R"("id":"age")";
  const std::size_t at = text.find(place);
  REQUIRE(at != std::string::npos);
  text.insert(at, members + ",");
  return {SourceFile{"content.json", text}};
}

std::vector<SourceFile> with_condition(const std::string& parts) {
  Sample sample = api_sample();
  sample.add("criteria", criterion("wrong", json(R"({"any":[)" + parts + "]}")));
  return one_file(sample);
}

std::vector<SourceFile> with_text(const std::string& text) {
  Sample sample = api_sample();
  sample.tree["questions"][0]["title"] = text;
  return one_file(sample);
}

const Wrong all_wrong[] = {
    {"questions that there are not",
     [](int n) { return with_condition(repeated(R"({"question":"gone#","is":"yes"})", n)); }},
    {"options that there are not",
     [](int n) { return with_condition(repeated(R"({"question":"care","is":"gone#"})", n)); }},
    {"criteria that there are not",
     [](int n) { return with_condition(repeated(R"({"criterion":"gone#"})", n)); }},
    {"members that are not known", [](int n) { return with_members(repeated(R"("m#":1)", n)); }},
    {"one key again and again", [](int n) { return with_members(repeated(R"("m":1)", n)); }},
    {"keys that all stand twice",
     [](int n) { return with_members(repeated(R"("m#":1)", n) + "," + repeated(R"("m#":1)", n)); }},
    {"placeholders that are not filled in",
     [](int n) { return with_text(repeated("{gone#}", n, " ")); }},
    {"one placeholder again and again",
     [](int n) { return with_text(repeated("{gone}", n, " ")); }},
    {"characters that nobody sees",
     [](int n) { return with_text(repeated("a\xE2\x80\x8B", n, " ")); }},
    {"one question again and again",
     [](int n) {
       Sample sample;
       for (int i = 0; i < n; ++i) sample.add("questions", choice("care", {"yes", "no"}));
       return one_file(sample);
     }},
    {"one option again and again",
     [](int n) {
       Sample sample;
       sample.add("questions",
                  choice("care", std::vector<std::string>(static_cast<std::size_t>(n), "yes")));
       return one_file(sample);
     }},
    {"files in the list that are not there", [](int n) { return with_files(n, "gone#.json"); }},
    {"one file in the list again and again", [](int n) { return with_files(n, "gone.json"); }},
    {"questions that nothing looks at",
     [](int n) {
       Sample sample = api_sample();
       for (int i = 0; i < n; ++i)
         sample.add("questions", choice(numbered("idle-", i), {"yes", "no"}));
       return one_file(sample);
     }},
    {"texts of another language that there are not",
     [](int n) {
       std::vector<SourceFile> files = one_file(api_sample());
       files.push_back({"i18n/en.json", R"({"language":"en","texts":{)" +
                                            repeated(R"("gone#":{"of":"0","text":"x"})", n) +
                                            "}}"});
       return files;
     }},
    {"files that are none",
     [](int n) {
       std::vector<SourceFile> files = one_file(api_sample());
       for (int i = 0; i < n; ++i) files.push_back({numbered("gone", i) + ".json", "[1"});
       return files;
     }},
};

/// At most 2.2 times as much where there is twice as much.
void check_step(const char* name, const std::function<void(int)>& run, int size) {
  const Effort once = effort([&] { run(size); });
  const Effort twice = effort([&] { run(2 * size); });
  INFO(std::string(name));
  REQUIRE(once.allocations + once.visits > 0);
  CHECK(10 * twice.allocations <= 22 * once.allocations);
  CHECK(10 * twice.visits <= 22 * once.visits);
}

}  // namespace

TEST_CASE("what is wrong many times in the content takes work in step with how often") {
  for (const Wrong& wrong : all_wrong) {
    check_step(
        wrong.name,
        [&](int n) {
          const check::CheckResult found = check::check_content(wrong.files(n), the_day);
          CHECK(!found.all_diagnostics().empty());
        },
        3000);
  }
}

TEST_CASE("what is wrong many times in a request takes work in step with how often") {
  const test::Page page;
  const auto ask = [&](const std::string& more) {
    (void)page.call(R"({"call":"question","answers":{},"today":"2026-11-29")" + more + "}");
  };
  check_step(
      "keys", [&](int n) { ask("," + repeated(R"("k#":1)", n)); }, 3000);
  check_step(
      "one key", [&](int n) { ask("," + repeated(R"("k":1)", n)); }, 3000);
  check_step(
      "answers", [&](int n) { ask(R"(,"answers":{)" + repeated(R"("k#":"yes")", n) + "}"); }, 3000);
  check_step(
      "options", [&](int n) { ask(R"(,"answers":{"kinds":[)" + repeated(R"("k#")", n) + "]}"); },
      3000);
  check_step(
      "one option", [&](int n) { ask(R"(,"answers":{"kinds":[)" + repeated(R"("a")", n) + "]}"); },
      3000);
  check_step(
      "steps", [&](int n) { ask(R"(,"steps":{)" + repeated(R"("k#":{"state":"done"})", n) + "}"); },
      3000);
}

}  // namespace wijzer::growth_of_findings
