#include "pages/html.hpp"

namespace wijzer::pages {

std::string element(std::string_view name, std::string_view inner, std::string_view attributes) {
  std::string out = "<" + std::string(name);
  if (!attributes.empty()) out += " " + std::string(attributes);
  return out + ">" + std::string(inner) + "</" + std::string(name) + ">\n";
}

std::string link(std::string_view href, std::string_view inner) {
  return "<a href=\"" + escape(href) + "\">" + std::string(inner) + "</a>";
}

}  // namespace wijzer::pages
