#include "core/logic/open_questions.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/logic/prospects.hpp"
#include "core/model/leaves.hpp"

namespace wijzer {
/// Follows every claim that the advice looks at down to the open questions that can decide it. The
/// advice is cut in parts: what it says about one route, the outcomes, one topic or one problem.
class OpenQuestions::Search {
 public:
  Search(const Content& content, const Answers& answers)
      : content_(content),
        prospects_(content, answers),
        open_(content.questions.size()),
        seen_questions_(2 * content.questions.size()),
        seen_criteria_(2 * content.criteria.size()),
        seen_options_(2 * content.questions.size()),
        first_topic_(2 + content.routes.size()),
        first_problem_(first_topic_ + content.topics.size()),
        searched_(first_problem_ + content.problems.size()),
        found_in_(content.questions.size()) {}

  const FlagSet& all() {
    while (unsearched_ < searched_.size()) search_next();
    return open_;
  }

  bool contains(QuestionIndex question) {
    // Most questions stay open for the same part of the advice from one answer to the next.
    search(found_in_[question.value]);
    while (open_[question.value] == 0 && unsearched_ < searched_.size()) search_next();
    return open_[question.value] != 0;
  }

  void answer_added() {
    prospects_.source().answer_added();
    std::fill(open_.begin(), open_.end(), 0);
    std::fill(seen_questions_.begin(), seen_questions_.end(), 0);
    std::fill(seen_criteria_.begin(), seen_criteria_.end(), 0);
    std::fill(seen_options_.begin(), seen_options_.end(), 0);
    std::fill(searched_.begin(), searched_.end(), 0);
    unsearched_ = 0;
  }

  [[nodiscard]] const Prospects& prospects() const { return prospects_; }

 private:
  void search_next() { search(unsearched_++); }

  void search(std::size_t part) {
    if (std::exchange(searched_[part], 1) != 0) return;
    part_ = part;
    if (part == 0) {
      if (content_.routes_when) want(*content_.routes_when, Claim::IsNotFalse);
    } else if (part == first_topic_ - 1) {
      add_outcomes();
    } else if (part < first_topic_) {
      if (routes_matter()) add_route(RouteIndex{static_cast<std::uint32_t>(part - 1)});
    } else if (part < first_problem_) {
      add_topic(content_.topics[part - first_topic_]);
    } else {
      add_problem(content_.problems[part - first_problem_]);
    }
  }

  [[nodiscard]] bool routes_matter() const {
    return !content_.routes_when ||
           prospects_.of(*content_.routes_when, Claim::IsNotFalse) != Truth::False;
  }

  static Claim claim_of(bool show_when_unknown) {
    return show_when_unknown ? Claim::IsNotFalse : Claim::IsTrue;
  }

  // What the advice looks at.

  void add_topic(const Topic& topic) {
    if (topic.shown == TopicPlace::After && !routes_matter()) return;
    const Claim claim = claim_of(topic.show_when_unknown);
    want(topic.when, claim);
    if (prospects_.of(topic.when, claim) != Truth::False) add_notes(topic.items);
  }

  void add_route(RouteIndex index) {
    const Route& route = content_[index];
    const Truth fits = prospects_.fits(index, Claim::IsTrue);
    const Truth no = fits == Truth::True ? Truth::False : prospects_.is_no(index, Claim::IsTrue);
    want(route.fits_when, Claim::IsTrue);
    if (no == Truth::Unknown) {
      want(route.fits_when, Claim::IsNotFalse);
      want(route.possible_when, Claim::IsNotFalse);
    }
    // Of a route that may fit the advice also says what it still depends on.
    if (fits != Truth::True && no != Truth::True) {
      want_undecided(route.fits_when);
      if (route.possible_when) want_undecided(*route.possible_when);
    }
    const VerdictSet can{fits != Truth::False, fits != Truth::True && no != Truth::True,
                         no != Truth::False};
    if (can.fits) add_headlines(route.headlines_fits);
    if (can.possible) add_headlines(route.headlines_possible);
    if (can.no) add_headlines(route.headlines_no);
    for (const std::vector<Note>* notes : notes_of(route)) {
      for (const Note& note : *notes) {
        const VerdictSet& on = note.verdicts;
        if ((on.fits && can.fits) || (on.possible && can.possible) || (on.no && can.no)) add(note);
      }
    }
  }

