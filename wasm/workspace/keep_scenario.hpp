#pragma once

#include <string>
#include <vector>

#include "core/model/content.hpp"
#include "workspace/document.hpp"

namespace wijzer::workspace {

/// The files of a document that hold scenarios, in their order.
[[nodiscard]] std::vector<std::string> scenario_files(const Document& document);

/// Adds a scenario, as JSON, as the last one of a file.
///
/// @param file  One of scenario_files().
/// @return      Where it went well, `place` is that of the new scenario.
[[nodiscard]] Edited add_scenario(Document& document, const std::string& file, std::string json);

/// Adds a family with the advice that it gets now, as the last scenario of a file: with an id that
/// is new, and a title that its author still has to write.
///
/// @param content  What the document says, sound.
/// @param answers  Of that content.
/// @param file     One of scenario_files().
/// @return         Where it went well, `place` is that of the new scenario.
[[nodiscard]] Edited keep_scenario(Document& document, const Content& content,
                                   const Answers& answers, const std::string& title,
                                   const std::string& file);

}  // namespace wijzer::workspace
