#pragma once

#include <string>
#include <vector>

#include "analysis/diff/diff.hpp"
#include "review/reworded.hpp"
#include "wordings/tongue.hpp"

namespace wijzer::review {

/// Everything that a report on a difference tells.
struct DiffReport {
  /// The folders as given, or what people call the two versions.
  std::string name_before;
  std::string name_after;
  const Content& before;
  const Content& after;
  Date today;
  const analysis::Difference& difference;
  const std::vector<Reworded>& reworded;
};

/// For the terminal.
[[nodiscard]] std::string diff_text(const DiffReport& report);
/// For a review, where Markdown is shown.
[[nodiscard]] std::string diff_markdown(const DiffReport& report,
                                        wordings::Tongue tongue = wordings::Tongue::English);
/// For a review: one page of HTML for people who read with their ears as well. Headings in order,
/// tables with a caption and headers, no script, no request; what authors wrote is marked as being
/// in their language.
[[nodiscard]] std::string diff_html(const DiffReport& report,
                                    wordings::Tongue tongue = wordings::Tongue::English);

/// "12.5 %", "0.0031 %"; in Dutch with a comma.
[[nodiscard]] std::string percent(double share,
                                  wordings::Tongue tongue = wordings::Tongue::English);

/// A text of the reports in both languages.
struct Said {
  const char* english;
  const char* dutch;

  [[nodiscard]] const char* in(wordings::Tongue tongue) const {
    return tongue == wordings::Tongue::Dutch ? dutch : english;
  }
};

/// What the changes of a kind are called, for people and for programs.
struct KindWords {
  analysis::Change::Kind kind;
  Said heading;
  const char* name;
  /// What the subject is.
  Said subject;
};
[[nodiscard]] const std::vector<KindWords>& kind_words();

/// "question \"help\" looks renamed to \"need\"".
[[nodiscard]] std::string in_words(const analysis::IdChange& change,
                                   wordings::Tongue tongue = wordings::Tongue::English);

// What several of the reports tell.

/// How many changes of a kind there are.
[[nodiscard]] std::size_t count(const DiffReport& report, analysis::Change::Kind kind);
/// The share of all changes of a kind together.
[[nodiscard]] std::string together(const DiffReport& report, analysis::Change::Kind kind,
                                   wordings::Tongue tongue);
/// What changes, the widest first: "In 25 % of the situations something changes: topics in 25 %,
/// texts in 3 %."
[[nodiscard]] std::string summary(const DiffReport& report, wordings::Tongue tongue);
/// The shortest example of a change.
[[nodiscard]] std::string example(const DiffReport& report, const analysis::Change& change);
/// "2026.11.1 of 2026-11-21".
[[nodiscard]] std::string version(const Content& content, wordings::Tongue tongue);

inline constexpr Said how_to_read{
    "A situation is one way to answer the questions. Shares count only situations that both "
    "versions can hear, and take every answer that is offered at a question as equally likely: "
    "they say how wide a change reaches, not how many people it meets. Each example is a "
    "shortest one: what it does not name makes no difference to that change.",
    "Een situatie is één manier om de vragen te beantwoorden. Een deel telt alleen situaties die "
    "beide versies kennen, en neemt elk antwoord dat bij een vraag te kiezen is als even "
    "waarschijnlijk: het zegt hoe ver een wijziging reikt, niet hoeveel mensen zij treft. Elk "
    "voorbeeld is een kortste: wat het niet noemt, maakt voor die wijziging niet uit."};

}  // namespace wijzer::review