  /// Those that may still count, up to the first that holds; see OutcomeAdvice.
  void add_outcomes() {
    for (const Outcome& outcome : content_.outcomes) {
      if (!outcome.when) return add_notes(outcome.items);
      want(outcome.when, Claim::IsTrue);
      want(outcome.when, Claim::IsNotFalse);
      want_undecided(*outcome.when);
      if (prospects_.of(*outcome.when, Claim::IsNotFalse) != Truth::False) add_notes(outcome.items);
      if (prospects_.of(*outcome.when, Claim::IsTrue) == Truth::True) return;
    }
  }

  /// The first one that is True is shown.
  void add_headlines(const std::vector<Note>& notes) {
    for (const Note& note : notes) {
      if (!note.when) return;
      want(*note.when, Claim::IsTrue);
      if (prospects_.of(*note.when, Claim::IsTrue) == Truth::True) return;
    }
  }

  void add(const Note& note) {
    const Claim claim = claim_of(note.show_when_unknown);
    if (note.when) want(*note.when, claim);
    if (!note.step) return;
    if (!note.when || prospects_.of(*note.when, claim) != Truth::False) add(content_[*note.step]);
  }

  void add_notes(const std::vector<Note>& notes) {
    for (const Note& note : notes) add(note);
  }

  /// A problem's steps, which of them were tried, and the first days of their time limits.
  void add_problem(const Problem& problem) {
    want(problem.when, Claim::IsTrue);
    if (prospects_.of(problem.when, Claim::IsTrue) == Truth::False) return;
    add_notes(problem.intro);
    for (const StepIndex index : problem.ladder) add(content_[index]);
  }

  void add(const Step& step) {
    if (step.when) {
      const Claim claim = claim_of(step.show_when_unknown);
      want(*step.when, claim);
      if (prospects_.of(*step.when, claim) == Truth::False) return;
    }
    if (step.tried) want(*step.tried, Claim::IsTrue);
    if (step.waits) want(*step.waits, Claim::IsNotFalse);
    if (step.deadline) want_answer(content_[*step.deadline].from);
    if (step.state && step.state->term) want_answer(content_[*step.state->term].from);
    add_notes(step.more);
  }

  /// Which criteria of this condition are Unknown in the end, where it is Unknown itself.
  void want_undecided(const Condition& condition) {
    if (prospects_.of(condition, Claim::IsTrue) == Truth::True ||
        prospects_.of(condition, Claim::IsNotFalse) == Truth::False) {
      return;
    }
    if (const std::vector<Condition>* parts = parts_of(condition)) {
      for (const Condition& part : *parts) want_undecided(part);
      return;
    }
    want(condition, Claim::IsTrue);
    want(condition, Claim::IsNotFalse);
  }

  // What a claim depends on.

  void want(const Condition& condition, Claim claim) {
    if (prospects_.of(condition, claim) != Truth::Unknown) return;
    std::visit(overloaded{
                   [&](const All& node) { want(node.parts, claim); },
                   [&](const Any& node) { want(node.parts, claim); },
                   [&](const Not& node) { want(node.part, opposite(claim)); },
                   [&](const Picked& node) { want(node, claim); },
                   [&](const Between& node) { want_comparison(node.question, claim); },
                   [&](const CriterionHolds& node) { want(node.criterion, claim); },
                   [&](const VerdictIs& node) { want(node, claim); },
                   [&](const DeadlineIs& node) { want_answer(content_[node.deadline].from); },
               },
               condition.node);
  }

