#include "workspace/mentions.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "core/summary/fact_keys.hpp"

namespace wijzer::workspace {
namespace {

/// Checks whose subject is one id.
constexpr std::pair<std::string_view, Kind> bare_subjects[] = {
    {"unused-term", Kind::Term},
    {"unused-source", Kind::Source},
    {"review-soon", Kind::Source},
    {"asked-in-vain", Kind::Question},
    {"imprecise-criterion", Kind::Criterion},
    {"imprecise-route", Kind::Route}};

/// Checks whose subject is the id of a text.
constexpr std::string_view text_subjects[] = {"missing-translation", "outdated-translation",
                                              "unknown-translation", "lost-placeholder",
                                              "html-in-text"};

/// The part up to a mark, and where the rest begins.
struct Cut {
  std::string_view part;
  std::size_t rest = std::string_view::npos;
};

Cut cut_at(std::string_view text, std::size_t from, std::string_view mark) {
  const std::size_t end = text.find(mark, from);
  if (end == std::string_view::npos) return {text.substr(from)};
  return {text.substr(from, end - from), end + mark.size()};
}

std::string copy(std::string_view text) { return std::string(text); }

/// "help: home, away" of a question and its options, or a problem and its steps. Nothing unless
/// every part is an id.
std::vector<Mention> mentions_in_list(std::string_view subject, Kind owner, Kind part) {
  const Cut first = cut_at(subject, 0, ": ");
  if (first.rest == std::string_view::npos) return {};
  std::vector<Mention> out = {{Name{owner, copy(first.part)}, 0}};
  for (std::size_t at = first.rest; at != std::string_view::npos;) {
    const Cut each = cut_at(subject, at, ", ");
    const std::string question = part == Kind::Option ? copy(first.part) : "";
    out.push_back({Name{part, copy(each.part), question}, at});
    at = each.rest;
  }
  const auto sound = [](const Mention& each) { return is_id(each.name.id); };
  return std::all_of(out.begin(), out.end(), sound) ? out : std::vector<Mention>{};
}

/// "topic together", "question help: home", "route zvw: fits".
std::vector<Mention> mentions_after_kind(std::string_view subject) {
  const Cut kind = cut_at(subject, 0, " ");
  const std::optional<Kind> known = kind_named(kind.part);
  if (!known || kind.rest == std::string_view::npos) return {};
  const Cut id = cut_at(subject, kind.rest, ": ");
  if (!is_id(id.part)) return {};
  std::vector<Mention> out = {{Name{*known, copy(id.part)}, kind.rest}};
  if (*known != Kind::Question || id.rest == std::string_view::npos) return out;
  out.push_back({Name{Kind::Option, copy(subject.substr(id.rest)), copy(id.part)}, id.rest});
  return out;
}

/// "criterion nursing", "(goal is stuck and not age at least 18)", as a condition is told in words.
class ConditionWords {
 public:
  explicit ConditionWords(std::string_view subject) {
    for (std::size_t at = 0; at < subject.size();) {
      const std::size_t begin = subject.find_first_not_of(" ()", at);
      if (begin == std::string_view::npos) break;
      at = std::min(subject.find_first_of(" ()", begin), subject.size());
      words_.push_back({subject.substr(begin, at - begin), begin});
    }
  }

  std::vector<Mention> mentions() {
    while (at_ < words_.size()) part();
    return std::move(out_);
  }

 private:
  struct Word {
    std::string_view text;
    std::size_t at = 0;
  };

  [[nodiscard]] bool is(std::size_t word, std::string_view text) const {
    return word < words_.size() && words_[word].text == text;
  }

  void add(Kind kind, std::size_t word, std::string_view question = {}) {
    out_.push_back({Name{kind, copy(words_[word].text), copy(question)}, words_[word].at});
  }

  void part() {
    const std::size_t here = at_++;
    const std::optional<Kind> kind = kind_named(words_[here].text);
    if (is(here, "and") || is(here, "or") || is(here, "not")) return;
    if (kind && at_ < words_.size()) {
      add(*kind, at_++);
    } else if (is(here + 1, "is") || is(here + 1, "has")) {
      add(Kind::Question, here);
      if (here + 2 < words_.size()) add(Kind::Option, here + 2, words_[here].text);
      at_ = here + 3;
    } else if (is(here + 1, "at") || is(here + 1, "below") || is(here + 1, "from") ||
               is(here + 1, "before")) {
      add(Kind::Question, here);
      at_ = here + 2;
    }
  }

  std::vector<Word> words_;
  std::size_t at_ = 0;
  std::vector<Mention> out_;
};

}  // namespace

std::vector<Mention> mentions_in_key(std::string_view key) {
  const auto id = [](std::string_view written) {
    std::string out(written);
    std::replace(out.begin(), out.end(), '_', '-');
    return out;
  };
  for (const std::string_view begin : fact_keys::of_bounds) {
    if (!key.starts_with(begin)) continue;
    return {{Name{Kind::Question, id(key.substr(begin.size()))}, begin.size(), true}};
  }
  for (const std::string_view begin : fact_keys::of_answers) {
    if (!key.starts_with(begin)) continue;
    const Cut own = cut_at(key, begin.size(), ".");
    if (own.rest == std::string_view::npos) {
      return {{Name{Kind::Criterion, id(own.part)}, begin.size(), true}};
    }
    return {{Name{Kind::Question, id(own.part)}, begin.size(), true},
            {Name{Kind::Option, id(key.substr(own.rest)), id(own.part)}, own.rest, true}};
  }
  return {};
}

std::vector<Mention> mentions_in_text_id(std::string_view id) {
  constexpr std::string_view interface = "interface.";
  if (id.starts_with(interface)) {
    std::vector<Mention> out = mentions_in_key(id.substr(interface.size()));
    for (Mention& each : out) each.at += interface.size();
    return out;
  }
  const Cut kind = cut_at(id, 0, ".");
  const std::optional<Kind> known = kind_named(kind.part);
  if (!known || kind.rest == std::string_view::npos) return {};
  const Cut own = cut_at(id, kind.rest, ".");
  std::vector<Mention> out = {{Name{*known, copy(own.part)}, kind.rest}};
  constexpr std::string_view option = "option.";
  if (own.rest == std::string_view::npos || !id.substr(own.rest).starts_with(option)) return out;
  const std::size_t at = own.rest + option.size();
  out.push_back({Name{Kind::Option, copy(cut_at(id, at, ".").part), copy(own.part)}, at});
  return out;
}

std::vector<Mention> mentions_in_subject(std::string_view check, std::string_view subject) {
  for (const auto& [name, kind] : bare_subjects) {
    if (name == check) return {{Name{kind, copy(subject)}, 0}};
  }
  for (const std::string_view name : text_subjects) {
    if (name == check) return mentions_in_text_id(subject);
  }
  if (check == "unused-option") return mentions_in_list(subject, Kind::Question, Kind::Option);
  if (check == "undeclared-overlap") {
    return mentions_in_list(subject, Kind::Problem, Kind::Step);
  }
  if (check == "redundant-condition") return ConditionWords(subject).mentions();
  return mentions_after_kind(subject);
}

}  // namespace wijzer::workspace
