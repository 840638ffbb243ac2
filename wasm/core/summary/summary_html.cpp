#include "core/summary/formats.hpp"

namespace wijzer {
namespace {

// Readable on any screen, on paper, in black and white, and with the system's own colours.
constexpr std::string_view style =
    "body{font:1.0625rem/1.5 system-ui,sans-serif;color:#111;background:#fff;max-width:42rem;"
    "margin:0 auto;padding:1rem;overflow-wrap:anywhere}"
    "h1{font-size:1.75rem;line-height:1.2}h2{font-size:1.375rem;line-height:1.25;margin:2rem 0 "
    ".5rem;break-after:avoid}h3{font-size:1.125rem;margin:1.25rem 0 .25rem;break-after:avoid}"
    "h4{font-size:1.0625rem;margin:1rem 0 .25rem;break-after:avoid}p,ul,ol{margin:.25rem 0 .75rem}"
    "li{margin:.25rem 0}a{color:inherit}.small{font-size:.9375rem;color:#444}"
    ".badge{display:inline-block;border:1px solid;border-radius:.25rem;padding:0 "
    ".5rem;font-size:1rem;font-weight:600}.tone{border-left:.375rem solid #666;padding-left:.75rem;"
    "margin:1rem 0}.fits{border-color:#1a6b2f}.possible{border-color:#8a5a00}.alert{border-color:"
    "#a1001c}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;"
    "border:1px solid #767676;padding:.375rem}tr{break-inside:avoid}@page{size:A4;margin:18mm}"
    "@media print{body{padding:0;max-width:none;font-size:11pt}}";

std::string escape(std::string_view text) {
  std::string out;
  for (const char letter : text) {
    switch (letter) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += letter;
    }
  }
  return out;
}

class HtmlWriter {
 public:
  explicit HtmlWriter(const Content& content) : content_(content) {}

  std::string run(const Summary& summary) {
    out_ += "<!doctype html>\n<html lang=\"" + escape(summary.language) +
            "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
            "content=\"width=device-width, initial-scale=1\">\n<meta "
            "http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
            "'unsafe-inline'\">\n<title>" +
            escape(summary.title) + "</title>\n<style>" + std::string(style) +
            "</style>\n</head>\n<body>\n<main>\n";
    for (const Section& section : summary.sections) top_section(section, summary);
    out_ += "</main>\n</body>\n</html>\n";
    return std::move(out_);
  }

 private:
  void top_section(const Section& section, const Summary& summary) {
    const bool first = &section == &summary.sections.front();
    out_ += "<section id=\"" + escape(section.id) + "\"" + tone_class(section.tone) + ">\n";
    if (section.id == "words") {
      heading(section, 2);
      word_list(section, summary);
    } else {
      heading(section, first ? 1 : 2);
      const bool headless = section.heading.front().text.empty();
      blocks(section.blocks, first || headless ? 2 : 3);
      for (const Section& inner : section.sections) inner_section(inner);
    }
    out_ += "</section>\n";
  }

  void inner_section(const Section& section) {
    out_ += "<section id=\"" + escape(section.id) + "\"" + tone_class(section.tone) + ">\n";
    heading(section, 3);
    if (!section.badge.empty()) {
      out_ += "<p><span class=\"badge\">" + escape(section.badge) + "</span></p>\n";
    }
    blocks(section.blocks, 4);
    out_ += "</section>\n";
  }

  static std::string tone_class(Tone tone) {
    if (tone == Tone::Plain) return {};
    return " class=\"tone " + std::string(tone_name(tone)) + "\"";
  }

  void element(const std::string& name, const Text& text) {
    out_ += "<" + name + ">";
    runs(text);
    out_ += "</" + name + ">\n";
  }

  void heading(const Section& section, int level) {
    if (section.heading.front().text.empty()) return;
    element("h" + std::to_string(level), section.heading);
  }

  /// A marked word leads to its line in the word list, which also works on paper and by keyboard.
  void runs(const Text& text) {
    for (const Run& run : text) {
      if (run.term) {
        out_ += "<a href=\"#w-" + escape(content_[*run.term].id.value) + "\">" + escape(run.text) +
                "</a>";
      } else {
        out_ += escape(run.text);
      }
    }
  }

  void word_list(const Section& section, const Summary& summary) {
    for (const Block& block : section.blocks) {
      const Table* table = std::get_if<Table>(&block.node);
      if (table == nullptr) continue;
      out_ += "<dl>\n";
      for (std::size_t i = 0; i < table->rows.size(); ++i) {
        out_ += "<dt id=\"w-" + escape(content_[summary.terms[i]].id.value) + "\"><strong>";
        runs(table->rows[i].first);
        out_ += "</strong></dt>\n<dd>";
        runs(table->rows[i].second);
        out_ += "</dd>\n";
      }
      out_ += "</dl>\n";
    }
  }

  void list(const List& node) {
    const std::string name = node.ordered ? "ol" : "ul";
    out_ += "<" + name + ">\n";
    for (const Text& item : node.items) element("li", item);
    out_ += "</" + name + ">\n";
  }

  void answers(const AnswerList& node) {
    out_ += "<ul>\n";
    for (const AnswerList::Row& row : node.rows) {
      out_ +=
          "<li>" + escape(row.short_label) + ": <strong>" + escape(row.answer) + "</strong></li>\n";
    }
    out_ += "</ul>\n";
  }

  void table(const Table& node) {
    out_ += "<table>\n<thead><tr><th scope=\"col\">" + escape(node.head_left) +
            "</th><th scope=\"col\">" + escape(node.head_right) + "</th></tr></thead>\n<tbody>\n";
    for (const auto& [left, right] : node.rows) {
      out_ += "<tr><th scope=\"row\">";
      runs(left);
      out_ += "</th><td>";
      runs(right);
      out_ += "</td></tr>\n";
    }
    out_ += "</tbody>\n</table>\n";
  }

  void blocks(const std::vector<Block>& list_of_blocks, int level) {
    const std::string sub = "h" + std::to_string(level);
    for (const Block& block : list_of_blocks) {
      std::visit(overloaded{
                     [&](const Paragraph& node) { element("p", node.text); },
                     [&](const Small& node) {
                       out_ += "<p class=\"small\">";
                       runs(node.text);
                       out_ += "</p>\n";
                     },
                     [&](const Notice& node) {
                       out_ += "<p class=\"tone alert\"><strong>";
                       runs(node.text);
                       out_ += "</strong></p>\n";
                     },
                     [&](const Subheading& node) { element(sub, node.text); },
                     [&](const List& node) { list(node); },
                     [&](const Table& node) { table(node); },
                     [&](const AnswerList& node) { answers(node); },
                     [&](const Folded& node) {
                       element(sub, node.label);
                       blocks(node.blocks, level + 1);
                     },
                 },
                 block.node);
    }
  }

  const Content& content_;
  std::string out_;
};

}  // namespace

std::string to_html(const Summary& summary, const Content& content) {
  return HtmlWriter(content).run(summary);
}

}  // namespace wijzer
