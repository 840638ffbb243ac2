#include "cli/paper_fonts.hpp"

#include <utility>

#include "cli/files.hpp"

namespace wijzer::cli {

void read_paper_fonts(const std::string& folder, PaperFonts& out) {
  constexpr const char* remedy = "; \"./dev build\" makes it, --fonts names another folder";
  std::optional<pdf::Font> read[2];
  std::string* const bytes[] = {&out.regular, &out.bold};
  const char* const names[] = {"regular", "bold"};
  for (std::size_t i = 0; i < 2; ++i) {
    const std::string path = folder + "/" + names[i] + ".ttf";
    FileRead file = read_file(path);
    if (!file.problem.empty()) {
      out.problem = file.problem + remedy;
      return;
    }
    *bytes[i] = std::move(file.text);
    read[i] = pdf::Font::read(*bytes[i]);
    if (!read[i]) {
      out.problem = path + " is no font that papers can be set in" + remedy;
      return;
    }
  }
  out.fonts.emplace(pdf::Fonts{*std::move(read[0]), *std::move(read[1])});
}

}  // namespace wijzer::cli
