#include "wordings/wordings.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "wordings/rule_in_dutch.hpp"
#include "wordings/tables.hpp"
#include "wordings/template.hpp"

namespace wijzer::wordings {
namespace {

using Rows = std::span<const Wording>;

/// "bad-date" of "bad-date.state".
std::string_view beginning_of(std::string_view id) { return id.substr(0, id.find('.')); }

/// Tells by which wording a message was written, and what stands for its placeholders.
class Matcher {
 public:
  std::optional<std::string> finding(std::string_view check, std::string_view message) {
    for (const Rows rows : {load_wordings(), check_wordings(), proof_wordings()}) {
      for (const Wording& row : rows) {
        const std::string_view own = beginning_of(row.id);
        if (!check.empty() && own != check && own != "any") continue;
        if (auto dutch = whole(row, message)) return dutch;
      }
    }
    return std::nullopt;
  }

  std::optional<std::string> among(Rows rows, std::string_view group, std::string_view text) {
    for (const Wording& row : rows) {
      if (beginning_of(row.id) != group) continue;
      if (auto dutch = translate(row.dutch, pieces_of(row.english), text)) return dutch;
    }
    return std::nullopt;
  }

  /// @param group  That of a placeholder.
  std::optional<std::string> in_dutch(std::string_view group, std::string_view text) {
    if (group.empty()) return std::string(text);
    if (group == "rule") return rule_in_dutch(text);
    if (group == "message") return finding("", text);
    if (group == "edit") return edit_in(Tongue::Dutch, std::string(text));
    return among(group == "place" ? place_wordings() : part_wordings(), group, text);
  }

 private:
  /// A finding may end with where else it stands.
  std::optional<std::string> whole(const Wording& row, std::string_view message) {
    std::vector<Piece> pieces = pieces_of(row.english);
    pieces.push_back(Piece{true, "tail", "tail"});
    return translate(std::string(row.dutch) + "{tail}", pieces, message);
  }

  std::optional<std::string> translate(std::string_view dutch, const std::vector<Piece>& pieces,
                                       std::string_view text) {
    Values values;
    if (!fits(pieces, 0, text, values)) return std::nullopt;
    return filled_in(dutch, values);
  }

  /// Whether the pieces from `first` on make the text; then their values stand in `values`.
  bool fits(const std::vector<Piece>& pieces, std::size_t first, std::string_view text,
            Values& values) {
    if (++tried_ > enough) return false;
    if (first == pieces.size()) return text.empty();
    const Piece& piece = pieces[first];
    if (!piece.placeholder) {
      return text.starts_with(piece.text) &&
             fits(pieces, first + 1, text.substr(piece.text.size()), values);
    }
    if (first + 1 == pieces.size()) return takes(pieces, first, text, text.size(), values);
    const Piece& next = pieces[first + 1];
    if (!next.placeholder) {
      for (std::size_t at = text.find(next.text); at != std::string_view::npos;
           at = text.find(next.text, at + 1)) {
        if (takes(pieces, first, text, at, values)) return true;
      }
      return false;
    }
    for (std::size_t at = 0; at <= text.size(); ++at) {
      if (takes(pieces, first, text, at, values)) return true;
    }
    return false;
  }

  /// Whether the first placeholder can stand for so many bytes, and the rest for the rest.
  bool takes(const std::vector<Piece>& pieces, std::size_t first, std::string_view text,
             std::size_t size, Values& values) {
    std::optional<std::string> value = in_dutch(pieces[first].group, text.substr(0, size));
    if (!value) return false;
    const std::size_t before = values.size();
    values.emplace_back(pieces[first].text, std::move(*value));
    if (fits(pieces, first + 1, text.substr(size), values)) return true;
    values.resize(before);
    return false;
  }

  /// Ways to lay a wording along a text, after which the text stays English: it is not worth more.
  static constexpr std::size_t enough = 200'000;
  std::size_t tried_ = 0;
};

bool is_capital(char letter) { return letter >= 'A' && letter <= 'Z'; }

}  // namespace

std::optional<std::string> dutch_of(std::string_view check, std::string_view message) {
  return Matcher().finding(check, message);
}

Diagnostics findings_in(Tongue tongue, Diagnostics findings) {
  if (tongue == Tongue::English) return findings;
  for (Diagnostic& each : findings) {
    if (auto dutch = dutch_of(each.check, each.message)) each.message = std::move(*dutch);
  }
  return findings;
}

std::string part_in(Tongue tongue, std::string_view group, const std::string& text) {
  if (tongue == Tongue::English) return text;
  return Matcher().in_dutch(group, text).value_or(text);
}

std::string note_in(Tongue tongue, const std::string& note) {
  return tongue == Tongue::English ? note : dutch_of("note", note).value_or(note);
}

std::string edit_in(Tongue tongue, const std::string& sentence) {
  if (tongue == Tongue::English) return sentence;
  std::optional<std::string> dutch = Matcher().among(edit_wordings(), "edit", sentence);
  if (!dutch) dutch = Matcher().finding("", sentence);
  if (!dutch || dutch->empty()) return sentence;
  char& first = dutch->front();
  if (is_capital(sentence[0]) && first >= 'a' && first <= 'z') {
    first = static_cast<char>(first - 'a' + 'A');
  }
  return *dutch;
}

}  // namespace wijzer::wordings
