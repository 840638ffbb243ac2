#include <algorithm>
#include <utility>

#include "analysis/describe.hpp"
#include "analysis/families/completion.hpp"
#include "analysis/families/conditions.hpp"
#include "analysis/proof/inquiry.hpp"

namespace wijzer::analysis {
namespace {

class Imprecision {
 public:
  explicit Imprecision(Inquiry& inquiry)
      : inquiry_(inquiry),
        content_(inquiry.content()),
        rules_(inquiry.rules),
        completion_(inquiry.rules),
        made_(made_of_states(inquiry.content())) {}

  void run() {
    for (std::uint32_t i = 0; i < content_.routes.size(); ++i) check_route(RouteIndex{i});
    for (std::uint32_t i = 0; i < content_.criteria.size(); ++i) check_criterion(CriterionIndex{i});
    for (std::uint32_t i = 0; i < content_.outcomes.size(); ++i) check_outcome(i);
    for (std::uint32_t i = 0; i < content_.topics.size(); ++i) check_topic(i);
    for (std::uint32_t i = 0; i < content_.problems.size(); ++i) check_problem(i);
    for (std::uint32_t i = 0; i < content_.steps.size(); ++i) check_step(StepIndex{i});
    for (std::uint32_t i = 0; i < content_.questions.size(); ++i) check_question(QuestionIndex{i});
    if (content_.routes_when) check_routes_when(*content_.routes_when);
  }

 private:
  /// The innermost part that is not known although it is settled, somewhere in `where`; through
  /// criteria as well.
  const Condition& innermost(const Condition& condition, Diagram<Truth> where) {
    const auto settled_there = [&](const Condition& part) {
      return inquiry_.some_family(
          inquiry_.diagrams().and_kleene(where, completion_.imprecise(rules_.of(part))));
    };
    const auto inside = [&](const std::vector<Condition>& parts) -> const Condition* {
      for (const Condition& part : parts) {
        if (settled_there(part)) return &innermost(part, where);
      }
      return &condition;
    };
    return *std::visit(overloaded{
                           [&](const All& node) { return inside(node.parts); },
                           [&](const Any& node) { return inside(node.parts); },
                           [&](const Not& node) { return inside(node.part); },
                           [&](const CriterionHolds& node) {
                             return &innermost(content_[node.criterion].when, where);
                           },
                           [&](const Picked&) { return &condition; },
                           [&](const Between&) { return &condition; },
                           [&](const VerdictIs&) { return &condition; },
                           [&](const DeadlineIs&) { return &condition; },
                       },
                       condition.node);
  }

  /// "; ...": which part is to be changed, and how.
  std::string remedy(const Condition& condition, Diagram<Truth> where) {
    const Condition& part = innermost(condition, where);
    const std::string words = "; \"" + in_words(content_, part) + "\" ";
    const Diagram<Truth> sharp = completion_.sharpened(rules_.of(part));
    if (!inquiry_.some_family(rules_.not_kleene(rules_.is(sharp, Truth::True)))) {
      return words + "holds whatever the answers turn out to be; leave it out";
    }
    if (!inquiry_.some_family(rules_.is(sharp, Truth::True))) {
      return words + "never holds, whatever the answers turn out to be; leave it out";
    }
    std::string unknown;
    for (const QuestionIndex question : inquiry_.unknown_in(where)) {
      unknown += (unknown.empty() ? "\"" : ", \"") + content_[question].id.value + "\"";
    }
    if (unknown.empty()) unknown = "what is not known";
    return words + "comes to the same there, whatever " + unknown +
           " turns out to be; write it so that it does not look at that there";
  }

  static std::string or_accept(const std::string& subject) {
    return ", or accept \"" + subject + "\" with a reason";
  }

