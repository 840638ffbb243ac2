#include "cli/commands.hpp"

#include "cli/arguments.hpp"

namespace wijzer::cli {
namespace {

constexpr Command all_commands[] = {
    {"new", run_new,
     R"(  wijzer new    DIR [--lang nl | en] [--today YYYY-MM-DD]
      writes a small wizard to start another one from
)"},
    {"check", run_check,
     R"(  wijzer check  [content] [--today YYYY-MM-DD] [--frequent FILE] [--spelling] [--report]
                [--witnesses] [--figures] [--fix] [--json | --html FILE] [--lang nl | en]
      finds what is wrong; exit 0 clean, 1 findings, 2 could not run
      --frequent: also words that are not in this list of frequent words, one a line
      --spelling: also words that hunspell does not know
      --witnesses: also the shortest example of every verdict, first step, topic, text and last day
      --figures: only the figures of the proof, as a table for a README
      --report: also how easy every screen reads, the hardest first
      --fix: first puts right what has one right answer, in the files of the folder
      --html: one page for people who read with their ears, with the proof and its witnesses
      --lang: in which language to say what is wrong; so do words, report, graph, site and
      scenarios --results, and find and sources with --html
)"},
    {"find", run_find,
     R"(  wijzer find   [content] WORDS | KIND/ID [--json | --html FILE] [--lang nl | en]
      where these words stand, in every language, and what uses an id that is just that; or what
      uses the id of one kind, as in "find question/age" or "find option/age/yes"; exit 0 found,
      1 nothing
)"},
    {"rename", run_rename,
     R"(  wijzer rename [content] KIND/OLD NEW [--json]
      gives an element another id, everywhere: in conditions, lists, scenarios and translations
)"},
    {"words", run_words,
     R"(  wijzer words  [content] [--frequent FILE] [--spelling] [--json | --html FILE]
                [--today YYYY-MM-DD] [--lang nl | en]
      how easy every screen reads, the hardest first, and what is wrong with the words; exit as
      check
)"},
    {"sources", run_sources,
     R"(  wijzer sources [content] [--due YYYY-MM-DD] [--law ID] [--json | --html FILE]
                [--lang nl | en]
      every source, when it is to be looked at again, and what stands on it
      --due: only those that are due on that day
      --law: what is to be read again when a law ("BWBR0035917"), ruling or source changed
)"},
    {"texts", run_texts,
     R"(  wijzer texts  [content] --lang en [--add FILE] [--today YYYY-MM-DD]
      prints what has no translation yet, as {"<id>": "<text>"}; exit 0
      --add: takes {"<id>" or "<text>": "<translation>"} into i18n/<lang>.json
)"},
    {"diff", run_diff,
     R"(  wijzer diff   OLD NEW [--format text | json | markdown | html] [-o FILE] [--lang nl | en]
                [--json | --markdown] [--today YYYY-MM-DD]
  wijzer diff   content --today YYYY-MM-DD --today YYYY-MM-DD [--json | --markdown]
      what an edit changes, for whom: verdicts, first steps, questions, texts, each with the share
      of the situations and the shortest example; exit 0 no difference, 1 difference
      --format html: one page for a review; --lang: in which language that and Markdown are
      --today twice: the content as it is on the first day, and as it is on the second
)"},
    {"scenarios", run_scenarios,
     R"(  wijzer scenarios [content] [--shortest] [-o FILE | --accept ID,... [--into FILE]]
                [--today YYYY-MM-DD]
  wijzer scenarios [content] --results [--json | --html FILE] [--lang nl | en]
                [--today YYYY-MM-DD]
      writes a scenario for either side of every boundary that no scenario looks at yet
      --shortest: in place of those the shortest example of each thing that the advice can say
      --accept: takes these, or "all", into the content; --into: into this file of it
      --results: which scenarios come out as expected, and what differs; exit 1 if one does not
)"},
    {"outcomes", run_outcomes,
     R"(  wijzer outcomes [content] [--json] [--today YYYY-MM-DD] [--fonts FOLDER]
      how many words, questions and sides of paper an outcome takes, over all scenarios and
      witnesses
)"},
    {"handover", run_handover,
     R"(  wijzer handover [content] [--add | --table] [--json] [--today YYYY-MM-DD]
      how many characters the code takes that hands answers over, over all scenarios and witnesses
      --add: gives questions, options and steps without a number the next one
      --table: what the page knows of the numbers, as JSON
)"},
    {"graph", run_graph,
     R"(  wijzer graph  [content] [--route ID | --question ID] [--json | --html FILE]
                [--today YYYY-MM-DD] [--lang nl | en]
      draws what looks at what, for Graphviz: a route as what has to hold for its verdicts, a
      question as what it depends on and matters to; the wider a line, the larger the share of the
      situations
)"},
    {"report", run_report,
     R"(  wijzer report [content] -o FILE [--today YYYY-MM-DD] [--before OLD] [--lang nl | en]
                [--frequent FILE] [--spelling]
      one page of HTML with everything: content, findings, proof, scenarios, words and sources;
      exit as check
      --before: also what changed since that content folder
)"},
    {"bundle", run_bundle,
     R"(  wijzer bundle [content] --lang nl -o FILE [--today YYYY-MM-DD]
      writes one checked file for the page; refuses content with errors
      FILE.json: as JSON instead, to archive and to reproduce advice from
      without --today: as it is on the day of its version, and beside it a file for every day after
      that on which something changes, as in FILE.from-2027-01-01
)"},
    {"pages", run_pages,
     R"(  wijzer pages  [content] --lang nl -o DIR [--today YYYY-MM-DD] [--style HREF] [--icon HREF]
                [--wizard HREF] [--other LANGUAGE=FOLDER,...] [--site FILE]
      writes the pages to read, one HTML file each, into an existing folder
      --other: where the same pages lie in another language, to link to them
      --site: who publishes them, to stand on every page
)"},
    {"site", run_site,
     R"(  wijzer site   FILE [--release] [--lang nl | en]
      finds what is wrong with a site.json, which says who publishes a wizard, and where
      --release: also what is fit to look at, but not to publish
)"},
    {"reproduce", run_reproduce,
     R"(  wijzer reproduce BUNDLE --handover FILE | CODE [--receipt MARK]
      the advice of the day on which it was handed over, with the content of that day; exit 1 and
      what differs where it may be another
)"},
    {"advise", run_advise,
     R"(  wijzer advise [content] --answers FILE | --handover FILE | CODE [--lang nl]
                [--today YYYY-MM-DD] [--json] [--paper | --scenario] [--format handover | code]
                [--pdf FILE] [--html FILE] [--fonts FOLDER]
      --handover: what somebody handed over: a file, a page with a code in it, or a code
      --format: what there is to hand over, in place of the advice
      advice, or with --paper what the short paper says and how many sides it takes, or with
      --scenario a scenario that expects it, for
      {"answers": {"<question>": "<option>" | ["<option>", ...] | <number> |
      "YYYY-MM-DD" | "unknown"}}
      --pdf: the paper with everything as a PDF, with --paper the short one; so does
      --html
)"},
};

constexpr std::string_view help_head = "wijzer: checks content and draws up advice\n\n";
constexpr std::string_view help_foot = R"(
--lang is the language of the content, or one of its folder i18n without gaps; for findings, nl or
en.
[content] is the content folder (default: content) or a bundle.
--fonts is where the fonts of papers lie (default: build/fonts).
)";

}  // namespace

std::span<const Command> commands() { return all_commands; }

std::string usage() {
  std::string out(help_head);
  for (const Command& command : all_commands) out += command.usage;
  return out += help_foot;
}

}  // namespace wijzer::cli
