#include <iostream>
#include <string>
#include <vector>

#include "cli/arguments.hpp"
#include "cli/output.hpp"

namespace {

constexpr const char* usage =
    "wijzer: checks content and draws up advice\n"
    "\n"
    "  wijzer new    DIR [--lang nl | en] [--today YYYY-MM-DD]\n"
    "      writes a small wizard to start another one from\n"
    "  wijzer check  [content] [--today YYYY-MM-DD] [--frequent FILE] [--spelling] [--report]\n"
    "                [--witnesses] [--figures] [--json]\n"
    "      finds what is wrong; exit 0 clean, 1 findings, 2 could not run\n"
    "      --frequent: also words that are not in this list of frequent words, one a line\n"
    "      --spelling: also words that hunspell does not know\n"
    "      --witnesses: also the shortest example of every verdict, first step, topic, text and "
    "last day\n"
    "      --figures: only the figures of the proof, as a table for a README\n"
    "      --report: also how easy every screen reads, the hardest first\n"
    "  wijzer texts  [content] --lang en [--add FILE]\n"
    "      prints what has no translation yet, as {\"<id>\": \"<text>\"}; exit 0\n"
    "      --add: takes {\"<id>\" or \"<text>\": \"<translation>\"} into i18n/<lang>.json\n"
    "  wijzer diff   OLD NEW [--json | --markdown] [--today YYYY-MM-DD]\n"
    "      what an edit changes, for whom: verdicts, first steps, questions, texts, each with the "
    "share\n"
    "      of the situations and the shortest example; exit 0 no difference, 1 difference\n"
    "  wijzer scenarios [content] [-o FILE] [--today YYYY-MM-DD]\n"
    "      writes a scenario for either side of every boundary that no scenario looks at yet\n"
    "  wijzer outcomes [content] [--json] [--today YYYY-MM-DD]\n"
    "      how many words, questions and sides of paper an outcome takes, over all scenarios and\n"
    "      witnesses\n"
    "  wijzer graph  [content] [--route ID | --question ID] [--json]\n"
    "      draws what looks at what, for Graphviz: a route as the way to its verdict, a question "
    "as "
    "what\n"
    "      it depends on and matters to\n"
    "  wijzer bundle [content] --lang nl -o FILE [--first] [--today YYYY-MM-DD]\n"
    "      writes one checked file for the page; refuses content with errors\n"
    "      --first: only what is needed to ask questions, for a quick first screen\n"
    "  wijzer pages  [content] --lang nl -o DIR [--today YYYY-MM-DD] [--style HREF] [--icon HREF]\n"
    "                [--wizard HREF] [--other LANGUAGE=FOLDER,...] [--site FILE]\n"
    "      writes the pages to read, one HTML file each, into an existing folder\n"
    "      --other: where the same pages lie in another language, to link to them\n"
    "      --site: who publishes them, to stand on every page\n"
    "  wijzer site   FILE [--release]\n"
    "      finds what is wrong with a site.json, which says who publishes a wizard, and where\n"
    "      --release: also what is fit to look at, but not to publish\n"
    "  wijzer advise [content] --answers FILE [--lang nl] [--today YYYY-MM-DD] [--json]\n"
    "                [--paper]\n"
    "      advice, or with --paper what the short paper says and how many sides it takes, for\n"
    "      {\"answers\": {\"<question>\": \"<option>\" | [\"<option>\", ...] | <number> "
    "|\n"
    "      \"YYYY-MM-DD\" | \"unknown\"}}\n"
    "\n"
    "--lang is the language of the content, or one of its folder i18n without gaps.\n"
    "[content] is the content folder (default: content) or a bundle.\n";

int run(std::vector<std::string> words) {
  if (words.empty()) {
    std::cerr << usage;
    return wijzer::cli::exit_not_run;
  }
  const std::string command = words.front();
  words.erase(words.begin());
  if (command == "new") return wijzer::cli::run_new(words);
  if (command == "check") return wijzer::cli::run_check(words);
  if (command == "bundle") return wijzer::cli::run_bundle(words);
  if (command == "diff") return wijzer::cli::run_diff(words);
  if (command == "graph") return wijzer::cli::run_graph(words);
  if (command == "scenarios") return wijzer::cli::run_scenarios(words);
  if (command == "outcomes") return wijzer::cli::run_outcomes(words);
  if (command == "site") return wijzer::cli::run_site(words);
  if (command == "pages") return wijzer::cli::run_pages(words);
  if (command == "texts") return wijzer::cli::run_texts(words);
  if (command == "advise") return wijzer::cli::run_advise(words);
  if (command == "help" || command == "--help" || command == "-h") {
    std::cout << usage;
    return wijzer::cli::exit_clean;
  }
  std::cerr << "wijzer: there is no command \"" << command << "\"\n\n" << usage;
  return wijzer::cli::exit_not_run;
}

}  // namespace

int main(int count, char** values) {
  wijzer::cli::Output output;
  return output.finish(run({values + 1, values + count}));
}
