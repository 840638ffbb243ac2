#include "workspace/fixes.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "core/load/json_tree.hpp"

namespace wijzer::workspace {
namespace {

/// What stands between two pieces of a message; nothing when they are not there.
std::optional<std::string> between(std::string_view message, std::string_view before,
                                   std::string_view after, bool last = false) {
  std::size_t begin = message.find(before);
  if (begin == std::string_view::npos) return std::nullopt;
  begin += before.size();
  const std::size_t end = last ? message.rfind(after) : message.find(after, begin);
  if (end == std::string_view::npos || end < begin) return std::nullopt;
  return std::string(message.substr(begin, end - begin));
}

class Fixer {
 public:
  Fixer(const Document& document, const Diagnostic& finding)
      : document_(document), finding_(finding), place_{finding.file, finding.pointer} {}

  [[nodiscard]] std::optional<Fix> find() const {
    const std::string& check = finding_.check;
    if (check == "unlisted-file") return listed();
    if (check == "wrong-encoding") return without_mark();
    if (check == "file-listed-twice") return removed(place_);
    if (check == "unused-acceptance") return without_text("text", "] \"", "\"; remove it");
    if (check == "unused-vocabulary") {
      return without_text("words", "the word \"", "\" needs no place in the vocabulary");
    }
    if (check == "bad-url") return other_address();
    if (check == "unknown-translation") return other_translation();
    if (check == "unknown-placeholder") return other_placeholder();
    if (check.starts_with("unknown-")) return near();
    return std::nullopt;
  }

 private:
  [[nodiscard]] std::optional<Fix> removed(const Place& place) const {
    if (!document_.value(place)) return std::nullopt;
    return Fix{Fix::What::Remove, place};
  }

  [[nodiscard]] std::optional<Fix> listed() const {
    const Place files{document_.files().front().path, "/files"};
    if (!document_.value(files)) return std::nullopt;
    return Fix{Fix::What::ListFile, files, finding_.file};
  }

  [[nodiscard]] std::optional<Fix> without_mark() const {
    constexpr std::string_view mark = "\xef\xbb\xbf";
    const std::string* bytes = document_.bytes(finding_.file);
    if (bytes == nullptr || !bytes->starts_with(mark)) return std::nullopt;
    return Fix{Fix::What::SetBytes, Place{finding_.file, ""}, bytes->substr(mark.size())};
  }

