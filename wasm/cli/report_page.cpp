#include "cli/report_page.hpp"

#include <algorithm>
#include <iomanip>
#include <map>
#include <sstream>
#include <string_view>
#include <utility>

#include "analysis/counted.hpp"
#include "checker/positions.hpp"
#include "cli/proof_report.hpp"
#include "pages/html.hpp"
#include "review/html_table.hpp"
#include "wordings/wordings.hpp"
#include "workspace/results.hpp"
#include "workspace/search.hpp"
#include "workspace/sources.hpp"
#include "workspace/twins.hpp"

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
using workspace::Panel;

/// A text in the language of the authors.
struct Own {
  std::string language;
  [[nodiscard]] std::string operator()(const std::string& text) const {
    return text.empty() ? "" : element("span", escape(text), "lang=\"" + language + "\"");
  }
};

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

std::string id_of(Panel panel) {
  std::string id(twin_of(panel).title);
  id[0] = static_cast<char>(id[0] - 'A' + 'a');
  return id;
}

std::string one_decimal(double number) {
  std::ostringstream out;
  out << std::fixed << std::setprecision(1) << number;
  return out.str();
}

class ReportPage {
 public:
  explicit ReportPage(const ReportInput& input)
      : input_(input), tongue_(input.tongue), own_{input.result.content.language} {
    if (own_.language.empty()) own_.language = "und";
  }

  std::string html() {
    std::string body;
    std::string contents;
    // In the order of the panels; what only a person who tries it can see stands in the preview.
    for (const workspace::Twin& twin : workspace::twins) {
      const std::string inner = section(twin.panel);
      const std::string title = escape(dutch() ? twin.title_nl : twin.title);
      contents += element("li", pages::link("#" + id_of(twin.panel), title));
      body += element("section",
                      element("h2", title, "id=\"" + id_of(twin.panel) + "\"") +
                          element("p", introduction(twin)) + inner,
                      "aria-labelledby=\"" + id_of(twin.panel) + "\"");
    }
    const std::string nav = element("nav", element("ul", contents),
                                    "aria-label=\"" + say("On this page", "Op deze pagina") + "\"");
    return review::page(
        say("en", "nl"),
        say("Report on the content ", "Verslag over de inhoud ") + input_.result.content.id,
        overview() + nav, body);
  }

 private:
  [[nodiscard]] bool dutch() const { return tongue_ == Tongue::Dutch; }
  [[nodiscard]] std::string say(const char* english, const char* own) const {
    return dutch() ? own : english;
  }
  /// What a part shows, and the command that says the same.
  [[nodiscard]] std::string introduction(const workspace::Twin& twin) const {
    const std::string command = "wijzer " + escape(twin.command) + " " + escape(twin.options);
    return say("This says ", "Hier staat ") + escape(dutch() ? twin.shows_nl : twin.shows) +
           say(". The command for it: ", ". De opdracht ervoor: ") + element("code", command);
  }
  /// A message of the checks.
  [[nodiscard]] std::string told(const Diagnostic& each) const {
    return escape(findings_in(tongue_, {each}).front().message);
  }

  std::string section(Panel panel) {
    switch (panel) {
      case Panel::Content:
        return content();
      case Panel::Preview:
        return preview();
      case Panel::Findings:
        return findings();
      case Panel::Proof:
        return proof();
      case Panel::Graph:
        return graph();
      case Panel::Scenarios:
        return scenarios();
      case Panel::Difference:
        return difference();
      case Panel::Words:
        return words();
      case Panel::Sources:
        return sources();
    }
    return {};
  }

  [[nodiscard]] const Content& loaded() const { return input_.result.content; }

  [[nodiscard]] std::string place(const Place& place) const {
    return element("code", escape(place.file)) + say(" at ", " op ") +
           element("code", escape(place.pointer));
  }

  std::string overview() const {
    const auto errors =
        std::count_if(input_.findings.begin(), input_.findings.end(),
                      [](const Diagnostic& each) { return each.severity == Severity::Error; });
    const auto all = static_cast<std::size_t>(errors);
    const std::size_t warnings = input_.findings.size() - all;
    const std::size_t files = input_.read.files.size();
    const auto number = [&](std::size_t count, const char* english, const char* one,
                            const char* many) {
      return dutch() ? analysis::counted(count, one, many) : analysis::counted(count, english);
    };
    return element("p", say("Version ", "Versie ") + escape(loaded().version) +
                            say(" of ", " van ") + escape(loaded().date) +
                            say(", looked at on ", ", bekeken op ") + to_string(input_.today) +
                            ": " + number(files, "file", "bestand", "bestanden") + ", " +
                            number(all, "error", "fout", "fouten") + ", " +
                            number(warnings, "warning", "waarschuwing", "waarschuwingen") + ".");
  }

