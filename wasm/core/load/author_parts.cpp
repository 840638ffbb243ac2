#include "core/load/files.hpp"
#include "core/load/load_content.hpp"
#include "core/load/load_parts.hpp"

namespace wijzer {
namespace {

Accepted read_accepted(const Spot& spot, Diagnostics& diagnostics) {
  ObjectReader reader(spot, diagnostics);
  Accepted accepted{reader.text("check"), reader.text("text"), reader.text("reason"), spot.place};
  reader.finish();
  return accepted;
}

}  // namespace

void read_author_parts(const ContentFiles& files, Content& content, Diagnostics& diagnostics) {
  for (const Spot& spot : files.of("scenarios")) {
    content.scenarios.push_back(read_scenario(spot, content, diagnostics));
  }
  content.pages = read_pages(files.of("pages"), content, diagnostics);
  for (const Spot& spot : files.of("accepted")) {
    content.accepted.push_back(read_accepted(spot, diagnostics));
  }
}

}  // namespace wijzer
