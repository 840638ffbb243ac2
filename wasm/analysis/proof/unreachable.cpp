#include <algorithm>
#include <utility>

#include "analysis/describe.hpp"
#include "analysis/families/conditions.hpp"
#include "analysis/families/matching.hpp"
#include "analysis/proof/inquiry.hpp"
#include "analysis/proof/never.hpp"
#include "analysis/proof/settled.hpp"

namespace wijzer::analysis {
namespace {

class Unreachable {
 public:
  Unreachable(Inquiry& inquiry, std::vector<SettledPart>& untold)
      : inquiry_(inquiry),
        content_(inquiry.content()),
        rules_(inquiry.rules),
        diagrams_(inquiry.diagrams()),
        untold_(untold) {
    for_each_note(content_, [this](const Note& note) { notes_.push_back(&note); });
  }

  void run(const std::vector<Diagram<Truth>>& relevant) {
    for (const Output& output : inquiry_.outputs) {
      check_output(output);
      inquiry_.collect();
    }
    for (std::uint32_t i = 0; i < content_.routes.size(); ++i) {
      check_headlines(RouteIndex{i});
      inquiry_.collect();
    }
    check_questions(relevant);
  }

 private:
  bool happens(const Output& output, Said said) {
    return inquiry_.some_family(inquiry_.is(output, said));
  }

  /// @param own  The condition of what nobody gets; absent where it has none.
  void report(const char* check, const Place& place, const std::string& message,
              const Condition* own) {
    inquiry_.report(check, place, message);
    if (own == nullptr) return;
    const auto inside = [own](const SettledPart& each) {
      const Place& part = each.part->place;
      return part.file == own->place.file &&
             (part.pointer + "/").starts_with(own->place.pointer + "/");
    };
    // What is wrong stands here, and nothing else is to blame.
    inquiry_.findings.back().cause = std::erase_if(untold_, inside) > 0;
  }

  void check_output(const Output& output) {
    switch (output.kind) {
      case Output::Kind::Verdict:
        for (const Verdict verdict : all_verdicts) {
          // Without a headline the authors expect that nobody gets it.
          if (headlines_of(content_.routes[output.owner], verdict).empty()) continue;
          if (happens(output, said_of(verdict))) continue;
          no_verdict(output, verdict);
          inquiry_.findings.back().about = verdict_name(verdict);
        }
        break;
      case Output::Kind::Note:
        if (!happens(output, Said{1})) no_note(output);
        break;
      case Output::Kind::Topic:
        if (!happens(output, Said{1})) no_topic(output);
        break;
      case Output::Kind::Problem:
        if (!happens(output, Said{1})) no_problem(output);
        break;
      case Output::Kind::Step:
        if (!happens(output, Said{1})) no_step(output);
        break;
      case Output::Kind::Outcome:  // See find_dead_outcomes().
      case Output::Kind::Headline:
      case Output::Kind::Undecided:
      case Output::Kind::FirstStep:
      case Output::Kind::LastDay:
        break;
    }
  }

  void no_verdict(const Output& output, Verdict verdict) {
    const Route& route = content_.routes[output.owner];
    const std::string name(verdict_name(verdict));
    unreached_.emplace_back(output.owner, verdict);
    if (verdict == Verdict::Fits) {
      std::vector<Requirement> required = requirements_of(inquiry_, route.fits_when);
      required.push_back({rules_.routes_matter(), "routes are asked about"});
      report("unreachable-verdict", output.place,
             "nobody gets the verdict \"" + name +
                 "\" of this route: " + why_never(inquiry_, std::move(required)) +
                 "; change its conditions, or leave out its headlines",
             &route.fits_when);
      return;
    }
    std::string what = "; it fits when " + in_words(content_, route.fits_when);
    if (route.possible_when) what += ", else may when " + in_words(content_, *route.possible_when);
    report("unreachable-verdict", output.place,
           "nobody gets the verdict \"" + name + "\" of this route" + what +
               "; change its conditions, or leave out its headlines",
           route.possible_when ? &*route.possible_when : nullptr);
  }

  [[nodiscard]] const Note* note_at(const Place& place) const {
    const auto found = std::find_if(notes_.begin(), notes_.end(),
                                    [&](const Note* each) { return each->place == place; });
    return found == notes_.end() ? nullptr : *found;
  }

