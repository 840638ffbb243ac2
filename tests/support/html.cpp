#include "support/html.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace wijzer::test {
namespace {

constexpr std::array<std::pair<std::string_view, char>, 4> entities = {
    {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}}};

class HtmlChecker {
 public:
  explicit HtmlChecker(std::string_view html) : html_(html) {}

  std::vector<std::string> run() {
    constexpr std::string_view start = "<!doctype html>\n";
    if (!html_.starts_with(start)) problem("no doctype", html_.substr(0, 20));
    while (at_ < html_.size()) {
      if (html_[at_] == '<') {
        tag();
      } else {
        text(html_.substr(at_, html_.find('<', at_) - at_));
      }
    }
    for (const std::string& name : open_) problem("never closed", name);
    for (const std::string& target : targets_) {
      if (!ids_.contains(target)) problem("leads nowhere", target);
    }
    return std::move(problems_);
  }

 private:
  void problem(const char* what, std::string_view where) {
    problems_.push_back(std::string(what) + ": " + std::string(where.substr(0, 60)));
  }

  void text(std::string_view piece) {
    at_ += piece.size();
    if (!open_.empty() && open_.back() == "style") return;
    for (std::size_t i = 0; i < piece.size(); ++i) {
      if (piece[i] == '>' || piece[i] == '"') problem("not escaped", piece.substr(i));
      if (piece[i] == '&') entity(piece.substr(i));
    }
  }

  void entity(std::string_view piece) {
    for (const auto& [name, letter] : entities) {
      if (piece.starts_with(name)) return;
    }
    problem("unknown entity", piece);
  }

  void tag() {
    const std::size_t end = html_.find('>', at_);
    std::string_view inside = html_.substr(at_ + 1, end - at_ - 1);
    at_ = end == std::string_view::npos ? html_.size() : end + 1;
    if (inside == "!doctype html") return;
    if (inside.starts_with('/')) {
      close(std::string(inside.substr(1)));
      return;
    }
    const std::size_t space = inside.find_first_of(" \n");
    const std::string name(inside.substr(0, space));
    if (std::find(known_.begin(), known_.end(), name) == known_.end()) problem("tag", name);
    attributes(space == std::string_view::npos ? "" : inside.substr(space));
    if (name != "meta") open_.push_back(name);
  }

  void close(const std::string& name) {
    if (open_.empty() || open_.back() != name) {
      problem("closed out of turn", name);
    } else {
      open_.pop_back();
    }
  }

  void attributes(std::string_view rest) {
    while (true) {
      const std::size_t from = rest.find_first_not_of(" \n");
      if (from == std::string_view::npos) return;
      const std::size_t equals = rest.find("=\"", from);
      const std::size_t end =
          equals == std::string_view::npos ? equals : rest.find('"', equals + 2);
      if (end == std::string_view::npos) {
        problem("attribute", rest);
        return;
      }
      attribute(rest.substr(from, equals - from), rest.substr(equals + 2, end - equals - 2));
      rest.remove_prefix(end + 1);
    }
  }

  void attribute(std::string_view name, std::string_view value) {
    constexpr std::array<std::string_view, 8> plain = {"class",   "lang",       "charset", "name",
                                                       "content", "http-equiv", "scope",   "open"};
    if (value.find('<') != std::string_view::npos) problem("not escaped", value);
    if (name == "id") {
      if (!ids_.insert(std::string(value)).second) problem("id stands twice", value);
    } else if (name == "href") {
      if (!value.starts_with('#')) problem("leads outside", value);
      targets_.emplace_back(value.substr(value.empty() ? 0 : 1));
    } else if (std::find(plain.begin(), plain.end(), name) == plain.end()) {
      problem("attribute not expected", name);
    }
  }

  std::string_view html_;
  std::size_t at_ = 0;
  std::vector<std::string> open_;
  std::set<std::string> ids_;
  std::vector<std::string> targets_;
  std::vector<std::string> problems_;
  /// What a summary is made of; nothing here loads or runs anything.
  std::vector<std::string> known_ = {
      "html",   "head",  "meta",  "title", "style", "body", "main",      "section",
      "h1",     "h2",    "h3",    "h4",    "h5",    "h6",   "p",         "span",
      "strong", "a",     "ul",    "ol",    "li",    "dl",   "dt",        "dd",
      "table",  "thead", "tbody", "tr",    "th",    "td",   "blockquote"};
};

}  // namespace

std::vector<std::string> html_problems(std::string_view html) { return HtmlChecker(html).run(); }

std::string visible_text(std::string_view html) {
  std::string out;
  html.remove_prefix(std::min(html.size(), html.find("<body")));
  bool inside = false;
  for (std::size_t i = 0; i < html.size(); ++i) {
    if (html[i] == '<') inside = true;
    if (!inside) {
      char letter = html[i];
      for (const auto& [name, plain] : entities) {
        if (letter != '&' || !html.substr(i).starts_with(name)) continue;
        letter = plain;
        i += name.size() - 1;
      }
      out += letter;
    }
    if (html[i] == '>') inside = false;
  }
  return out;
}

}  // namespace wijzer::test
