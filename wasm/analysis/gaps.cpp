#include <algorithm>
#include <array>

#include "analysis/inquiry.hpp"

namespace wijzer::analysis {
namespace {

class Gaps {
 public:
  explicit Gaps(Inquiry& inquiry)
      : inquiry_(inquiry),
        content_(inquiry.content()),
        rules_(inquiry.rules),
        diagrams_(inquiry.diagrams()) {}

  void run() {
    find_nothing();
    inquiry_.tidy();
    find_stuck();
    inquiry_.tidy();
    for (const Outcome& outcome : inquiry_.outcomes) {
      if (outcome.kind != Outcome::Kind::FirstStep) continue;
      find_no_step(outcome);
      inquiry_.tidy();
    }
    find_no_plan();
    inquiry_.tidy();
    for (std::uint32_t i = 0; i < content_.routes.size(); ++i) {
      silent_.push_back(diagrams_.both(
          rules_.routes_matter(),
          diagrams_.map(rules_.verdict(RouteIndex{i}),
                        std::array<std::uint32_t, 3>{leaf_true, leaf_true, leaf_false})));
    }
    for (const Outcome& outcome : inquiry_.outcomes) {
      if (outcome.kind == Outcome::Kind::Note && outcome.part == Outcome::Part::Route) {
        hear(outcome);
      }
    }
    for (std::uint32_t i = 0; i < content_.routes.size(); ++i) {
      report("no-contact", content_.routes[i].place, silent_[i],
             "for some families this route names nobody to turn to",
             "add to \"steps\", \"need_by\" or \"decided_by\"");
    }
  }

 private:
  /// Reports where `bad` is True, with the shortest example.
  void report(const char* check, const Place& place, Node bad, const std::string& before,
              const std::string& remedy) {
    const std::string example = inquiry_.example(bad);
    if (!example.empty()) inquiry_.report(check, place, before + example + "; " + remedy);
  }

  void find_nothing() {
    if (content_.routes.empty()) return;
    std::vector<Node> nothing = {rules_.routes_matter()};
    for (std::uint32_t i = 0; i < content_.routes.size(); ++i) {
      nothing.push_back(inquiry_.verdict_is(RouteIndex{i}, Verdict::No));
    }
    for (const Outcome& outcome : inquiry_.outcomes) {
      const bool covers =
          outcome.kind == Outcome::Kind::Topic && content_.topics[outcome.owner].nothing_fits;
      if (covers) nothing.push_back(inquiry_.is(outcome, 0));
    }
    report("no-advice", content_.routes.front().place, inquiry_.all_of(nothing),
           "some families get no route and no advice",
           "widen a route, or a topic with \"nothing_fits\"");
  }

  /// Who does not ask about routes must get a problem with its ladder.
  void find_stuck() {
    if (!content_.routes_when) return;
    std::vector<Node> stuck = {rules_.negation(rules_.routes_matter())};
    for (const Outcome& outcome : inquiry_.outcomes) {
      const bool helps =
          outcome.kind == Outcome::Kind::Problem || outcome.kind == Outcome::Kind::Topic;
      if (helps) stuck.push_back(inquiry_.is(outcome, 0));
    }
    report("no-advice", content_.routes_when->place, inquiry_.all_of(stuck),
           "some families ask about no route, and get no problem and no topic either",
           "let a problem hold for them");
  }

  void find_no_step(const Outcome& first) {
    const Problem& problem = content_.problems[first.owner];
    const Node holds = rules_.is(rules_.of(problem.when), leaf_true);
    report("no-first-step", problem.place, diagrams_.both(holds, inquiry_.is(first, 0)),
           "this problem can leave a family with nothing to try",
           "add a last step that is always there to try");
  }

  /// Who only asks which law pays must read where to begin as well, once routes name steps at all.
  void find_no_plan() {
    const bool planned = std::any_of(content_.routes.begin(), content_.routes.end(),
                                     [](const Route& route) { return !route.steps.empty(); });
    if (!planned) return;
    std::vector<Node> idle = {rules_.routes_matter()};
    for (const Outcome& outcome : inquiry_.outcomes) {
      const bool acts = outcome.kind == Outcome::Kind::FirstStep ||
                        (outcome.kind == Outcome::Kind::Note && names_step(outcome));
      if (acts) idle.push_back(inquiry_.is(outcome, 0));
    }
    report("no-first-step", content_.routes.front().place, inquiry_.all_of(idle),
           "some families that ask which law pays have nothing to do at all",
           "name a step in \"steps\" of a route, or in \"items\" of a topic");
  }

  [[nodiscard]] bool names_step(const Outcome& note) const {
    const std::vector<Note>* notes =
        note.part == Outcome::Part::Route   ? &content_.routes[note.owner].steps
        : note.part == Outcome::Part::Topic ? &content_.topics[note.owner].items
                                            : nullptr;
    return notes != nullptr && std::any_of(notes->begin(), notes->end(), [&](const Note& each) {
             return each.step && each.place == note.place;
           });
  }

  /// A route that fits or may fit must name somebody: here a note does.
  void hear(const Outcome& note) {
    const Route& route = content_.routes[note.owner];
    if (!names_somebody(route, note.place)) return;
    Node& silent = silent_[note.owner];
    silent = diagrams_.both(silent, inquiry_.is(note, 0));
  }

  static bool names_somebody(const Route& route, const Place& place) {
    for (const std::vector<Note>* notes : {&route.steps, &route.need_by, &route.decided_by}) {
      for (const Note& note : *notes) {
        if (note.place == place) return true;
      }
    }
    return false;
  }

  Inquiry& inquiry_;
  const Content& content_;
  Rules& rules_;
  Diagrams& diagrams_;
  /// Per route, where it fits or may fit and names nobody.
  std::vector<Node> silent_;
};

}  // namespace

void find_gaps(Inquiry& inquiry) { Gaps(inquiry).run(); }

}  // namespace wijzer::analysis
