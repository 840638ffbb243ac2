#include <algorithm>
#include <set>

#include "analysis/conditions.hpp"
#include "analysis/space.hpp"
#include "core/advice/ladder.hpp"
#include "core/model/date.hpp"
#include "core/rules/calendar.hpp"

namespace wijzer::analysis {
namespace {

/// First and last day that a door lets in: 1900-01-01 and 2200-12-31.
constexpr int first_day = -25'567;
constexpr int last_possible_day = 84'370;

void add_bounds(const Content& content, QuestionIndex question, std::set<int>& cuts) {
  for_each_condition(content, [&](const Condition& condition) {
    const Between* between = std::get_if<Between>(&condition.node);
    if (between == nullptr || between->question != question) return;
    if (between->at_least) cuts.insert(*between->at_least);
    if (between->below) cuts.insert(*between->below);
  });
}

/// The first day in [low, high) of which the time limit ends on `end` or later; `high` when none
/// does. A later first day never ends earlier.
int first_ending(const Deadline& deadline, int end, int low, int high) {
  while (low < high) {
    const int middle = low + (high - low) / 2;
    const Date last = last_day(from_days(middle), deadline.length, deadline.is_public);
    if (to_days(last) >= end) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

/// Cuts where what a time limit means today changes: passed, on its last day, pressing or not.
void add_deadline(const Deadline& deadline, int today, std::set<int>& cuts) {
  const int hurry = deadline.hurry_days;
  for (const int end : {today, today + 1, today + hurry + 1, today - hurry}) {
    const int cut = first_ending(deadline, end, first_day, last_possible_day);
    cuts.insert(cut);
  }
}

}  // namespace

std::vector<int> pieces(const Content& content, QuestionIndex question, int today) {
  std::set<int> cuts;
  int least = first_day;
  int largest = last_possible_day;
  if (const Number* number = std::get_if<Number>(&content[question].type)) {
    least = number->min;
    largest = number->max;
  }
  add_bounds(content, question, cuts);
  for (const Deadline& deadline : content.deadlines) {
    if (deadline.from == question) add_deadline(deadline, today, cuts);
  }
  std::vector<int> out = {least};
  for (const int cut : cuts) {
    if (cut > least && cut <= largest) out.push_back(cut);
  }
  return out;
}

}  // namespace wijzer::analysis
