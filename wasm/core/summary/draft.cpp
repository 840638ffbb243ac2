#include "core/summary/draft.hpp"

#include <algorithm>
#include <utility>

#include "core/logic/lifetime.hpp"
#include "core/summary/words.hpp"

namespace wijzer {
namespace {

template <typename List, typename One>
bool among(const List& list, const One& one) {
  return std::find(list.begin(), list.end(), one) != list.end();
}

/// Takes out what other answers do not lead to.
void keep_reasons(RouteAdvice& route, const RouteAdvice& told) {
  std::erase_if(route.reasons, [&](const Reason& reason) {
    return !among(told.undecided, reason.criterion) &&
           std::none_of(told.reasons.begin(), told.reasons.end(),
                        [&](const Reason& each) { return each.criterion == reason.criterion; });
  });
  std::erase_if(route.undecided,
                [&](CriterionIndex criterion) { return !among(told.undecided, criterion); });
}

}  // namespace

Draft::Draft(const SummaryInput& input)
    : input_(input),
      facts_(input.content, input.answers),
      advice_(advise(input.content, input.answers)),
      marker_(input.content) {
  for (const Ladder& ladder : advice_.ladders) {
    const Problem& problem = content()[ladder.problem];
    if (alone_ == nullptr && !problem.alone.empty()) alone_ = &problem;
  }
  const std::optional<Lifetime> life = lifetime(content());
  if (life && input.today > life->last_day) ended_ = life->last_day;
}

void Draft::keep_to(const Advice& told, const Facts& facts) {
  const auto is_for_law = [&](StepIndex step) {
    return shows_routes() &&
           std::any_of(advice_.routes.begin(), advice_.routes.end(), [&](const RouteAdvice& route) {
             const std::vector<Note>& steps = content()[route.route].steps;
             return std::any_of(steps.begin(), steps.end(), [&](const Note& note) {
               return note.step == step && shown(note, route.verdict, facts);
             });
           });
  };
  const auto is_told = [&](StepIndex step) {
    return among(told.plan.items, std::optional(step)) || among(told.plan.tried, step) ||
           is_for_law(step) ||
           std::any_of(advice_.ladders.begin(), advice_.ladders.end(), [&](const Ladder& ladder) {
             return among(content()[ladder.problem].ladder, step);
           });
  };
  std::erase_if(advice_.find_out, [&](const OpenFact& fact) {
    return std::none_of(told.find_out.begin(), told.find_out.end(),
                        [&](const OpenFact& other) { return other.criterion == fact.criterion; });
  });
  const bool finds_out = !to_find_out().empty();
  std::erase_if(advice_.plan.items, [&](const std::optional<StepIndex>& item) {
    return item ? !is_told(*item) : !finds_out;
  });
  std::erase_if(advice_.plan.tried, [&](StepIndex step) { return !is_told(step); });
  std::erase_if(advice_.plan.waiting, [&](StepIndex step) { return !is_told(step); });
  for (std::size_t i = 0; i < advice_.routes.size(); ++i) {
    keep_reasons(advice_.routes[i], told.routes[i]);
  }
}

std::vector<CriterionIndex> Draft::to_find_out() const {
  std::vector<CriterionIndex> out;
  for (const OpenFact& fact : advice_.find_out) {
    if (!is_silent(content()[fact.criterion])) out.push_back(fact.criterion);
  }
  return out;
}

void Draft::line(std::vector<Block>& blocks, Line::Kind kind, std::string_view text) {
  blocks.push_back(Block{Line{kind, mark(text)}});
}

void Draft::subheading(std::vector<Block>& blocks, std::string_view key) {
  blocks.push_back(Block{Line{Line::Kind::Subheading, TermMarker::plain(phrase(content(), key))}});
}

void Draft::texts(std::vector<Block>& blocks, const std::vector<std::string>& texts) {
  if (texts.size() == 1) paragraph(blocks, texts.front());
  if (texts.size() < 2) return;
  List list;
  for (const std::string& text : texts) list.items.push_back(mark(text));
  blocks.push_back(Block{std::move(list)});
}

void Draft::notes(std::vector<Block>& blocks, const std::vector<const Note*>& notes) {
  for (const Note* note : notes) {
    if (first_time(note->text)) paragraph(blocks, note->text);
    use(note->sources);
  }
}

void Draft::notes(std::vector<Block>& blocks, const char* key,
                  const std::vector<const Note*>& notes) {
  std::vector<std::string> fresh;
  for (const Note* note : notes) {
    if (first_time(note->text)) fresh.push_back(note->text);
    use(note->sources);
  }
  if (fresh.empty()) return;
  subheading(blocks, key);
  texts(blocks, fresh);
}

bool Draft::first_time(const std::string& said) {
  if (std::find(said_.begin(), said_.end(), said) != said_.end()) return false;
  said_.push_back(said);
  return true;
}

std::string Draft::not_said(Line::Kind kind, const std::string& text) {
  std::string out;
  for (std::size_t begin = 0; begin < text.size();) {
    // Up to the end of the first sentence that is no question.
    std::size_t end = text.find_first_of(".!", begin);
    while (end < text.size() && end + 1 < text.size() && text[end + 1] != ' ') {
      end = text.find_first_of(".!", end + 1);
    }
    const std::size_t next = end < text.size() ? end + 1 : text.size();
    const std::string said = text.substr(begin, next - begin);
    // A screen and paper say the same each in its own line.
    const bool own = said.find('{') != std::string::npos;
    if (first_time(std::to_string(static_cast<int>(kind)) + said) || own) {
      out += (out.empty() ? "" : " ") + said;
    }
    begin = text.find_first_not_of(' ', next);
  }
  return out.empty() ? text : out;
}

void Draft::use(const std::vector<SourceIndex>& sources) {
  for (const SourceIndex source : sources) {
    if (std::find(sources_.begin(), sources_.end(), source) == sources_.end()) {
      sources_.push_back(source);
    }
    const std::optional<Date> review = parse_date(content()[source].review_by);
    if (!review || to_days(*review) >= to_days(input_.today)) continue;
    if (!overdue_ || to_days(*review) < to_days(*overdue_)) overdue_ = review;
  }
}

void Draft::close(std::vector<Block>& blocks) {
  if (!overdue_ || ended_) return;
  const std::string text =
      phrase(content(), "result.review", {{"date", date_in_words(content(), *overdue_)}});
  blocks.push_back(Block{Line{Line::Kind::Notice, TermMarker::plain(text)}});
  overdue_.reset();
}

}  // namespace wijzer
