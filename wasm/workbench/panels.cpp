#include "workbench/panel.hpp"

namespace wijzer::workbench {
namespace {

constexpr PanelEntry entries[] = {
    {"content", messages::content, Region::Main, content_panel},
    {"preview", messages::preview, Region::Right, preview_panel},
    {"findings", messages::findings, Region::Bottom, findings_panel},
    {"proof", messages::proof, Region::Bottom, proof_panel},
    {"difference", messages::difference, Region::Bottom, difference_panel},
    {"scenarios", messages::scenarios, Region::Bottom, scenarios_panel},
    {"graph", messages::graph, Region::Bottom, graph_panel},
    {"words", messages::words, Region::Bottom, words_panel},
    {"sources", messages::sources, Region::Bottom, sources_panel},
};

}  // namespace

std::span<const PanelEntry> panels() { return entries; }

}  // namespace wijzer::workbench