  /// Of an element with a list of texts, of which one is needless; the whole where it is the last.
  [[nodiscard]] std::optional<Fix> without_text(std::string_view key, std::string_view before,
                                                std::string_view after) const {
    const std::optional<std::string> text = between(finding_.message, before, after, true);
    const JsonText* tree = document_.tree(place_.file);
    const JsonNode* element = tree == nullptr ? nullptr : tree->at(place_.pointer);
    const JsonNode* texts = element == nullptr ? nullptr : tree->member(*element, key);
    if (!text || texts == nullptr) return std::nullopt;
    const Place list = place_ / std::string(key);
    if (document_.text(list) == text) return removed(place_);
    for (std::uint32_t i = 0; i < texts->count; ++i) {
      const Place own = list / std::to_string(i);
      if (document_.text(own) == text) return removed(texts->count == 1 ? place_ : own);
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<Fix> other_address() const {
    const std::optional<std::string> url = document_.text(place_);
    if (!url || url->empty() || url->find(' ') != std::string::npos) return std::nullopt;
    constexpr std::string_view scheme = "https://";
    std::string_view bare = *url;
    for (const std::string_view each : {scheme, std::string_view("http://")}) {
      if (bare.starts_with(each)) bare.remove_prefix(each.size());
    }
    const bool with = finding_.message.find("write it with https://") != std::string::npos;
    std::string wanted = std::string(with ? scheme : "") + std::string(bare);
    // What is wrong with it is something else.
    if (wanted == *url || bare.find('.') == std::string_view::npos) return std::nullopt;
    return Fix{Fix::What::SetText, place_, std::move(wanted)};
  }

  [[nodiscard]] std::optional<std::string> suggested() const {
    return between(finding_.message, "; did you mean \"", "\"?");
  }

  /// A text in another language: under the id that was meant, unless that has one.
  [[nodiscard]] std::optional<Fix> other_translation() const {
    const std::optional<std::string> near = suggested();
    const std::size_t slash = place_.pointer.rfind('/');
    if (slash == std::string::npos) return std::nullopt;
    const Place texts{place_.file, place_.pointer.substr(0, slash)};
    if (!near || document_.value(texts / escape_pointer(*near))) return removed(place_);
    return key_of_place(*near);
  }

  [[nodiscard]] std::optional<Fix> other_placeholder() const {
    const std::optional<std::string> near = suggested();
    const std::optional<std::string> wrong =
        between(finding_.message, "nothing is filled in for \"", "\" here");
    std::optional<std::string> text = document_.text(place_);
    if (!near || !wrong || wrong->empty() || !text) return std::nullopt;
    std::size_t at = text->find(*wrong);
    if (at == std::string::npos) return std::nullopt;
    for (; at != std::string::npos; at = text->find(*wrong, at + near->size())) {
      text->replace(at, wrong->size(), *near);
    }
    return Fix{Fix::What::SetText, place_, std::move(*text)};
  }

  /// What is written wrong is a text, or a key.
  [[nodiscard]] std::optional<Fix> near() const {
    const std::optional<std::string> right = suggested();
    if (!right) return std::nullopt;
    const std::optional<std::string> id = between(finding_.message, "the id \"", "\"");
    if (id && document_.text(place_) == id) return Fix{Fix::What::SetText, place_, *right};
    return key_of_place(*right);
  }

  [[nodiscard]] std::optional<Fix> key_of_place(const std::string& right) const {
    const JsonText* tree = document_.tree(place_.file);
    const JsonNode* node = tree == nullptr ? nullptr : tree->at(place_.pointer);
    if (node == nullptr || node->key_end == 0) return std::nullopt;
    // Two of one name are another mistake.
    if (tree->member(*tree->parent_of(*node), right) != nullptr) return std::nullopt;
    return Fix{Fix::What::RenameKey, place_, right};
  }

  const Document& document_;
  const Diagnostic& finding_;
  Place place_;
};

/// Where it begins in its file, so that what stands behind it can go first.
std::size_t position_of(const Document& document, const Fix& fix) {
  const JsonText* tree = document.tree(fix.place.file);
  const JsonNode* node = tree == nullptr ? nullptr : tree->at(fix.place.pointer);
  return node == nullptr ? 0 : node->begin;
}

}  // namespace

std::optional<Fix> fix_of(const Document& document, const Diagnostic& finding) {
  return Fixer(document, finding).find();
}

Edited apply_fix(Document& document, const Fix& fix) {
  switch (fix.what) {
    case Fix::What::SetText:
      return document.set_text(fix.place, fix.text);
    case Fix::What::RenameKey:
      return document.rename_key(fix.place, fix.text);
    case Fix::What::Remove:
      return document.remove(fix.place);
    case Fix::What::ListFile: {
      const JsonText* tree = document.tree(fix.place.file);
      const JsonNode* list = tree == nullptr ? nullptr : tree->at(fix.place.pointer);
      const std::size_t count = list == nullptr ? 0 : list->count;
      return document.add_element(fix.place, count, quoted(fix.text));
    }
    case Fix::What::SetBytes:
      return document.set_bytes(fix.place.file, fix.text);
  }
  return {};
}

std::vector<Edited> apply_fixes(Document& document, const Diagnostics& findings) {
  std::vector<std::pair<std::size_t, Fix>> fixes;
  for (const Diagnostic& each : findings) {
    const std::optional<Fix> fix = fix_of(document, each);
    if (!fix) continue;
    const bool taken = std::any_of(fixes.begin(), fixes.end(), [&](const auto& other) {
      return other.second.place == fix->place && fix->what != Fix::What::ListFile;
    });
    if (!taken) fixes.emplace_back(position_of(document, *fix), *fix);
  }
  // An edit moves only what stands behind it.
  std::stable_sort(fixes.begin(), fixes.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<Edited> out;
  for (const auto& [position, fix] : fixes) {
    Edited edited = apply_fix(document, fix);
    if (edited) out.push_back(std::move(edited));
  }
  return out;
}

}  // namespace wijzer::workspace