  /// Where what the note belongs to is shown, in words too.
  Requirement owner_of(const Output& output, const Note& note) {
    switch (output.part) {
      case Output::Part::Route: {
        Requirement requirement{diagrams_.leaf(Truth::False), "", nullptr};
        for (const Verdict verdict : all_verdicts) {
          if (!note.verdicts.contains(verdict)) continue;
          requirement.words += (requirement.words.empty() ? output.name + " is " : " or ") +
                               std::string(verdict_name(verdict));
          requirement.holds = diagrams_.or_kleene(
              requirement.holds, inquiry_.verdict_is(RouteIndex{output.owner}, verdict));
        }
        return requirement;
      }
      case Output::Part::Outcome: {
        const Diagram<Truth> counting = counts(rules_, OutcomeIndex{output.owner});
        return {rules_.not_kleene(rules_.is(counting, Truth::False)), output.name + " may hold",
                nullptr};
      }
      case Output::Part::Topic:
        return {shown(output, Output::Kind::Topic), output.name + " is shown", nullptr};
      case Output::Part::Problem:
        break;
    }
    const Diagram<Truth> holds = shown(output, Output::Kind::Problem);
    for (const StepIndex index : content_.problems[output.owner].ladder) {
      const Step& step = content_[index];
      if (!note.place.pointer.starts_with(step.place.pointer + "/more/") ||
          note.place.file != step.place.file) {
        continue;
      }
      return {truths_of(rules_, step, holds).shown, "step " + step.id.value + " is shown", nullptr};
    }
    return {holds, output.name + " holds", nullptr};
  }

  /// Where the topic or problem is that this belongs to.
  Diagram<Truth> shown(const Output& part, Output::Kind kind) {
    const auto found = std::find_if(
        inquiry_.outputs.begin(), inquiry_.outputs.end(),
        [&](const Output& each) { return each.kind == kind && each.owner == part.owner; });
    return inquiry_.is(*found, Said{1});
  }

  void no_note(const Output& output) {
    const Note& note = *note_at(output.place);
    const Requirement owner = owner_of(output, note);
    // What it belongs to is reported by itself.
    if (!inquiry_.some_family(owner.holds)) return;
    const Condition* when = note.when ? &*note.when : nullptr;
    std::vector<Requirement> required = {owner};
    if (when != nullptr) add(required, *when, note.show_when_unknown);
    report("unreachable-text", output.place,
           "nobody ever sees this text (" + output.name + "): " +
               why_never(inquiry_, std::move(required)) + "; change its condition or remove it",
           when);
  }

  /// Adds the parts of a condition; where it also counts while it is not known, what is not False
  /// holds.
  void add(std::vector<Requirement>& required, const Condition& condition, bool also_unknown) {
    for (Requirement& each : requirements_of(inquiry_, condition)) {
      if (also_unknown) {
        each.holds = rules_.not_kleene(rules_.is(rules_.of(*each.condition), Truth::False));
      }
      required.push_back(std::move(each));
    }
  }

  void no_topic(const Output& output) {
    const Topic& topic = content_.topics[output.owner];
    std::vector<Requirement> required;
    add(required, topic.when, topic.show_when_unknown);
    if (topic.shown == TopicPlace::After) {
      required.push_back({rules_.routes_matter(), "routes are asked about", nullptr});
    }
    report("unreachable-text", output.place,
           "nobody ever sees this topic (" + output.name + "): " +
               why_never(inquiry_, std::move(required)) + "; change its condition or remove it",
           &topic.when);
  }

  void no_problem(const Output& output) {
    const Condition& when = content_.problems[output.owner].when;
    report("unreachable-problem", output.place,
           "nobody ever has this problem (" + output.name +
               "): " + why_never(inquiry_, requirements_of(inquiry_, when)) +
               "; change its condition or remove it",
           &when);
  }

  void no_step(const Output& output) {
    const Diagram<Truth> holds = shown(output, Output::Kind::Problem);
    if (!inquiry_.some_family(holds)) return;
    const Step& step = content_[*output.step];
    std::vector<Requirement> required = {
        {holds, name_of(content_, Output::Part::Problem, output.owner) + " holds", nullptr}};
    if (step.when) add(required, *step.when, step.show_when_unknown);
    if (step.tried) {
      const Diagram<Truth> tried = rules_.is(rules_.of(*step.tried), Truth::True);
      required.push_back(
          {rules_.not_kleene(tried), "not " + in_words(content_, *step.tried), nullptr});
    }
    report("unreachable-step", content_.problems[output.owner].place / "ladder",
           "nobody ever gets to try this (" + output.name +
               "): " + why_never(inquiry_, std::move(required)) +
               "; change the step's conditions or take it off the ladder",
           step.when ? &*step.when : nullptr);
  }