  void check_route(RouteIndex index) {
    inquiry_.collect();
    const Route& route = content_[index];
    check_route(route, route.fits_when, rules_.fits(index), rules_.routes_matter());
    if (route.possible_when) {
      // Where a route fits, nobody asks whether it may fit.
      const Diagram<Truth> asks = inquiry_.diagrams().and_kleene(
          rules_.routes_matter(), rules_.not_kleene(rules_.is(rules_.fits(index), Truth::True)));
      check_route(route, *route.possible_when, rules_.possible(index), asks);
    }
    const Owners owners = {{Output::Part::Route, index.value}};
    for_each_note_list(route,
                       [&](const char*, const std::vector<Note>& notes) { check(notes, owners); });
  }

  void check_criterion(CriterionIndex index) {
    inquiry_.collect();
    const Criterion& criterion = content_[index];
    const Diagram<Truth> imprecise = completion_.imprecise(rules_.criterion(index));
    const std::string example = inquiry_.example(imprecise);
    if (example.empty()) return;
    inquiry_.report(Severity::Warning, "imprecise-criterion", criterion.when.place,
                    "some people read that this is not known, although it is the same "
                    "whatever they do not know" +
                        example + remedy(criterion.when, imprecise) + or_accept(criterion.id.value),
                    criterion.id.value);
  }

  using Owners = std::vector<std::pair<Output::Part, std::uint32_t>>;

  /// Whether one of them holds also decides those after it.
  void check_outcome(std::uint32_t i) {
    const Outcome& outcome = content_.outcomes[i];
    Owners owners;
    for (std::uint32_t k = i; k < content_.outcomes.size(); ++k) {
      owners.emplace_back(Output::Part::Outcome, k);
    }
    if (outcome.when) check(*outcome.when, "outcome " + outcome.id.value, owners);
    check(outcome.items, {{Output::Part::Outcome, i}});
  }

  void check_topic(std::uint32_t i) {
    const Topic& topic = content_.topics[i];
    const Owners owners = {{Output::Part::Topic, i}};
    check(topic.when, "topic " + topic.id.value, owners);
    check(topic.items, owners);
  }

  void check_problem(std::uint32_t i) {
    const Problem& problem = content_.problems[i];
    const Owners owners = {{Output::Part::Problem, i}};
    check(problem.when, "problem " + problem.id.value, owners);
    check(problem.intro, owners);
  }

  void check_step(StepIndex index) {
    const Step& step = content_[index];
    Owners owners;
    for (std::uint32_t i = 0; i < content_.problems.size(); ++i) {
      const std::vector<StepIndex>& ladder = content_.problems[i].ladder;
      if (std::find(ladder.begin(), ladder.end(), index) == ladder.end()) continue;
      owners.emplace_back(Output::Part::Problem, i);
    }
    for (std::uint32_t i = 0; i < content_.routes.size(); ++i) {
      if (names(content_.routes[i].steps, index)) owners.emplace_back(Output::Part::Route, i);
    }
    for (std::uint32_t i = 0; i < content_.topics.size(); ++i) {
      if (names(content_.topics[i].items, index)) owners.emplace_back(Output::Part::Topic, i);
    }
    if (step.when) check(*step.when, "step " + step.id.value, owners);
    if (step.tried) check(*step.tried, "step " + step.id.value, owners);
    check(step.more, owners);
  }

  /// Of these it matters in itself: they are asked or offered, or not.
  void check_question(QuestionIndex index) {
    const Question& question = content_[index];
    const std::string subject = "question " + question.id.value;
    const auto written = [this](const std::optional<Condition>& when) {
      return when && !made_.contains(&*when);
    };
    if (written(question.when))
      check_asking(*question.when, subject, inquiry_.diagrams().leaf(Truth::True));
    const Diagram<Truth> asked = rules_.is(rules_.asked(index), Truth::True);
    for (const Option& option : options_of(question)) {
      if (written(option.when)) check_asking(*option.when, subject + ": " + option.id.value, asked);
    }
  }

  /// @param where  True for whom the condition is looked at.
  void check_asking(const Condition& condition, const std::string& subject, Diagram<Truth> where) {
    const Diagram<Truth> imprecise = completion_.imprecise(rules_.of(condition));
    report(condition, subject, inquiry_.diagrams().and_kleene(where, imprecise));
  }

