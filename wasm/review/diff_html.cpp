#include "pages/html.hpp"
#include "review/diff_page_words.hpp"
#include "review/html_table.hpp"
#include "wordings/wordings.hpp"

namespace wijzer::review {
namespace {

using analysis::Change;
using pages::element;
using pages::escape;
using wordings::Tongue;

class HtmlReport {
 public:
  HtmlReport(const DiffReport& report, Tongue tongue) : report_(report), tongue_(tongue) {}

  [[nodiscard]] std::string write() const {
    std::string main;
    if (!report_.difference.changes.empty()) main += overview();
    if (!report_.difference.matching.changes.empty()) main += ids();
    for (const KindWords& words : kind_words()) main += changes(words);
    if (!report_.reworded.empty()) main += reworded_texts();
    return page(tongue_ == Tongue::Dutch ? "nl" : "en", say(page_title), head(), main);
  }

 private:
  [[nodiscard]] std::string say(const Said& said) const { return said.in(tongue_); }

  /// A text in the language of the authors.
  [[nodiscard]] std::string own(const std::string& text) const {
    if (text.empty()) return {};
    return "<span lang=\"" + escape(report_.after.language) + "\">" + escape(text) + "</span>";
  }

  [[nodiscard]] std::string head() const {
    Table versions(say(versions_caption),
                   {say(which_heading), say(folder_heading), say(version_heading)});
    const auto side = [&](const Said& which, const std::string& name, const Content& content) {
      versions.row({escape(say(which)), escape(name), escape(version(content, tongue_))});
    };
    side(before_heading, report_.name_before, report_.before);
    side(after_heading, report_.name_after, report_.after);
    return versions.html("") +
           element("p", "<strong>" + escape(summary(report_, tongue_)) + "</strong>") +
           element("p", escape(say(limits_on)) + to_string(report_.today) + ".");
  }

  [[nodiscard]] std::string overview() const {
    Table table(say(differs_heading),
                {say(kind_heading), say(changes_heading), say(share_of_heading)}, true);
    for (const KindWords& words : kind_words()) {
      const std::size_t number = count(report_, words.kind);
      if (number == 0) continue;
      table.row({pages::link("#" + std::string(words.name), escape(say(words.heading))),
                 std::to_string(number), together(report_, words.kind, tongue_)});
    }
    return table.html("") + element("p", escape(say(how_to_read)));
  }

  [[nodiscard]] std::string ids() const {
    std::vector<std::string> items;
    for (const analysis::IdChange& change : report_.difference.matching.changes) {
      items.push_back(escape(in_words(change, tongue_)));
    }
    return element("h2", escape(say(ids_heading))) + list(items);
  }

  [[nodiscard]] std::string changes(const KindWords& words) const {
    if (count(report_, words.kind) == 0) return {};
    Table table(say(words.heading) + ", " + together(report_, words.kind, tongue_),
                {say(words.subject), say(before_heading), say(after_heading), say(share_heading),
                 say(example_heading)},
                true);
    for (const Change& change : report_.difference.changes) {
      if (change.kind != words.kind) continue;
      table.row({own(change.label) + " (<code>" + escape(change.subject) + "</code>)",
                 value(change.from), value(change.to), percent(change.share, tongue_),
                 own(example(report_, change))});
    }
    return element("h2", escape(say(words.heading)), "id=\"" + std::string(words.name) + "\"") +
           table.html("");
  }

  [[nodiscard]] std::string value(const std::string& text) const {
    return escape(wordings::part_in(tongue_, "change", text));
  }

  [[nodiscard]] std::string reworded_texts() const {
    Table table(say(reworded_heading),
                {say(text_heading), say(before_heading), say(after_heading)});
    for (const Reworded& each : report_.reworded) {
      table.row({"<code>" + escape(each.id) + "</code>",
                 each.before.empty() ? escape(say(new_text)) : own(each.before),
                 each.after.empty() ? escape(say(removed_text)) : own(each.after)});
    }
    return element("h2", escape(say(reworded_heading))) + element("p", escape(say(reworded_note))) +
           table.html("");
  }

  const DiffReport& report_;
  Tongue tongue_;
};

}  // namespace

std::string diff_html(const DiffReport& report, Tongue tongue) {
  return HtmlReport(report, tongue).write();
}

}  // namespace wijzer::review
