#include <array>
#include <map>
#include <utility>

#include "checker/positions.hpp"
#include "cli/report_parts.hpp"
#include "pages/html.hpp"
#include "review/graph_words.hpp"
#include "review/html_table.hpp"
#include "wordings/wordings.hpp"

namespace wijzer::cli {

namespace {

using analysis::Graph;
using pages::element;
using pages::escape;
using review::list;
using review::percent;
using review::Table;
using wordings::part_in;

}  // namespace

std::string Parts::uses(const workspace::Document& document) const {
  std::map<workspace::Name, std::vector<std::string>> looking;
  for (const workspace::Use& use : document.all_uses()) {
    const bool rule = use.name.kind != workspace::Kind::Source;
    if (use.role != workspace::Use::Role::Refers || !rule) continue;
    looking[use.name].push_back(escape(part_in(tongue_, "place", document.in_words(use.place))));
  }
  Table table(say("What is looked at, and by what", "Waar naar gekeken wordt, en door wat"),
              {say("What", "Wat"), say("Looked at by", "Kijkt ernaar")});
  for (const auto& [name, places] : looking) {
    table.row({escape(part_in(tongue_, "rule", in_words(name))), list(places)});
  }
  return table.html(say("Nothing looks at anything.", "Niets kijkt ergens naar."));
}

std::string Parts::sources(const std::vector<workspace::SourceInUse>& sources) const {
  Table table(say("Sources, and what stands on them", "Bronnen, en wat erop staat"),
              {say("Source", "Bron"), say("Title", "Titel"), say("Law", "Wet"),
               say("Looked at", "Gelezen op"), say("To be looked at again", "Lees opnieuw voor"),
               say("Stands on it", "Staat hierop")});
  for (const workspace::SourceInUse& each : sources) {
    std::vector<std::string> standing;
    for (const workspace::Dependent& one : each.standing) {
      standing.push_back(escape(part_in(tongue_, "place", one.called)));
    }
    table.row({escape(each.id), own(each.title), escape(each.law), escape(each.checked_on),
               escape(each.review_by), list(standing)});
  }
  return table.html(say("There are no sources.", "Er zijn geen bronnen."));
}

std::string Parts::standing(const std::vector<workspace::Dependent>& all,
                            const std::string& caption) const {
  Table table(caption,
              {say("What", "Wat"), say("What it says", "Wat er staat"), say("Place", "Plaats")});
  for (const workspace::Dependent& each : all) {
    table.row({escape(part_in(tongue_, "place", each.called)), own(each.text), place(each.place)});
  }
  return element("h2", escape(caption)) + table.html(say("Nothing does.", "Niets."));
}

std::string Parts::reread(const workspace::Reread& reread) const {
  std::string out =
      sources(reread.sources) + standing(reread.direct, say("Stands on it", "Staat hierop")) +
      standing(reread.further, say("Looks at what stands on it", "Kijkt naar wat hierop staat"));
  std::vector<std::string> languages;
  for (const std::string& each : reread.languages) languages.push_back(escape(each));
  if (languages.empty()) return out;
  return out +
         element("p", say("Their texts stand in other languages too:",
                          "Die teksten staan ook in andere talen:")) +
         list(languages);
}

std::string Parts::role(const workspace::Sighting& sighting) const {
  static constexpr std::array<std::array<const char*, 2>, 5> roles = {{{"defines", "geeft de naam"},
                                                                       {"makes", "maakt"},
                                                                       {"refers", "verwijst"},
                                                                       {"expects", "verwacht"},
                                                                       {"mentions", "noemt"}}};
  for (const auto& [english, dutch] : roles) {
    if (sighting.as == english) return say(english, dutch);
  }
  return sighting.as;
}

std::string Parts::sightings(const std::vector<workspace::Sighting>& found,
                             const std::vector<check::Position>& positions) const {
  Table table(say("Where it stands", "Waar het staat"),
              {say("Place", "Plaats"), say("What that is", "Wat dat is"), say("As", "Als"),
               say("Text", "Tekst")});
  for (std::size_t i = 0; i < found.size(); ++i) {
    const workspace::Sighting& each = found[i];
    // A text is marked as what it is in; what the program makes is called in the reader's words.
    const std::string text =
        each.is_use() ? escape(part_in(tongue_, "rule", each.text))
                      : element("span", escape(each.text), "lang=\"" + escape(each.as) + "\"");
    table.row({element("code", escape(each.place.file) + ":" + std::to_string(positions[i].line)),
               escape(part_in(tongue_, "place", each.called)), escape(role(each)), text});
  }
  return table.html(say("It stands nowhere.", "Het staat nergens."));
}

namespace {

/// Whether every point but the first hangs on one other, which comes before it.
bool is_tree(const Graph& graph) {
  std::vector<int> entered(graph.points.size(), 0);
  for (const Graph::Arrow& arrow : graph.arrows) {
    if (arrow.from >= arrow.to) return false;
    ++entered[arrow.to];
  }
  for (std::size_t i = 1; i < entered.size(); ++i) {
    if (entered[i] != 1) return false;
  }
  return !entered.empty();
}

bool has_own_words(Graph::Point::Kind kind) {
  using Kind = Graph::Point::Kind;
  return kind != Kind::Verdict && kind != Kind::All && kind != Kind::Any && kind != Kind::Not;
}

}  // namespace

std::string Parts::point(const Graph::Point& point) const {
  const std::string label = has_own_words(point.kind) ? own(point.label) : escape(point.label);
  return point.share ? label + " (" + percent(*point.share, tongue_) + ")" : label;
}

/// What hangs on a point of a tree, as a list in a list.
std::string Parts::branch(const Graph& graph, std::uint32_t at) const {
  std::vector<std::string> below;
  for (const Graph::Arrow& arrow : graph.arrows) {
    if (arrow.from == at) below.push_back(branch(graph, arrow.to));
  }
  return point(graph.points[at]) + list(below);
}

std::string Parts::drawing(const Graph& plain) const {
  const Graph graph = review::graph_in(tongue_, plain);
  const std::string note =
      element("p", say("Between brackets: in which share of the situations that is so, where every "
                       "answer to a question is as likely as any other.",
                       "Tussen haakjes: in welk deel van de situaties dat zo is, als elk antwoord "
                       "op een vraag even waarschijnlijk is."));
  if (is_tree(graph)) return note + list({branch(graph, 0)});
  Table table(graph.title, {say("What", "Wat"), say("Leads to", "Leidt naar")});
  for (std::uint32_t i = 0; i < graph.points.size(); ++i) {
    std::vector<std::string> to;
    for (const Graph::Arrow& arrow : graph.arrows) {
      if (arrow.from != i) continue;
      const std::string what = arrow.label.empty() ? "" : escape(arrow.label) + ": ";
      to.push_back(what + point(graph.points[arrow.to]));
    }
    if (!to.empty()) table.row({point(graph.points[i]), list(to)});
  }
  return note + table.html(say("Nothing leads anywhere.", "Niets leidt ergens naar."));
}

}  // namespace wijzer::cli
