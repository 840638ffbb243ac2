#include "core/summary/formats.hpp"

#include <algorithm>

#include "core/summary/walk.hpp"

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
    walk_summary(*this, summary);
    return std::move(out_);
  }

  void heading(int, const std::string& text) {
    // The title stands before all parts; where it is that of the first one, the others are as high.
    if (depth_ == 0) has_own_title_ = true;
    const bool is_high = depth_ == 0 || (depth_ == 1 && !has_own_title_);
    wrapped(text, "");
    out_ += std::string(std::min(width(text), line_width), is_high ? '=' : '-') + "\n\n";
  }
  void begin(const Section&) { ++depth_; }
  void end(const Section&) { --depth_; }
  void badge(const std::string& text) { wrapped(text + ":", ""); }

  void line(const Line& node, int) {
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

  void link(const Link& node) {
    wrapped(node.label, "- ");
    out_ += '\n';
  }
  void list(const List& node) {
    for (const Text& item : node.items) wrapped(joined(item), "- ");
    out_ += '\n';
  }
  void unfolded(const Folded& node, int) { label(node, ""); }
  void without_words(const Folded& node) { label(node, "- "); }

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

  void label(const Folded& node, const std::string& first) {
    wrapped(node.aside.empty() ? node.label : node.label + " (" + node.aside + ")", first);
    out_ += '\n';
  }

  std::string out_;
  int depth_ = 0;
  bool has_own_title_ = false;
};

}  // namespace

std::string to_plain_text(const Summary& summary) { return TextWriter{}.run(summary); }

}  // namespace wijzer
