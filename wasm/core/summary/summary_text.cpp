#include "core/summary/formats.hpp"

#include <algorithm>

namespace wijzer {
namespace {

constexpr std::size_t line_width = 78;

std::string joined(const Text& text) {
  std::string out;
  for (const Run& run : text) out += run.text;
  return out;
}

/// Characters on the screen: UTF-8 continuation bytes take no place.
std::size_t width(std::string_view text) {
  std::size_t out = 0;
  for (const char letter : text) {
    if ((static_cast<unsigned char>(letter) & 0xC0U) != 0x80U) ++out;
  }
  return out;
}

class TextWriter {
 public:
  std::string run(const Summary& summary) {
    // The first part of an outcome has the title of the page; the parts of a paper have none.
    const bool titled = !summary.sections.empty() && !summary.sections.front().heading.empty();
    if (!titled) heading(summary.title, '=');
    sections(summary.sections, titled ? '=' : '-');
    return std::move(out_);
  }

 private:
  /// Writes words with line breaks; `first` starts the first line, spaces of its width the others.
  void wrapped(std::string_view text, const std::string& first) {
    const std::size_t indent = width(first);
    std::string line = first;
    std::size_t used = indent;
    bool fresh = true;
    for (std::size_t at = 0; at < text.size();) {
      std::size_t end = text.find(' ', at);
      if (end == std::string_view::npos) end = text.size();
      const std::string_view word = text.substr(at, end - at);
      at = end + 1;
      if (word.empty()) continue;
      if (!fresh && used + 1 + width(word) > line_width) {
        out_ += line + "\n";
        line = std::string(indent, ' ');
        used = indent;
        fresh = true;
      }
      if (!fresh) {
        line += ' ';
        ++used;
      }
      line += word;
      used += width(word);
      fresh = false;
    }
    out_ += line + "\n";
  }

  void heading(const std::string& text, char underline) {
    if (text.empty()) return;
    wrapped(text, "");
    out_ += std::string(std::min(width(text), line_width), underline) + "\n\n";
  }

  void sections(const std::vector<Section>& list, char underline) {
    for (const Section& section : list) {
      if (!section.badge.empty()) wrapped(section.badge + ":", "");
      heading(section.heading, underline);
      blocks(section.blocks);
      sections(section.sections, '-');
    }
  }

  void line(const Line& node) {
    if (node.kind == Line::Kind::Today) return;
    const bool notice = node.kind == Line::Kind::Notice;
    const bool quote = node.kind == Line::Kind::Quote;
    wrapped(joined(node.text), notice ? "! " : quote ? "> " : "");
    if (node.kind != Line::Kind::Subheading) out_ += '\n';
  }

  void rows(const Rows& node) {
    for (const Rows::Row& row : node.rows) {
      const std::string text = joined(row.text);
      wrapped(text.empty() ? row.name : row.name + ": " + text, "- ");
    }
    out_ += '\n';
  }

  void ruled(const Ruled& node) {
    for (int i = 0; i < node.lines; ++i) {
      const std::string label = i == 0 && !node.label.empty() ? node.label + " " : "";
      out_ += label + std::string(line_width - std::min(line_width, width(label)), '_') + "\n\n";
    }
  }

  void blocks(const std::vector<Block>& list_of_blocks) {
    for (const Block& block : list_of_blocks) {
      std::visit(overloaded{
                     [&](const Line& node) { line(node); },
                     [&](const Link& node) {
                       wrapped(node.label, "- ");
                       out_ += '\n';
                     },
                     [&](const List& node) {
                       for (const Text& item : node.items) wrapped(joined(item), "- ");
                       out_ += '\n';
                     },
                     [&](const Rows& node) { rows(node); },
                     [&](const Folded& node) {
                       wrapped(
                           node.aside.empty() ? node.label : node.label + " (" + node.aside + ")",
                           has_words(node.blocks) ? "" : "- ");
                       out_ += '\n';
                       blocks(node.blocks);
                     },
                     [](const StepControl&) {},
                     [&](const Ruled& node) { ruled(node); },
                 },
                 block.node);
    }
  }

  std::string out_;
};

}  // namespace

std::string to_plain_text(const Summary& summary) { return TextWriter{}.run(summary); }

}  // namespace wijzer
