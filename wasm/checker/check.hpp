#pragma once

#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/proof/proof.hpp"
#include "checker/acceptances.hpp"
#include "checker/dutch.hpp"
#include "checker/profile.hpp"
#include "checker/translations.hpp"
#include "core/load/json_tree.hpp"
#include "core/load/load_content.hpp"
#include "core/model/date.hpp"

namespace wijzer::check {

/// Of these words, each given once, those that a dictionary of the language ("nl") does not know;
/// nothing when they could not be looked up.
using SpellingFunction = std::function<std::optional<std::vector<std::string>>(
    const std::string& language, const std::vector<std::string>& words)>;

/// What is known of the language from outside the content. What is absent is not compared.
struct Language {
  /// Words that most people use.
  const WordForms* frequent = nullptr;
  SpellingFunction misspelled = nullptr;
};

struct CheckResult {
  Content content;
  /// Scenarios that stand in another period of the content than that of the day; tried there.
  std::vector<Scenario> scenarios_elsewhen;
  /// Errors and warnings of the loader and of every check, in that order; without those that the
  /// authors accepted, or that follow from another one.
  Diagnostics diagnostics;
  /// How many follow from another one; see consequences.hpp.
  std::size_t held_back = 0;
  /// Every other language with its own findings, which keep only that language back. Empty after an
  /// error in the content, as there is nothing to compare with then.
  std::vector<Translation> translations;
  /// What holds for every family at once; absent where the content is not sound enough to look.
  std::optional<analysis::Proof> proof;

