#include "cli/commands.hpp"

#include "cli/arguments.hpp"

namespace wijzer::cli {
namespace {

constexpr Command all_commands[] = {
    {"new", run_new,
     "  wijzer new    DIR [--lang nl | en] [--today YYYY-MM-DD]\n"
     "      writes a small wizard to start another one from\n"},
    {"check", run_check,
     "  wijzer check  [content] [--today YYYY-MM-DD] [--frequent FILE] [--spelling] [--report]\n"
     "                [--witnesses] [--figures] [--fix] [--json] [--lang nl | en]\n"
     "      finds what is wrong; exit 0 clean, 1 findings, 2 could not run\n"
     "      --frequent: also words that are not in this list of frequent words, one a line\n"
     "      --spelling: also words that hunspell does not know\n"
     "      --witnesses: also the shortest example of every verdict, first step, topic, text and "
     "last day\n"
     "      --figures: only the figures of the proof, as a table for a README\n"
     "      --report: also how easy every screen reads, the hardest first\n"
     "      --fix: first puts right what has one right answer, in the files of the folder\n"
     "      --lang: in which language to say what is wrong; so do words, report, graph, "
     "site and scenarios --results\n"},
    {"find", run_find,
     "  wijzer find   [content] WORDS | KIND/ID [--json]\n"
     "      where these words stand, in every language; or what uses an id, as in \"find "
     "question/age\" or\n"
     "      \"find option/age/yes\"; exit 0 found, 1 nothing\n"},
    {"rename", run_rename,
     "  wijzer rename [content] KIND/OLD NEW [--json]\n"
     "      gives an element another id, everywhere: in conditions, lists, scenarios and "
     "translations\n"},
    {"words", run_words,
     "  wijzer words  [content] [--frequent FILE] [--spelling] [--json] [--today YYYY-MM-DD]\n"
     "                [--lang nl | en]\n"
     "      how easy every screen reads, the hardest first, and what is wrong with the words; exit "
     "as check\n"},
    {"sources", run_sources,
     "  wijzer sources [content] [--due YYYY-MM-DD] [--law ID] [--json]\n"
     "      every source, when it is to be looked at again, and what stands on it\n"
     "      --due: only those that are due on that day\n"
     "      --law: what is to be read again when a law (\"BWBR0035917\"), ruling or source "
     "changed\n"},
    {"texts", run_texts,
     "  wijzer texts  [content] --lang en [--add FILE] [--today YYYY-MM-DD]\n"
     "      prints what has no translation yet, as {\"<id>\": \"<text>\"}; exit 0\n"
     "      --add: takes {\"<id>\" or \"<text>\": \"<translation>\"} into i18n/<lang>.json\n"},
    {"diff", run_diff,
     "  wijzer diff   OLD NEW [--format text | json | markdown | html] [-o FILE] [--lang nl | en]\n"
     "                [--json | --markdown] [--today YYYY-MM-DD]\n"
     "  wijzer diff   content --today YYYY-MM-DD --today YYYY-MM-DD [--json | --markdown]\n"
     "      what an edit changes, for whom: verdicts, first steps, questions, texts, each with the "
     "share\n"
     "      of the situations and the shortest example; exit 0 no difference, 1 difference\n"
     "      --format html: one page for a review; --lang: in which language that and Markdown are\n"
     "      --today twice: the content as it is on the first day, and as it is on the second\n"},
    {"scenarios", run_scenarios,
     "  wijzer scenarios [content] [--shortest] [-o FILE | --accept ID,... [--into FILE]]\n"
     "                [--today YYYY-MM-DD]\n"
     "  wijzer scenarios [content] --results [--json] [--lang nl | en] [--today YYYY-MM-DD]\n"
     "      writes a scenario for either side of every boundary that no scenario looks at yet\n"
     "      --shortest: in place of those the shortest example of each thing that the advice can "
     "say\n"
     "      --accept: takes these, or \"all\", into the content; --into: into this file of it\n"
     "      --results: which scenarios come out as expected, and what differs; exit 1 if one does "
     "not\n"},
    {"outcomes", run_outcomes,
     "  wijzer outcomes [content] [--json] [--today YYYY-MM-DD] [--fonts FOLDER]\n"
     "      how many words, questions and sides of paper an outcome takes, over all scenarios and\n"
     "      witnesses\n"},
    {"handover", run_handover,
     "  wijzer handover [content] [--add | --table] [--json] [--today YYYY-MM-DD]\n"
     "      how many characters the code takes that hands answers over, over all scenarios and "
     "witnesses\n"
     "      --add: gives questions, options and steps without a number the next one\n"
     "      --table: what the page knows of the numbers, as JSON\n"},
    {"graph", run_graph,
     "  wijzer graph  [content] [--route ID | --question ID] [--json] [--today YYYY-MM-DD]\n"
     "                [--lang nl | en]\n"
     "      draws what looks at what, for Graphviz: a route as what has to hold for its verdicts, "
     "a\n"
     "      question as what it depends on and matters to\n"},
    {"report", run_report,
     "  wijzer report [content] -o FILE [--today YYYY-MM-DD] [--before OLD] [--lang nl | en]\n"
     "                [--frequent FILE] [--spelling]\n"
     "      one page of HTML with everything: content, findings, proof, scenarios, words and "
     "sources;\n"
     "      exit as check\n"
     "      --before: also what changed since that content folder\n"},
    {"bundle", run_bundle,
     "  wijzer bundle [content] --lang nl -o FILE [--today YYYY-MM-DD]\n"
     "      writes one checked file for the page; refuses content with errors\n"
     "      FILE.json: as JSON instead, to archive and to reproduce advice from\n"
     "      without --today: as it is on the day of its version, and beside it a file for every "
     "day "
     "after\n"
     "      that on which something changes, as in FILE.from-2027-01-01\n"},
    {"pages", run_pages,
     "  wijzer pages  [content] --lang nl -o DIR [--today YYYY-MM-DD] [--style HREF] [--icon "
     "HREF]\n"
     "                [--wizard HREF] [--other LANGUAGE=FOLDER,...] [--site FILE]\n"
     "      writes the pages to read, one HTML file each, into an existing folder\n"
     "      --other: where the same pages lie in another language, to link to them\n"
     "      --site: who publishes them, to stand on every page\n"},
    {"site", run_site,
     "  wijzer site   FILE [--release] [--lang nl | en]\n"
     "      finds what is wrong with a site.json, which says who publishes a wizard, and where\n"
     "      --release: also what is fit to look at, but not to publish\n"},
    {"reproduce", run_reproduce,
     "  wijzer reproduce BUNDLE --handover FILE | CODE [--receipt MARK]\n"
     "      the advice of the day on which it was handed over, with the content of that day; exit "
     "1 "
     "and\n"
     "      what differs where it may be another\n"},
    {"advise", run_advise,
     "  wijzer advise [content] --answers FILE | --handover FILE | CODE [--lang nl]\n"
     "                [--today YYYY-MM-DD] [--json] [--paper | --scenario] [--format handover | "
     "code]\n"
     "                [--pdf FILE] [--fonts FOLDER]\n"
     "      --handover: what a family handed over: a file, a page with a code in it, or a code\n"
     "      --format: what there is to hand over, in place of the advice\n"
     "      advice, or with --paper what the short paper says and how many sides it takes, or "
     "with\n"
     "      --scenario a scenario that expects it, for\n"
     "      {\"answers\": {\"<question>\": \"<option>\" | [\"<option>\", ...] | <number> |\n"
     "      \"YYYY-MM-DD\" | \"unknown\"}}\n"
     "      --pdf: the paper with everything as a PDF, with --paper the short one\n"},
};

constexpr std::string_view help_head = "wijzer: checks content and draws up advice\n\n";
constexpr std::string_view help_foot =
    "\n--lang is the language of the content, or one of its folder i18n without gaps; for "
    "findings, "
    "nl or en.\n"
    "[content] is the content folder (default: content) or a bundle.\n"
    "--fonts is where the fonts of papers lie (default: build/fonts).\n";

}  // namespace

std::span<const Command> commands() { return all_commands; }

std::string usage() {
  std::string out(help_head);
  for (const Command& command : all_commands) out += command.usage;
  return out += help_foot;
}

}  // namespace wijzer::cli
