// A bundle that is not what our command made, and a conversation over whatever loads.
#include "bindings/sample_api.hpp"
#include "core/bundle/write_bundle.hpp"
#include "fuzz/conversation.hpp"
#include "fuzz/targets.hpp"
#include "support/bundles.hpp"
#include "support/everything.hpp"
#include "support/files.hpp"
#include "support/fixtures.hpp"

namespace wijzer::fuzz {
namespace {

void talk(const std::string& bundle, std::string_view chosen) {
  api::Api engine;
  const std::string loaded = engine.load(bundle);
  require_response(loaded);
  if (test::json(loaded).contains("error")) return;
  // Of what is enough to ask a result is refused.
  Conversation(engine, chosen, Demand::Responses).run();
}

/// @param bytes  The choices of the conversation, and the bundle: as it is, and with heads that fit
///               it, so that what is wrong in it is not found by its checksum alone.
void run_bundle(std::string_view bytes) {
  const std::string_view chosen = bytes.substr(0, bundle_choices);
  bytes.remove_prefix(chosen.size());
  talk(std::string(bytes), chosen);
  const std::string repaired = test::repaired(bytes);
  if (repaired != bytes) talk(repaired, chosen);
}

std::string with_choices(const std::string& bundle) {
  std::string out;
  // Other presses and other options each time.
  for (std::size_t i = 0; i < bundle_choices; ++i) out += static_cast<char>(32 + i * 37 % 90);
  return out + bundle;
}

std::vector<std::string> bundle_seeds() {
  std::vector<std::string> seeds = {with_choices(test::bundled(test::api_sample().text())),
                                    // With a table of questions left, as no other.
                                    with_choices(write_bundle(test::everything()))};
  for (const test::Fixture& fixture : test::fixtures()) {
    const LoadResult loaded = load_content(test::source_files(fixture));
    if (fixture.name.starts_with("valid-") && !has_errors(loaded.diagnostics)) {
      seeds.push_back(with_choices(write_bundle(loaded.content)));
    }
  }
  return seeds;
}

}  // namespace

Target bundle_target() { return {"bundle", run_bundle, bundle_seeds}; }

}  // namespace wijzer::fuzz
