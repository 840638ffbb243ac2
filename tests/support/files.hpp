#pragma once

#include <string>
#include <vector>

#include "core/load/load_content.hpp"
#include "core/summary/pdf/typesetter.hpp"

namespace wijzer::test {

/// The text of a file; the path is relative to the root of the project. Fails the test without it.
[[nodiscard]] std::string read_text(const std::string& path);

/// Names in a folder that end so, sorted; folders too.
[[nodiscard]] std::vector<std::string> names_in(const std::string& folder,
                                                const std::string& ending = "");

/// The files in a folder and in all folders inside it: their paths from there, sorted.
[[nodiscard]] std::vector<std::string> paths_in(const std::string& folder);

/// All JSON files of a content folder, the manifest first; `schema` is no content.
[[nodiscard]] std::vector<SourceFile> read_folder(const std::string& folder);

/// The files of the folder `content`.
[[nodiscard]] const std::vector<SourceFile>& shipped_files();

/// The content that ships, scenarios included.
[[nodiscard]] const Content& shipped();

/// Content in one file: the sections of all files joined, without scenarios.
[[nodiscard]] std::string joined(const std::vector<SourceFile>& files);

/// The content that ships in one file: the sections of all files joined.
[[nodiscard]] const std::string& shipped_json();

/// Content in one file of JSON, which must be sound, as the page reads it.
[[nodiscard]] std::string bundled(const std::string& json);

/// The content that ships, as the page reads it; without a table of questions left.
[[nodiscard]] const std::string& shipped_bundle();

/// The fonts of papers, as the build cuts them.
[[nodiscard]] const pdf::Fonts& paper_fonts();

}  // namespace wijzer::test
