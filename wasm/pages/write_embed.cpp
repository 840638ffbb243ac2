#include "core/summary/words.hpp"
#include "pages/writer.hpp"

namespace wijzer::pages {

void write_embed(Writer& writer, int level) {
  for (const char* section : {"make", "rules", "plain", "check"}) {
    const std::string name = std::string("embed_") + section;
    const std::string id = std::string("kz-embed-") + section;
    writer.heading(level, phrase(writer.content(), "pages." + name), section);
    writer.raw("<div id=\"" + id + "\"></div>\n");
    writer.end_part();
  }
}

}  // namespace wijzer::pages
