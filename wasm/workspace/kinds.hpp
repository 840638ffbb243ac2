#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>

namespace wijzer::workspace {

/// What has an id, in the order in which a content is read.
enum class Kind {
  Source,
  Term,
  Question,
  Option,
  Contact,
  Deadline,
  Criterion,
  Route,
  Outcome,
  Topic,
  Step,
  Problem,
  Page,
  Scenario
};

inline constexpr Kind all_kinds[] = {Kind::Source,  Kind::Term,     Kind::Question,  Kind::Option,
                                     Kind::Contact, Kind::Deadline, Kind::Criterion, Kind::Route,
                                     Kind::Outcome, Kind::Topic,    Kind::Step,      Kind::Problem,
                                     Kind::Page,    Kind::Scenario};

/// "question": as ids of texts, findings and commands say it.
[[nodiscard]] std::string_view name_of(Kind kind);
[[nodiscard]] std::optional<Kind> kind_named(std::string_view name);

/// The list of a content file that holds them: "questions". Empty for options, which stand in their
/// question.
[[nodiscard]] std::string_view section_of(Kind kind);
[[nodiscard]] std::optional<Kind> kind_in_section(std::string_view section);

/// One element of the content.
struct Name {
  Kind kind = Kind::Question;
  std::string id;
  /// Of an option its question; else empty.
  std::string question = {};

  friend bool operator==(const Name&, const Name&) = default;
  // The library of Emscripten has no three-way comparison of texts yet.
  friend bool operator<(const Name& a, const Name& b) {
    return std::tie(a.kind, a.id, a.question) < std::tie(b.kind, b.id, b.question);
  }
};

/// "question age", "option yes of question age": for people.
[[nodiscard]] std::string in_words(const Name& name);

/// "question/age", "option/age/yes": as commands take it. Nothing when it is no such thing.
[[nodiscard]] std::optional<Name> parse_name(std::string_view written);
[[nodiscard]] std::string written(const Name& name);

/// Small letters, digits and single hyphens between them.
[[nodiscard]] bool is_id(std::string_view text);

}  // namespace wijzer::workspace
