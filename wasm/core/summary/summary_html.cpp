#include <algorithm>

#include "core/summary/escape.hpp"
#include "core/summary/formats.hpp"
#include "core/summary/walk.hpp"

namespace wijzer {
namespace {

// Readable on any screen, on paper, in black and white, and with the system's own colours.
constexpr std::string_view style =
    "body{font:1.0625rem/1.5 system-ui,sans-serif;color:#111;background:#fff;max-width:42rem;"
    "margin:0 auto;padding:1rem;overflow-wrap:anywhere}"
    "h1{font-size:1.75rem;line-height:1.2}h2{font-size:1.375rem;line-height:1.25;margin:2rem 0 "
    ".5rem;break-after:avoid}h3{font-size:1.125rem;margin:1.25rem 0 .25rem;break-after:avoid}"
    "h4{font-size:1.0625rem;margin:1rem 0 .25rem;break-after:avoid}p,ul,ol{margin:.25rem 0 .75rem}"
    "p,li,blockquote{unicode-bidi:plaintext}li{margin:.25rem "
    "0}a{color:inherit}.small{font-size:.9375rem;color:#444}"
    ".badge{display:inline-block;border:1px solid;border-radius:.25rem;padding:0 "
    ".5rem;font-size:1rem;font-weight:600}.tone{border-left:.375rem solid #666;padding-left:.75rem;"
    "margin:1rem 0}.fits{border-color:#1a6b2f}.possible{border-color:#8a5a00}.alert{border-color:"
    "#a1001c}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;"
    "border:1px solid #767676;padding:.375rem}tr{break-inside:avoid}.ruled{border-bottom:1px solid;"
    "min-height:2rem}@page{size:A4;margin:15mm}@media print{body{padding:0;max-width:none;"
    "font-size:11pt}"
    // The short paper, as the page prints it: two sides.
    "section[id^=paper-]{padding:1.5mm 0 1mm 32mm;border-top:1px solid;font-size:10pt;line-height:"
    "1.3}#paper-head,#paper-foot{padding-left:0}section[id^=paper-] :is(p,ul,li,h3,blockquote)"
    "{margin:0 0 .7mm;font-size:10pt}section[id^=paper-] h2{float:left;width:30mm;margin:0 0 0 "
    "-32mm;"
    "font-size:10pt}section[id^=paper-] ul{padding-left:5mm}section[id^=paper-] .ruled{height:7mm;"
    "min-height:0}#paper-code{display:flow-root}#paper-code "
    "svg{float:right;width:34mm;height:34mm}}";

class HtmlWriter {
 public:
  HtmlWriter(const Content& content, const PaperExtras& extras)
      : content_(content),
        own_(extras.own),
        open_own_("<span lang=\"" + escape(own_.name) + "\">"),
        picture_(extras.picture) {}

  std::string run(const Summary& summary) {
    out_ += "<!doctype html>\n<html lang=\"" + escape(summary.language) +
            "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
            "content=\"width=device-width, initial-scale=1\">\n<meta "
            "http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
            "'unsafe-inline'\">\n<title>" +
            escape(summary.title) + "</title>\n<style>" + std::string(style) +
            "</style>\n</head>\n<body>\n<main>\n";
    terms_ = &summary.terms;
    walk_summary(*this, summary);
    out_ += "</main>\n</body>\n</html>\n";
    return std::move(out_);
  }

  void heading(int level, const std::string& text) {
    element("h" + std::to_string(level), in_passages(text));
  }
  void begin(const Section& section) {
    is_word_list_ = section.id == "words";
    out_ += "<section id=\"" + escape(section.id) + "\"" + tone_class(section.tone) + ">\n";
    // What is to be read back from the file; see core/handover/handover_file.hpp.
    in_code_ = section.id == code_section;
  }
  void end(const Section&) {
    is_word_list_ = false;
    in_code_ = false;
    out_ += "</section>\n";
  }
  void badge(const std::string& text) {
    out_ += "<p><span class=\"badge\">" + in_passages(text) + "</span></p>\n";
  }

  void line(const Line& node, int level) {
    switch (node.kind) {
      case Line::Kind::Paragraph:
        return element("p", runs(node.text));
      case Line::Kind::Small:
        return element("p", runs(node.text), "small");
      case Line::Kind::Subheading:
        return element("h" + std::to_string(level), runs(node.text));
      case Line::Kind::Notice:
        return element("p", "<strong>" + runs(node.text) + "</strong>", "tone alert");
      case Line::Kind::Quote:
        if (in_code_) {
          if (picture_.size > 0) draw(picture_);
          out_ += "<p><strong id=\"kz-code\">" + escape(joined(node.text)) + "</strong></p>\n";
          return;
        }
        return element("blockquote", said(node.text));
      case Line::Kind::Today:
        return;
      case Line::Kind::Lasting:
        return element("p", runs(node.text));
    }
  }

