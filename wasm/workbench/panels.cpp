#include "workbench/panel.hpp"

#include <iterator>

namespace wijzer::workbench {
namespace {

using Twin = workspace::Panel;

constexpr PanelEntry entries[] = {
    {Twin::Content, "content", Region::Main, content_panel},
    {Twin::Preview, "preview", Region::Right, preview_panel},
    {Twin::Findings, "findings", Region::Bottom, findings_panel},
    {Twin::Proof, "proof", Region::Bottom, proof_panel},
    {Twin::Graph, "graph", Region::Bottom, graph_panel},
    {Twin::Scenarios, "scenarios", Region::Bottom, scenarios_panel},
    {Twin::Difference, "difference", Region::Bottom, difference_panel},
    {Twin::Words, "words", Region::Bottom, words_panel},
    {Twin::Sources, "sources", Region::Bottom, sources_panel},
};
static_assert(std::size(entries) == workspace::panels);

}  // namespace

std::span<const PanelEntry> panels() { return entries; }

}  // namespace wijzer::workbench