  /// The findings of the content and of every other language.
  [[nodiscard]] Diagnostics all_diagnostics() const;
};

/// Loads the content and runs every check over it. Checks of ids, texts and sources also run on
/// content that did not load whole; those that need sound rules (reach, scenarios) only after that.
///
/// @param files  As for load_content: the manifest first. Those in the folder "i18n" are other
///               languages.
/// @param today  For texts that are due for review, and for time limits in the proof; scenarios
///               carry their own day.
/// @param witnesses  Whether the proof gives an example of every verdict and first step.
///
/// @example
///   const check::CheckResult result = check::check_content(files, today);
///   const bool fit_to_publish = !has_errors(result.all_diagnostics());
[[nodiscard]] CheckResult check_content(std::span<const SourceFile> files, const Date& today,
                                        const Language& language = {}, bool witnesses = false);

// One function per check, one file each. Every finding names its place and the remedy.

/// "bad-id": ids are kebab-case, keys of texts are dotted snake_case. "duplicate-id": no id stands
/// for two elements of one kind.
void check_ids(const Content& content, Diagnostics& diagnostics);
/// Two small letters, as in ISO 639-1: "nl".
[[nodiscard]] bool valid_language(std::string_view language);
/// "bad-version", "bad-language": what stands on paper and in names of files is fit for that.
void check_manifest(const Content& content, Diagnostics& diagnostics);
/// "unlikely-date": nobody read a source on a day that is still to come (by more than a month), and
/// a day of review does not come before that of reading.
void check_dates(const Content& content, const Date& today, Diagnostics& diagnostics);
/// "bad-character": no text and no key of this file holds a character that nobody sees or that a
/// terminal obeys; see bad_characters.hpp. "encoded-twice": nor "Ã©" where "é" was meant; see
/// encoded_twice.hpp.
void check_characters(const std::string& file, const Json& json, Diagnostics& diagnostics);
/// "unknown-placeholder", "missing-placeholder": what stands in braces is what the program fills in
/// there; see placeholders.hpp. Translations are held to the text that they translate.
void check_placeholders(const Content& content, Diagnostics& diagnostics);
/// "html-in-text": texts hold no markup.
void check_markup(const Content& content, Diagnostics& diagnostics);
/// "missing-phrase": the texts that the program itself shows are there; one finding names all that
/// are not.
void check_phrases(const Content& content, Diagnostics& diagnostics);
/// "unknown-phrase": what pages to read say of an answer or a criterion is about one that is there.
void check_facts(const Content& content, Diagnostics& diagnostics);
/// "duplicate-word": no word leads to two explanations. "unused-term": a term of which no word
/// stands in a text, its own explanation aside.
void check_terms(const Content& content, Diagnostics& diagnostics);
/// "missing-source", "unused-source", "bad-jci", "bad-ecli", "bad-url", "bad-date",
/// "bad-fact". Syntax: Juriconnect standard for references to legislation, version 1.3; ECLI per
/// the Council conclusions 2011/C 127/01.
void check_sources(const Content& content, Diagnostics& diagnostics);
/// "undeclared-law": a text of a route or topic that names another law says whether it sends its
/// readers there. Whether that law is then open to them, the proof looks at.
void check_declarations(const Content& content, Diagnostics& diagnostics);
/// "long-sentence", "promise-in-text", "unexplained-abbreviation", "double-negation",
/// "hard-to-read": plain language, as far as counting can tell.
void check_language(const Content& content, const Profile& profile, Diagnostics& diagnostics);
/// "rare-word": every word is frequent, explained by a term where it stands, or in the section
/// "vocabulary". "unused-vocabulary": a word in that section that is not needed.
///
/// @param frequent  Without it there are no rare words, and only vocabulary that stands in no text
///                  is found.
void check_words(const Content& content, const WordForms* frequent, Diagnostics& diagnostics);
/// "misspelled-word": words that neither the dictionary nor the vocabulary holds. False when
/// nothing was looked up.
[[nodiscard]] bool check_spelling(const Content& content, const SpellingFunction& misspelled,
                                  Acceptances& acceptances, Diagnostics& diagnostics);
/// "review-soon" from 30 days before the day of review of a source, "review-missed" after it.
/// "equated-days-end": within 30 days a time limit of public law may end after the days of which it
/// is known whether they count as holidays. So each warns a month before the end of lifetime().
void check_freshness(const Content& content, const Date& today, Diagnostics& diagnostics);
/// "missing-page": every route, problem and topic beside the routes has a page to read about it.
/// "missing-source": what a page itself says about law or practice has a source. "bad-page-name".
/// Only where the content has pages.
void check_pages(const Content& content, Diagnostics& diagnostics);
/// "missing-number", "duplicate-number", "taken-number", "retired-id", "reused-id", "changed-type":
/// the table of numbers for ids only grows, and no number ever means something else. Only where the
/// content has numbers.
void check_numbers(const Content& content, Diagnostics& diagnostics);
/// What must hold for every family at once, decided exactly: "no-advice", "no-first-step",
/// "no-contact", "no-outcome", "unreachable-outcome", "settled-condition", "imprecise-route",
/// "imprecise-criterion", "imprecise-condition", "asked-in-vain", "undeclared-overlap",
/// "unused-option", "redundant-condition",
/// "unreachable-question", "unreachable-option", "unreachable-verdict", "unreachable-text",
/// "unreachable-problem", "unreachable-step", "proof-too-large". See analysis/proof/proof.hpp.
///
/// @param proof        What prove() found.
/// @param diagnostics  Where check_reach() reported something already, the proof says it no more.
void add_proof_findings(const analysis::Proof& proof, Diagnostics& diagnostics);
/// "unused-question", "unused-option", "unused-criterion", "unused-step",
/// "unused-deadline", "out-of-range".
void check_reach(const Content& content, Diagnostics& diagnostics);
/// "scenario-failed": every expectation of every scenario holds. Then check_coverage.
void check_scenarios(const Content& content, Diagnostics& diagnostics);
/// "missing-scenario": every verdict of every route, every outcome, every problem, and every step
/// as the first one is expected in some scenario; a step that nobody is asked about need only be
/// shown.
/// Of a folder without any scenario, one finding; a bundle carries none.
///
/// @param shown  The steps that scenarios show.
void check_coverage(const Content& content, const std::set<StepIndex>& shown,
                    Diagnostics& diagnostics);

}  // namespace wijzer::check
