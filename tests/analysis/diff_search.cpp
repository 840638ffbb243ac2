#include "analysis/diff_search.hpp"

#include <algorithm>
#include <set>

#include "analysis/families/pieces.hpp"
#include "analysis/families/rules.hpp"
#include "core/advice/advice.hpp"
#include "core/logic/evaluate.hpp"

namespace wijzer::test {
namespace {

using analysis::Change;
using Kind = Change::Kind;

std::vector<analysis::Output> outputs_of(const Content& content, int today) {
  const analysis::Space space(content, today);
  analysis::Diagrams diagrams(space.widths(), 1'000'000);
  analysis::Rules rules(content, space, diagrams);
  return analysis::outputs(rules);
}

std::string key_of(QuestionIndex question, const Answers& answers) {
  std::string key = std::to_string(question.value);
  for (std::uint32_t i = 0; i < question.value; ++i) {
    const Answer& answer = answers[QuestionIndex{i}];
    key += "," + std::to_string(static_cast<int>(answer.state)) + ":" +
           std::to_string(answer.number) + ":" + std::to_string(answer.picked.bits());
  }
  return key;
}

/// The verdicts that the advice shows.
std::string verdict(const Advice& advice, const std::optional<RouteIndex>& route) {
  if (!route || !advice.routes_matter) return "not shown";
  switch (advice.routes[route->value].verdict) {
    case Verdict::Fits:
      return "fits";
    case Verdict::Possible:
      return "possible";
    case Verdict::No:
      return "no";
  }
  return "";
}

bool has_topic(const Advice& advice, const std::optional<TopicIndex>& topic) {
  return topic && std::any_of(advice.topics.begin(), advice.topics.end(),
                              [&](const TopicAdvice& each) { return each.topic == *topic; });
}

std::string outcome(const Advice& advice, const std::optional<OutcomeIndex>& index) {
  for (const OutcomeAdvice& each : advice.outcomes) {
    if (index && each.outcome == *index) return each.settled ? "counts" : "may count";
  }
  return "does not count";
}

const Ladder* ladder_of(const Advice& advice, const std::optional<ProblemIndex>& problem) {
  for (const Ladder& ladder : advice.ladders) {
    if (problem && ladder.problem == *problem) return &ladder;
  }
  return nullptr;
}

std::string state_of(const Ladder& ladder, const std::optional<StepIndex>& step) {
  for (const StepAdvice& each : ladder.steps) {
    if (!step || each.step != *step) continue;
    return each.state == StepAdvice::State::Tried ? "tried" : "to try";
  }
  return "not shown";
}

}  // namespace

DiffSearch::DiffSearch(const Content& before, const Content& after,
                       const analysis::Matching& matching, int today)
    : before_(before),
      after_(after),
      matching_(matching),
      today_(today),
      search_before_(before, today),
      search_after_(after, today),
      outputs_before_(outputs_of(before, today)),
      outputs_after_(outputs_of(after, today)) {}

std::map<ChangeKey, double> DiffSearch::run() {
  Situation start{no_answers(before_), no_answers(after_), 1, {}};
  start.before.today = today_;
  start.after.today = today_;
  extend(0, start, 1);
  std::map<ChangeKey, double> out;
  changed_ = 0;
  for (const Situation& each : situations_) {
    const std::set<ChangeKey> changes(each.changes.begin(), each.changes.end());
    for (const ChangeKey& key : changes) out[key] += each.weight / total_;
    if (!changes.empty()) changed_ += each.weight / total_;
  }
  return out;
}

bool DiffSearch::shows(const analysis::CommonFamily& example, const ChangeKey& key) const {
  bool any = false;
  for (const Situation& each : situations_) {
    const bool like =
        std::all_of(example.matters.begin(), example.matters.end(), [&](std::size_t entry) {
          const analysis::QuestionPair& pair = matching_.questions[entry];
          return (!pair.before || each.before[*pair.before] == example.before[*pair.before]) &&
                 (!pair.after || each.after[*pair.after] == example.after[*pair.after]);
        });
    if (!like) continue;
    any = true;
    if (std::find(each.changes.begin(), each.changes.end(), key) == each.changes.end()) {
      return false;
    }
  }
  return any;
}

std::optional<Answer> DiffSearch::translated(std::size_t entry, const Answer& answer) const {
  Answer out = answer;
  out.picked = {};
  for (const analysis::OptionPair& option : matching_.options[entry]) {
    if (!option.before || !answer.picked.has(*option.before)) continue;
    if (!option.after) return std::nullopt;
    out.picked.add(*option.after);
  }
  return out;
}

std::vector<DiffSearch::Both> DiffSearch::choices(std::size_t entry,
                                                  const Situation& earlier) const {
  const analysis::QuestionPair& pair = matching_.questions[entry];
  std::vector<Both> out;
  if (!pair.before) {
    for (const Answer& each : search_after_.choices(*pair.after, earlier.after)) {
      out.push_back({Answer{}, each});
    }
    weigh_days(after_[*pair.after], out);
    return out;
  }
  const std::vector<Answer> was = search_before_.choices(*pair.before, earlier.before);
  if (!pair.after) {
    for (const Answer& each : was) out.push_back({each, Answer{}});
  } else {
    const std::vector<Answer> is = search_after_.choices(*pair.after, earlier.after);
    for (const Answer& each : was) {
      const std::optional<Answer> same = translated(entry, each);
      if (same && std::find(is.begin(), is.end(), *same) != is.end()) out.push_back({each, *same});
    }
  }
  weigh_days(before_[*pair.before], out);
  return out;
}

/// Days count by piece: as many as there are in the window share what their piece weighs.
void DiffSearch::weigh_days(const Question& question, std::vector<Both>& choices) const {
  if (!std::holds_alternative<Day>(question.type)) return;
  std::set<int> cuts;
  for (const Content* content : {&before_, &after_}) {
    const auto found = find(content->questions, question.id);
    if (!found) continue;
    const std::vector<int> own = analysis::Pieces(*content).starts(*found, today_);
    cuts.insert(own.begin(), own.end());
  }
  const auto day_of = [](const Both& choice) {
    return choice.before.state == Answer::State::Open ? choice.after : choice.before;
  };
  const auto piece = [&](const Both& choice) {
    return std::distance(cuts.begin(), cuts.upper_bound(day_of(choice).number));
  };
  for (Both& choice : choices) {
    if (day_of(choice).state != Answer::State::Given) continue;
    const auto together = std::count_if(choices.begin(), choices.end(), [&](const Both& other) {
      return day_of(other).state == Answer::State::Given && piece(other) == piece(choice);
    });
    choice.weight = 1.0 / static_cast<double>(together);
  }
}

void DiffSearch::extend(std::size_t entry, Situation situation, double all) {
  situation.weight = all;
  if (entry == matching_.questions.size()) {
    finish(std::move(situation));
    return;
  }
  add_question(entry, situation);
  const std::vector<Both> ways = choices(entry, situation);
  double sum = 0;
  for (const Both& each : ways) sum += each.weight;
  const analysis::QuestionPair& pair = matching_.questions[entry];
  for (const Both& each : ways) {
    Situation next = situation;
    if (pair.before) next.before[*pair.before] = each.before;
    if (pair.after) next.after[*pair.after] = each.after;
    extend(entry + 1, std::move(next), all * each.weight / sum);
  }
}

/// Also the answers that only one content offers, as these are of the same moment.
void DiffSearch::add_question(std::size_t entry, Situation& situation) {
  const analysis::QuestionPair& pair = matching_.questions[entry];
  const auto asked = [&](int side) {
    const std::optional<QuestionIndex>& question = side == 0 ? pair.before : pair.after;
    if (!question) return false;
    const Answers& answers = side == 0 ? situation.before : situation.after;
    const auto [found, fresh] = relevant_[side].emplace(key_of(*question, answers), false);
    if (fresh) {
      found->second = side == 0 ? search_before_.relevant(*question, answers, outputs_before_)
                                : search_after_.relevant(*question, answers, outputs_after_);
    }
    return found->second;
  };
  const bool was = asked(0);
  const bool is = asked(1);
  if (was != is) {
    const Question& question = pair.after ? after_[*pair.after] : before_[*pair.before];
    situation.changes.emplace_back(Kind::Question, question.id.value, was ? "asked" : "not asked",
                                   is ? "asked" : "not asked");
  }
  if ((was || is) && pair.in_both()) add_answers(entry, situation);
}

void DiffSearch::add_answers(std::size_t entry, Situation& situation) const {
  const analysis::QuestionPair& pair = matching_.questions[entry];
  const Question& old_one = before_[*pair.before];
  const Question& new_one = after_[*pair.after];
  const auto add = [&](const std::string& id, bool was, bool is) {
    if (was == is) return;
    situation.changes.emplace_back(Kind::Answer, new_one.id.value + "/" + id,
                                   was ? "offered" : "not offered", is ? "offered" : "not offered");
  };
  const Facts facts_before(before_, situation.before);
  const Facts facts_after(after_, situation.after);
  for (const analysis::OptionPair& option : matching_.options[entry]) {
    const std::string id = option.after ? options_of(new_one)[option.after->value].id.value
                                        : options_of(old_one)[option.before->value].id.value;
    add(id, option.before && facts_before.offered(*pair.before, *option.before) != Truth::False,
        option.after && facts_after.offered(*pair.after, *option.after) != Truth::False);
  }
  add("unknown", !old_one.unknown.empty(), !new_one.unknown.empty());
  const Number* was = std::get_if<Number>(&old_one.type);
  const Number* is = std::get_if<Number>(&new_one.type);
  if (was == nullptr || is == nullptr || was->max == is->max) return;
  add(std::to_string(std::min(was->max, is->max) + 1) + "-" +
          std::to_string(std::max(was->max, is->max)),
      was->max > is->max, is->max > was->max);
}

void DiffSearch::finish(Situation situation) {
  add_routes(situation);
  add_outcomes(situation);
  add_topics(situation);
  add_problems(situation);
  total_ += situation.weight;
  situations_.push_back(std::move(situation));
}

void DiffSearch::add_routes(Situation& situation) const {
  const Advice was = advise(before_, situation.before);
  const Advice is = advise(after_, situation.after);
  for (const auto& pair : matching_.routes) {
    const std::string& id = (pair.after ? after_[*pair.after] : before_[*pair.before]).id.value;
    const std::string from = verdict(was, pair.before);
    const std::string to = verdict(is, pair.after);
    if (from != to) situation.changes.emplace_back(Kind::Verdict, id, from, to);
  }
}

void DiffSearch::add_outcomes(Situation& situation) const {
  const Advice was = advise(before_, situation.before);
  const Advice is = advise(after_, situation.after);
  for (const auto& pair : matching_.outcomes) {
    const std::string& id = (pair.after ? after_[*pair.after] : before_[*pair.before]).id.value;
    const std::string from = outcome(was, pair.before);
    const std::string to = outcome(is, pair.after);
    if (from != to) situation.changes.emplace_back(Kind::Outcome, id, from, to);
  }
}

void DiffSearch::add_topics(Situation& situation) const {
  const Advice was = advise(before_, situation.before);
  const Advice is = advise(after_, situation.after);
  for (const auto& pair : matching_.topics) {
    const std::string& id = (pair.after ? after_[*pair.after] : before_[*pair.before]).id.value;
    const std::string from = has_topic(was, pair.before) ? "shown" : "not shown";
    const std::string to = has_topic(is, pair.after) ? "shown" : "not shown";
    if (from != to) situation.changes.emplace_back(Kind::Topic, id, from, to);
  }
}

void DiffSearch::add_problems(Situation& situation) const {
  const Advice was = advise(before_, situation.before);
  const Advice is = advise(after_, situation.after);
  for (const auto& pair : matching_.problems) {
    const std::string& id = (pair.after ? after_[*pair.after] : before_[*pair.before]).id.value;
    const Ladder* ladder_was = ladder_of(was, pair.before);
    const Ladder* ladder_is = ladder_of(is, pair.after);
    const auto add = [&](Kind kind, const std::string& subject, const std::string& from,
                         const std::string& to) {
      if (from != to) situation.changes.emplace_back(kind, subject, from, to);
    };
    const auto holds = [](const Ladder* ladder) {
      return ladder == nullptr ? "does not hold" : "holds";
    };
    add(Kind::Problem, id, holds(ladder_was), holds(ladder_is));
    const auto first = [](const Content& content, const Ladder* ladder) {
      return ladder == nullptr || !ladder->first ? "none" : content[*ladder->first].id.value;
    };
    add(Kind::FirstStep, id, first(before_, ladder_was), first(after_, ladder_is));
    if (ladder_was == nullptr || ladder_is == nullptr) continue;
    for (const auto& step : matching_.steps) {
      const std::string& name = (step.after ? after_[*step.after] : before_[*step.before]).id.value;
      add(Kind::Step, id + "/" + name, state_of(*ladder_was, step.before),
          state_of(*ladder_is, step.after));
    }
  }
}

}  // namespace wijzer::test
