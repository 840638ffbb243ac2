#include "cli/diff_report.hpp"

#include <algorithm>

namespace wijzer::cli {
namespace {

using analysis::Change;

/// One line, so that it fits a table.
std::string one_line(std::string text) {
  for (char& letter : text) {
    if (letter == '\n') letter = ' ';
  }
  return text;
}

/// Fit for a cell of a table in Markdown.
std::string cell(const std::string& text) {
  std::string out;
  for (const char letter : one_line(text)) {
    if (letter == '|' || letter == '\\' || letter == '<' || letter == '*' || letter == '_' ||
        letter == '[' || letter == '`') {
      out += '\\';
    }
    out += letter;
  }
  return out;
}

std::string example(const DiffReport& report, const Change& change) {
  return analysis::in_words(report.before, report.after, report.difference.matching,
                            change.example);
}

std::size_t count(const DiffReport& report, Change::Kind kind) {
  std::size_t out = 0;
  for (const Change& change : report.difference.changes) out += change.kind == kind ? 1 : 0;
  return out;
}

/// The share of all changes of a kind together.
std::string together(const DiffReport& report, Change::Kind kind) {
  const std::optional<double>& share =
      report.difference.changed_by_kind[static_cast<std::size_t>(kind)];
  return share ? percent(*share) : "see below";
}

std::string version(const Content& content) { return content.version + " of " + content.date; }

const char* const no_difference =
    "Nobody gets another verdict, another first step, another question or another text.";

/// What changes, the widest first: "In 25 % of the situations something changes: topics in
/// 25 %, texts in 3 %."
std::string summary(const DiffReport& report) {
  if (report.difference.changes.empty()) return no_difference;
  std::vector<const KindWords*> widest_first;
  for (const KindWords& words : kind_words()) {
    if (count(report, words.kind) != 0) widest_first.push_back(&words);
  }
  const auto share = [&](const KindWords* words) {
    return report.difference.changed_by_kind[static_cast<std::size_t>(words->kind)];
  };
  std::stable_sort(widest_first.begin(), widest_first.end(), [&](const auto* a, const auto* b) {
    return share(a).value_or(0) > share(b).value_or(0);
  });
  std::string kinds;
  for (const KindWords* words : widest_first) {
    std::string heading = words->heading;
    heading[0] = static_cast<char>(heading[0] - 'A' + 'a');
    kinds += (kinds.empty() ? "" : ", ") + heading;
    if (share(words)) kinds += " in " + percent(*share(words));
  }
  if (report.difference.changed) {
    return "In " + percent(*report.difference.changed) +
           " of the situations something changes: " + kinds + ".";
  }
  return "So much changes that the share of all changes together could not be worked out: " +
         kinds + ".";
}

const char* const how_to_read =
    "A situation is one way to answer the questions. Shares count only situations that both "
    "versions can hear, and take every answer that is offered at a question as equally likely: "
    "they say how wide a change reaches, not how many people it meets. Each example is a "
    "shortest "
    "one: what it does not name makes no difference to that change.";

}  // namespace

std::string diff_text(const DiffReport& report) {
  std::string out = "Before: " + report.name_before + " (version " + version(report.before) +
                    ")\nAfter:  " + report.name_after + " (version " + version(report.after) +
                    ")\n" + summary(report) + "\n";
  for (const analysis::IdChange& change : report.difference.matching.changes) {
    out += "- " + in_words(change) + "\n";
  }
  for (const KindWords& words : kind_words()) {
    const std::size_t changes = count(report, words.kind);
    if (changes == 0) continue;
    out += "\n" + std::string(words.heading) + ": " + together(report, words.kind) + "\n";
    for (const Change& change : report.difference.changes) {
      if (change.kind != words.kind) continue;
      out += "  " + change.subject + " (" + one_line(change.label) + ")\n    " + change.from +
             " -> " + change.to + ", " + percent(change.share) +
             "\n    for example: " + example(report, change) + "\n";
    }
  }
  if (!report.reworded.empty()) {
    out += "\nWords that changed:\n";
    for (const Reworded& each : report.reworded) out += "  " + each.id + "\n";
  }
  return out;
}

std::string diff_markdown(const DiffReport& report) {
  const auto row = [](const std::vector<std::string>& cells) {
    std::string out = "|";
    for (const std::string& each : cells) out += " " + each + " |";
    return out + "\n";
  };
  std::string out = "# What this edit changes\n\n" + row({"", "Folder", "Version"}) +
                    row({"---", "---", "---"}) +
                    row({"Before", cell(report.name_before), cell(version(report.before))}) +
                    row({"After", cell(report.name_after), cell(version(report.after))}) +
                    "\nTime limits are looked at on " + to_string(report.today) + ".\n\n**" +
                    summary(report) + "**\n";
  if (!report.difference.changes.empty()) {
    out += "\n" + row({"What differs", "Changes", "Share of the situations"}) +
           row({"---", "---:", "---:"});
    for (const KindWords& words : kind_words()) {
      const std::size_t changes = count(report, words.kind);
      if (changes == 0) continue;
      out += row({words.heading, std::to_string(changes), together(report, words.kind)});
    }
    out += "\n" + std::string(how_to_read) + "\n";
  }
  if (!report.difference.matching.changes.empty()) {
    out += "\n## Added, removed and renamed\n\n";
    for (const analysis::IdChange& change : report.difference.matching.changes) {
      out += "- " + cell(in_words(change)) + "\n";
    }
  }
  for (const KindWords& words : kind_words()) {
    if (count(report, words.kind) == 0) continue;
    out += "\n## " + std::string(words.heading) + "\n\n" +
           row({words.subject, "Before", "After", "Share", "Shortest example"}) +
           row({"---", "---", "---", "---:", "---"});
    for (const Change& change : report.difference.changes) {
      if (change.kind != words.kind) continue;
      out += row({cell(change.label) + " (`" + change.subject + "`)", cell(change.from),
                  cell(change.to), percent(change.share), cell(example(report, change))});
    }
  }
  if (!report.reworded.empty()) {
    out +=
        "\n## Words that changed\n\nThese texts have other words. That by itself changes no "
        "verdict, step or question.\n\n" +
        row({"Text", "Before", "After"}) + row({"---", "---", "---"});
    for (const Reworded& each : report.reworded) {
      out += row({"`" + each.id + "`", each.before.empty() ? "(new)" : cell(each.before),
                  each.after.empty() ? "(removed)" : cell(each.after)});
    }
  }
  return out;
}

}  // namespace wijzer::cli