  void want(const std::vector<Condition>& parts, Claim claim) {
    for (const Condition& part : parts) want(part, claim);
  }

  void want(const std::optional<Condition>& when, Claim claim) {
    if (when) want(*when, claim);
  }

  void want(CriterionIndex criterion, Claim claim) {
    if (fresh(seen_criteria_, criterion.value, claim)) want(content_[criterion].when, claim);
  }

  void want(const VerdictIs& node, Claim claim) {
    const Claim about = node.fits ? claim : opposite(claim);
    want(content_[node.route].fits_when, about);
    if (!node.fits && prospects_.fits(node.route, about) != Truth::True) {
      want(content_[node.route].possible_when, about);
    }
  }

  void want(const Picked& node, Claim claim) {
    if (node.guarded) {
      const std::optional<Condition>& when =
          options_of(content_[node.question])[node.option.value].when;
      want_offered(node, when, claim);
      // Whether it is Unknown instead of the answer depends on the other claim.
      if (claim == Claim::IsNotFalse) want_offered(node, when, Claim::IsTrue);
      if (prospects_.offered(node.question, node.option, Claim::IsTrue) == Truth::False) {
        want(content_[node.question].when, claim);
        return;
      }
    }
    want_comparison(node.question, claim);
  }

  void want_offered(const Picked& node, const std::optional<Condition>& when, Claim claim) {
    std::uint64_t& seen =
        seen_options_[2 * std::size_t{node.question.value} + static_cast<std::size_t>(claim)];
    const std::uint64_t bit = std::uint64_t{1} << node.option.value;
    if ((std::exchange(seen, seen | bit) & bit) == 0) want(when, claim);
  }

  void want_comparison(QuestionIndex question, Claim claim) {
    if (!fresh(seen_questions_, question.value, claim)) return;
    want(content_[question].when, claim);
    if (claim == Claim::IsNotFalse) want(content_[question].when, Claim::IsTrue);
    if (prospects_.asked(question, Claim::IsTrue) == Truth::False) return;
    if (prospects_.source().answers()[question].state == Answer::State::Open) {
      open_[question.value] = 1;
      found_in_[question.value] = part_;
    }
  }

  /// The answer itself, not what a condition makes of it.
  void want_answer(QuestionIndex question) { want_comparison(question, Claim::IsTrue); }

  static bool fresh(FlagSet& seen, std::uint32_t i, Claim claim) {
    char& flag = seen[2 * std::size_t{i} + static_cast<std::size_t>(claim)];
    if (flag != 0) return false;
    flag = 1;
    return true;
  }

  const Content& content_;
  Prospects prospects_;
  FlagSet open_;
  FlagSet seen_questions_;
  FlagSet seen_criteria_;
  /// A bit per option, of each question for both claims.
  std::vector<std::uint64_t> seen_options_;
  /// Part 0 is whether routes matter; then come the routes, the topics and the problems.
  std::size_t first_topic_;
  std::size_t first_problem_;
  FlagSet searched_;
  std::size_t unsearched_ = 0;
  std::size_t part_ = 0;
  /// The part for which each question was open when that was last looked for.
  std::vector<std::size_t> found_in_;
};

OpenQuestions::OpenQuestions(const Content& content, const Answers& answers)
    : search_(std::make_unique<Search>(content, answers)) {}

OpenQuestions::~OpenQuestions() = default;

bool OpenQuestions::waits(QuestionIndex question) {
  return search_->prospects().asked(question, Claim::IsTrue) == Truth::True &&
         search_->contains(question);
}

void OpenQuestions::answer_added() { search_->answer_added(); }

const FlagSet& OpenQuestions::all() { return search_->all(); }

const Prospects& OpenQuestions::prospects() const { return search_->prospects(); }

FlagSet open_questions(const Content& content, const Answers& answers) {
  return OpenQuestions(content, answers).all();
}

}  // namespace wijzer