  void check_routes_when(const Condition& condition) {
    inquiry_.collect();
    const Diagram<Truth> truth = rules_.of(condition);
    const Diagram<Truth> imprecise = completion_.imprecise(truth);
    if (!inquiry_.some_family(imprecise)) return;
    Diagrams& diagrams = inquiry_.diagrams();
    Rules sharper(content_, rules_.space(), diagrams,
                  Forced{&condition, completion_.sharpened(truth)});
    const std::vector<Output> then = outputs(sharper);
    const Diagram<Truth> differs =
        diagrams.or_kleene(difference(inquiry_.outputs, then), difference(then, inquiry_.outputs));
    report(condition, "routes", diagrams.and_kleene(imprecise, differs));
  }

  void check(const std::vector<Note>& notes, const Owners& owners) {
    for (const Note& note : notes) {
      if (note.when) check(*note.when, note.text, owners);
    }
  }

  /// Of the condition of a text, topic, problem or step it only matters where the advice would be
  /// another one.
  ///
  /// @param subject  What it can be accepted by: the text, or "step objection".
  /// @param owners   What it is a condition in.
  void check(const Condition& condition, const std::string& subject, const Owners& owners) {
    inquiry_.collect();
    const Diagram<Truth> truth = rules_.of(condition);
    const Diagram<Truth> imprecise = completion_.imprecise(truth);
    if (!inquiry_.some_family(imprecise)) return;
    Diagrams& diagrams = inquiry_.diagrams();
    const Forced sharper{&condition, completion_.sharpened(truth)};
    Diagram<Truth> differs = diagrams.leaf(Truth::False);
    for (const auto& [part, owner] : owners) {
      const std::vector<Output> now = outputs(rules_, part, owner);
      rules_.force(sharper);
      const std::vector<Output> then = outputs(rules_, part, owner);
      rules_.force({});
      differs = diagrams.or_kleene(differs, difference(now, then));
      differs = diagrams.or_kleene(differs, difference(then, now));
    }
    report(condition, subject, diagrams.and_kleene(imprecise, differs));
  }

  void report(const Condition& condition, const std::string& subject, Diagram<Truth> where) {
    const std::string example = inquiry_.example(where);
    if (example.empty()) return;
    inquiry_.report(Severity::Warning, "imprecise-condition", condition.place,
                    "some people read or miss something because this is not known, although it "
                    "is settled whatever they do not know" +
                        example + remedy(condition, where) + or_accept(subject),
                    subject);
  }

  /// Where the first say something else than the second. What is never listed is among neither.
  Diagram<Truth> difference(const std::vector<Output>& some, const std::vector<Output>& others) {
    Diagrams& diagrams = inquiry_.diagrams();
    Diagram<Truth> out = diagrams.leaf(Truth::False);
    for (const Output& each : some) {
      const auto twin = std::find_if(others.begin(), others.end(), [&](const Output& other) {
        return other.kind == each.kind && other.place == each.place &&
               other.criterion == each.criterion;
      });
      const Diagram<Said> said = twin == others.end() ? diagrams.leaf(Said{0}) : twin->said;
      out = diagrams.or_kleene(out, where_differ(diagrams, each.said, said));
    }
    return out;
  }

  void check_route(const Route& route, const Condition& condition, Diagram<Truth> truth,
                   Diagram<Truth> guard) {
    const Diagram<Truth> where =
        inquiry_.diagrams().and_kleene(guard, completion_.imprecise(truth));
    const std::string example = inquiry_.example(where);
    if (example.empty()) return;
    inquiry_.report(Severity::Error, "imprecise-route", condition.place,
                    "some people read that this route may fit, although it is settled "
                    "whatever they do not know" +
                        example + remedy(condition, where),
                    route.id.value);
  }

  Inquiry& inquiry_;
  const Content& content_;
  Rules& rules_;
  Completion completion_;
  std::set<const Condition*> made_;
};

}  // namespace

void find_imprecision(Inquiry& inquiry) { Imprecision(inquiry).run(); }

}  // namespace wijzer::analysis
