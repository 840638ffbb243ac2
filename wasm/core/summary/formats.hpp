#pragma once

#include <string>

#include "core/summary/json_writer.hpp"
#include "core/summary/passages.hpp"
#include "core/summary/pdf/picture.hpp"
#include "core/summary/pdf/typesetter.hpp"
#include "core/summary/summary.hpp"

namespace wijzer {

// One file per output format of a summary.

/// Writes a text as a string, or as an array of runs when a term is marked in it: each run a string
/// or ["word as in the text", "term-id"].
void write_text(JsonWriter& writer, const Text& text, const Content& content);

/// Writes "terms": {"term-id": "explanation"} as a member of the open object.
void write_terms(JsonWriter& writer, const std::vector<TermIndex>& terms, const Content& content);

/// Writes the members title, sections, terms and due_days (day, what) into the open object (the
/// page draws these, and hands them to the module that makes papers).
void write_summary(JsonWriter& writer, const Summary& summary, const Content& content);

/// Writes the advice for programs: the members verdicts, next_question, find_out, first_step,
/// ladders, outcomes (outcome, settled) and topics. `verdicts` holds, per route, route, verdict
/// ("fits", "possible", "no"), headline, reasons (criterion, truth, text, sources), depends_on and
/// rests_on (question ids) and changes (verdict, find_out: criterion ids).
///
/// @param answers  The answers that the advice was drawn up for.
/// @param next  The question to ask next; nothing when there is none.
void write_advice(JsonWriter& writer, const Advice& advice, const Content& content,
                  const Answers& answers, std::optional<QuestionIndex> next);

/// Writes for an adviser why each law pays or not, exactly: the member `verdicts`, empty where no
/// law is asked about, holds per route route, name, verdict, headline, sources and reasons: what
/// decides it and what it hangs on (truth, text, whether that is worded for this side or is the
/// question, answers: question ids, sources: title, address).
void write_verdicts(JsonWriter& writer, const SummaryInput& input);

/// Plain text, UTF-8, lines of at most 78 characters where words allow.
[[nodiscard]] std::string to_plain_text(const Summary& summary);

/// The section of a paper that holds the code which hands the answers over, as its quote.
inline constexpr std::string_view code_section = "paper-code";

/// What a form has beside the words of a paper.
struct PaperExtras {
  OwnLanguage own = {};
  /// Of that code, to scan.
  pdf::Picture picture = {};
};

/// One self-contained HTML file: no script, nothing loaded, everything unfolded, ready to print.
/// What it says in another language than its own is marked as that.
[[nodiscard]] std::string to_html(const Summary& summary, const Content& content,
                                  const PaperExtras& extras = {});

/// A paper to send or keep, as it is printed.
struct Pdf {
  /// Empty where a letter is missing: it never stands there as a box.
  std::string bytes;
  /// Letters of the paper that the fonts lack, each once.
  std::vector<std::string> missing;
};

/// A tagged PDF, as PDF/UA-1 asks, on A4 in black and white, in which passages in another language
/// are marked as that. The same summary gives the same bytes.
[[nodiscard]] Pdf to_pdf(const Summary& paper, const Content& content, const pdf::Fonts& fonts,
                         const PaperExtras& extras = {});

/// How many sides that takes, whatever is missing.
[[nodiscard]] std::size_t pdf_sides(const Summary& paper, const pdf::Fonts& fonts,
                                    const PaperExtras& extras = {});

/// A calendar file (RFC 5545) with an entry for each last day from `today` on, and reminders a
/// week and a day before; empty when there is none. The title of an entry tells nothing about the
/// family.
[[nodiscard]] std::string to_calendar(const Summary& summary, const Content& content,
                                      const Date& today);

/// "fits", "possible", "no", "alert" or "plain".
[[nodiscard]] std::string_view tone_name(Tone tone);

}  // namespace wijzer
