#include "workspace/sentences.hpp"

#include <algorithm>
#include <vector>

#include "core/load/load_content.hpp"
#include "workspace/kinds.hpp"

namespace wijzer::workspace {
namespace {

/// The values on the way from the root to a place, the root left out.
std::vector<const JsonNode*> way_to(const Place& place, const JsonText& tree) {
  std::vector<const JsonNode*> way;
  for (const JsonNode* at = tree.at(place.pointer); at != nullptr && tree.parent_of(*at) != nullptr;
       at = tree.parent_of(*at)) {
    way.push_back(at);
  }
  std::reverse(way.begin(), way.end());
  return way;
}

/// The id of an element, or where it stands when it has none.
std::string named(const std::string& kind, const JsonNode& node, std::string_view text,
                  const JsonText& tree) {
  const JsonNode* id = tree.member(node, "id");
  const auto value = id == nullptr ? std::nullopt : JsonText::string_at(*id, text);
  return kind + " " + (value ? "\"" + *value + "\"" : "number " + std::to_string(node.index + 1));
}

std::string in_quotes(const std::vector<const JsonNode*>& way, std::size_t from) {
  std::string out;
  for (std::size_t i = from; i < way.size(); ++i) {
    out += (i == from ? "" : "/") +
           (way[i]->key_end == 0 ? std::to_string(way[i]->index) : way[i]->key);
  }
  return "\"" + out + "\" of ";
}

}  // namespace

std::string place_in_words(const Place& place, std::string_view text, const JsonText& tree) {
  const std::vector<const JsonNode*> way = way_to(place, tree);
  if (way.empty()) return place.file;
  if (place.file.starts_with(translations_folder) && way.size() > 1) {
    return "the text \"" + way[1]->key + "\" in " + place.file;
  }
  const std::optional<Kind> kind = kind_in_section(way.front()->key);
  const bool listed = way.front()->type == JsonNode::Type::Array;
  if (way.size() == 1 || !listed) return in_quotes(way, 0) + place.file;
  const std::string_view section = way.front()->key;
  std::string owner = named(std::string(kind ? name_of(*kind) : section), *way[1], text, tree);
  if (way.size() == 2) return owner;
  const bool option = kind == Kind::Question && way.size() > 3 && way[2]->key == "options";
  if (!option) return in_quotes(way, 2) + owner;
  owner = named("option", *way[3], text, tree) + " of " + owner;
  return way.size() == 4 ? owner : in_quotes(way, 4) + owner;
}

std::string clipped(std::string_view text) {
  constexpr std::size_t most = 60;
  std::string out;
  std::size_t characters = 0;
  for (const char letter : text) {
    const bool begins = (static_cast<unsigned char>(letter) & 0xC0U) != 0x80U;
    if (begins && characters++ == most) return out + "...";
    out += static_cast<unsigned char>(letter) < 0x20 ? ' ' : letter;
  }
  return out;
}

}  // namespace wijzer::workspace
