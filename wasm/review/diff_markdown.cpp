#include "review/diff_page_words.hpp"
#include "wordings/wordings.hpp"

namespace wijzer::review {
namespace {

using analysis::Change;
using wordings::Tongue;

/// Fit for a cell of a table.
std::string cell(const std::string& text) {
  std::string out;
  for (const char letter : text) {
    if (std::string_view("|\\<*_[`").find(letter) != std::string_view::npos) out += '\\';
    out += letter == '\n' ? ' ' : letter;
  }
  return out;
}

std::string row(const std::vector<std::string>& cells) {
  std::string out = "|";
  for (const std::string& each : cells) out += " " + each + " |";
  return out + "\n";
}

class MarkdownReport {
 public:
  MarkdownReport(const DiffReport& report, Tongue tongue) : report_(report), tongue_(tongue) {}

  std::string write() {
    out_ = "# " + say(page_title) + "\n\n" + row({"", say(folder_heading), say(version_heading)}) +
           row({"---", "---", "---"}) + side(before_heading, report_.name_before, report_.before) +
           side(after_heading, report_.name_after, report_.after) + "\n" + say(limits_on) +
           to_string(report_.today) + ".\n\n**" + summary(report_, tongue_) + "**\n";
    if (!report_.difference.changes.empty()) overview();
    if (!report_.difference.matching.changes.empty()) {
      out_ += "\n## " + say(ids_heading) + "\n\n";
      for (const analysis::IdChange& change : report_.difference.matching.changes) {
        out_ += "- " + cell(in_words(change, tongue_)) + "\n";
      }
    }
    for (const KindWords& words : kind_words()) changes(words);
    if (!report_.reworded.empty()) reworded_texts();
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string say(const Said& said) const { return said.in(tongue_); }

  [[nodiscard]] std::string side(const Said& which, const std::string& name,
                                 const Content& content) const {
    return row({say(which), cell(name), cell(version(content, tongue_))});
  }

  void overview() {
    out_ += "\n" + row({say(differs_heading), say(changes_heading), say(share_of_heading)}) +
            row({"---", "---:", "---:"});
    for (const KindWords& words : kind_words()) {
      const std::size_t number = count(report_, words.kind);
      if (number == 0) continue;
      out_ +=
          row({say(words.heading), std::to_string(number), together(report_, words.kind, tongue_)});
    }
    out_ += "\n" + say(how_to_read) + "\n";
  }

  void changes(const KindWords& words) {
    if (count(report_, words.kind) == 0) return;
    out_ += "\n## " + say(words.heading) + "\n\n" +
            row({say(words.subject), say(before_heading), say(after_heading), say(share_heading),
                 say(example_heading)}) +
            row({"---", "---", "---", "---:", "---"});
    for (const Change& change : report_.difference.changes) {
      if (change.kind != words.kind) continue;
      out_ += row({cell(change.label) + " (`" + change.subject + "`)", cell(value(change.from)),
                   cell(value(change.to)), percent(change.share, tongue_),
                   cell(example(report_, change))});
    }
  }

  [[nodiscard]] std::string value(const std::string& text) const {
    return wordings::part_in(tongue_, "change", text);
  }

  void reworded_texts() {
    out_ += "\n## " + say(reworded_heading) + "\n\n" + say(reworded_note) + "\n\n" +
            row({say(text_heading), say(before_heading), say(after_heading)}) +
            row({"---", "---", "---"});
    for (const Reworded& each : report_.reworded) {
      out_ += row({"`" + each.id + "`", each.before.empty() ? say(new_text) : cell(each.before),
                   each.after.empty() ? say(removed_text) : cell(each.after)});
    }
  }

  const DiffReport& report_;
  Tongue tongue_;
  std::string out_;
};

}  // namespace

std::string diff_markdown(const DiffReport& report, Tongue tongue) {
  return MarkdownReport(report, tongue).write();
}

}  // namespace wijzer::review
