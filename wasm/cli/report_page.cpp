#include "cli/report_page.hpp"

#include <algorithm>

#include "analysis/counted.hpp"
#include "analysis/shares.hpp"
#include "cli/report_parts.hpp"
#include "pages/html.hpp"
#include "review/html_table.hpp"
#include "workspace/twins.hpp"

namespace wijzer::cli {
namespace {

using pages::element;
using pages::escape;
using workspace::Panel;

std::string id_of(Panel panel) {
  std::string id(twin_of(panel).title);
  id[0] = static_cast<char>(id[0] - 'A' + 'a');
  return id;
}

class ReportPage {
 public:
  explicit ReportPage(const ReportInput& input)
      : input_(input), parts_(input.tongue, input.result.content.language) {}

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
                          parts_.introduction(twin) + inner,
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
  [[nodiscard]] bool dutch() const { return parts_.dutch(); }
  [[nodiscard]] std::string say(const char* english, const char* own) const {
    return parts_.say(english, own);
  }

  std::string section(Panel panel) {
    switch (panel) {
      case Panel::Content:
        return parts_.content(input_.document);
      case Panel::Preview:
        return preview();
      case Panel::Findings:
        return parts_.findings(input_.read, input_.findings) +
               parts_.not_checked(input_.not_checked);
      case Panel::Proof:
        return parts_.proof(input_.result);
      case Panel::Graph:
        return graph();
      case Panel::Scenarios:
        return parts_.scenarios(workspace::scenario_results(input_.result));
      case Panel::Difference:
        return difference();
      case Panel::Words:
        return parts_.words(loaded(), input_.result.translations);
      case Panel::Sources:
        return parts_.sources(sources_of(input_.document));
    }
    return {};
  }

  [[nodiscard]] const Content& loaded() const { return input_.result.content; }

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

  /// Of trying something out a page can only hold what was tried: the witnesses and scenarios.
  [[nodiscard]] std::string preview() const {
    return element("p",
                   say("Answers to try stand under ", "Antwoorden om te proberen staan bij ") +
                       pages::link("#proof", say("Proof", "Bewijs")) + say(" and ", " en ") +
                       pages::link("#scenarios", say("Scenarios", "Voorbeelden")) +
                       say("; the command prints the whole advice for answers in a file.",
                           "; de opdracht geeft het hele advies bij antwoorden in een bestand."));
  }

  [[nodiscard]] std::string difference() const {
    if (input_.difference != nullptr) return parts_.difference(*input_.difference);
    return element("p", say("No other version was given; name its folder with ",
                            "Er is geen andere versie gegeven; noem de map ervan met ") +
                            element("code", "--before") + ".");
  }

  /// What is looked at, and what has to hold for each law.
  [[nodiscard]] std::string graph() const {
    std::string out = parts_.uses(input_.document);
    if (!input_.result.proof) return out;
    for (std::uint32_t i = 0; i < loaded().routes.size(); ++i) {
      out += element("h3", parts_.own(loaded().routes[i].title)) +
             parts_.drawing(analysis::with_shares(loaded(), input_.today,
                                                  analysis::route_graph(loaded(), RouteIndex{i})));
    }
    return out;
  }

  const ReportInput& input_;
  Parts parts_;
};

}  // namespace

std::string report_page(const ReportInput& input) { return ReportPage(input).html(); }

}  // namespace wijzer::cli
