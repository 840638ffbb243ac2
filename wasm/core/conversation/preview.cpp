#include "core/conversation/preview.hpp"

#include "core/advice/plan.hpp"
#include "core/conversation/difference.hpp"
#include "core/logic/evaluate.hpp"

namespace wijzer {
namespace {

/// What a preview looks at in the advice for one conversation.
struct Advised {
  Advised(const Content& content, const Answers& answers)
      : facts(content, answers), routes(routes_matter(facts)) {
    const Plan plan = plan_of(facts, false);
    if (!plan.items.empty()) first = plan.items.front();
  }

  Facts facts;
  bool routes;
  std::optional<StepIndex> first;
};

}  // namespace

Preview preview(const Content& content, const Walk& before, const Answers& given,
                QuestionIndex question, const Answer& answer) {
  Answers changed = given;
  changed[question] = answer;
  const Walk after = walk(content, changed);
  WalkDifference answers = difference(before, after, question);
  const Advised old(content, before.effective);
  const Advised now(content, after.effective);
  Preview out{std::move(answers.lapsing),
              std::move(answers.returning),
              old.routes,
              now.routes,
              {},
              old.first,
              now.first};
  if (!old.routes || !now.routes) return out;
  for (std::size_t i = 0; i < content.routes.size(); ++i) {
    const RouteIndex route{static_cast<std::uint32_t>(i)};
    const VerdictChange change{route, verdict_of(route, old.facts), verdict_of(route, now.facts)};
    if (change.before != change.after) out.verdicts.push_back(change);
  }
  return out;
}

}  // namespace wijzer
