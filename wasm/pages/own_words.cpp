#include "pages/own_words.hpp"

#include <algorithm>
#include <utility>

#include "core/summary/passages.hpp"
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
  explicit OwnWords(const OwnLanguage& own)
      : own_(own), open_("<span lang=\"" + escape(own.name) + "\">") {}

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
    if (depth_ > 0) {
      out_ += text;
      return;
    }
    for (const Passage& each : passages(text, own_)) {
      out_ += each.is_own ? open_ + each.text + "</span>" : each.text;
    }
  }

  const OwnLanguage& own_;
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
  std::vector<std::string> escaped;
  escaped.reserve(words.size());
  for (const std::string& word : words) escaped.push_back(escape(word));
  return OwnWords({std::string(language), std::move(escaped)}).run(html);
}

}  // namespace wijzer::pages
