#include <algorithm>

#include "review/diff_report.hpp"

namespace wijzer::review {
namespace {

using analysis::Change;
using wordings::Tongue;

constexpr Tongue english = Tongue::English;

std::string on_one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

}  // namespace

std::string diff_text(const DiffReport& report) {
  std::string out = "Before: " + report.name_before + " (version " +
                    version(report.before, english) + ")\nAfter:  " + report.name_after +
                    " (version " + version(report.after, english) + ")\n" +
                    summary(report, english) + "\n";
  for (const analysis::IdChange& change : report.difference.matching.changes) {
    out += "- " + in_words(change) + "\n";
  }
  for (const KindWords& words : kind_words()) {
    if (count(report, words.kind) == 0) continue;
    out += "\n" + std::string(words.heading.english) + ": " +
           together(report, words.kind, english) + "\n";
    for (const Change& change : report.difference.changes) {
      if (change.kind != words.kind) continue;
      out += "  " + change.subject + " (" + on_one_line(change.label) + ")\n    " + change.from +
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

}  // namespace wijzer::review
