#include "cli/report_page.hpp"

#include <algorithm>
#include <iomanip>
#include <map>
#include <sstream>

#include "analysis/counted.hpp"
#include "checker/positions.hpp"
#include "cli/proof_report.hpp"
#include "pages/html.hpp"
#include "review/html_table.hpp"
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
using workspace::Panel;

/// A text in the language of the authors.
struct Own {
  std::string language;
  [[nodiscard]] std::string operator()(const std::string& text) const {
    return text.empty() ? "" : element("span", escape(text), "lang=\"" + language + "\"");
  }
};

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

class Page {
 public:
  explicit Page(const ReportInput& input) : input_(input), own_{input.result.content.language} {
    if (own_.language.empty()) own_.language = "und";
  }

  std::string html() {
    std::string body;
    std::string contents;
    // In the order of the panels; what only a person who tries it can see stands in the preview.
    for (const workspace::Twin& twin : workspace::twins) {
      const std::string inner = section(twin.panel);
      contents += element("li", pages::link("#" + id_of(twin.panel), escape(twin.title)));
      body +=
          element("section",
                  element("h2", escape(twin.title), "id=\"" + id_of(twin.panel) + "\"") +
                      element("p", "This says " + escape(twin.shows) + ". The command for it: " +
                                       element("code", "wijzer " + escape(twin.command) + " " +
                                                           escape(twin.options))) +
                      inner,
                  "aria-labelledby=\"" + id_of(twin.panel) + "\"");
    }
    const std::string nav = element("nav", element("ul", contents), "aria-label=\"On this page\"");
    return review::page("en", "Report on the content " + input_.result.content.id, overview() + nav,
                        body);
  }

 private:
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

  static std::string place(const Place& place) {
    return element("code", escape(place.file)) + " at " + element("code", escape(place.pointer));
  }

  std::string overview() const {
    const auto errors =
        std::count_if(input_.findings.begin(), input_.findings.end(),
                      [](const Diagnostic& each) { return each.severity == Severity::Error; });
    const auto all = static_cast<std::size_t>(errors);
    return element("p", "Version " + escape(loaded().version) + " of " + escape(loaded().date) +
                            ", looked at on " + to_string(input_.today) + ": " +
                            analysis::counted(input_.read.files.size(), "file") + ", " +
                            analysis::counted(all, "error") + ", " +
                            analysis::counted(input_.findings.size() - all, "warning") + ".");
  }

  std::string content() const {
    std::map<workspace::Kind, Table> tables;
    std::map<workspace::Kind, std::size_t> numbers;
    for (const workspace::Element& each : elements_of(input_.document)) {
      const std::string kind(name_of(each.name.kind));
      const auto table = tables.try_emplace(
          each.name.kind, Table("Every " + kind, {"Id", "What it says", "Place"}));
      const std::string question = each.name.question.empty() ? "" : each.name.question + "/";
      table.first->second.row(
          {escape(question + each.name.id), own_(each.title), place(each.place)});
      ++numbers[each.name.kind];
    }
    std::string out;
    for (const workspace::Kind kind : workspace::all_kinds) {
      const auto table = tables.find(kind);
      if (table == tables.end()) continue;
      out += element(
          "h3", analysis::counted(numbers[kind], name_of(kind),
                                  kind == workspace::Kind::Option ? "options" : section_of(kind)));
      out += table->second.html("");
    }
    return out;
  }

  /// Of trying something out a page can only hold what was tried: the witnesses and scenarios.
  static std::string preview() {
    return element("p", "Families to try stand under " + pages::link("#proof", "Proof") + " and " +
                            pages::link("#scenarios", "Scenarios") +
                            "; the command prints the whole advice for answers in a file.");
  }

  std::string findings() const {
    const std::vector<check::Position> positions =
        check::positions_of(input_.read.files, input_.findings);
    Table table("What is wrong", {"Place", "How bad", "What is wrong, and what to do", "Check"});
    for (std::size_t i = 0; i < input_.findings.size(); ++i) {
      const Diagnostic& each = input_.findings[i];
      table.row({element("code", escape(each.file) + ":" + std::to_string(positions[i].line) + ":" +
                                     std::to_string(positions[i].column)),
                 each.severity == Severity::Error ? "error" : "warning", escape(each.message),
                 escape(each.check)});
    }
    std::vector<std::string> lines;
    for (const std::string& each : input_.not_checked) lines.push_back(escape(each));
    return table.html("Nothing is wrong.") + list(lines);
  }

