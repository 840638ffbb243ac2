#include "analysis/families/matching.hpp"

#include <algorithm>
#include <utility>

#include "analysis/families/conditions.hpp"
#include "core/model/leaves.hpp"

namespace wijzer::analysis {

std::vector<std::set<std::string>> uses_of_questions(const Content& content) {
  std::vector<std::set<std::string>> out(content.questions.size());
  for_each_whole_condition(content, [&](const std::string& owner, const Condition& whole) {
    const auto look = [&](QuestionIndex looked_at) { out[looked_at.value].insert(owner); };
    visit_leaves(whole, overloaded{
                            [&](const Picked& node) { look(node.question); },
                            [&](const Between& node) { look(node.question); },
                            // Through these a question is looked at by what they name: see below.
                            [](const CriterionHolds&) {},
                            [](const VerdictIs&) {},
                            [](const DeadlineIs&) {},
                        });
  });
  for (const Deadline& deadline : content.deadlines) {
    out[deadline.from.value].insert("deadline " + deadline.id.value);
  }
  return out;
}

namespace {

/// Looks at each criterion once: at each use of it again would take exponential time.
class QuestionCollector {
 public:
  explicit QuestionCollector(const Content& content) : content_(content) {}

  void add(const Condition& condition) {
    visit_leaves(condition,
                 overloaded{
                     [&](const Picked& node) { found.insert(node.question); },
                     [&](const Between& node) { found.insert(node.question); },
                     [&](const CriterionHolds& node) {
                       if (seen_.insert(node.criterion).second) add(content_[node.criterion].when);
                     },
                     [&](const VerdictIs& node) {
                       const Route& route = content_[node.route];
                       add(route.fits_when);
                       if (route.possible_when) add(*route.possible_when);
                     },
                     [&](const DeadlineIs& node) { found.insert(content_[node.deadline].from); },
                 });
  }

  std::set<QuestionIndex> found;

 private:
  const Content& content_;
  std::set<CriterionIndex> seen_;
};

}  // namespace

std::set<QuestionIndex> questions_in(const Content& content, const Condition& condition) {
  QuestionCollector collector(content);
  collector.add(condition);
  return std::move(collector.found);
}

namespace {

/// Pairs the elements of one kind.
/// @param alike  Whether an element that went and one that came look the same.
template <typename IndexType, typename Element, typename Alike>
std::vector<Pair<IndexType>> pairs(const std::vector<Element>& before,
                                   const std::vector<Element>& after, const Alike& alike) {
  std::vector<Pair<IndexType>> out;
  std::vector<bool> used(before.size());
  const auto index = [](std::size_t i) { return IndexType{static_cast<std::uint32_t>(i)}; };
  for (std::size_t a = 0; a < after.size(); ++a) {
    out.push_back({find(before, after[a].id), index(a)});
    if (out.back().before) used[out.back().before->value] = true;
  }
  for (Pair<IndexType>& pair : out) {
    if (pair.before) continue;
    const Element& came = after[pair.after->value];
    for (std::size_t b = 0; b < before.size() && !pair.before; ++b) {
      if (used[b] || !alike(before[b], came)) continue;
      used[b] = true;
      pair.before = index(b);
    }
  }
  for (std::size_t b = 0; b < before.size(); ++b) {
    if (!used[b]) out.push_back({index(b), std::nullopt});
  }
  return out;
}

class Matcher {
 public:
  Matcher(const Content& before, const Content& after)
      : before_(before),
        after_(after),
        uses_before_(uses_of_questions(before)),
        uses_after_(uses_of_questions(after)) {}

  Matching run() {
    match_questions();
    const auto titled = [](const auto& a, const auto& b) { return a.title == b.title; };
    out_.routes = all<RouteIndex>("route", before_.routes, after_.routes, titled);
    out_.outcomes = all<OutcomeIndex>("outcome", before_.outcomes, after_.outcomes, titled);
    out_.topics = all<TopicIndex>("topic", before_.topics, after_.topics, titled);
    out_.problems = all<ProblemIndex>("problem", before_.problems, after_.problems, titled);
    out_.steps = all<StepIndex>("step", before_.steps, after_.steps, titled);
    return std::move(out_);
  }

 private:
  using Kind = IdChange::Kind;

  void change(Kind kind, const std::string& what, const std::string& before,
              const std::string& after) {
    out_.changes.push_back(IdChange{kind, what, before, after});
  }

  template <typename IndexType, typename Element, typename Alike>
  std::vector<Pair<IndexType>> all(const std::string& what, const std::vector<Element>& before,
                                   const std::vector<Element>& after, const Alike& alike,
                                   const std::string& prefix_before = {},
                                   const std::string& prefix_after = {}) {
    std::vector<Pair<IndexType>> out = pairs<IndexType>(before, after, alike);
    for (const Pair<IndexType>& pair : out) {
      const std::string old_id =
          pair.before ? prefix_before + before[pair.before->value].id.value : "";
      const std::string new_id = pair.after ? prefix_after + after[pair.after->value].id.value : "";
      if (!pair.before) {
        change(Kind::Added, what, "", new_id);
      } else if (!pair.after) {
        change(Kind::Removed, what, old_id, "");
      } else if (before[pair.before->value].id != after[pair.after->value].id) {
        change(Kind::Renamed, what, old_id, new_id);
      }
    }
    return out;
  }

