#include "checker/paper_sides.hpp"

#include <algorithm>
#include <string_view>

namespace wijzer::check {
namespace {

// In tenths of a millimetre, from styles/print.css.
constexpr std::size_t side = 2'670;
constexpr std::size_t title = 80;
constexpr std::size_t text_line = 46;
constexpr std::size_t gap = 7;
constexpr std::size_t ruled_line = 77;
constexpr std::size_t section_edge = 28;
/// What can stay empty at the foot of a side, where a part that is kept together does not fit.
constexpr std::size_t left_empty = 150;

// Letters on a line beside the headings, and in a list: fewer than fit of text as it is, since
// people's letters differ in width.
constexpr std::size_t wide = 80;
constexpr std::size_t narrow = 76;

std::size_t letters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char letter) {
    return (static_cast<unsigned char>(letter) & 0xC0U) != 0x80U;
  }));
}

/// The lines that a text takes when words that do not fit go to the next line; a word longer than a
/// line breaks.
std::size_t lines_of(std::string_view text, std::size_t width) {
  std::size_t lines = 1;
  std::size_t used = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::size_t word = letters(text.substr(0, end));
    const std::size_t with = used == 0 ? word : used + 1 + word;
    if (with <= width) {
      used = with;
    } else {
      lines += (used == 0 ? 0 : 1) + (word - 1) / width;
      used = (word - 1) % width + 1;
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::string joined(const Text& text) {
  std::string out;
  for (const Run& run : text) out += run.text;
  return out;
}

std::size_t height_of_text(const std::string& text, std::size_t width) {
  return lines_of(text, width) * text_line + gap;
}

std::size_t height_of(const Block& block) {
  return std::visit(
      overloaded{
          [](const Line& node) { return height_of_text(joined(node.text), wide); },
          [](const Link& node) { return height_of_text(node.label, wide); },
          [](const List& node) {
            std::size_t out = gap;
            for (const Text& item : node.items) out += height_of_text(joined(item), narrow);
            return out;
          },
          [](const Rows& node) {
            std::size_t out = gap;
            for (const Rows::Row& row : node.rows) {
              out += height_of_text(row.name + ": " + joined(row.text), narrow);
            }
            return out;
          },
          [](const Folded& node) {
            std::size_t out = height_of_text(node.label + " " + node.aside, wide);
            for (const Block& inner : node.blocks) out += height_of(inner);
            return out;
          },
          // Of a screen: paper has none.
          [](const StepControl&) { return std::size_t{0}; },
          [](const Ruled& node) { return static_cast<std::size_t>(node.lines) * ruled_line; },
      },
      block.node);
}

}  // namespace

std::size_t paper_sides(const Summary& paper) {
  std::size_t height = title;
  for (const Section& section : paper.sections) {
    height += section_edge;
    for (const Block& block : section.blocks) height += height_of(block);
  }
  if (height <= side) return 1;
  return (height + side - left_empty - 1) / (side - left_empty);
}

}  // namespace wijzer::check
