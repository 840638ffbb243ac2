#include "workspace/kinds.hpp"

namespace wijzer::workspace {
namespace {

struct KindRow {
  Kind kind;
  std::string_view name;
  std::string_view section;
};

constexpr KindRow kind_rows[] = {{Kind::Source, "source", "sources"},
                                 {Kind::Term, "term", "terms"},
                                 {Kind::Question, "question", "questions"},
                                 {Kind::Option, "option", ""},
                                 {Kind::Contact, "contact", "contacts"},
                                 {Kind::Deadline, "deadline", "deadlines"},
                                 {Kind::Criterion, "criterion", "criteria"},
                                 {Kind::Route, "route", "routes"},
                                 {Kind::Outcome, "outcome", "outcomes"},
                                 {Kind::Topic, "topic", "topics"},
                                 {Kind::Step, "step", "steps"},
                                 {Kind::Problem, "problem", "problems"},
                                 {Kind::Page, "page", "pages"},
                                 {Kind::Scenario, "scenario", "scenarios"}};

const KindRow& row_of(Kind kind) { return kind_rows[static_cast<std::size_t>(kind)]; }

}  // namespace

std::string_view name_of(Kind kind) { return row_of(kind).name; }

std::optional<Kind> kind_named(std::string_view name) {
  for (const KindRow& row : kind_rows) {
    if (row.name == name) return row.kind;
  }
  return std::nullopt;
}

std::string_view section_of(Kind kind) { return row_of(kind).section; }

std::optional<Kind> kind_in_section(std::string_view section) {
  for (const KindRow& row : kind_rows) {
    if (!row.section.empty() && row.section == section) return row.kind;
  }
  return std::nullopt;
}

std::string in_words(const Name& name) {
  const std::string own = std::string(name_of(name.kind)) + " \"" + name.id + "\"";
  return name.question.empty() ? own : own + " of question \"" + name.question + "\"";
}

std::optional<Name> parse_name(std::string_view written) {
  const std::size_t slash = written.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const std::optional<Kind> kind = kind_named(written.substr(0, slash));
  std::string_view rest = written.substr(slash + 1);
  if (!kind) return std::nullopt;
  Name name{*kind, std::string(rest), ""};
  if (*kind == Kind::Option) {
    const std::size_t second = rest.find('/');
    if (second == std::string_view::npos) return std::nullopt;
    name = Name{*kind, std::string(rest.substr(second + 1)), std::string(rest.substr(0, second))};
  }
  const bool sound = is_id(name.id) && (name.question.empty() || is_id(name.question));
  return sound ? std::optional(name) : std::nullopt;
}

std::string written(const Name& name) {
  const std::string question = name.question.empty() ? "" : name.question + "/";
  return std::string(name_of(name.kind)) + "/" + question + name.id;
}

bool is_id(std::string_view text) {
  bool hyphen = true;
  for (const char letter : text) {
    const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    if (!plain && (letter != '-' || hyphen)) return false;
    hyphen = letter == '-';
  }
  return !hyphen;
}

}  // namespace wijzer::workspace