  static bool same_options(const Question& a, const Question& b) {
    std::set<std::string> ids_a;
    std::set<std::string> ids_b;
    for (const Option& option : options_of(a)) ids_a.insert(option.id.value);
    for (const Option& option : options_of(b)) ids_b.insert(option.id.value);
    return a.type.index() == b.type.index() && ids_a == ids_b;
  }

  /// The same type and options, and the same words or the same things that look at it.
  bool alike(const Question& a, const Question& b) const {
    if (!same_options(a, b)) return false;
    if (a.title == b.title) return true;
    const std::set<std::string>& uses = uses_before_[find(before_.questions, a.id)->value];
    return !uses.empty() && uses == uses_after_[find(after_.questions, b.id)->value];
  }

  void match_questions() {
    std::vector<QuestionPair> found =
        all<QuestionIndex>("question", before_.questions, after_.questions,
                           [this](const Question& a, const Question& b) { return alike(a, b); });
    std::vector<QuestionPair> split;
    for (const QuestionPair& pair : found) {
      const bool retyped =
          pair.in_both() && before_[*pair.before].type.index() != after_[*pair.after].type.index();
      if (!retyped) {
        split.push_back(pair);
        continue;
      }
      change(Kind::Retyped, "question", before_[*pair.before].id.value,
             after_[*pair.after].id.value);
      split.push_back({std::nullopt, pair.after});
      split.push_back({pair.before, std::nullopt});
    }
    out_.questions = in_order(put_beside(std::move(split)));
    for (const QuestionPair& pair : out_.questions) out_.options.push_back(match_options(pair));
  }

  std::vector<OptionPair> match_options(const QuestionPair& pair) {
    static const std::vector<Option> none;
    const std::vector<Option>& old_options = pair.before ? options_of(before_[*pair.before]) : none;
    const std::vector<Option>& new_options = pair.after ? options_of(after_[*pair.after]) : none;
    const std::string old_id = pair.before ? before_[*pair.before].id.value : "";
    const std::string new_id = pair.after ? after_[*pair.after].id.value : "";
    const auto labelled = [](const Option& a, const Option& b) { return a.label == b.label; };
    if (!pair.in_both()) return pairs<OptionIndex>(old_options, new_options, labelled);
    std::vector<OptionPair> out;
    for (const OptionPair& each : all<OptionIndex>("option", old_options, new_options, labelled,
                                                   old_id + "/", new_id + "/")) {
      const bool retyped = each.in_both() && old_options[each.before->value].none !=
                                                 new_options[each.after->value].none;
      if (!retyped) {
        out.push_back(each);
        continue;
      }
      change(Kind::Retyped, "option", old_id + "/" + old_options[each.before->value].id.value,
             new_id + "/" + new_options[each.after->value].id.value);
      out.push_back({std::nullopt, each.after});
      out.push_back({each.before, std::nullopt});
    }
    return out;
  }

  /// Questions that went stand after the one that they followed.
  std::vector<QuestionPair> put_beside(std::vector<QuestionPair> found) const {
    const auto gone =
        std::stable_partition(found.begin(), found.end(),
                              [](const QuestionPair& pair) { return pair.after.has_value(); });
    std::vector<QuestionPair> out(found.begin(), gone);
    for (auto each = gone; each != found.end(); ++each) {
      auto place = out.begin();
      for (auto at = out.begin(); at != out.end(); ++at) {
        if (at->before && *at->before < *each->before) place = at + 1;
      }
      out.insert(place, *each);
    }
    // cppcheck-suppress returnDanglingLifetime ; it holds copies
    return out;
  }

  static std::set<QuestionIndex> looks_at(const Content& content, QuestionIndex index) {
    std::set<QuestionIndex> out;
    const Question& question = content[index];
    if (question.when) out.merge(questions_in(content, *question.when));
    for (const Option& option : options_of(question)) {
      if (option.when) out.merge(questions_in(content, *option.when));
    }
    return out;
  }

  /// The same questions, each after those it looks at; in a circle, which takes an edit that turns
  /// two questions around, the content after wins.
  std::vector<QuestionPair> in_order(const std::vector<QuestionPair>& wanted) const {
    std::vector<QuestionPair> out;
    std::set<QuestionIndex> done_before;
    std::set<QuestionIndex> done_after;
    std::vector<QuestionPair> left = wanted;
    const auto within = [](const std::set<QuestionIndex>& part,
                           const std::set<QuestionIndex>& whole) {
      return std::includes(whole.begin(), whole.end(), part.begin(), part.end());
    };
    const auto ready_after = [&](const QuestionPair& pair) {
      return !pair.after || within(looks_at(after_, *pair.after), done_after);
    };
    const auto ready = [&](const QuestionPair& pair) {
      return ready_after(pair) &&
             (!pair.before || within(looks_at(before_, *pair.before), done_before));
    };
    while (!left.empty()) {
      auto next = std::find_if(left.begin(), left.end(), ready);
      if (next == left.end()) next = std::find_if(left.begin(), left.end(), ready_after);
      if (next == left.end()) next = left.begin();
      if (next->before) done_before.insert(*next->before);
      if (next->after) done_after.insert(*next->after);
      out.push_back(*next);
      left.erase(next);
    }
    return out;
  }

  const Content& before_;
  const Content& after_;
  std::vector<std::set<std::string>> uses_before_;
  std::vector<std::set<std::string>> uses_after_;
  Matching out_;
};

}  // namespace

Matching match(const Content& before, const Content& after) { return Matcher(before, after).run(); }

}  // namespace wijzer::analysis
