#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "analysis/completion.hpp"
#include "analysis/conditions.hpp"
#include "analysis/inquiry.hpp"

namespace wijzer::analysis {
namespace {

class Imprecision {
 public:
  explicit Imprecision(Inquiry& inquiry)
      : inquiry_(inquiry),
        content_(inquiry.content()),
        rules_(inquiry.rules),
        completion_(inquiry.rules) {}

  void run() {
    for (std::uint32_t i = 0; i < content_.routes.size(); ++i) check_route(RouteIndex{i});
    for (std::uint32_t i = 0; i < content_.criteria.size(); ++i) check_criterion(CriterionIndex{i});
    std::map<const Condition*, std::string> texts;
    for_each_note(content_, [&](const Note& note) {
      if (note.when) texts.emplace(&*note.when, note.text);
    });
    for_each_whole_condition(content_, [&](const std::string& owner, const Condition& condition) {
      if (done_.contains(&condition)) return;
      const auto text = texts.find(&condition);
      inquiry_.tidy();
      check_condition(condition, text == texts.end() ? owner : text->second);
    });
  }

 private:
  static constexpr const char* remedy =
      "; write the condition so that the same part does not stand in it twice, once with \"not\"";

  void check_route(RouteIndex index) {
    inquiry_.tidy();
    const Route& route = content_[index];
    done_.insert(&route.fits_when);
    check_route(route, route.fits_when.place, rules_.fits(index), rules_.routes_matter());
    if (!route.possible_when) return;
    done_.insert(&*route.possible_when);
    // Where a route fits, nobody asks whether it may fit.
    const Node asks = inquiry_.diagrams().both(
        rules_.routes_matter(), rules_.negation(rules_.is(rules_.fits(index), leaf_true)));
    check_route(route, route.possible_when->place, rules_.possible(index), asks);
  }

  void check_criterion(CriterionIndex index) {
    inquiry_.tidy();
    const Criterion& criterion = content_[index];
    done_.insert(&criterion.when);
    const std::string example = inquiry_.example(completion_.imprecise(rules_.criterion(index)));
    if (example.empty()) return;
    inquiry_.report(Severity::Warning, "imprecise-criterion", criterion.when.place,
                    "some families read that this is not known, although it is the same "
                    "whatever they do not know" +
                        example + remedy,
                    criterion.id.value);
  }

  /// Of other conditions it only matters where the advice would be another one.
  /// @param subject  What it can be accepted by: the text, or "step objection".
  void check_condition(const Condition& condition, const std::string& subject) {
    const Node truth = rules_.of(condition);
    const Node imprecise = completion_.imprecise(truth);
    if (!inquiry_.some_family(imprecise)) return;
    Diagrams& diagrams = inquiry_.diagrams();
    Rules sharper(content_, rules_.space(), diagrams,
                  Forced{&condition, completion_.sharpened(truth)});
    const std::vector<Outcome> others = outcomes(sharper);
    Node differs = diagrams.leaf(leaf_false);
    for (const Outcome& each : inquiry_.outcomes) {
      const auto other = std::find_if(others.begin(), others.end(), [&](const Outcome& one) {
        return std::tie(one.kind, one.owner, one.place, one.step, one.criterion) ==
               std::tie(each.kind, each.owner, each.place, each.step, each.criterion);
      });
      if (other == others.end() || other->node == each.node) continue;
      differs = diagrams.either(
          differs, rules_.negation(diagrams.is(diagrams.same(each.node, other->node), 1)));
    }
    const std::string example = inquiry_.example(diagrams.both(imprecise, differs));
    if (example.empty()) return;
    inquiry_.report(Severity::Warning, "imprecise-condition", condition.place,
                    "some families read or miss something because this is not known, although it "
                    "is settled whatever they do not know" +
                        example + remedy,
                    subject);
  }

  void check_route(const Route& route, const Place& place, Node truth, Node where) {
    const std::string example =
        inquiry_.example(inquiry_.diagrams().both(where, completion_.imprecise(truth)));
    if (example.empty()) return;
    inquiry_.report(Severity::Error, "imprecise-route", place,
                    "some families read that this route may fit, although it is settled "
                    "whatever they do not know" +
                        example + remedy,
                    route.id.value);
  }

  Inquiry& inquiry_;
  const Content& content_;
  Rules& rules_;
  Completion completion_;
  /// Of routes and criteria.
  std::set<const Condition*> done_;
};

}  // namespace

void find_imprecision(Inquiry& inquiry) { Imprecision(inquiry).run(); }

}  // namespace wijzer::analysis
