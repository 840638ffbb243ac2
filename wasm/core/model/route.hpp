#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/model/condition.hpp"
#include "core/model/ids.hpp"
#include "core/model/verdict.hpp"

namespace wijzer {

/// A norm that the law leaves to the judgement of people.
struct OpenNorm {
  std::string decided_by;
  std::string bring;
  std::string ask;
};

/// A named condition with its own words, so that every reason can be shown and every claim has a
/// source.
struct Criterion {
  CriterionId id;
  Condition when;
  /// The fact about the child on either side. Empty where no parent should read it as a reason.
  std::string text_true;
  std::string text_false;
  /// "als ...": what a route may hang on, on either side; empty where nobody should read that.
  std::string if_true;
  std::string if_false;
  /// Worded as a fact to find out.
  std::string text_unknown;
  /// Who can tell; empty when there is nothing to add.
  std::string find_out;
  std::optional<OpenNorm> open_norm;
  std::vector<SourceIndex> sources;
  Place place;
};

/// Whether the criterion has no wording on either side: then no parent reads of it, not even as a
/// fact to find out.
[[nodiscard]] inline bool is_silent(const Criterion& criterion) {
  return criterion.text_true.empty() && criterion.text_false.empty();
}

/// A text unit that is shown when its condition and the verdict of its route allow.
struct Note {
  /// Of a note that names a step: the title of that step.
  std::string text;
  /// In the steps of a route and the items of a topic: what to do; it has its place in the plan.
  std::optional<StepIndex> step;
  std::optional<Condition> when;
  /// The verdicts under which the note may appear.
  VerdictSet verdicts;
  /// Also shown while `when` is still open; otherwise only once it holds.
  bool show_when_unknown = false;
  std::vector<SourceIndex> sources;
  Place place;
};

/// A law that can pay.
struct Route {
  RouteId id;
  std::string name;
  std::string title;
  /// Who pays, in one or two words; empty: the title says it.
  std::string payer;
  std::vector<std::string> pays;
  /// What it pays for this child where it fits: parts of one sentence.
  std::vector<Note> covers;
  /// How far that goes: "tot het CIZ beslist".
  std::vector<Note> limits;
  /// "als ...": what it hangs on where it may pay, in general; the first that is shown counts.
  std::vector<Note> only_if;
  /// Built from criteria only, so that every reason has words and a source.
  Condition fits_when;
  std::optional<Condition> possible_when;
  /// Whether it pays settles what the other routes do: its steps begin before theirs.
  bool settles_others = false;
  /// The first headline whose condition holds is shown; the last has no condition.
  std::vector<Note> headlines_fits;
  std::vector<Note> headlines_possible;
  std::vector<Note> headlines_no;
  std::vector<Note> need_by;
  std::vector<Note> decided_by;
  /// What a family does for this law, in order; each note names a step.
  std::vector<Note> steps;
  std::vector<Note> forms;
  std::vector<Note> contribution;
  std::vector<Note> remarks;
  std::vector<SourceIndex> sources;
  Place place;
};

/// A list of texts of a route.
struct NoteList {
  /// In the content.
  const char* key;
  std::vector<Note> Route::*notes;
  /// The verdicts under which its notes may appear; absent: each says so itself.
  std::optional<VerdictSet> verdicts = {};
  /// Its notes name steps; others have a text.
  bool steps = false;
};

/// All of them in the order of the result, but the headlines. What is read, shown and proved of the
/// lists goes through these.
inline constexpr NoteList note_lists[] = {
    {"covers", &Route::covers, VerdictSet{true, false, false}},
    {"limits", &Route::limits, VerdictSet{true, false, false}},
    {"only_if", &Route::only_if, VerdictSet{false, true, false}},
    {"steps", &Route::steps, {}, true},
    {"need_by", &Route::need_by},
    {"decided_by", &Route::decided_by},
    {"forms", &Route::forms},
    {"contribution", &Route::contribution},
    {"remarks", &Route::remarks},
};

inline constexpr std::size_t note_list_count = std::size(note_lists);

/// The lists of this route. Worked out by the compiler: a table of keys and members makes the
/// engine larger.
[[nodiscard]] inline std::array<const std::vector<Note>*, note_list_count> notes_of(
    const Route& route) {
  return [&route]<std::size_t... i>(std::index_sequence<i...>) {
    return std::array{&(route.*note_lists[i].notes)...};
  }
  (std::make_index_sequence<note_list_count>());
}

/// The headlines of each verdict.
inline constexpr NoteList headline_lists[] = {
    {"headlines/fits", &Route::headlines_fits, VerdictSet{true, false, false}},
    {"headlines/possible", &Route::headlines_possible, VerdictSet{false, true, false}},
    {"headlines/no", &Route::headlines_no, VerdictSet{false, false, true}},
};

/// Whether one of the notes names this step.
[[nodiscard]] inline bool names(const std::vector<Note>& notes, StepIndex step) {
  return std::any_of(notes.begin(), notes.end(),
                     [step](const Note& note) { return note.step == step; });
}

/// The headlines for a verdict; empty where the authors expect that nobody gets it.
[[nodiscard]] inline const std::vector<Note>& headlines_of(const Route& route, Verdict verdict) {
  switch (verdict) {
    case Verdict::Fits:
      return route.headlines_fits;
    case Verdict::Possible:
      return route.headlines_possible;
    case Verdict::No:
      break;
  }
  return route.headlines_no;
}

enum class TopicPlace { Top, After };

/// Advice that does not belong to one route: turning 18, discharge, nothing fits.
struct Topic {
  TopicId id;
  std::string title;
  TopicPlace shown = TopicPlace::After;
  Condition when;
  bool show_when_unknown = false;
  /// The advice for families that no route fits; the proof counts on it.
  bool nothing_fits = false;
  std::vector<Note> items;
  std::vector<SourceIndex> sources;
  Place place;
};

}  // namespace wijzer
