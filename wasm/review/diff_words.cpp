#include <algorithm>
#include <cmath>
#include <iomanip>
#include <sstream>

#include "review/diff_report.hpp"
#include "wordings/wordings.hpp"

namespace wijzer::review {

using analysis::Change;
using wordings::Tongue;

std::string percent(double share, Tongue tongue) {
  const double value = share * 100;
  int digits = 1;
  // Two digits that say something, however small the share.
  if (value > 0 && value < 10) digits = static_cast<int>(std::ceil(1 - std::log10(value)));
  std::ostringstream out;
  out << std::fixed << std::setprecision(std::min(digits, 12)) << value;
  std::string text = out.str();
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  if (tongue == Tongue::Dutch) std::replace(text.begin(), text.end(), '.', ',');
  return text + " %";
}

const std::vector<KindWords>& kind_words() {
  using Kind = Change::Kind;
  static const std::vector<KindWords> words = {
      {Kind::Verdict, {"Verdicts", "Oordelen"}, "verdict", {"Route", "Wet"}},
      {Kind::Outcome, {"Outcomes", "Uitkomsten"}, "outcome", {"Outcome", "Uitkomst"}},
      {Kind::FirstStep, {"First steps", "Eerste stappen"}, "first_step", {"Problem", "Probleem"}},
      {Kind::Question, {"Questions", "Vragen"}, "question", {"Question", "Vraag"}},
      {Kind::Answer,
       {"Answers to choose from", "Antwoorden om uit te kiezen"},
       "answer",
       {"Answer", "Antwoord"}},
      {Kind::Problem, {"Problems", "Problemen"}, "problem", {"Problem", "Probleem"}},
      {Kind::Topic, {"Topics", "Onderwerpen"}, "topic", {"Topic", "Onderwerp"}},
      {Kind::Step, {"Steps on a ladder", "Stappen op een ladder"}, "step", {"Step", "Stap"}},
      {Kind::LastDay, {"Time limits", "Termijnen"}, "last_day", {"Step", "Stap"}},
      {Kind::Text, {"Texts", "Teksten"}, "text", {"Where", "Waar"}},
  };
  return words;
}

std::string in_words(const analysis::IdChange& change, Tongue tongue) {
  const auto quoted = [](const std::string& id) { return "\"" + id + "\""; };
  const auto said = [tongue](const Said& text) { return std::string(text.in(tongue)); };
  const std::string what = wordings::part_in(tongue, "rule", change.what) + " ";
  switch (change.kind) {
    case analysis::IdChange::Kind::Added:
      return what + quoted(change.after) + said({" is new", " is nieuw"});
    case analysis::IdChange::Kind::Removed:
      return what + quoted(change.before) + said({" was removed", " is weggehaald"});
    case analysis::IdChange::Kind::Renamed:
      return what + quoted(change.before) + said({" looks renamed to ", " lijkt hernoemd tot "}) +
             quoted(change.after) +
             said({" (compared as one; an id that was published must stay)",
                   " (vergeleken als één; een id die gepubliceerd is, moet blijven)"});
    case analysis::IdChange::Kind::Retyped:
      return what + quoted(change.before) +
             said({" is answered in another way now", " wordt nu anders beantwoord"});
  }
  return {};
}

std::size_t count(const DiffReport& report, Change::Kind kind) {
  const std::vector<Change>& changes = report.difference.changes;
  return static_cast<std::size_t>(std::count_if(
      changes.begin(), changes.end(), [&](const Change& each) { return each.kind == kind; }));
}

std::string together(const DiffReport& report, Change::Kind kind, Tongue tongue) {
  const std::optional<double>& share =
      report.difference.changed_by_kind[static_cast<std::size_t>(kind)];
  return share ? percent(*share, tongue) : Said{"see below", "zie hieronder"}.in(tongue);
}

std::string example(const DiffReport& report, const Change& change) {
  return analysis::in_words(report.before, report.after, report.difference.matching,
                            change.example);
}

std::string version(const Content& content, Tongue tongue) {
  return content.version + Said{" of ", " van "}.in(tongue) + content.date;
}

namespace {

/// The kinds in which something changes, with how much, the widest first.
std::string kinds_in_words(const DiffReport& report, Tongue tongue) {
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
    std::string heading = words->heading.in(tongue);
    heading[0] = static_cast<char>(heading[0] - 'A' + 'a');
    kinds += (kinds.empty() ? "" : ", ") + heading;
    if (share(words)) {
      kinds += Said{" in ", " bij "}.in(tongue) + percent(*share(words), tongue);
    }
  }
  return kinds;
}

}  // namespace

std::string summary(const DiffReport& report, Tongue tongue) {
  constexpr Said no_difference{
      "Nobody gets another verdict, another first step, another question or another text.",
      "Niemand krijgt een ander oordeel, een andere eerste stap, een andere vraag of een andere "
      "tekst."};
  if (report.difference.changes.empty()) return no_difference.in(tongue);
  const std::string kinds = kinds_in_words(report, tongue);
  if (report.difference.changed) {
    const std::string share = percent(*report.difference.changed, tongue);
    return Said{"In ", "Bij "}.in(tongue) + share +
           Said{" of the situations something changes: ", " van de situaties verandert er iets: "}
               .in(tongue) +
           kinds + ".";
  }
  return Said{
             "So much changes that the share of all changes together could not be worked out: ",
             "Er verandert zo veel dat het deel van alle wijzigingen samen niet te berekenen was: "}
             .in(tongue) +
         kinds + ".";
}

}  // namespace wijzer::review
