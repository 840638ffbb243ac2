#pragma once

#include <optional>
#include <string>
#include <utility>
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

struct Block;

struct Paragraph {
  Text text;
};
/// Less important text.
struct Small {
  Text text;
};
struct Subheading {
  Text text;
};
struct List {
  std::vector<Text> items;
  /// The order matters: first this, then that.
  bool ordered = false;
};
/// A line that must not be missed: a time limit, a text that is due for review.
struct Notice {
  Text text;
};
/// Two columns.
struct Table {
  std::string head_left;
  std::string head_right;
  std::vector<std::pair<Text, Text>> rows;
};
/// Answers of the parent that a screen may let them change.
struct AnswerList {
  struct Row {
    QuestionIndex question;
    std::string short_label;
    std::string answer;
  };
  std::vector<Row> rows;
};
/// Details that a screen may fold away; paper and files show them open.
struct Folded {
  Text label;
  std::vector<Block> blocks;
};

struct Block {
  std::variant<Paragraph, Small, Subheading, Notice, List, Table, AnswerList, Folded> node;
};

enum class Tone { Plain, Fits, Possible, No, Alert };

struct Section {
  /// Kebab-case name, stable over versions: "routes-fit", "route-zvw", "answers", ...
  std::string id;
  Text heading;
  Tone tone = Tone::Plain;
  /// Verdict in words, beside the heading of a route; empty elsewhere.
  std::string badge;
  std::vector<Block> blocks;
  std::vector<Section> sections;
};

/// What the parent reads, prints or keeps. No markup: each output format is one file beside this.
struct Summary {
  std::string title;
  std::string language;
  std::vector<Section> sections;
  /// Terms marked anywhere in it, in the order of first use.
  std::vector<TermIndex> terms;
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
};

/// Draws up the summary: what to try first for each problem, then the fitting routes, then the
/// possible ones with what would settle them, then why not the others, where to start, what to ask,
/// papers, answers, sources.
[[nodiscard]] Summary summarise(const SummaryInput& input);

/// The two-column table of answers.
[[nodiscard]] Table answers_table(const SummaryInput& input);

}  // namespace wijzer
