#pragma once

#include <string>
#include <vector>

#include "analysis/proof/proof.hpp"
#include "analysis/scenarios/boundaries.hpp"
#include "core/model/content.hpp"
#include "workspace/document.hpp"
#include "workspace/scenario_json.hpp"

namespace wijzer::workspace {

/// The families on either side of boundaries: "edge-age-17".
[[nodiscard]] std::vector<Generated> generated_of(const Content& content,
                                                  const std::vector<analysis::Boundary>& found);
/// The shortest example of each thing that the advice can say: "shortest-route-zvw-fits".
[[nodiscard]] std::vector<Generated> generated_of(const Content& content,
                                                  const std::vector<analysis::Witness>& found);

/// Adds it as the last scenario of a file. Its id becomes another one where a scenario has it.
///
/// @param content  What it was found in, as the document says.
/// @param file     One of scenario_files().
/// @return         Where it went well, `place` is that of the new scenario.
[[nodiscard]] Edited accept_generated(Document& document, const Content& content,
                                      const Generated& generated, const std::string& file);

}  // namespace wijzer::workspace
