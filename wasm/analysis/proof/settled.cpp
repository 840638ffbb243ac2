#include "analysis/proof/settled.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "analysis/describe.hpp"
#include "analysis/families/conditions.hpp"
#include "analysis/proof/never.hpp"
#include "core/model/leaves.hpp"

namespace wijzer::analysis {
namespace {

class SettledFinder {
 public:
  explicit SettledFinder(Inquiry& inquiry)
      : inquiry_(inquiry), content_(inquiry.content()), rules_(inquiry.rules) {
    for (const Step& step : content_.steps) {
      if (step.when && step.show_when_unknown) also_unknown_.insert(&*step.when);
    }
    for (const Topic& topic : content_.topics) {
      if (topic.show_when_unknown) also_unknown_.insert(&topic.when);
    }
    for_each_note(content_, [this](const Note& note) {
      if (note.when && note.show_when_unknown) also_unknown_.insert(&*note.when);
    });
  }

  std::vector<SettledPart> run() {
    for_each_whole_condition(content_, [this](const std::string&, const Condition& condition) {
      (void)look_at(condition, also_unknown_.contains(&condition));
    });
    return std::move(out_);
  }

 private:
  /// Whether this part is settled.
  bool look_at(const Condition& part, bool also_unknown) {
    bool begins_inside = looks_at_settled(part);
    if (const std::vector<Condition>* parts = parts_of(part)) {
      for (const Condition& inner : *parts) {
        begins_inside = look_at(inner, also_unknown) || begins_inside;
      }
    }
    const std::optional<bool> holds = settled(rules_.of(part), also_unknown);
    inquiry_.collect();
    if (holds && !begins_inside) out_.push_back({&part, *holds});
    return holds.has_value();
  }

  /// True for always, False for never, nothing for neither.
  std::optional<bool> settled(Diagram<Truth> truth, bool also_unknown) {
    if (!inquiry_.some_family(rules_.not_kleene(rules_.is(truth, Truth::True)))) return true;
    const Diagram<Truth> counts = also_unknown ? rules_.not_kleene(rules_.is(truth, Truth::False))
                                               : rules_.is(truth, Truth::True);
    if (!inquiry_.some_family(counts)) return false;
    return std::nullopt;
  }

  bool looks_at_settled(const Condition& part) {
    const auto never_asked = [this](QuestionIndex question) {
      return !inquiry_.some_family(rules_.is(rules_.asked(question), Truth::True));
    };
    return std::visit(
        overloaded{
            [](const All&) { return false; },
            [](const Any&) { return false; },
            [](const Not&) { return false; },
            [&](const Picked& node) {
              const Diagram<Truth> offered = rules_.offered(node.question, node.option);
              const Diagram<Truth> asked = rules_.is(rules_.asked(node.question), Truth::True);
              const Diagram<Truth> known = rules_.is(offered, Truth::True);
              return !inquiry_.some_family(inquiry_.diagrams().and_kleene(asked, known));
            },
            [&](const Between& node) { return never_asked(node.question); },
            [&](const CriterionHolds& node) {
              return settled(rules_.criterion(node.criterion), false).has_value();
            },
            [&](const VerdictIs& node) {
              const Route& route = content_[node.route];
              return settled(rules_.fits(node.route), false).has_value() ||
                     (route.possible_when &&
                      settled(rules_.possible(node.route), false).has_value());
            },
            [&](const DeadlineIs& node) { return never_asked(content_[node.deadline].from); },
        },
        part.node);
  }

  Inquiry& inquiry_;
  const Content& content_;
  Rules& rules_;
  /// Whole conditions that count as well while they are not known.
  std::set<const Condition*> also_unknown_;
  std::vector<SettledPart> out_;
};

/// "\"a\" or \"b\" always holds": the fewest branches that cover every case.
std::string why_always(Inquiry& inquiry, const Any& any) {
  const Content& content = inquiry.content();
  Rules& rules = inquiry.rules;
  std::vector<const Condition*> needed;
  for (const Condition& part : any.parts) needed.push_back(&part);
  const auto cover = [&](const std::vector<const Condition*>& parts) {
    std::vector<Diagram<Truth>> fail;
    fail.reserve(parts.size());
    for (const Condition* part : parts) {
      fail.push_back(rules.not_kleene(rules.is(rules.of(*part), Truth::True)));
    }
    return !inquiry.some_family(inquiry.all_of(fail));
  };
  for (std::size_t i = 0; i < needed.size();) {
    std::vector<const Condition*> others = needed;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
    if (cover(others)) {
      needed = std::move(others);
    } else {
      ++i;
    }
  }
  std::string out;
  for (const Condition* part : needed) {
    out += (out.empty() ? "\"" : " or \"") + in_words(content, *part) + "\"";
  }
  return out + " always holds";
}

std::string why_always(Inquiry& inquiry, const Condition& condition) {
  const auto plain = [&] {
    return "\"" + in_words(inquiry.content(), condition) + "\" always holds";
  };
  return std::visit(overloaded{
                        [&](const Any& node) { return why_always(inquiry, node); },
                        [&](const All&) { return plain(); },
                        [&](const Not&) { return plain(); },
                        [&](const Picked&) { return plain(); },
                        [&](const Between&) { return plain(); },
                        [&](const CriterionHolds&) { return plain(); },
                        [&](const VerdictIs&) { return plain(); },
                        [&](const DeadlineIs&) { return plain(); },
                    },
                    condition.node);
}

}  // namespace

std::vector<SettledPart> settled_parts(Inquiry& inquiry) { return SettledFinder(inquiry).run(); }

void report_settled(Inquiry& inquiry, const std::vector<SettledPart>& parts) {
  for (const SettledPart& each : parts) {
    const std::string what =
        each.holds ? "decides nothing: " + why_always(inquiry, *each.part)
                   : "never holds: " + why_never(inquiry, requirements_of(inquiry, *each.part));
    inquiry.report("settled-condition", each.part->place,
                   "this condition " + what + "; change it or take it out");
    inquiry.findings.back().cause = true;
    inquiry.collect();
  }
}

Content turned_round(Content content, const std::vector<SettledPart>& parts) {
  change_conditions(content, [&](Condition& condition) {
    const auto found = std::find_if(parts.begin(), parts.end(), [&](const SettledPart& each) {
      return each.part->place == condition.place;
    });
    if (found == parts.end()) return;
    if (found->holds) {
      condition.node = Any{};
    } else {
      condition.node = All{};
    }
  });
  return content;
}

}  // namespace wijzer::analysis
