#pragma once

#include <array>
#include <optional>
#include <string>
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
  std::string text_true;
  std::string text_false;
  /// Worded as a fact to find out.
  std::string text_unknown;
  /// Who can tell; empty when there is nothing to add.
  std::string find_out;
  std::optional<OpenNorm> open_norm;
  std::vector<SourceIndex> sources;
  Place place;
};

/// A text unit that is shown when its condition and the verdict of its route allow.
struct Note {
  std::string text;
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
  std::vector<std::string> pays;
  /// Built from criteria only, so that every reason has words and a source.
  Condition fits_when;
  std::optional<Condition> possible_when;
  /// The first headline whose condition holds is shown; the last has no condition.
  std::vector<Note> headlines_fits;
  std::vector<Note> headlines_possible;
  std::vector<Note> headlines_no;
  std::vector<Note> need_by;
  std::vector<Note> decided_by;
  std::vector<Note> start;
  std::vector<Note> forms;
  std::vector<Note> contribution;
  std::vector<Note> ask;
  std::vector<Note> papers;
  std::vector<Note> remarks;
  std::vector<SourceIndex> sources;
  Place place;
};

/// The lists of texts of a route in the order of the result, without its headlines.
[[nodiscard]] inline std::array<const std::vector<Note>*, 8> notes_of(const Route& route) {
  return {&route.need_by,      &route.decided_by, &route.start,  &route.forms,
          &route.contribution, &route.ask,        &route.papers, &route.remarks};
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
