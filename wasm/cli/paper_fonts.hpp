#pragma once

#include <optional>
#include <string>

#include "core/summary/pdf/typesetter.hpp"

namespace wijzer::cli {

/// The fonts of papers as they were read: the bytes, and what is in them.
struct PaperFonts {
  std::string regular;
  std::string bold;
  /// Looks into those bytes; nothing where they could not be read.
  std::optional<pdf::Fonts> fonts;
  /// Why not, for people.
  std::string problem;
};

/// Reads regular.ttf and bold.ttf of a folder.
void read_paper_fonts(const std::string& folder, PaperFonts& out);

/// Where the build leaves them.
constexpr const char* fonts_folder = "build/fonts";

}  // namespace wijzer::cli
