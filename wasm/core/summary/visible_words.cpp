#include <algorithm>

#include "core/summary/summary.hpp"

namespace wijzer {
namespace {

std::size_t words(const std::string& text) {
  std::size_t count = 0;
  bool inside = false;
  for (const char letter : text) {
    const bool space = letter == ' ';
    if (!space && !inside) ++count;
    inside = !space;
  }
  return count;
}

std::size_t words(const Text& text) {
  std::string whole;
  for (const Run& run : text) whole += run.text;
  return words(whole);
}

std::size_t words(const Block& block) {
  return std::visit(
      overloaded{
          [](const Line& node) { return node.kind == Line::Kind::Lasting ? 0 : words(node.text); },
          [](const Link& node) { return words(node.label); },
          [](const List& node) {
            std::size_t count = 0;
            for (const Text& item : node.items) count += words(item);
            return count;
          },
          [](const Rows& node) {
            std::size_t count = 0;
            for (const Rows::Row& row : node.rows) {
              count += words(row.name) + words(row.text);
            }
            return count;
          },
          [](const Folded& node) { return words(node.label) + words(node.aside); },
          [](const StepControl& node) {
            if (!node.fold.empty()) return words(node.fold);
            std::size_t count = words(node.label);
            for (const StepControl::Choice& choice : node.choices) count += words(choice.label);
            return count;
          },
          [](const Ruled& node) { return words(node.label); },
      },
      block.node);
}

std::size_t words(const Section& section) {
  // A screen explains words in place.
  if (section.id == "words") return 0;
  std::size_t count = words(section.heading) + words(section.badge);
  for (const Block& block : section.blocks) count += words(block);
  for (const Section& inner : section.sections) count += words(inner);
  return count;
}

}  // namespace

std::size_t visible_words(const Summary& summary) {
  std::size_t count = 0;
  for (const Section& section : summary.sections) count += words(section);
  return count;
}

}  // namespace wijzer
