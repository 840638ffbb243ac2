#include <algorithm>

#include "analysis/proof/inquiry.hpp"
#include "analysis/proof/nearest.hpp"

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
    // What the content declares comes in the place of this; see check_advice_rules().
    if (content_.settings.advice.empty()) {
      find_nothing();
      inquiry_.collect();
      find_stuck();
      inquiry_.collect();
      find_no_plan();
      inquiry_.collect();
    }
    for (std::uint32_t i = 0; i < content_.routes.size(); ++i) {
      find_no_headline(RouteIndex{i});
      inquiry_.collect();
    }
    for (const Output& output : inquiry_.outputs) {
      if (output.kind != Output::Kind::FirstStep) continue;
      find_no_step(output);
      inquiry_.collect();
    }
    for (std::uint32_t i = 0; i < content_.routes.size(); ++i) {
      silent_.push_back(diagrams_.and_kleene(
          rules_.routes_matter(), diagrams_.apply(rules_.verdict(RouteIndex{i}),
                                                  {Truth::True, Truth::True, Truth::False})));
    }
    for (const Output& output : inquiry_.outputs) {
      if (output.kind == Output::Kind::Note && output.part == Output::Part::Route) {
        hear(output);
      }
    }
    for (std::uint32_t i = 0; i < content_.routes.size(); ++i) {
      report("no-contact", content_.routes[i].place, silent_[i],
             "for some people this route names nobody to turn to",
             "add to \"steps\", \"need_by\" or \"decided_by\"");
    }
  }

 private:
  /// Reports where `bad` is True, with the shortest example.
  void report(const char* check, const Place& place, Diagram<Truth> bad, const std::string& before,
              const std::string& remedy) {
    const std::string example = inquiry_.example(bad);
    if (!example.empty()) inquiry_.report(check, place, before + example + "; " + remedy);
  }

  void find_nothing() {
    if (content_.routes.empty()) return find_nothing_at_all();
    std::vector<Diagram<Truth>> nothing = {rules_.routes_matter()};
    for (std::uint32_t i = 0; i < content_.routes.size(); ++i) {
      nothing.push_back(inquiry_.verdict_is(RouteIndex{i}, Verdict::No));
    }
    for (const Output& output : inquiry_.outputs) {
      const bool covers =
          output.kind == Output::Kind::Topic && content_.topics[output.owner].nothing_fits;
      if (covers) nothing.push_back(inquiry_.is(output, Said{0}));
    }
    report_no_advice(inquiry_.all_of(nothing));
  }

  /// Where it would be the least change to let these answers in.
  void report_no_advice(Diagram<Truth> nothing) {
    const std::optional<Answers> answers = inquiry_.conversation(nothing);
    if (!answers) return;
    const std::vector<Nearest> nearest = nearest_advice(content_, *answers);
    // Nobody weighs more than these.
    constexpr std::size_t most = 3;
    std::string named;
    for (std::size_t i = 0; i < nearest.size() && i < most; ++i) {
      named += (i == 0 ? "; nearest is " : ", ") + nearest[i].owner;
      for (std::size_t k = 0; k < nearest[i].parts.size(); ++k) {
        named += (k == 0 ? " (lacks \"" : ", \"") + nearest[i].parts[k] + "\"";
      }
      if (!nearest[i].parts.empty()) named += ")";
    }
    report("no-advice", nearest.front().condition->place, nothing,
           "some people get no route and no advice",
           "widen a route, or a topic with \"nothing_fits\"" + named);
  }

  /// Without routes, everybody gets a topic, a problem with its ladder, or an output.
  void find_nothing_at_all() {
    if (!content_.outcomes.empty()) return;  // See find_dead_outcomes().
    std::vector<Diagram<Truth>> nothing;
    for (const Output& output : inquiry_.outputs) {
      const bool helps = output.kind == Output::Kind::Problem || output.kind == Output::Kind::Topic;
      if (helps) nothing.push_back(inquiry_.is(output, Said{0}));
    }
    report("no-advice", Place{"content.json", ""}, inquiry_.all_of(nothing),
           "some answers lead to no topic and no problem",
           "widen one of their conditions, or say under \"advice\" what everybody gets");
  }

  /// Whoever gets a verdict must get a headline with it.
  void find_no_headline(RouteIndex index) {
    const Route& route = content_[index];
    for (const Verdict verdict : all_verdicts) {
      if (!headlines_of(route, verdict).empty()) continue;
      const std::string name(verdict_name(verdict));
      report("missing-headline", route.place / "headlines", inquiry_.verdict_is(index, verdict),
             "some answers lead to the verdict \"" + name + "\" of this route",
             "add headlines for \"" + name + "\"");
    }
  }

  /// Who does not ask about routes must get a problem with its ladder.
  void find_stuck() {
    if (!content_.routes_when) return;
    std::vector<Diagram<Truth>> stuck = {rules_.not_kleene(rules_.routes_matter())};
    for (const Output& output : inquiry_.outputs) {
      const bool helps = output.kind == Output::Kind::Problem || output.kind == Output::Kind::Topic;
      if (helps) stuck.push_back(inquiry_.is(output, Said{0}));
    }
    report("no-advice", content_.routes_when->place, inquiry_.all_of(stuck),
           "some people ask about no route, and get no problem and no topic either",
           "let a problem hold for them");
  }

  void find_no_step(const Output& first) {
    const Problem& problem = content_.problems[first.owner];
    const Diagram<Truth> holds = rules_.is(rules_.of(problem.when), Truth::True);
    report("no-first-step", problem.place, diagrams_.and_kleene(holds, inquiry_.is(first, Said{0})),
           "this problem can leave somebody with nothing to try",
           "add a last step that is always there to try");
  }

  /// Whom routes concern must read where to begin, once routes name steps at all. An outcome says
  /// what to do as well.
  void find_no_plan() {
    const bool planned = std::any_of(content_.routes.begin(), content_.routes.end(),
                                     [](const Route& route) { return !route.steps.empty(); });
    if (!planned) return;
    std::vector<Diagram<Truth>> idle = {rules_.routes_matter()};
    for (const Output& output : inquiry_.outputs) {
      const bool acts = output.kind == Output::Kind::FirstStep ||
                        output.kind == Output::Kind::Outcome ||
                        (output.kind == Output::Kind::Note && names_step(output));
      if (acts) idle.push_back(inquiry_.is(output, Said{0}));
    }
    report("no-first-step", content_.routes.front().place, inquiry_.all_of(idle),
           "some people for whom routes are weighed have nothing to do at all",
           "name a step in \"steps\" of a route, or in \"items\" of a topic");
  }

  [[nodiscard]] bool names_step(const Output& note) const {
    const auto in = [&](const std::vector<Note>& notes) {
      return std::any_of(notes.begin(), notes.end(),
                         [&](const Note& each) { return each.step && each.place == note.place; });
    };
    switch (note.part) {
      case Output::Part::Route:
        return in(content_.routes[note.owner].steps);
      case Output::Part::Topic:
        return in(content_.topics[note.owner].items);
      // Their notes name no step.
      case Output::Part::Outcome:
      case Output::Part::Problem:
        break;
    }
    return false;
  }

  /// A route that fits or may fit must name somebody: here a note does.
  void hear(const Output& note) {
    const Route& route = content_.routes[note.owner];
    if (!names_somebody(route, note.place)) return;
    Diagram<Truth>& silent = silent_[note.owner];
    silent = diagrams_.and_kleene(silent, inquiry_.is(note, Said{0}));
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
  std::vector<Diagram<Truth>> silent_;
};

}  // namespace

void find_gaps(Inquiry& inquiry) { Gaps(inquiry).run(); }

}  // namespace wijzer::analysis
