// A bundle that is not what our command made, and a conversation over whatever loads.
#include "bindings/sample_api.hpp"
#include "fuzz/conversation.hpp"
#include "fuzz/targets.hpp"
#include "support/files.hpp"
#include "support/fixtures.hpp"

namespace wijzer::fuzz {
namespace {

/// @param bytes  The bundle, a separator, and the choices of the conversation.
void run_bundle(std::string_view bytes) {
  const std::vector<std::string_view> parts = parts_of(bytes);
  api::Api engine{read_step_states};
  const std::string loaded = engine.load(parts[0]);
  require_response(loaded);
  if (test::json(loaded).contains("error")) return;
  Conversation(engine, parts.size() < 2 ? "" : parts[1].substr(0, 24), Demand::Responses).run();
}

std::string with_choices(std::string bundle) {
  bundle += separator;
  // Other presses and other options each time.
  for (int i = 0; i < 24; ++i) bundle += static_cast<char>(32 + i * 37 % 90);
  return bundle;
}

std::vector<std::string> bundle_seeds() {
  std::vector<std::string> seeds = {with_choices(test::api_sample().text())};
  for (const test::Fixture& fixture : test::fixtures()) {
    if (fixture.name.starts_with("valid-")) {
      seeds.push_back(with_choices(test::bundle_of(test::source_files(fixture))));
    }
  }
  return seeds;
}

}  // namespace

Target bundle_target() { return {"bundle", run_bundle, bundle_seeds}; }

}  // namespace wijzer::fuzz
