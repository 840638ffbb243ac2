#include "analysis/families/pieces.hpp"

#include <algorithm>

#include "analysis/families/conditions.hpp"
#include "core/advice/ladder.hpp"
#include "core/logic/calendar.hpp"
#include "core/model/date.hpp"
#include "core/model/leaves.hpp"

namespace wijzer::analysis {
namespace {

const int first_day = to_days(earliest_date);
const int last_possible_day = to_days(latest_date);

/// The first day in [low, high) of which the time limit ends on `end` or later; `high` when none
/// does. A later first day never ends earlier.
int first_ending(const Deadline& deadline, int end, int low, int high) {
  while (low < high) {
    const int middle = low + (high - low) / 2;
    const Date last = last_day(from_days(middle), deadline);
    if (to_days(last) >= end) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

/// Days from today on which a last day makes a time limit mean something else than the day before:
/// passed, on its last day, pressing or not.
std::set<int> turns(const Deadline& deadline) {
  return {0, 1, deadline.hurry_days + 1, -deadline.hurry_days};
}

bool same_last_days(const Deadline& a, const Deadline& b) {
  return a.is_public == b.is_public && a.length.days == b.length.days &&
         a.length.years == b.length.years;
}

int cut_of(const Deadline& deadline, int turn, int today) {
  return first_ending(deadline, today + turn, first_day, last_possible_day);
}

}  // namespace

Pieces::Pieces(const Content& content)
    : content_(content), bounds_(content.questions.size()), limits_(content.questions.size()) {
  const auto add_bounds = overloaded{
      [this](const Between& node) {
        std::set<int>& mine = bounds_[node.question.value];
        if (node.at_least) mine.insert(*node.at_least);
        if (node.below) mine.insert(*node.below);
      },
      // Deadlines cut as well, whether a condition looks at them or not: see below.
      [](const DeadlineIs&) {},
      [](const Picked&) {},
      [](const CriterionHolds&) {},
      [](const VerdictIs&) {},
  };
  for_each_whole_condition(content, [&](const std::string&, const Condition& condition) {
    visit_leaves(condition, add_bounds);
  });
  for (std::uint32_t i = 0; i < content.deadlines.size(); ++i) {
    limits_[content.deadlines[i].from.value].push_back(DeadlineIndex{i});
  }
}

bool Pieces::has_been(const Question& question) {
  return std::visit(overloaded{
                        [](const Choice&) { return false; },
                        [](const Multiple&) { return false; },
                        [](const Number&) { return false; },
                        [](const Day& day) { return day.not_after_today; },
                    },
                    question.type);
}

std::vector<int> Pieces::starts(QuestionIndex question, int today) const {
  int least = first_day;
  int largest = last_possible_day;
  if (const Number* number = number_of(content_[question])) {
    least = number->min;
    largest = number->max;
  }
  if (has_been(content_[question])) largest = today;
  std::set<int> cuts = bounds_[question.value];
  for (const DeadlineIndex limit : limits_[question.value]) {
    const Deadline& deadline = content_[limit];
    for (const int turn : turns(deadline)) cuts.insert(cut_of(deadline, turn, today));
  }
  std::vector<int> out = {least};
  for (const int cut : cuts) {
    if (cut > least && cut <= largest) out.push_back(cut);
  }
  return out;
}

std::optional<std::vector<Cut>> Pieces::lasting(QuestionIndex question, int today, int from) const {
  const std::vector<int> pieces = starts(question, today);
  std::vector<Cut> out;
  // A day to come is no answer now, and becomes one.
  const bool comes = !bounds_[question.value].empty() && *bounds_[question.value].rbegin() > today;
  if (comes && has_been(content_[question])) return std::nullopt;
  for (const int cut : bounds_[question.value]) {
    if (cut > pieces.front() && cut <= pieces.back()) out.push_back(Cut{std::nullopt, cut});
  }
  std::optional<DeadlineIndex> limit;
  std::set<int> all_turns;
  for (const DeadlineIndex each : limits_[question.value]) {
    if (limit && !same_last_days(content_[*limit], content_[each])) return std::nullopt;
    if (!limit) limit = each;
    all_turns.merge(turns(content_[each]));
  }
  const bool fixed_days = !out.empty() && limit;
  // Later the time limits cut later days.
  if (fixed_days && cut_of(content_[*limit], *all_turns.begin(), from) <= out.back().at) {
    return std::nullopt;
  }
  for (const int turn : all_turns) out.push_back(Cut{limit, turn});
  // The pieces are in the order of their days, so they begin one by one where these cuts fall, or
  // the order is another, or two cuts fall together.
  if (out.size() + 1 != pieces.size()) return std::nullopt;
  for (std::size_t i = 0; i < out.size(); ++i) {
    const auto& [deadline, at] = out[i];
    const int start = deadline ? cut_of(content_[*deadline], at, today) : at;
    if (start != pieces[i + 1]) return std::nullopt;
  }
  return out;
}

}  // namespace wijzer::analysis
