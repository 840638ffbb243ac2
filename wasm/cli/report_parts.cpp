#include "cli/report_parts.hpp"

#include <algorithm>
#include <iomanip>
#include <iostream>
#include <map>
#include <sstream>
#include <string_view>
#include <utility>

#include "analysis/counted.hpp"
#include "checker/positions.hpp"
#include "cli/not_run.hpp"
#include "cli/proof_report.hpp"
#include "cli/write_files.hpp"
#include "pages/html.hpp"
#include "review/html_table.hpp"
#include "wordings/wordings.hpp"

namespace wijzer::cli {
namespace {

using pages::element;
using pages::escape;
using review::DiffReport;
using review::kind_words;
using review::KindWords;
using review::list;
using review::percent;
using review::Table;
using wordings::part_in;
using wordings::Tongue;
using workspace::Kind;

/// What elements of a kind are called in Dutch, one and several.
std::pair<std::string_view, std::string_view> dutch_names(Kind kind) {
  switch (kind) {
    case Kind::Source:
      return {"bron", "bronnen"};
    case Kind::Term:
      return {"moeilijk woord", "moeilijke woorden"};
    case Kind::Question:
      return {"vraag", "vragen"};
    case Kind::Option:
      return {"optie", "opties"};
    case Kind::Contact:
      return {"contact", "contacten"};
    case Kind::Deadline:
      return {"termijn", "termijnen"};
    case Kind::Criterion:
      return {"criterium", "criteria"};
    case Kind::Route:
      return {"wet", "wetten"};
    case Kind::Outcome:
      return {"uitkomst", "uitkomsten"};
    case Kind::Topic:
      return {"onderwerp", "onderwerpen"};
    case Kind::Step:
      return {"stap", "stappen"};
    case Kind::Problem:
      return {"probleem", "problemen"};
    case Kind::Page:
      return {"pagina", "pagina's"};
    case Kind::Scenario:
      return {"scenario", "scenario's"};
  }
  return {};
}

std::string one_decimal(double number) {
  std::ostringstream out;
  out << std::fixed << std::setprecision(1) << number;
  return out.str();
}

}  // namespace

Parts::Parts(Tongue tongue, std::string language)
    : tongue_(tongue), language_(language.empty() ? "und" : std::move(language)) {}

std::string Parts::say(const char* english, const char* dutch) const {
  return this->dutch() ? dutch : english;
}

std::string Parts::own(const std::string& text) const {
  return text.empty() ? "" : element("span", escape(text), "lang=\"" + language_ + "\"");
}

std::string Parts::place(const Place& place) const {
  return element("code", escape(place.file)) + say(" at ", " op ") +
         element("code", escape(place.pointer));
}

std::string Parts::told(const Diagnostic& finding) const {
  return escape(wordings::findings_in(tongue_, {finding}).front().message);
}

std::string Parts::introduction(const workspace::Twin& twin) const {
  const std::string command = "wijzer " + escape(twin.command) + " " + escape(twin.options);
  return element(
      "p", say("This says ", "Hier staat ") + escape(dutch() ? twin.shows_nl : twin.shows) +
               say(". The command for it: ", ". De opdracht ervoor: ") + element("code", command));
}

std::string Parts::page(workspace::Panel panel, const std::string& body) const {
  const workspace::Twin& twin = workspace::twin_of(panel);
  return review::page(say("en", "nl"), std::string(dutch() ? twin.title_nl : twin.title),
                      introduction(twin), body);
}

int write_html(const std::string& command, const std::string& path, const std::string& page,
               int code) {
  const std::string problem = write_files({SourceFile{path, page}});
  if (!problem.empty()) return not_run(command, problem);
  std::cout << "Wrote " << path << ".\n";
  return code;
}

std::string Parts::content(const workspace::Document& document) const {
  std::map<workspace::Kind, Table> tables;
  std::map<workspace::Kind, std::size_t> numbers;
  for (const workspace::Element& each : elements_of(document)) {
    const std::string kind(dutch() ? dutch_names(each.name.kind).second : name_of(each.name.kind));
    const auto table = tables.try_emplace(
        each.name.kind, Table(say("Every ", "Alle ") + kind,
                              {"Id", say("What it says", "Wat er staat"), say("Place", "Plaats")}));
    const std::string question = each.name.question.empty() ? "" : each.name.question + "/";
    table.first->second.row({escape(question + each.name.id), own(each.title), place(each.place)});
    ++numbers[each.name.kind];
  }
  std::string out;
  for (const workspace::Kind kind : workspace::all_kinds) {
    const auto table = tables.find(kind);
    if (table == tables.end()) continue;
    const auto [one, many] =
        dutch() ? dutch_names(kind)
                : std::pair{name_of(kind),
                            kind == Kind::Option ? std::string_view("options") : section_of(kind)};
    out += element("h3", analysis::counted(numbers[kind], one, many));
    out += table->second.html("");
  }
  return out;
}

std::string Parts::findings(const ContentRead& read, const Diagnostics& findings) const {
  const std::vector<check::Position> positions = check::positions_of(read.files, findings);
  Table table(say("What is wrong", "Wat er mis is"),
              {say("Place", "Plaats"), say("How bad", "Hoe erg"),
               say("What is wrong, and what to do", "Wat er mis is, en wat u kunt doen"),
               say("Check", "Controle")});
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const Diagnostic& each = findings[i];
    table.row(
        {element("code", escape(each.file) + ":" + std::to_string(positions[i].line) + ":" +
                             std::to_string(positions[i].column)),
         each.severity == Severity::Error ? say("error", "fout") : say("warning", "waarschuwing"),
         told(each), escape(each.check)});
  }
  return table.html(say("Nothing is wrong.", "Er is niets mis."));
}

