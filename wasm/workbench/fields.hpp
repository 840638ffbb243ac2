#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wijzer::workbench {

// Small parts of which panels are made.

/// A field for a text of the content: as many lines as it takes, without line breaks of its own.
/// Whether it changed.
[[nodiscard]] bool edit_text(const char* label, std::string& text);
/// A field for lines as they are, such as JSON.
[[nodiscard]] bool edit_lines(const char* label, std::string& text, float height);
/// A field to search with.
bool search_field(const char* label, const char* hint, std::string& text);
/// Text that wraps.
void paragraph(std::string_view text);
/// The same, less important.
void muted(std::string_view text);
/// The same, in a colour of Accents.
void coloured(unsigned colour, std::string_view text);
/// Text that is pressed to go somewhere; looks like a link.
[[nodiscard]] bool link(const char* label);
/// ImGui's BeginCombo(), which the hook of the tests can find.
[[nodiscard]] bool begin_combo(const char* label, const char* chosen);
/// Tells the hook of the tests what the last item is called, where ImGui does not.
void name_item(unsigned id, const char* label);
/// Whether `text` holds `sought`, without regard to capitals.
[[nodiscard]] bool holds(std::string_view text, std::string_view sought);
/// Text with a place for one number or text, as in printf.
[[nodiscard]] std::string filled(const char* format, int number);
[[nodiscard]] std::string filled(const char* format, const std::string& text);

}  // namespace wijzer::workbench
