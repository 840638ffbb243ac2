// Requests to the engine, with the content that ships: it has questions and steps of every kind.
#include <doctest/doctest.h>

#include "fuzz/conversation.hpp"
#include "fuzz/targets.hpp"
#include "support/files.hpp"
#include "support/random.hpp"

namespace wijzer::fuzz {
namespace {

const api::Api& shipped_engine() {
  static const api::Api engine = [] {
    api::Api loaded;
    REQUIRE_FALSE(test::Tree::parse(loaded.load(test::shipped_bundle()))->contains("error"));
    return loaded;
  }();
  return engine;
}

void run_request(std::string_view bytes) {
  const std::string response = shipped_engine().call(bytes);
  require_response(response);
  // It keeps nothing: the same request gives the same.
  REQUIRE(shipped_engine().call(bytes) == response);
}

/// Those of a few conversations: every call, with answers that belong together.
std::vector<std::string> request_seeds() {
  std::vector<std::string> seeds;
  for (std::uint32_t seed = 1; seed <= 5; ++seed) {
    test::Random random(seed);
    std::string choices;
    for (int i = 0; i < 60; ++i) choices += static_cast<char>(random.below(256));
    Conversation conversation(shipped_engine(), choices, Demand::Promises);
    conversation.run();
    const std::vector<std::string>& made = conversation.requests();
    for (std::size_t i = 0; i < made.size(); i += 3) seeds.push_back(made[i]);
  }
  return seeds;
}

}  // namespace

Target request_target() { return {"request", run_request, request_seeds}; }

}  // namespace wijzer::fuzz
