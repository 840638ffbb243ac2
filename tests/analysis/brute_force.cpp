#include "analysis/brute_force.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "core/advice/advice.hpp"
#include "core/logic/evaluate.hpp"

namespace wijzer::test {
namespace {

constexpr int days_before = 14;
constexpr int days_after = 9;

/// The notes of one list that are shown.
std::vector<const Note*> shown_of(const std::vector<Note>& notes, Verdict verdict,
                                  const Facts& facts) {
  std::vector<const Note*> out;
  for (const Note& note : notes) {
    if (shown(note, verdict, facts)) out.push_back(&note);
  }
  return out;
}

/// Whether one of the notes stands at the place and is shown; of one that names a step, whether
/// that is still to do. What else is good to know of a step is shown with it, also once it was
/// tried.
bool says(const std::vector<const Note*>& notes, const Place& place, const Facts& facts) {
  for (const Note* note : notes) {
    if (!note->step) {
      if (note->place == place) return true;
      continue;
    }
    const std::optional<StepAdvice> stand = stand_of(*note->step, facts);
    if (!stand) continue;
    if (note->place == place && stand->state != StepAdvice::State::Tried) return true;
    const Step& step = facts.content()[*note->step];
    if (says(shown_of(step.more, Verdict::Fits, facts), place, facts)) return true;
  }
  return false;
}

bool among(const std::vector<CriterionIndex>& criteria, CriterionIndex criterion) {
  return std::find(criteria.begin(), criteria.end(), criterion) != criteria.end();
}

std::uint32_t position(const std::vector<Note>& notes, const Note* note) {
  for (std::uint32_t i = 0; i < notes.size(); ++i) {
    if (&notes[i] == note) return i;
  }
  return 0;
}

bool waits(const Ladder* ladder, StepIndex step) {
  return ladder != nullptr &&
         std::any_of(ladder->steps.begin(), ladder->steps.end(),
                     [step](const StepAdvice& each) { return each.step == step && each.waits; });
}

}  // namespace

BruteForce::BruteForce(const Content& content, int today) : content_(content), today_(today) {}

std::vector<Answer> BruteForce::choices(QuestionIndex question, const Answers& earlier) const {
  return choices(question, Facts(content_, earlier), false);
}

std::vector<Answer> BruteForce::choices(QuestionIndex question, const Facts& facts,
                                        bool all) const {
  const Question& asked = content_[question];
  std::vector<Answer> out;
  if (!asked.unknown.empty()) out.push_back(unknown_answer());
  const std::vector<Option>& options = options_of(asked);
  if (const Number* number = std::get_if<Number>(&asked.type)) {
    for (int n = number->min; n <= number->max; ++n) out.push_back(number_answer(n));
  } else if (std::holds_alternative<Day>(asked.type)) {
    for (int d = -days_before; d <= days_after; ++d) out.push_back(number_answer(today_ + d));
  }
  const bool multiple = std::holds_alternative<Multiple>(asked.type);
  for (std::uint64_t picks = 1; picks < std::uint64_t{1} << options.size(); ++picks) {
    bool fine = true;
    int count = 0;
    bool none = false;
    for (std::uint32_t k = 0; k < options.size(); ++k) {
      if ((picks >> k & 1U) == 0) continue;
      ++count;
      none = none || options[k].none;
      fine = fine && (all || facts.offered(question, OptionIndex{k}) != Truth::False);
    }
    const bool alone = count == 1;
    if (fine && (alone || (multiple && !none)))
      out.push_back(picked_answer(OptionSet::of_bits(picks)));
  }
  return out;
}

double BruteForce::size() const {
  double product = 1;
  for (const Question& question : content_.questions) {
    const std::size_t options = options_of(question).size();
    double ways = static_cast<double>(options);
    if (std::holds_alternative<Multiple>(question.type)) {
      ways = static_cast<double>(std::uint64_t{1} << (options - 1));
    } else if (const Number* number = std::get_if<Number>(&question.type)) {
      ways = number->max - number->min + 1;
    } else if (std::holds_alternative<Day>(question.type)) {
      ways = days_before + days_after + 1;
    }
    product *= ways + (question.unknown.empty() ? 0 : 1);
  }
  return product;
}

void BruteForce::extend(std::uint32_t from, bool all, Answers& answers,
                        const std::function<void(const Answers&)>& visit) const {
  if (from == content_.questions.size()) {
    visit(answers);
    return;
  }
  const QuestionIndex question{from};
  for (const Answer& choice : choices(question, Facts(content_, answers), all)) {
    answers[question] = choice;
    extend(from + 1, all, answers, visit);
  }
  answers[question] = Answer{};
}

void BruteForce::for_each(const std::function<void(const Answers&)>& visit) const {
  Answers answers = no_answers(content_);
  answers.today = today_;
  extend(0, false, answers, visit);
}

void BruteForce::complete(std::uint32_t from, const Answers& given, const Facts& facts,
                          Answers& answers,
                          const std::function<void(const Answers&)>& visit) const {
  if (from == content_.questions.size()) {
    visit(answers);
    return;
  }
  const QuestionIndex question{from};
  std::vector<Answer> ways;
  if (facts.asked(question) == Truth::True && given[question].state == Answer::State::Given) {
    ways.push_back(given[question]);
  } else {
    ways = choices(question, Facts(content_, answers), false);
    std::erase_if(ways, [](const Answer& each) { return each.state != Answer::State::Given; });
    if (ways.empty()) ways.push_back(Answer{});  // then no answer counts
  }
  for (const Answer& way : ways) {
    answers[question] = way;
    complete(from + 1, given, facts, answers, visit);
  }
  answers[question] = Answer{};
}

void BruteForce::for_each_completion(const Answers& given,
                                     const std::function<void(const Answers&)>& visit) const {
  Answers answers = no_answers(content_);
  answers.today = given.today;
  complete(0, given, Facts(content_, given), answers, visit);
}

std::uint32_t BruteForce::value(const analysis::Output& output, const Answers& answers) const {
  return value(output, answers, advise(content_, answers));
}

std::vector<std::uint32_t> BruteForce::values(const std::vector<analysis::Output>& outputs,
                                              const Answers& answers) const {
  const Advice advice = advise(content_, answers);
  std::vector<std::uint32_t> out;
  out.reserve(outputs.size());
  for (const analysis::Output& each : outputs) out.push_back(value(each, answers, advice));
  return out;
}

std::uint32_t BruteForce::value(const analysis::Output& output, const Answers& answers,
                                const Advice& advice) const {
  using Kind = analysis::Output::Kind;
  const auto shown_route = [&]() -> const RouteAdvice* {
    return advice.routes_matter ? &advice.routes[output.owner] : nullptr;
  };
  const auto ladder = [&]() -> const Ladder* {
    for (const Ladder& each : advice.ladders) {
      if (each.problem.value == output.owner) return &each;
    }
    return nullptr;
  };
  const auto outcome_of = [&]() -> const OutcomeAdvice* {
    for (const OutcomeAdvice& each : advice.outcomes) {
      if (each.outcome.value == output.owner) return &each;
    }
    return nullptr;
  };
  const auto topic = [&](const TopicAdvice& each) { return each.topic.value == output.owner; };
  switch (output.kind) {
    case Kind::Verdict:
      return shown_route() == nullptr ? analysis::hidden.value
                                      : static_cast<std::uint32_t>(shown_route()->verdict);
    case Kind::Headline: {
      const RouteAdvice* route = shown_route();
      if (route == nullptr) return analysis::hidden.value;
      const Route& rule = content_[route->route];
      return position(route->verdict == Verdict::Fits       ? rule.headlines_fits
                      : route->verdict == Verdict::Possible ? rule.headlines_possible
                                                            : rule.headlines_no,
                      route->headline);
    }
    case Kind::Outcome:
      return outcome_of() == nullptr ? 0 : outcome_of()->settled ? 2 : 1;
    case Kind::Undecided: {
      if (output.part == analysis::Output::Part::Outcome) {
        return outcome_of() != nullptr && among(outcome_of()->undecided, *output.criterion) ? 1 : 0;
      }
      const RouteAdvice* route = shown_route();
      return route != nullptr && among(route->undecided, *output.criterion) ? 1 : 0;
    }
    case Kind::Topic:
      return std::any_of(advice.topics.begin(), advice.topics.end(), topic) ? 1 : 0;
    case Kind::Problem:
      return ladder() == nullptr ? 0 : 1;
    case Kind::Note: {
      const Facts facts(content_, answers);
      for (const std::vector<const Note*>& notes : notes_of(output, advice, facts)) {
        if (says(notes, output.place, facts)) return 1;
      }
      return 0;
    }
    case Kind::Step: {
      if (ladder() == nullptr) return 0;
      for (const StepAdvice& step : ladder()->steps) {
        if (content_[step.step].place != output.place) continue;
        return step.waits ? 3 : step.state == StepAdvice::State::Tried ? 2 : 1;
      }
      return 0;
    }
    case Kind::LastDay: {
      const Facts facts(content_, answers);
      if (!shows_step(output, advice, facts)) return 0;
      // By when to do the step, or until when its answer may come.
      const Step& step = content_[*output.step];
      const bool acts = step.deadline && content_[*step.deadline].from == *output.day;
      if (!acts && !waits(ladder(), *output.step)) return 0;
      const Deadline& deadline = content_[acts ? *step.deadline : *step.state->term];
      return last_day_of(deadline, facts)
                 ? static_cast<std::uint32_t>(answers[deadline.from].number)
                 : 0;
    }
    case Kind::FirstStep: {
      const Ladder* held = ladder();
      if (held == nullptr || !held->first) return 0;
      const std::vector<StepIndex>& steps = content_[held->problem].ladder;
      return static_cast<std::uint32_t>(std::find(steps.begin(), steps.end(), *held->first) -
                                        steps.begin()) +
             1;
    }
  }
  return 0;
}

std::vector<std::vector<const Note*>> BruteForce::notes_of(const analysis::Output& output,
                                                           const Advice& advice,
                                                           const Facts& facts) const {
  std::vector<std::vector<const Note*>> out;
  switch (output.part) {
    case analysis::Output::Part::Route: {
      if (!advice.routes_matter) break;
      const RouteAdvice& route = advice.routes[output.owner];
      for (const NoteList& list : note_lists) {
        out.push_back(shown_of(content_[route.route].*list.notes, route.verdict, facts));
      }
      break;
    }
    case analysis::Output::Part::Outcome:
      for (const OutcomeAdvice& each : advice.outcomes) {
        if (each.outcome.value != output.owner) continue;
        out.push_back(shown_of(content_[each.outcome].items, Verdict::Fits, facts));
      }
      break;
    case analysis::Output::Part::Topic:
      for (const TopicAdvice& each : advice.topics) {
        if (each.topic.value != output.owner) continue;
        out.push_back(shown_of(content_[each.topic].items, Verdict::Fits, facts));
      }
      break;
    case analysis::Output::Part::Problem:
      for (const Ladder& each : advice.ladders) {
        if (each.problem.value != output.owner) continue;
        out.push_back(each.intro);
        for (const StepAdvice& step : each.steps) {
          out.push_back(shown_of(content_[step.step].more, Verdict::Fits, facts));
        }
      }
      break;
  }
  return out;
}

bool BruteForce::shows_step(const analysis::Output& output, const Advice& advice,
                            const Facts& facts) const {
  for (const Ladder& each : advice.ladders) {
    if (output.part != analysis::Output::Part::Problem || each.problem.value != output.owner) {
      continue;
    }
    for (const StepAdvice& step : each.steps) {
      if (step.step == *output.step) return true;
    }
  }
  if (output.part == analysis::Output::Part::Problem) return false;
  for (const std::vector<const Note*>& notes : notes_of(output, advice, facts)) {
    for (const Note* note : notes) {
      if (note->step == output.step && stand_of(*note->step, facts)) return true;
    }
  }
  return false;
}

bool BruteForce::relevant(QuestionIndex question, const Answers& earlier,
                          const std::vector<analysis::Output>& outputs) const {
  // The later answers as a key; what each output said the first time.
  std::map<std::string, std::vector<std::uint32_t>> first;
  bool differs = false;
  Answers answers = earlier;
  for (std::uint32_t i = question.value; i < content_.questions.size(); ++i) {
    answers[QuestionIndex{i}] = Answer{};
  }
  for (const Answer& choice : choices(question, answers)) {
    answers[question] = choice;
    extend(question.value + 1, true, answers, [&](const Answers& full) {
      std::string key;
      for (std::uint32_t i = question.value + 1; i < content_.questions.size(); ++i) {
        const Answer& answer = full[QuestionIndex{i}];
        key += std::to_string(static_cast<int>(answer.state)) + "," +
               std::to_string(answer.number) + "," + std::to_string(answer.picked.bits()) + ";";
      }
      const std::vector<std::uint32_t> said = values(outputs, full);
      const auto [found, fresh] = first.emplace(key, said);
      if (!fresh && found->second != said) differs = true;
    });
  }
  return differs;
}

}  // namespace wijzer::test