  std::string content() const {
    std::map<workspace::Kind, Table> tables;
    std::map<workspace::Kind, std::size_t> numbers;
    for (const workspace::Element& each : elements_of(input_.document)) {
      const std::string kind(dutch() ? dutch_names(each.name.kind).second
                                     : name_of(each.name.kind));
      const auto table = tables.try_emplace(
          each.name.kind,
          Table(say("Every ", "Alle ") + kind,
                {"Id", say("What it says", "Wat er staat"), say("Place", "Plaats")}));
      const std::string question = each.name.question.empty() ? "" : each.name.question + "/";
      table.first->second.row(
          {escape(question + each.name.id), own_(each.title), place(each.place)});
      ++numbers[each.name.kind];
    }
    std::string out;
    for (const workspace::Kind kind : workspace::all_kinds) {
      const auto table = tables.find(kind);
      if (table == tables.end()) continue;
      const auto [one, many] =
          dutch() ? dutch_names(kind)
                  : std::pair{name_of(kind), kind == Kind::Option ? std::string_view("options")
                                                                  : section_of(kind)};
      out += element("h3", analysis::counted(numbers[kind], one, many));
      out += table->second.html("");
    }
    return out;
  }

  /// Of trying something out a page can only hold what was tried: the witnesses and scenarios.
  [[nodiscard]] std::string preview() const {
    return element("p",
                   say("Answers to try stand under ", "Antwoorden om te proberen staan bij ") +
                       pages::link("#proof", say("Proof", "Bewijs")) + say(" and ", " en ") +
                       pages::link("#scenarios", say("Scenarios", "Voorbeelden")) +
                       say("; the command prints the whole advice for answers in a file.",
                           "; de opdracht geeft het hele advies bij antwoorden in een bestand."));
  }

  std::string findings() const {
    const std::vector<check::Position> positions =
        check::positions_of(input_.read.files, input_.findings);
    Table table(say("What is wrong", "Wat er mis is"),
                {say("Place", "Plaats"), say("How bad", "Hoe erg"),
                 say("What is wrong, and what to do", "Wat er mis is, en wat u kunt doen"),
                 say("Check", "Controle")});
    for (std::size_t i = 0; i < input_.findings.size(); ++i) {
      const Diagnostic& each = input_.findings[i];
      table.row(
          {element("code", escape(each.file) + ":" + std::to_string(positions[i].line) + ":" +
                               std::to_string(positions[i].column)),
           each.severity == Severity::Error ? say("error", "fout") : say("warning", "waarschuwing"),
           told(each), escape(each.check)});
    }
    std::vector<std::string> lines;
    for (const std::string& each : input_.not_checked) {
      lines.push_back(escape(wordings::note_in(tongue_, each)));
    }
    return table.html(say("Nothing is wrong.", "Er is niets mis.")) + list(lines);
  }

  std::string proof() const {
    if (!input_.result.proof) {
      return element("p", say("The content has errors, so that nothing could be proved.",
                              "De inhoud heeft fouten, dus er is niets te bewijzen."));
    }
    Table figures(say("What holds for everybody", "Wat voor iedereen geldt"),
                  {say("What", "Wat"), say("Figure", "Getal")});
    for (const auto& [what, number] : figures_in_words(*input_.result.proof, tongue_)) {
      figures.row({escape(what), escape(number)});
    }
    Table witnesses(
        say("The shortest example of every verdict, first step, topic, text and last day",
            "Het kortste voorbeeld van elk oordeel, elke eerste stap, elk onderwerp, elke tekst en "
            "elke laatste dag"),
        {say("What somebody gets", "Wat iemand krijgt"),
         say("Whose answers lead to it", "Wie dat krijgt")});
    for (const analysis::Witness& each : input_.result.proof->witnesses) {
      witnesses.row({own_(part_in(tongue_, "rule", each.of)), own_(each.family)});
    }
    return figures.html("") + witnesses.html(say("There is no example.", "Er is geen voorbeeld."));
  }

  std::string graph() const {
    std::map<workspace::Name, std::vector<std::string>> looking;
    for (const workspace::Use& use : input_.document.all_uses()) {
      const bool rule = use.name.kind != workspace::Kind::Source;
      if (use.role != workspace::Use::Role::Refers || !rule) continue;
      looking[use.name].push_back(
          escape(part_in(tongue_, "place", input_.document.in_words(use.place))));
    }
    Table table(say("What is looked at, and by what", "Waar naar gekeken wordt, en door wat"),
                {say("What", "Wat"), say("Looked at by", "Kijkt ernaar")});
    for (const auto& [name, places] : looking) {
      table.row({escape(part_in(tongue_, "rule", in_words(name))), list(places)});
    }
    return table.html(say("Nothing looks at anything.", "Niets kijkt ergens naar."));
  }