  void check_headlines(RouteIndex index) {
    const Route& route = content_[index];
    for (const Verdict verdict : all_verdicts) {
      if (std::find(unreached_.begin(), unreached_.end(), std::pair(index.value, verdict)) !=
          unreached_.end()) {
        continue;
      }
      const Requirement region{
          inquiry_.verdict_is(index, verdict),
          "route " + route.id.value + " is " + std::string(verdict_name(verdict)), nullptr};
      Diagram<Truth> left = region.holds;
      for (const Note& note : headlines_of(route, verdict)) {
        const Diagram<Truth> holds =
            note.when ? rules_.is(rules_.of(*note.when), Truth::True) : diagrams_.leaf(Truth::True);
        if (!inquiry_.some_family(diagrams_.and_kleene(left, holds)))
          no_headline(route, note, region);
        left = diagrams_.and_kleene(left, rules_.not_kleene(holds));
      }
    }
  }

  void no_headline(const Route& route, const Note& note, const Requirement& region) {
    const Condition* when = note.when ? &*note.when : nullptr;
    std::string why = "one of those before it always holds then";
    if (when != nullptr && !inquiry_.some_family(diagrams_.and_kleene(
                               region.holds, rules_.is(rules_.of(*when), Truth::True)))) {
      std::vector<Requirement> required = {region};
      add(required, *when, false);
      why = why_never(inquiry_, std::move(required));
    }
    report("unreachable-text", note.place,
           "nobody ever sees this headline of route " + route.id.value + ": " + why +
               "; change its condition, its place or those before it",
           when);
  }

  void check_questions(const std::vector<Diagram<Truth>>& relevant) {
    for (std::uint32_t i = 0; i < relevant.size(); ++i) {
      inquiry_.collect();
      if (!inquiry_.some_family(relevant[i])) no_question(QuestionIndex{i});
    }
    for (std::uint32_t i = 0; i < relevant.size(); ++i) {
      check_options(QuestionIndex{i}, relevant[i]);
      inquiry_.collect();
    }
  }

  void no_question(QuestionIndex index) {
    const Question& question = content_[index];
    const std::string name = "the question \"" + question.id.value + "\" is never asked";
    if (question.when && !inquiry_.some_family(rules_.is(rules_.asked(index), Truth::True))) {
      report("unreachable-question", question.place,
             name + ", as its \"when\" never holds: " +
                 why_never(inquiry_, requirements_of(inquiry_, *question.when)) +
                 "; change its \"when\" or remove the question",
             &*question.when);
      return;
    }
    std::string users;
    if (uses_.empty()) uses_ = uses_of_questions(content_);
    for (const std::string& user : uses_[index.value]) {
      users += (users.empty() ? " (it stands in: " : ", ") + user;
    }
    report("unreachable-question", question.place,
           name + ", as no answer to it can matter" + users + (users.empty() ? "" : ")") +
               "; use it or remove it",
           nullptr);
  }

  void check_options(QuestionIndex question, Diagram<Truth> relevant) {
    const std::vector<Option>& options = options_of(content_[question]);
    for (std::uint32_t k = 0; k < options.size(); ++k) {
      if (!options[k].when) continue;
      const Diagram<Truth> offered = rules_.offered(question, OptionIndex{k});
      const Diagram<Truth> shown = rules_.not_kleene(rules_.is(offered, Truth::False));
      if (inquiry_.some_family(diagrams_.and_kleene(relevant, shown))) continue;
      std::vector<Requirement> required = {
          {relevant, "question " + content_[question].id.value + " is asked", nullptr}};
      if (!inquiry_.some_family(relevant)) continue;
      add(required, *options[k].when, true);
      report("unreachable-option", place_of(content_, content_[question], k) / "when",
             "the option \"" + options[k].id.value +
                 "\" is never offered: " + why_never(inquiry_, std::move(required)) +
                 "; change the condition or remove the option",
             &*options[k].when);
    }
  }

  Inquiry& inquiry_;
  const Content& content_;
  Rules& rules_;
  Diagrams& diagrams_;
  std::vector<SettledPart>& untold_;
  std::vector<const Note*> notes_;
  /// Of each question what looks at it; worked out for the first that is never asked.
  std::vector<std::set<std::string>> uses_;
  /// Routes with a verdict that nobody gets.
  std::vector<std::pair<std::uint32_t, Verdict>> unreached_;
};

}  // namespace

void find_unreachable(Inquiry& inquiry, const std::vector<Diagram<Truth>>& relevant,
                      std::vector<SettledPart>& untold) {
  Unreachable(inquiry, untold).run(relevant);
}

}  // namespace wijzer::analysis
