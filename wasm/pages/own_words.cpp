#include "pages/own_words.hpp"

#include <algorithm>
#include <utility>

#include "core/model/ascii.hpp"
#include "core/summary/terms.hpp"
#include "pages/html.hpp"

namespace wijzer::pages {
namespace {

/// What a tag names: "a" of "</a>" and of "<a href=...>".
std::string_view name_of(std::string_view tag) {
  const std::size_t begin = tag.find_first_not_of("</");
  return tag.substr(begin, tag.find_first_of(" >/\n", begin) - begin);
}

/// Whether what stands between this tag and its end is left alone.
bool is_apart(std::string_view tag) {
  const std::string_view name = name_of(tag);
  return tag.find(" lang=\"") != std::string_view::npos || name == "code" || name == "svg";
}

class OwnWords {
 public:
  OwnWords(std::vector<std::string> words, std::string_view language)
      : words_(std::move(words)), open_("<span lang=\"" + escape(language) + "\">") {
    for (std::string& word : words_) word = escape(word);
    std::stable_sort(words_.begin(), words_.end(),
                     [](const auto& a, const auto& b) { return a.size() > b.size(); });
  }

  std::string run(std::string_view html) {
    const std::size_t body = std::min(html.find("<body"), html.size());
    out_ = html.substr(0, body);
    for (std::size_t at = body; at < html.size();) {
      const bool tag = html[at] == '<';
      const std::size_t end =
          tag ? html.find('>', at) + 1 : std::min(html.find('<', at), html.size());
      const std::string_view piece = html.substr(at, end - at);
      at = end;
      if (tag) {
        pass(piece);
      } else {
        mark(piece);
      }
    }
    return std::move(out_);
  }

 private:
  /// Keeps count of how deep this is in an element that is left alone.
  void pass(std::string_view tag) {
    out_ += tag;
    if (depth_ == 0 && is_apart(tag)) apart_ = name_of(tag);
    if (name_of(tag) == apart_) depth_ += tag.starts_with("</") ? -1 : 1;
    if (depth_ == 0) apart_ = {};
  }

  void mark(std::string_view text) {
    std::size_t done = 0;
    for (std::size_t at = 0; at < text.size() && depth_ == 0; ++at) {
      if (!in_word(text, at) || (at > 0 && in_word(text, at - 1))) continue;
      const std::size_t length = word_at(text, at);
      if (length == 0) continue;
      out_ += text.substr(done, at - done);
      out_ += open_;
      out_ += text.substr(at, length);
      out_ += "</span>";
      done = at + length;
      at = done - 1;
    }
    out_ += text.substr(done);
  }

  /// How long the word of the list is that begins here; 0 for none.
  [[nodiscard]] std::size_t word_at(std::string_view text, std::size_t at) const {
    for (const std::string& word : words_) {
      const std::size_t end = at + word.size();
      if (end > text.size() || (end < text.size() && in_word(text, end))) continue;
      const bool begins = text[at] == word.front() || ascii_lower(text[at]) == word.front();
      if (begins && text.substr(at + 1, word.size() - 1) == std::string_view(word).substr(1)) {
        return word.size();
      }
    }
    return 0;
  }

  std::vector<std::string> words_;
  std::string open_;
  std::string out_;
  /// The element that is left alone, and how many of its name are open.
  std::string_view apart_;
  int depth_ = 0;
};

}  // namespace

std::string mark_own_words(std::string_view html, const std::vector<std::string>& words,
                           std::string_view language) {
  if (words.empty()) return std::string(html);
  return OwnWords(words, language).run(html);
}

}  // namespace wijzer::pages