  std::string proof() const {
    if (!input_.result.proof) {
      return element("p", "The content has errors, so that nothing could be proved.");
    }
    Table figures("What holds for everybody", {"What", "Figure"});
    for (const auto& [what, number] : figures_in_words(*input_.result.proof)) {
      figures.row({escape(what), escape(number)});
    }
    Table witnesses("The shortest example of every verdict, first step, topic, text and last day",
                    {"What somebody gets", "Whose answers lead to it"});
    for (const analysis::Witness& each : input_.result.proof->witnesses) {
      witnesses.row({own_(each.of), own_(each.family)});
    }
    return figures.html("") + witnesses.html("There is no example.");
  }

  std::string graph() const {
    std::map<workspace::Name, std::vector<std::string>> looking;
    for (const workspace::Use& use : input_.document.all_uses()) {
      const bool rule = use.name.kind != workspace::Kind::Source;
      if (use.role != workspace::Use::Role::Refers || !rule) continue;
      looking[use.name].push_back(escape(input_.document.in_words(use.place)));
    }
    Table table("What is looked at, and by what", {"What", "Looked at by"});
    for (const auto& [name, places] : looking) table.row({escape(in_words(name)), list(places)});
    return table.html("Nothing looks at anything.");
  }

  std::string scenarios() const {
    Table table("Scenarios", {"Scenario", "What it is about", "Result", "What differs"});
    for (const workspace::ScenarioResult& each : workspace::scenario_results(input_.result)) {
      std::vector<std::string> failures;
      for (const Diagnostic& failure : each.failures) failures.push_back(escape(failure.message));
      table.row(
          {escape(each.id), own_(each.title), each.passed() ? "passes" : "fails", list(failures)});
    }
    return table.html("No scenario was tried.");
  }

  std::string difference() const {
    if (input_.difference == nullptr) {
      return element("p", "No other version was given; name its folder with " +
                              element("code", "--before") + ".");
    }
    const DiffReport& report = *input_.difference;
    std::vector<std::string> ids;
    for (const analysis::IdChange& each : report.difference.matching.changes) {
      ids.push_back(escape(review::in_words(each)));
    }
    Table table(
        "What changes since " + report.name_before,
        {"Of what", "Kind", "Before", "After", "Share of the situations", "Shortest example"});
    for (const analysis::Change& each : report.difference.changes) {
      const auto kind =
          std::find_if(kind_words().begin(), kind_words().end(),
                       [&](const KindWords& words) { return words.kind == each.kind; });
      table.row({escape(each.subject), kind->heading.english, own_(each.from), own_(each.to),
                 percent(each.share),
                 own_(analysis::in_words(report.before, report.after, report.difference.matching,
                                         each.example))});
    }
    return list(ids) + table.html("Nobody gets anything else.");
  }

  std::string words() const {
    const std::optional<check::Profile> profile = check::profile_of(loaded());
    const std::size_t fewest = profile ? profile->fewest_words : check::Profile{}.fewest_words;
    Table table("How easy every screen reads, the hardest first; 100 is very easy",
                {"Screen", "Score", "Words", "Words in a sentence", "Longest sentence"});
    for (const check::Screen& each : check::hardest_first(check::screens_of(loaded()), fewest)) {
      table.row({escape(each.name), one_decimal(each.measures.flesch_douma()),
                 std::to_string(each.measures.words), one_decimal(each.measures.mean_sentence()),
                 std::to_string(each.measures.longest_sentence)});
    }
    Table languages("Other languages", {"Language", "Texts", "Findings"});
    for (const check::Translation& each : input_.result.translations) {
      languages.row({escape(each.language), std::to_string(each.texts.size()),
                     std::to_string(each.diagnostics.size())});
    }
    return table.html("There are no texts.") + languages.html("There is no other language.");
  }

  std::string sources() const {
    Table table("Sources, and what stands on them",
                {"Source", "Title", "Law", "Looked at", "To be looked at again", "Stands on it"});
    for (const workspace::SourceInUse& each : sources_of(input_.document)) {
      std::vector<std::string> standing;
      for (const workspace::Dependent& one : each.standing) standing.push_back(escape(one.called));
      table.row({escape(each.id), own_(each.title), escape(each.law), escape(each.checked_on),
                 escape(each.review_by), list(standing)});
    }
    return table.html("There are no sources.");
  }

  const ReportInput& input_;
  Own own_;
};

}  // namespace

std::string report_page(const ReportInput& input) { return Page(input).html(); }

}  // namespace wijzer::cli