std::string Parts::not_checked(const std::vector<std::string>& all) const {
  std::vector<std::string> lines;
  lines.reserve(all.size());
  for (const std::string& each : all) lines.push_back(escape(wordings::note_in(tongue_, each)));
  return list(lines);
}

std::string Parts::proof(const check::CheckResult& result) const {
  if (!result.proof) {
    return element("p", say("The content has errors, so that nothing could be proved.",
                            "De inhoud heeft fouten, dus er is niets te bewijzen."));
  }
  Table figures(say("What holds for everybody", "Wat voor iedereen geldt"),
                {say("What", "Wat"), say("Figure", "Getal")});
  for (const auto& [what, number] : figures_in_words(*result.proof, tongue_)) {
    figures.row({escape(what), escape(number)});
  }
  Table witnesses(
      say("The shortest example of every verdict, first step, topic, text and last day",
          "Het kortste voorbeeld van elk oordeel, elke eerste stap, elk onderwerp, elke tekst en "
          "elke laatste dag"),
      {say("What somebody gets", "Wat iemand krijgt"),
       say("Whose answers lead to it", "Wie dat krijgt")});
  for (const analysis::Witness& each : result.proof->witnesses) {
    witnesses.row({own(part_in(tongue_, "rule", each.of)), own(each.family)});
  }
  return figures.html("") + witnesses.html(say("There is no example.", "Er is geen voorbeeld."));
}

std::string Parts::scenarios(const std::vector<workspace::ScenarioResult>& results) const {
  Table table(say("Scenarios", "Scenario's"),
              {"Scenario", say("What it is about", "Waar het over gaat"), say("Result", "Uitkomst"),
               say("What differs", "Wat anders is")});
  for (const workspace::ScenarioResult& each : results) {
    std::vector<std::string> failures;
    for (const Diagnostic& failure : each.failures) failures.push_back(told(failure));
    table.row({escape(each.id), own(each.title),
               each.passed() ? say("passes", "klopt") : say("fails", "klopt niet"),
               list(failures)});
  }
  return table.html(say("No scenario was tried.", "Er is geen scenario geprobeerd."));
}

std::string Parts::difference(const DiffReport& report) const {
  std::vector<std::string> ids;
  for (const analysis::IdChange& each : report.difference.matching.changes) {
    ids.push_back(escape(review::in_words(each, tongue_)));
  }
  Table table(say("What changes since ", "Wat er verandert sinds ") + report.name_before,
              {say("Of what", "Waarvan"), say("Kind", "Soort"), say("Before", "Eerst"),
               say("After", "Nu"), say("Share of the situations", "Deel van de situaties"),
               say("Shortest example", "Kortste voorbeeld")});
  for (const analysis::Change& each : report.difference.changes) {
    const auto kind = std::find_if(kind_words().begin(), kind_words().end(),
                                   [&](const KindWords& words) { return words.kind == each.kind; });
    table.row({escape(part_in(tongue_, "rule", each.subject)), kind->heading.in(tongue_),
               own(part_in(tongue_, "change", each.from)), own(part_in(tongue_, "change", each.to)),
               percent(each.share, tongue_),
               own(analysis::in_words(report.before, report.after, report.difference.matching,
                                      each.example))});
  }
  return list(ids) + table.html(say("Nobody gets anything else.", "Niemand krijgt iets anders."));
}

std::string Parts::words(const Content& content,
                         const std::vector<check::Translation>& translations) const {
  const std::optional<check::Profile> profile = check::profile_of(content);
  const std::size_t fewest = profile ? profile->fewest_words : check::Profile{}.fewest_words;
  Table table(
      say("How easy every screen reads, the hardest first; 100 is very easy",
          "Hoe makkelijk elk scherm leest, het moeilijkste eerst; 100 is heel makkelijk"),
      {say("Screen", "Scherm"), say("Score", "Leesbaarheid"), say("Words", "Woorden"),
       say("Words in a sentence", "Woorden per zin"), say("Longest sentence", "Langste zin")});
  for (const check::Screen& each : check::hardest_first(check::screens_of(content), fewest)) {
    table.row({escape(part_in(tongue_, "rule", each.name)),
               one_decimal(each.measures.flesch_douma()), std::to_string(each.measures.words),
               one_decimal(each.measures.mean_sentence()),
               std::to_string(each.measures.longest_sentence)});
  }
  Table languages(
      say("Other languages", "Andere talen"),
      {say("Language", "Taal"), say("Texts", "Teksten"), say("Findings", "Bevindingen")});
  for (const check::Translation& each : translations) {
    languages.row({escape(each.language), std::to_string(each.texts.size()),
                   std::to_string(each.diagnostics.size())});
  }
  return table.html(say("There are no texts.", "Er zijn geen teksten.")) +
         languages.html(say("There is no other language.", "Er is geen andere taal."));
}

}  // namespace wijzer::cli
