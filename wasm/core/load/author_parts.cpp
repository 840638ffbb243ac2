#include "core/load/files.hpp"
#include "core/load/load_content.hpp"
#include "core/load/load_parts.hpp"

namespace wijzer {
namespace {

Accepted read_accepted(const Spot& spot, Diagnostics& diagnostics) {
  ObjectReader reader(spot, diagnostics);
  Accepted accepted{reader.text("check"), reader.paragraphs("text"), reader.text("reason"),
                    spot.place};
  reader.finish();
  return accepted;
}

Vocabulary read_vocabulary(const Spot& spot, Diagnostics& diagnostics) {
  ObjectReader reader(spot, diagnostics);
  Vocabulary group{reader.text("reason"), reader.paragraphs("words"), spot.place};
  reader.finish();
  return group;
}

}  // namespace

void read_author_parts(const ContentFiles& files, Content& content, Diagnostics& diagnostics) {
  if (files.manifest) content.settings = read_settings(*files.manifest, content, diagnostics);
  for (const Spot& spot : files.of("scenarios")) {
    content.scenarios.push_back(read_scenario(spot, content, diagnostics));
  }
  content.pages = read_pages(files.of("pages"), content, diagnostics);
  for (const Spot& spot : files.of("accepted")) {
    content.accepted.push_back(read_accepted(spot, diagnostics));
  }
  for (const Spot& spot : files.of("vocabulary")) {
    content.vocabulary.push_back(read_vocabulary(spot, diagnostics));
  }
}

}  // namespace wijzer
