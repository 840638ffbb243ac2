#include "pages/frame.hpp"

#include <algorithm>

#include "core/summary/words.hpp"
#include "pages/html.hpp"

namespace wijzer::pages {
namespace {

/// Nothing runs, nothing is sent, nothing is loaded but the look of the page.
constexpr const char* policy =
    "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action "
    "'none'";
/// Where search engines cut off a title.
constexpr std::size_t longest_title = 70;

class Frame {
 public:
  Frame(const PagesInput& input, const Writer& writer)
      : input_(input), content_(input.content), writer_(writer), page_(writer.page()) {}

  std::string run() {
    const bool themed = input_.sender != nullptr && !input_.sender->theme.empty();
    out_ = "<!doctype html>\n<html lang=\"" + escape(content_.language) + "\"" +
           (themed ? " class=\"kz-themed\"" : "") + ">\n";
    head();
    out_ += std::string("<body class=\"kz-page") + (writer_.is_booklet() ? " kz-booklet" : "") +
            "\">\n<a class=\"kz-skip\" href=\"#kz-main\">" + words("pages.skip") + "</a>\n";
    header();
    trail();
    main();
    onward();
    footer();
    out_ += "</body>\n</html>\n";
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string words(const char* key) const { return writer_.words(key); }

  void head() {
    const std::string title = title_of(content_, page_);
    const std::string whole = phrase(content_, "title.screen", {{"screen", title}});
    out_ +=
        "<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
        "content=\"width=device-width, initial-scale=1\">\n<meta "
        "http-equiv=\"Content-Security-Policy\" content=\"" +
        std::string(policy) + "\">\n" +
        element("title", escape(whole.size() > longest_title ? title : whole)) +
        "<meta name=\"description\" content=\"" + escape(description_of(content_, page_)) +
        "\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
        "<meta name=\"format-detection\" content=\"telephone=no\">\n";
    if (!input_.icon.empty()) out_ += "<link rel=\"icon\" href=\"" + escape(input_.icon) + "\">\n";
    if (!input_.style.empty()) {
      out_ += "<link rel=\"stylesheet\" href=\"" + escape(input_.style) + "\">\n";
    }
    if (!input_.others.empty()) alternate(content_.language, {});
    for (const OtherLanguage& other : input_.others) alternate(other.code, other.folder);
    out_ += "</head>\n";
  }

  /// Tells search engines where this page stands in a language.
  void alternate(const std::string& code, const std::string& folder) {
    out_ += "<link rel=\"alternate\" hreflang=\"" + escape(code) + "\" href=\"" +
            escape(folder + file_of(page_)) + "\">\n";
  }

  /// The name of the site, and the same page in the other languages, each under its own name.
  [[nodiscard]] std::string names() const {
    std::string out = element("p", link(input_.wizard, words("page.name")), "class=\"kz-brand\"");
    if (input_.others.empty()) return out;
    for (const OtherLanguage& other : input_.others) {
      const std::string name = phrase(content_, language_key(other));
      const std::string address = escape(other.folder + file_of(page_));
      std::string attributes = "class=\"kz-language\" href=\"" + address;
      for (const char* attribute : {"\" hreflang=\"", "\" lang=\""}) {
        attributes += attribute + escape(other.code);
      }
      out += element("a", escape(name), attributes + "\"");
    }
    return element("div", "\n" + out, "class=\"kz-names\"");
  }

  /// A text that the content may lack, as an element of its own.
  [[nodiscard]] std::string optional(const char* key, std::string_view attributes = {}) const {
    return has(key) ? element("p", words(key), attributes) : std::string{};
  }

  [[nodiscard]] bool has(const char* key) const { return content_.interface.contains(key); }

  /// The same as above the questions: name, help, whom to call in an emergency.
  void header() {
    out_ += "<header class=\"kz-header\">\n<div class=\"kz-bar\">\n" + names();
    if (has("help.text")) {
      out_ += "<details class=\"kz-help\">\n" + element("summary", words("help.heading")) +
              "<div>\n" + element("p", words("help.text"));
      if (has("help.address")) {
        out_ += element("p", link(phrase(content_, "help.address"), words("pages.help_link")));
      }
      out_ += optional("help.checked", "class=\"kz-small\"") + optional("help.more") +
              (input_.sender == nullptr ? "" : local_help(*input_.sender)) + "</div>\n</details>\n";
    }
    out_ += "</div>\n";
    if (has("emergency.text")) {
      const std::string number = "tel:" + phrase(content_, "emergency.number");
      out_ += element(
          "p",
          element("span", words("emergency.text")) + " " + link(number, words("emergency.call")),
          "class=\"kz-emergency\"");
    }
    out_ += "</header>\n";
  }

  void trail() {
    std::vector<std::string> steps = {escape(title_of(content_, page_))};
    for (const Page* at = &page_; !first(*at);) {
      at = &content_[at->above];
      steps.push_back(link(file_of(*at), escape(title_of(content_, *at))));
    }
    steps.push_back(link(input_.wizard, words("page.name")));
    std::reverse(steps.begin(), steps.end());
    std::string items;
    for (std::size_t i = 0; i < steps.size(); ++i) {
      items += element("li", steps[i], i + 1 == steps.size() ? "aria-current=\"page\"" : "");
    }
    out_ += "<nav class=\"kz-trail\" aria-label=\"" + words("pages.trail") + "\">\n" +
            element("ol", "\n" + items) + "</nav>\n";
  }

  void main() {
    out_ += "<main class=\"kz-main kz-read\" id=\"kz-main\">\n" +
            element("h1", escape(title_of(content_, page_)));
    // After what the page begins with: who came for that should not have to look for it.
    const std::string& html = writer_.html();
    const std::size_t intro = std::min({html.find("<h2"), html.find("<section"), html.size()});
    out_ += html.substr(0, intro);
    contents();
    out_ += html.substr(intro) + "</main>\n";
  }

  /// What stands on a long page: folded, so that the first sentence stands on the first screen of a
  /// phone; open where all of it is meant to be printed.
  void contents() {
    constexpr std::size_t short_page = 3;
    if (writer_.headings().size() <= short_page) return;
    std::string items;
    for (const Writer::Heading& heading : writer_.headings()) {
      items += element("li", link("#" + heading.id, escape(heading.text)));
    }
    const std::string list = element("ul", "\n" + items);
    const std::string name = words("pages.on_this_page");
    out_ += "<nav class=\"kz-contents\" aria-labelledby=\"kz-contents\">\n";
    out_ += writer_.is_booklet()
                ? element("h2", name, "id=\"kz-contents\"") + list
                : element("details", "\n" + element("summary", name, "id=\"kz-contents\"") + list);
    out_ += "</nav>\n";
  }

  void onward() {
    std::string items;
    for (const Page& page : content_.pages) {
      const bool near = first(page) || page.above.value == 0;
      if (!near || &page == &page_) continue;
      items += element("li", link(file_of(page), escape(title_of(content_, page))));
    }
    out_ += "<nav class=\"kz-onward\" aria-labelledby=\"kz-onward\">\n" +
            element("h2", words("pages.onward"), "id=\"kz-onward\"") +
            element("p", words("pages.wizard_text") + " " +
                             link(input_.wizard, words("pages.wizard_link"))) +
            element("ul", "\n" + items) + "</nav>\n";
  }

  void footer() {
    const std::optional<Date> date = parse_date(content_.date);
    const std::string day = date ? date_in_words(content_, *date) : content_.date;
    std::string made =
        phrase(content_, "result.version", {{"version", content_.version}, {"date", day}});
    if (const std::optional<Date> review = writer_.review()) {
      made += " " +
              phrase(content_, "pages.source_review", {{"date", date_in_words(content_, *review)}});
    }
    out_ += "<footer class=\"kz-footer\">\n" + element("p", words("result.disclaimer")) +
            element("p", escape(made)) +
            (input_.sender == nullptr ? "" : sender_foot(content_, *input_.sender)) + "</footer>\n";
  }

  [[nodiscard]] bool first(const Page& page) const { return &page == &content_.pages.front(); }

  const PagesInput& input_;
  const Content& content_;
  const Writer& writer_;
  const Page& page_;
  std::string out_;
};

}  // namespace

std::string frame(const PagesInput& input, const Writer& writer) {
  return Frame(input, writer).run();
}

}  // namespace wijzer::pages
