#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/advice/advice.hpp"
#include "core/model/content.hpp"
#include "core/model/date.hpp"

namespace wijzer {

/// A piece of text; with a term it is a difficult word that the page explains in place.
struct Run {
  std::string text;
  std::optional<TermIndex> term;
};

/// Text without markup: runs that follow each other.
using Text = std::vector<Run>;

enum class Tone { Plain, Fits, Possible, No, Alert };

struct Block;

/// One line of text.
struct Line {
  enum class Kind {
    Paragraph,
    /// Less important.
    Small,
    Subheading,
    /// Must not be missed: a text that is due for review.
    Notice,
    /// What the parent can say or write, word by word.
    Quote,
    /// True on the day it is made only: a screen says it, what lasts (paper, file, text) does not.
    Today,
    /// What stands in its place there.
    Lasting,
  };

  Kind kind = Kind::Paragraph;
  Text text;
};

/// A way to reach somebody at once.
struct Link {
  std::string label;
  /// "tel:...", "mailto:..." or "https://...".
  std::string address;
};

struct List {
  std::vector<Text> items;
};

/// Names and what belongs to each: who pays what, answers, words.
struct Rows {
  struct Row {
    std::string name;
    Text text;
    Tone tone = Tone::Plain;
    /// Of an answer that a screen may let the parent change.
    std::optional<QuestionIndex> question = std::nullopt;
  };
  std::vector<Row> rows;
};

/// Details that a screen may fold away; paper and files show them open.
struct Folded {
  std::string label;
  /// Beside the label, also while it is folded: with whom, and by when.
  std::string aside;
  std::vector<Block> blocks;
};

/// How it stands with a step and can stand, for a screen on which a parent sets that. What lasts
/// has none: it says in words how it stood.
struct StepControl {
  struct Choice {
    /// See Standing::name.
    std::string state;
    std::string label;
    bool is_now = false;
  };
  StepIndex step;
  /// What it asks.
  std::string label;
  /// On the fold that it stands in; empty where it stands open.
  std::string fold;
  std::vector<Choice> choices;
};

/// Lines to write on, by hand.
struct Ruled {
  /// In front of the first; may be empty.
  std::string label;
  int lines = 1;
};

struct Block {
  std::variant<Line, Link, List, Rows, Folded, StepControl, Ruled> node;
};

struct Section {
  /// Kebab-case name, stable over versions: "answer", "last-day", "first-step", "plan", ...
  std::string id;
  std::string heading;
  Tone tone = Tone::Plain;
  /// A word or two above the heading of a box.
  std::string badge;
  std::vector<Block> blocks;
  std::vector<Section> sections;
};

/// A day by which something must be done.
struct DueDay {
  std::string what;
  Date day;
};

/// What the parent reads, prints or keeps, in three layers: "answer", "plan" and "background". No
/// markup: each output format is one file beside this.
struct Summary {
  std::string title;
  std::string language;
  std::vector<Section> sections;
  /// Terms marked anywhere in it, in the order of first use.
  std::vector<TermIndex> terms;
  /// The last days that are known and have not passed, the nearest first.
  std::vector<DueDay> due_days;
};

struct SummaryInput {
  const Content& content;
  /// The answers that count, and the questions they belong to in the order asked.
  const Answers& answers;
  const std::vector<QuestionIndex>& asked;
  /// The day it is made; comes in from the door, never from the core. Answers::today is the same.
  Date today;
  /// Address of the page, for paper; may be empty.
  std::string address;
  /// Who publishes it; may be empty.
  std::string sender = {};
};

/// Draws up the summary. The answer: last days, the first step, who pays what. The plan: every step
/// once, the first ones open. The background, all folded: each law, what else is good to know, the
/// answers, words and sources.
///
/// @example
///   const Walk walked = walk(content, given);
///   const SummaryInput input{content, walked.effective, walked.asked, today, ""};
///   const std::string to_keep = to_plain_text(summarise(input));
[[nodiscard]] Summary summarise(const SummaryInput& input);

/// Whether blocks hold anything beside controls: anything for paper.
[[nodiscard]] bool has_words(const std::vector<Block>& blocks);

/// How many words of a summary a screen shows while nothing is unfolded.
[[nodiscard]] std::size_t visible_words(const Summary& summary);

}  // namespace wijzer
