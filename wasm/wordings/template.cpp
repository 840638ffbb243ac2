#include "wordings/template.hpp"

#include <algorithm>

namespace wijzer::wordings {
namespace {

bool is_name(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char letter) {
    return (letter >= 'a' && letter <= 'z') || letter == '-';
  });
}

/// The placeholder that begins with the brace at `begin`, where there is one.
bool placeholder_at(std::string_view wording, std::size_t begin, Piece& out) {
  const std::size_t end = wording.find('}', begin);
  if (end == std::string_view::npos) return false;
  const std::string_view inside = wording.substr(begin + 1, end - begin - 1);
  const std::size_t colon = inside.find(':');
  const bool grouped = colon != std::string_view::npos;
  out = Piece{true, inside.substr(0, colon), grouped ? inside.substr(colon + 1) : ""};
  return is_name(out.text) && (!grouped || is_name(out.group));
}

}  // namespace

std::vector<Piece> pieces_of(std::string_view wording) {
  std::vector<Piece> out;
  std::size_t done = 0;
  for (std::size_t at = wording.find('{'); at != std::string_view::npos;
       at = wording.find('{', at + 1)) {
    Piece piece;
    if (!placeholder_at(wording, at, piece)) continue;
    if (at > done) out.push_back(Piece{false, wording.substr(done, at - done)});
    out.push_back(piece);
    done = wording.find('}', at) + 1;
  }
  if (done < wording.size()) out.push_back(Piece{false, wording.substr(done)});
  return out;
}

std::string filled_in(std::string_view wording, const Values& values) {
  std::string out;
  for (const Piece& piece : pieces_of(wording)) {
    const auto value = std::find_if(values.begin(), values.end(), [&](const auto& each) {
      return piece.placeholder && each.first == piece.text;
    });
    if (value != values.end()) {
      out += value->second;
    } else {
      out += piece.placeholder ? "{" + std::string(piece.text) + "}" : std::string(piece.text);
    }
  }
  return out;
}

}  // namespace wijzer::wordings
