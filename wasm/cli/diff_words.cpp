#include <cmath>
#include <iomanip>
#include <sstream>

#include "cli/diff_report.hpp"

namespace wijzer::cli {

std::string percent(double share) {
  const double value = share * 100;
  int digits = 1;
  // Two digits that say something, however small the share.
  if (value > 0 && value < 10) digits = static_cast<int>(std::ceil(1 - std::log10(value)));
  std::ostringstream out;
  out << std::fixed << std::setprecision(std::min(digits, 12)) << value;
  std::string text = out.str();
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text + " %";
}

const std::vector<KindWords>& kind_words() {
  using Kind = analysis::Change::Kind;
  static const std::vector<KindWords> words = {
      {Kind::Verdict, "Verdicts", "verdict", "Route"},
      {Kind::Outcome, "Outcomes", "outcome", "Outcome"},
      {Kind::FirstStep, "First steps", "first_step", "Problem"},
      {Kind::Question, "Questions", "question", "Question"},
      {Kind::Answer, "Answers to choose from", "answer", "Answer"},
      {Kind::Problem, "Problems", "problem", "Problem"},
      {Kind::Topic, "Topics", "topic", "Topic"},
      {Kind::Step, "Steps on a ladder", "step", "Step"},
      {Kind::LastDay, "Time limits", "last_day", "Step"},
      {Kind::Text, "Texts", "text", "Where"},
  };
  return words;
}

std::string in_words(const analysis::IdChange& change) {
  const auto quoted = [](const std::string& id) { return "\"" + id + "\""; };
  switch (change.kind) {
    case analysis::IdChange::Kind::Added:
      return change.what + " " + quoted(change.after) + " is new";
    case analysis::IdChange::Kind::Removed:
      return change.what + " " + quoted(change.before) + " was removed";
    case analysis::IdChange::Kind::Renamed:
      return change.what + " " + quoted(change.before) + " looks renamed to " +
             quoted(change.after) + " (compared as one; an id that was published must stay)";
    case analysis::IdChange::Kind::Retyped:
      return change.what + " " + quoted(change.before) + " is answered in another way now";
  }
  return {};
}

}  // namespace wijzer::cli
