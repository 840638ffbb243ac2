// What the fuzzers start from and what they found, without a fuzzer.
#include <doctest/doctest.h>

#include "fuzz/conversation.hpp"
#include "fuzz/targets.hpp"
#include "support/bundles.hpp"
#include "support/files.hpp"
#include "support/random.hpp"

namespace wijzer::fuzz {
namespace {

/// Under the sanitizers every third of many: they run at a tenth of the speed.
std::size_t seeds_apart(const std::vector<std::string>& seeds) {
  return test::slow_build && !test::try_all() && seeds.size() > 20 ? 3 : 1;
}

TEST_CASE("every door takes what it is made for, and what once broke it") {
  for (const Target& target : targets()) {
    CAPTURE(target.name);
    const std::vector<std::string> seeds = target.seeds();
    CHECK(seeds.size() > 1);
    for (std::size_t i = 0; i < seeds.size(); i += seeds_apart(seeds)) {
      CAPTURE(i);
      target.run(seeds[i]);
    }
    const std::string folder = "tests/fuzz/corpus/" + target.name;
    for (const std::string& file : test::names_in(folder)) {
      CAPTURE(file);
      target.run(test::read_text(folder + "/" + file));
    }
  }
}

TEST_CASE("every door takes seeds of which any byte changed, or says what is wrong with them") {
  test::Random random(1515);
  for (const Target& target : targets()) {
    CAPTURE(target.name);
    const std::vector<std::string> seeds = target.seeds();
    const int rounds = test::rounds(500);
    for (int round = 0; round < rounds; ++round) {
      std::string input = seeds[random.below(seeds.size())];
      for (std::size_t changes = 1 + random.below(3); changes > 0 && !input.empty(); --changes) {
        const std::size_t at = random.below(input.size());
        if (random.chance(30)) {
          input.erase(at, 1 + random.below(20));
        } else if (random.chance(40)) {
          input.insert(at, input.substr(random.below(input.size()), 1 + random.below(60)));
        } else {
          input[at] = static_cast<char>(random.below(256));
        }
      }
      CAPTURE(input);
      target.run(input);
    }
  }
}

TEST_CASE("a bundle among what the fuzzers found loads with heads of today") {
  const std::string found = test::read_text("tests/fuzz/corpus/bundle/something-of-everything.bin");
  // Once the list of fields changes all files there say nothing any more: make them anew.
  CHECK(test::problem_of(test::repaired(std::string_view(found).substr(bundle_choices))) == "");
}

}  // namespace
}  // namespace wijzer::fuzz
