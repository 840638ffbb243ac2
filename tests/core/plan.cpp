// One order of steps over several paths.
#include "core/advice/plan.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "support/random.hpp"

namespace wijzer {
namespace {

using test::Random;

/// "a b! c~3 d_3": "b" is urgent, "c" has a last day in three days, "d" had one three days ago.
Path path_of(const std::string& text) {
  Path out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] >= 'a' && text[i] <= 'z') {
      out.push_back(StepAdvice{StepIndex{static_cast<std::uint32_t>(text[i] - 'a')}});
    } else if (text[i] == '!') {
      out.back().haste = StepAdvice::Haste::Urgent;
    } else if (text[i] == '~' || text[i] == '_') {
      out.back().haste = StepAdvice::Haste::LastDay;
      out.back().days_left = (text[i + 1] - '0') * (text[i] == '_' ? -1 : 1);
    } else if (text[i] == '*') {
      out.back().state = StepAdvice::State::Tried;
    }
  }
  return out;
}

std::string in_words(const Plan& plan) {
  std::string out;
  for (const std::optional<StepIndex>& item : plan.items) {
    if (out.size() == plan.beginnings) out += '|';
    out += item ? static_cast<char>('a' + static_cast<int>(item->value)) : '?';
  }
  return out;
}

TEST_CASE("a plan takes the first step of every path, then goes on along the paths") {
  struct Row {
    const char* name;
    std::vector<std::string> paths;
    bool find_out;
    const char* plan;
  };
  const Row rows[] = {
      {"one path keeps its order", {"abc"}, false, "a|bc"},
      {"the first of each, then the second of each", {"abc", "de"}, false, "ad|bec"},
      {"a shared step stands once", {"abc", "adb"}, false, "a|dbc"},
      {"a shared step waits for what precedes it on either path", {"ab", "cb"}, false, "ac|b"},
      {"what to find out comes after the beginnings", {"ab", "c"}, true, "ac?|b"},
      {"who has nothing to do may have something to find out", {}, true, "?"},
      {"urgent goes before all", {"ab", "cd!"}, false, "da|bc"},
      {"of two last days the nearer goes first", {"ab~5", "cd~2"}, false, "db|ac"},
      {"a last day to come goes before one that has passed", {"a_2", "b~5"}, false, "ba|"},
      {"of two that have passed the later goes first", {"a_5", "b_2"}, false, "ba|"},
      {"urgent goes before a last day", {"a~1", "b!"}, false, "ba|"},
      {"what was tried is left out", {"a*b", "c*"}, false, "b|"},
      {"of paths that contradict each other the first wins", {"ab", "ba"}, false, "a|b"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    std::vector<Path> paths;
    for (const std::string& text : row.paths) paths.push_back(path_of(text));
    std::string found = in_words(merge(paths, row.find_out));
    if (found.find('|') == std::string::npos && std::string(row.plan).ends_with('|')) found += '|';
    CHECK(found == row.plan);
  }
}

TEST_CASE("a plan holds every open step once, and none before an open one of its path") {
  Random random(77);
  for (int round = 0; round < 2000; ++round) {
    // Paths that agree: each is a part of one order.
    std::vector<Path> paths;
    for (std::size_t i = 0; i < 1 + random.below(4); ++i) {
      std::string text;
      for (char step = 'a'; step < 'j'; ++step) {
        if (random.chance(40)) text += step;
      }
      paths.push_back(path_of(text));
    }
    const Plan plan = merge(paths, false);
    const auto place = [&](StepIndex step) {
      return std::find(plan.items.begin(), plan.items.end(), std::optional(step)) -
             plan.items.begin();
    };
    std::vector<StepIndex> all;
    for (const Path& path : paths) {
      for (std::size_t i = 0; i < path.size(); ++i) {
        if (std::find(all.begin(), all.end(), path[i].step) == all.end()) {
          all.push_back(path[i].step);
        }
        if (i > 0) CHECK(place(path[i - 1].step) < place(path[i].step));
      }
    }
    CHECK(plan.items.size() == all.size());
    for (const StepIndex step : all) {
      CHECK(static_cast<std::size_t>(place(step)) < plan.items.size());
    }
  }
}

}  // namespace
}  // namespace wijzer
