#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace wijzer::workspace {

/// The panels of the workbench, in the order in which it lists them.
enum class Panel {
  Content,
  Preview,
  Findings,
  Proof,
  Graph,
  Scenarios,
  Difference,
  Words,
  Sources,
};
inline constexpr std::size_t panels = 9;

/// A panel, and the command that says the same in words. The workbench can't be read by a screen
/// reader, so that whoever uses one needs the command.
struct Twin {
  Panel panel = Panel::Content;
  /// Its title, in English and in Dutch.
  std::string_view title;
  std::string_view title_nl;
  /// The name of the command, and the options with which it says what the panel shows.
  std::string_view command;
  std::string_view options;
  /// What both show, in English and in Dutch.
  std::string_view shows;
  std::string_view shows_nl;
};

/// One row per panel, in the order of the panels.
inline constexpr Twin twins[] = {
    {Panel::Content, "Content", "Inhoud", "find", "[content] WORDS | KIND/ID",
     "what there is, where a word stands, and what uses an id",
     "wat er is, waar een woord staat, en wat een id gebruikt"},
    {Panel::Preview, "Preview", "Proberen", "advise", "[content] --answers FILE",
     "the advice for one situation, with its reasons",
     "het advies voor één situatie, met de redenen"},
    {Panel::Findings, "Findings", "Bevindingen", "check", "[content]", "what is wrong, and where",
     "wat er mis is, en waar"},
    {Panel::Proof, "Proof", "Bewijs", "check", "[content] --witnesses",
     "what holds for everybody, with examples", "wat voor iedereen geldt, met voorbeelden"},
    {Panel::Graph, "Graph", "Kaart", "graph", "[content] --route ID | --question ID",
     "what looks at what", "wat waarnaar kijkt"},
    {Panel::Scenarios, "Scenarios", "Voorbeelden", "scenarios", "[content] --results",
     "which examples come out as expected", "welke voorbeelden uitkomen zoals verwacht"},
    {Panel::Difference, "Difference", "Verschil", "diff", "OLD NEW",
     "what an edit changes, and for whom", "wat een wijziging verandert, en voor wie"},
    {Panel::Words, "Words", "Woorden", "words", "[content]", "how easy the texts read",
     "hoe makkelijk de teksten lezen"},
    {Panel::Sources, "Sources", "Bronnen", "sources", "[content]",
     "what stands on which source, and what is due",
     "wat op welke bron staat, en wat opnieuw gelezen moet worden"},
};

/// Something that a panel does beside showing, and the command that does the same.
struct Action {
  Panel panel = Panel::Content;
  /// The name of its button, as the tests press it.
  std::string_view button;
  std::string_view command;
  /// With which it does that; empty where that is all it does.
  std::string_view option;
};

inline constexpr Action actions[] = {
    {Panel::Content, "rename", "rename", ""},
    {Panel::Preview, "keep-scenario", "advise", "--scenario"},
    {Panel::Preview, "take-handover", "advise", "--handover"},
    {Panel::Findings, "fix", "check", "--fix"},
    {Panel::Scenarios, "accept", "scenarios", "--shortest"},
    {Panel::Scenarios, "accept-boundary", "scenarios", "--accept"},
    {Panel::Difference, "export-markdown", "diff", "markdown"},
    {Panel::Difference, "export-html", "diff", "html"},
};

/// A command that shows nothing which a panel would.
struct PlainCommand {
  std::string_view command;
  std::string_view why;
};
inline constexpr PlainCommand commands_without_panel[] = {
    {"new", "writes a wizard to start from"},
    {"rename", "is an edit, which the panel Content has as well"},
    {"report", "says in one page what all panels show"},
    {"texts", "takes translations from a file"},
    {"outcomes", "measures how much there is to read"},
    {"reproduce", "looks at content as it was on another day"},
    {"handover", "gives ids the numbers that are handed over"},
    {"bundle", "writes the file for the page"},
    {"pages", "writes the pages to read"},
    {"site", "checks who publishes a wizard"},
};

/// The row of a panel.
[[nodiscard]] constexpr const Twin& twin_of(Panel panel) {
  return twins[static_cast<std::size_t>(panel)];
}

/// The command that a panel would show; nothing when there is none.
[[nodiscard]] constexpr std::optional<Panel> panel_of(std::string_view command) {
  for (const Twin& twin : twins) {
    if (twin.command == command) return twin.panel;
  }
  return std::nullopt;
}

}  // namespace wijzer::workspace
