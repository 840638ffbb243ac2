// Measures what the time budgets are about, on the content and the scenarios that ship.
// Run: wijzer_bench <content folder> <bundle> [NAME]; ./dev bench does so natively and in
// WebAssembly. With a name ("evaluate") it measures that alone and prints only the nanoseconds.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bench/chain.hpp"
#include "bench/files.hpp"
#include "bindings/api.hpp"
#include "core/advice/advice.hpp"
#include "core/bundle/write_bundle.hpp"
#include "core/conversation/session.hpp"
#include "core/load/load_content.hpp"
#include "core/load/load_parts.hpp"
#include "core/logic/evaluate.hpp"
#include "support/tree.hpp"

namespace {

using Clock = std::chrono::steady_clock;
using wijzer::test::Tree;

// Keeps the compiler from leaving out work whose result nobody reads.
volatile std::size_t sink = 0;

/// Of all scenarios: what is given, on which day, as the page would send it.
std::vector<Tree> families_of(const std::vector<wijzer::SourceFile>& files) {
  std::vector<Tree> all;
  for (const wijzer::SourceFile& file : files) {
    const std::optional<Tree> tree = Tree::parse(file.text);
    if (!tree || !tree->contains("scenarios")) continue;
    for (const Tree& scenario : (*tree)["scenarios"]) {
      Tree family{{"today", "2026-11-28"}, {"answers", scenario["answers"]}};
      if (scenario.contains("today")) family["today"] = scenario["today"];
      all.push_back(std::move(family));
    }
  }
  return all;
}

struct Measurement {
  std::string name;
  double nanoseconds = 0;
};

/// Nanoseconds per item: the fastest of thirty short rounds, since noise only adds.
Measurement measure(const std::string& name, std::size_t items, const std::function<void()>& run) {
  using std::chrono::nanoseconds;
  double best = 0;
  for (int round = 0; round < 30; ++round) {
    const Clock::time_point began = Clock::now();
    std::size_t times = 0;
    nanoseconds taken{0};
    for (; taken < std::chrono::milliseconds(5); taken = Clock::now() - began) {
      run();
      ++times;
    }
    const double per_item = static_cast<double>(taken.count()) / static_cast<double>(times * items);
    best = round == 0 ? per_item : std::min(best, per_item);
  }
  return {name, best};
}

/// Content in one file of JSON as the page reads it.
std::string bundled(std::string json) {
  const std::array<wijzer::SourceFile, 1> file = {wijzer::SourceFile{"", std::move(json)}};
  return wijzer::write_bundle(wijzer::load_content(file).content);
}

/// Each family gives its last answer again: what one press of the page costs.
std::function<void()> presses(wijzer::api::Api& api, const std::vector<Tree>& sent) {
  std::vector<std::string> requests;
  for (Tree request : sent) {
    std::string question;
    Tree value;
    for (const auto& answer : request["answers"].items()) {
      question = answer.key;
      value = answer.value;
    }
    request["call"] = "answer";
    request["question"] = question;
    request["value"] = value;
    request["address"] = "https://example.org/";
    requests.push_back(request.dump());
  }
  return [&api, requests] {
    for (const std::string& request : requests) sink = sink + api.call(request).size();
  };
}

/// @param only  A name, or empty for all.
std::vector<Measurement> measure_all(const wijzer::Content& content, const std::string& bundle,
                                     const std::vector<Tree>& sent, std::string_view only) {
  const std::vector<wijzer::Scenario>& scenarios = content.scenarios;
  const auto each = [&scenarios](auto&& action) {
    return [&scenarios, action] {
      for (const wijzer::Scenario& scenario : scenarios) sink = sink + action(scenario.answers);
    };
  };
  wijzer::api::Api api;
  sink = sink + api.load(bundle).size();
  const auto ask = [&api, &sent](const char* call) {
    std::vector<std::string> requests;
    for (Tree request : sent) {
      request["call"] = call;
      request["address"] = "https://example.org/";
      requests.push_back(request.dump());
    }
    return [&api, requests] {
      for (const std::string& request : requests) sink = sink + api.call(request).size();
    };
  };

  std::vector<Measurement> out;
  const auto measured = [&](const char* name, std::size_t items, const std::function<void()>& run) {
    if (only.empty() || only == name) out.push_back(measure(name, items, run));
  };
  measured("load", 1, [&] { sink = sink + api.load(bundle).size(); });
  measured("evaluate", scenarios.size(), each([&content](const wijzer::Answers& answers) {
             const wijzer::Facts facts(content, answers);
             std::size_t fitting = 0;
             for (std::size_t i = 0; i < content.routes.size(); ++i) {
               const wijzer::RouteIndex route{static_cast<std::uint32_t>(i)};
               if (wijzer::verdict_of(route, facts) == wijzer::Verdict::Fits) ++fitting;
             }
             return fitting;
           }));
  measured("walk", scenarios.size(), each([&content](const wijzer::Answers& answers) {
             return wijzer::walk(content, answers).asked.size();
           }));
  measured("advise", scenarios.size(), each([&content](const wijzer::Answers& answers) {
             return wijzer::advise(content, answers).routes.size();
           }));
  for (const char* call : {"question", "result", "paper"}) measured(call, sent.size(), ask(call));
  measured("press", sent.size(), presses(api, sent));
  wijzer::api::Api chain;
  sink = sink + chain.load(bundled(wijzer::bench::chain(40))).size();
  measured("chain", 1, [&chain] {
    sink = sink + chain
                      .call(R"({"call": "result", "answers": {}, "today": "2026-11-28",)"
                            R"( "address": "https://example.org/"})")
                      .size();
  });
  return out;
}

constexpr struct {
  const char* name;
  const char* meaning;
} meanings[] = {
    {"load", "read the bundle"},
    {"evaluate", "evaluate all routes once"},
    {"walk", "find the next question"},
    {"advise", "draw up the advice"},
    {"question", "request: the next question, JSON to JSON"},
    {"result", "request: the result, JSON to JSON"},
    {"paper", "request: the short paper, JSON to JSON"},
    {"press", "request: an answer, and the screen that follows"},
    {"chain", "request: the result of a chain of 40 questions"},
};

void print(const std::vector<Measurement>& measurements) {
  double evaluation = 1;
  for (const Measurement& one : measurements) {
    if (one.name == "evaluate") evaluation = one.nanoseconds;
  }
  std::printf("%-48s %14s %14s\n", "what", "ns", "evaluations");
  for (std::size_t i = 0; i < measurements.size(); ++i) {
    std::printf("%-48s %14.0f %14.1f\n", meanings[i].meaning, measurements[i].nanoseconds,
                measurements[i].nanoseconds / evaluation);
  }
}

}  // namespace

int main(int count, char** arguments) {
  const std::vector<std::string_view> given(arguments + 1, arguments + count);
  if (given.size() < 2) {
    std::fprintf(stderr, "use: wijzer_bench <content folder> <bundle> [NAME]\n");
    return 2;
  }
  const std::vector<wijzer::SourceFile> files = wijzer::bench::read_folder(std::string(given[0]));
  const wijzer::LoadResult loaded = wijzer::load_content(files, wijzer::read_author_parts);
  const std::string bundle = wijzer::bench::read(std::string(given[1]));
  for (const wijzer::Diagnostic& one : loaded.diagnostics) {
    std::fprintf(stderr, "%s%s: %s\n", one.file.c_str(), one.pointer.c_str(), one.message.c_str());
  }
  if (wijzer::has_errors(loaded.diagnostics) || loaded.content.scenarios.empty() ||
      bundle.empty()) {
    std::fprintf(stderr, "There is no content, scenario or bundle that can be used.\n");
    return 1;
  }
  const std::string_view only = given.size() > 2 ? given[2] : std::string_view();
  const std::vector<Measurement> measured =
      measure_all(loaded.content, bundle, families_of(files), only);
  if (only.empty()) {
    print(measured);
  } else if (measured.size() == 1) {
    std::printf("%.0f\n", measured.front().nanoseconds);
  } else {
    std::fprintf(stderr, "There is no measurement with that name.\n");
    return 2;
  }
  return 0;
}