  // Paper has no links, and a file asks for nothing from elsewhere.
  void link(const Link& node) { element("p", in_passages(node.label)); }
  void list(const List& node) {
    out_ += "<ul>\n";
    for (const Text& item : node.items) element("li", runs(item));
    out_ += "</ul>\n";
  }
  void rows(const Rows& node) {
    if (is_word_list_) return words(node);
    out_ += "<ul>\n";
    for (const Rows::Row& row : node.rows) {
      const std::string text = runs(row.text);
      element("li",
              "<strong>" + in_passages(row.name) + "</strong>" + (text.empty() ? "" : ": ") + text);
    }
    out_ += "</ul>\n";
  }
  void unfolded(const Folded& node, int level) {
    heading(level, node.label);
    if (!node.aside.empty()) element("p", in_passages(node.aside), "small");
  }
  void without_words(const Folded& node) {
    const std::string aside = node.aside.empty() ? "" : ": " + in_passages(node.aside);
    element("p", "<strong>" + in_passages(node.label) + "</strong>" + aside);
  }
  void ruled(const Ruled& node) {
    element("p", in_passages(node.label), "ruled");
    for (int i = 1; i < node.lines; ++i) element("p", {}, "ruled");
  }

 private:
  static std::string tone_class(Tone tone) {
    if (tone == Tone::Plain) return {};
    return " class=\"tone " + std::string(tone_name(tone)) + "\"";
  }

  void element(const std::string& name, const std::string& inside, const std::string& kind = {}) {
    out_ += "<" + name + (kind.empty() ? kind : " class=\"" + kind + "\"") + ">" + inside + "</" +
            name + ">\n";
  }

  static std::string joined(const Text& text) {
    std::string out;
    for (const Run& run : text) out += run.text;
    return out;
  }

  /// It says nothing that does not stand there in words.
  void draw(const pdf::Picture& picture) {
    const std::string size = std::to_string(picture.size);
    out_ +=
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"140\" height=\"140\" viewBox=\"0 0 " +
        size + " " + size + "\" aria-hidden=\"true\"><path d=\"";
    for (const auto& [left, top, width] : picture.runs) {
      const std::string length = std::to_string(width);
      out_.append("M").append(std::to_string(left)).append(" ").append(std::to_string(top));
      out_.append("h").append(length).append("v1h-").append(length).append("z");
    }
    out_ += "\"/></svg>\n";
  }

  std::string in_passages(const std::string& text) const { return runs({Run{text, std::nullopt}}); }

  /// A marked word leads to its line in the word list, which also works on paper and by keyboard.
  std::string linked(const Run& run, const std::string& inside) const {
    if (!run.term) return inside;
    return "<a href=\"#w-" + escape(content_[*run.term].id.value) + "\">" + inside + "</a>";
  }

  std::string runs(const Text& text) const { return in_parts(text, passages(joined(text), own_)); }

  /// What somebody can say, in the language of the content; what it means follows in that of the
  /// text.
  std::string said(const Text& text) const {
    return in_parts(text, said_passages(joined(text), own_));
  }

  /// The runs of a text, each in the passages that it goes through.
  std::string in_parts(const Text& text, const Passages& parts) const {
    std::string out;
    auto run = text.begin();
    std::size_t at = 0;
    for (const Passage& part : parts) {
      if (part.is_own) out += open_own_;
      for (std::size_t left = part.text.size(); left > 0;) {
        const std::size_t here = std::min(left, run->text.size() - at);
        if (here > 0) out += linked(*run, escape(run->text.substr(at, here)));
        left -= here;
        at += here;
        if (at < run->text.size()) continue;
        ++run;
        at = 0;
      }
      if (part.is_own) out += "</span>";
    }
    return out;
  }

  void words(const Rows& node) {
    out_ += "<dl>\n";
    for (std::size_t i = 0; i < node.rows.size(); ++i) {
      // A file can hold more words than terms.
      const bool is_term = i < terms_->size();
      out_ += is_term ? "<dt id=\"w-" + escape(content_[(*terms_)[i]].id.value) + "\">" : "<dt>";
      out_ += "<strong>" + in_passages(node.rows[i].name) + "</strong></dt>\n";
      element("dd", runs(node.rows[i].text));
    }
    out_ += "</dl>\n";
  }

  const Content& content_;
  const OwnLanguage& own_;
  std::string open_own_;
  const pdf::Picture& picture_;
  /// Of the list of words, in its order.
  const std::vector<TermIndex>* terms_ = nullptr;
  bool is_word_list_ = false;
  std::string out_;
  bool in_code_ = false;
};

}  // namespace

std::string to_html(const Summary& summary, const Content& content, const PaperExtras& extras) {
  return HtmlWriter(content, extras).run(summary);
}

}  // namespace wijzer
