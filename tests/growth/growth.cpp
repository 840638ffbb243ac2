// How much more work content takes that is twice as large: counted, not timed.
#include <doctest/doctest.h>

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "analysis/boundaries.hpp"
#include "bindings/api.hpp"
#include "checker/check.hpp"
#include "core/advice/advice.hpp"
#include "core/load/load_parts.hpp"
#include "core/session/session.hpp"
#include "growth/counting.hpp"
#include "support/large_content.hpp"

namespace wijzer {
namespace {

using test::Work;

constexpr double twice = 2.2;
const Date today{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{21}};

/// Answers to every question, or to none.
enum class Given { Nothing, FirstOption, Unknown };
constexpr std::array<Given, 3> all_given = {Given::Nothing, Given::FirstOption, Given::Unknown};

/// One content, loaded in every way that is measured.
struct Subject {
  explicit Subject(const std::string& json)
      : files{SourceFile{"content.json", json}}, loaded(load_content(files, read_author_parts)) {
    for (const Diagnostic& each : loaded.diagnostics) FAIL(each.pointer, " ", each.message);
    REQUIRE(api.load(json).find("\"ok\":true") != std::string::npos);
  }

  [[nodiscard]] const Content& content() const { return loaded.content; }

  [[nodiscard]] Answers answers(Given given) const {
    Answers out = no_answers(content());
    for (Answer& each : out.by_question) {
      if (given == Given::FirstOption) each = picked_answer(1);
      if (given == Given::Unknown) each = unknown_answer();
    }
    return out;
  }

  /// A request of the page about the first question.
  [[nodiscard]] std::string request(const std::string& call, Given given) const {
    std::string answers;
    for (const Question& each : content().questions) {
      if (given == Given::Nothing) break;
      const std::string value =
          given == Given::Unknown ? "unknown" : options_of(each).front().id.value;
      if (!answers.empty()) answers += ',';
      answers.append(1, '"').append(each.id.value).append("\":\"").append(value).append("\"");
    }
    const Question& first = content().questions.front();
    const bool answering = call == "answer" || call == "preview";
    return R"({"call":")" + call + R"(","today":"2026-11-21","answers":{)" + answers + "}" +
           (answering ? R"(,"question":")" + first.id.value + R"(","value":")" +
                            options_of(first).back().id.value + "\""
                      : "") +
           "}";
  }

  std::array<SourceFile, 1> files;
  LoadResult loaded;
  api::Api api;
};

struct Measured {
  std::string name;
  std::function<void(const Subject&)> run;
  /// Most times as much work for twice the content, where that is more than twice.
  double most = twice;
};

std::vector<Measured> calls() {
  std::vector<Measured> out;
  for (const char* call : {"question", "answer", "preview", "overview", "result"}) {
    for (const Given given : all_given) {
      out.push_back({std::string(call) + " after " + std::to_string(static_cast<int>(given)),
                     [call, given](const Subject& subject) {
                       const std::string said = subject.api.call(subject.request(call, given));
                       REQUIRE(said.find("\"error\"") == std::string::npos);
                     }});
    }
  }
  for (const Given given : all_given) {
    out.push_back({"advise after " + std::to_string(static_cast<int>(given)),
                   [given](const Subject& subject) {
                     const Answers answers = subject.answers(given);
                     const Walk state = walk(subject.content(), answers);
                     CHECK(advise(subject.content(), state.effective).routes_matter);
                   }});
  }
  out.push_back({"load", [](const Subject& subject) {
                   CHECK_FALSE(has_errors(load_content(subject.files).diagnostics));
                 }});
  return out;
}

struct Large {
  const char* name;
  std::string (*text)(std::size_t);
  std::size_t size;
};

constexpr std::array<Large, 4> contents = {
    Large{"a chain of questions", test::question_chain, 40},
    Large{"a chain of options", test::option_chain, 40},
    Large{"a chain of criteria", test::criterion_chain, 40},
    Large{"a tree of questions", test::question_tree, 200},
};

void compare(const Large& large, const std::vector<Measured>& rows) {
  const Subject small(large.text(large.size));
  const Subject twice_as_large(large.text(2 * large.size));
  for (const Measured& row : rows) {
    // Once before, for what is made at first use.
    row.run(small);
    const Work one = test::work_of([&] { row.run(small); });
    const Work two = test::work_of([&] { row.run(twice_as_large); });
    const auto ratio = [](std::size_t from, std::size_t to) {
      return static_cast<double>(to) / static_cast<double>(from);
    };
    const double edges = ratio(one.edges, two.edges);
    const double allocations = ratio(one.allocations, two.allocations);
    CAPTURE(std::string(large.name));
    CAPTURE(row.name);
    MESSAGE(std::string(large.name), ", ", row.name, ": ", one.edges, " edges, ", one.allocations,
            " allocations; x ", edges, ", x ", allocations);
    CHECK(edges <= row.most);
    CHECK(allocations <= row.most);
  }
}

TEST_CASE("twice the content takes about twice the work, whatever the page asks") {
  for (const Large& large : contents) compare(large, calls());
}

TEST_CASE("twice the content takes about twice the work to check and to write scenarios for") {
  const std::vector<Measured> rows = {
      {"check",
       [](const Subject& subject) {
         const check::CheckResult result = check::check_content(subject.files, today);
         for (const Diagnostic& each : result.diagnostics) {
           FAIL_CHECK(each.pointer, " [", each.check, "] ", each.message);
         }
         CHECK(result.proof.has_value());
       }},
      {"scenarios",
       [](const Subject& subject) {
         const auto found = analysis::boundaries(subject.content(), today, analysis::most_nodes);
         CHECK_FALSE(found.empty());
         for (const analysis::Boundary& each : found) {
           CHECK_FALSE(analysis::as_scenario(subject.content(), each).title.empty());
         }
       }},
  };
  for (const Large& large : contents) compare(large, rows);
}

}  // namespace
}  // namespace wijzer