  std::string scenarios() const {
    Table table(say("Scenarios", "Scenario's"),
                {"Scenario", say("What it is about", "Waar het over gaat"),
                 say("Result", "Uitkomst"), say("What differs", "Wat anders is")});
    for (const workspace::ScenarioResult& each : workspace::scenario_results(input_.result)) {
      std::vector<std::string> failures;
      for (const Diagnostic& failure : each.failures) failures.push_back(told(failure));
      table.row({escape(each.id), own_(each.title),
                 each.passed() ? say("passes", "klopt") : say("fails", "klopt niet"),
                 list(failures)});
    }
    return table.html(say("No scenario was tried.", "Er is geen scenario geprobeerd."));
  }

  std::string difference() const {
    if (input_.difference == nullptr) {
      return element("p", say("No other version was given; name its folder with ",
                              "Er is geen andere versie gegeven; noem de map ervan met ") +
                              element("code", "--before") + ".");
    }
    const DiffReport& report = *input_.difference;
    std::vector<std::string> ids;
    for (const analysis::IdChange& each : report.difference.matching.changes) {
      ids.push_back(escape(review::in_words(each, tongue_)));
    }
    Table table(say("What changes since ", "Wat er verandert sinds ") + report.name_before,
                {say("Of what", "Waarvan"), say("Kind", "Soort"), say("Before", "Eerst"),
                 say("After", "Nu"), say("Share of the situations", "Deel van de situaties"),
                 say("Shortest example", "Kortste voorbeeld")});
    for (const analysis::Change& each : report.difference.changes) {
      const auto kind =
          std::find_if(kind_words().begin(), kind_words().end(),
                       [&](const KindWords& words) { return words.kind == each.kind; });
      table.row({escape(part_in(tongue_, "rule", each.subject)), kind->heading.in(tongue_),
                 own_(part_in(tongue_, "change", each.from)),
                 own_(part_in(tongue_, "change", each.to)), percent(each.share, tongue_),
                 own_(analysis::in_words(report.before, report.after, report.difference.matching,
                                         each.example))});
    }
    return list(ids) + table.html(say("Nobody gets anything else.", "Niemand krijgt iets anders."));
  }

  std::string words() const {
    const std::optional<check::Profile> profile = check::profile_of(loaded());
    const std::size_t fewest = profile ? profile->fewest_words : check::Profile{}.fewest_words;
    Table table(
        say("How easy every screen reads, the hardest first; 100 is very easy",
            "Hoe makkelijk elk scherm leest, het moeilijkste eerst; 100 is heel makkelijk"),
        {say("Screen", "Scherm"), say("Score", "Leesbaarheid"), say("Words", "Woorden"),
         say("Words in a sentence", "Woorden per zin"), say("Longest sentence", "Langste zin")});
    for (const check::Screen& each : check::hardest_first(check::screens_of(loaded()), fewest)) {
      table.row({escape(part_in(tongue_, "rule", each.name)),
                 one_decimal(each.measures.flesch_douma()), std::to_string(each.measures.words),
                 one_decimal(each.measures.mean_sentence()),
                 std::to_string(each.measures.longest_sentence)});
    }
    Table languages(
        say("Other languages", "Andere talen"),
        {say("Language", "Taal"), say("Texts", "Teksten"), say("Findings", "Bevindingen")});
    for (const check::Translation& each : input_.result.translations) {
      languages.row({escape(each.language), std::to_string(each.texts.size()),
                     std::to_string(each.diagnostics.size())});
    }
    return table.html(say("There are no texts.", "Er zijn geen teksten.")) +
           languages.html(say("There is no other language.", "Er is geen andere taal."));
  }

  std::string sources() const {
    Table table(say("Sources, and what stands on them", "Bronnen, en wat erop staat"),
                {say("Source", "Bron"), say("Title", "Titel"), say("Law", "Wet"),
                 say("Looked at", "Gelezen op"), say("To be looked at again", "Lees opnieuw voor"),
                 say("Stands on it", "Staat hierop")});
    for (const workspace::SourceInUse& each : sources_of(input_.document)) {
      std::vector<std::string> standing;
      for (const workspace::Dependent& one : each.standing) {
        standing.push_back(escape(part_in(tongue_, "place", one.called)));
      }
      table.row({escape(each.id), own_(each.title), escape(each.law), escape(each.checked_on),
                 escape(each.review_by), list(standing)});
    }
    return table.html(say("There are no sources.", "Er zijn geen bronnen."));
  }

  const ReportInput& input_;
  Tongue tongue_;
  Own own_;
};

}  // namespace

std::string report_page(const ReportInput& input) { return ReportPage(input).html(); }

}  // namespace wijzer::cli
