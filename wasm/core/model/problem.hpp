#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/condition.hpp"
#include "core/model/date.hpp"
#include "core/model/ids.hpp"
#include "core/model/route.hpp"

namespace wijzer {

/// One way to reach somebody. Volatile: shown with the day on which the authors saw it.
struct Reach {
  enum class Kind { Web, Phone, Mail, Post, Hours };

  Kind kind = Kind::Web;
  std::string value;
  /// ISO day; empty when the page that showed it carried no date.
  std::string seen_on;
};

/// An organisation or person that can help.
struct Contact {
  ContactId id;
  std::string name;
  std::vector<std::string> does;
  std::vector<std::string> does_not;
  std::vector<Reach> reach;
  /// What to mind about the data above; empty when there is nothing.
  std::string reach_note;
  std::vector<SourceIndex> sources;
  Place place;
};

/// How long a time limit is.
struct Length {
  int days = 0;
  int years = 0;
};

/// Days that the government equates with a recognised holiday.
struct EquatedDays {
  std::vector<Date> days;
  /// The last day of which the authors know whether it is one.
  Date known_until;
  std::vector<SourceIndex> sources;
  Place place;
};

/// A time limit that starts on a day the parent knows.
struct Deadline {
  DeadlineId id;
  std::string title;
  /// Date question that asks for the first day; the limit is counted from the day after.
  QuestionIndex from;
  Length length;
  /// Public law: the last day moves past weekends and recognised holidays. A contract does not
  /// move.
  bool is_public = true;
  /// Of all EquatedDays; empty for a contract, which does not move.
  std::vector<Date> equated_days;
  /// From this many days before the last day (in public law until as many after it), an untried
  /// step with this limit goes first.
  int hurry_days = 0;
  /// What to do by then: "Maak bezwaar uiterlijk op {last_day}". Empty: the title and the day.
  std::string act;
  /// With {last_day} ("dinsdag 22 december 2026") and {days} ("24 dagen").
  std::string text_open;
  std::string text_last_day;
  /// In place of both on what lasts, which cannot say how long there still is; may be empty.
  std::string text_kept;
  std::string text_passed;
  /// Shown while the first day is not known.
  std::string text_unknown;
  std::vector<SourceIndex> sources;
  Place place;
};

/// How it can stand with a step beside not done: done, waiting for an answer, or answered. The
/// loader makes questions of it, so that everything that holds of questions holds of states.
struct StepState {
  /// The question that asks what was done on this side, and the option that says it of this step.
  QuestionIndex side;
  OptionIndex option;
  /// Options of that question whose steps settle this one as well: later ones of its path.
  std::vector<OptionIndex> implied_by;
  /// Asks what came of it: a choice of "waiting" and results. Absent where nothing turns on that.
  std::optional<QuestionIndex> answer;
  /// Since which day the family waits, and on which day the answer came; asked where a time limit
  /// starts there.
  std::optional<QuestionIndex> since;
  std::optional<QuestionIndex> on;
  /// How long an answer may take, from `since`: so long the step stays the one to look at.
  std::optional<DeadlineIndex> term;
  /// Heading of the step while the family waits, and what to do meanwhile.
  std::string waits_title;
  std::string waits_text;
  /// Whether it is the state of another step, which has the words.
  bool shared = false;
};

/// Something to try.
struct Step {
  StepId id;
  std::string title;
  std::optional<Condition> when;
  /// Whether it also applies while `when` is not known yet: a step that does no harm is not held
  /// back.
  bool show_when_unknown = true;
  std::optional<StepState> state;
  /// Holds when there is nothing to do about it any more: it was done, or a step that implies it,
  /// and no answer is to come within its term. Absent for a step that is never asked about.
  std::optional<Condition> tried;
  /// Holds when it was done, none that implies it was, and the answer has not come. Absent where
  /// nobody is asked about an answer.
  std::optional<Condition> waits;
  std::string whom;
  std::optional<ContactIndex> contact;
  /// A sentence to read aloud or to copy; empty when there is none.
  std::string say;
  std::vector<std::string> papers;
  /// Time limit or duration in words; empty when there is none.
  std::string time;
  std::optional<DeadlineIndex> deadline;
  /// Goes before untried earlier steps.
  bool urgent = false;
  std::vector<Note> more;
  std::vector<SourceIndex> sources;
  Place place;
};

/// Where the family is stuck, and its ladder: what to try, in order.
struct Problem {
  ProblemId id;
  /// The parent's own sentence.
  std::string title;
  /// Heading of an outcome that shows nothing but what to do: no laws and no answers, and this
  /// problem is not named. Empty for a problem among others.
  std::string alone;
  Condition when;
  std::vector<Note> intro;
  std::vector<StepIndex> ladder;
  std::vector<SourceIndex> sources;
  Place place;
};

}  // namespace wijzer
