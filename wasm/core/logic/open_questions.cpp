#include "core/logic/open_questions.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/logic/advice_claims.hpp"
#include "core/logic/prospects.hpp"

namespace wijzer {

/// Marks the open questions that can decide a claim, part by part.
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
    std::fill(seen_options_.begin(), seen_options_.end(), OptionSet());
    std::fill(searched_.begin(), searched_.end(), 0);
    unsearched_ = 0;
  }

  [[nodiscard]] const Prospects& prospects() const { return prospects_; }

  // What AdviceClaims needs: what is found is marked, and nothing is handed on.

  using Value = Truth;
  struct Found {};
  static Found none() { return {}; }
  static Found either(Found, Found) { return {}; }
  static void add(Found) {}
  static bool depends(const Condition&) { return true; }
  template <typename Find>
  static Found where(Truth here, const Find& find) {
    return here == Truth::True ? find() : none();
  }
  Found found(QuestionIndex question) {
    open_[question.value] = 1;
    found_in_[question.value] = part_;
    return {};
  }
  [[nodiscard]] bool is_open(QuestionIndex question) const {
    return prospects_.source().answers()[question].state == Answer::State::Open;
  }
  template <typename Find>
  Found once(QuestionIndex question, Claim claim, const Find& find) {
    return fresh(seen_questions_, question.value, claim) ? find() : none();
  }
  template <typename Find>
  Found once(CriterionIndex criterion, Claim claim, const Find& find) {
    return fresh(seen_criteria_, criterion.value, claim) ? find() : none();
  }
  template <typename Find>
  Found once(const Picked& node, Claim claim, const Find& find) {
    OptionSet& seen = seen_options_[flag_of(node.question.value, claim)];
    if (seen.has(node.option)) return none();
    seen.add(node.option);
    return find();
  }

 private:
  void search_next() { search(unsearched_++); }

  void search(std::size_t part) {
    if (std::exchange(searched_[part], 1) != 0) return;
    part_ = part;
    AdviceClaims<Search> claims(*this);
    if (part == 0) {
      claims.add_routes_when();
    } else if (part == first_topic_ - 1) {
      claims.add_outcomes();
    } else if (part < first_topic_) {
      claims.add(RouteIndex{static_cast<std::uint32_t>(part - 1)});
    } else if (part < first_problem_) {
      claims.add(content_.topics[part - first_topic_]);
    } else {
      claims.add(content_.problems[part - first_problem_]);
    }
  }

  static std::size_t flag_of(std::uint32_t i, Claim claim) {
    return 2 * std::size_t{i} + static_cast<std::size_t>(claim);
  }

  static bool fresh(FlagSet& seen, std::uint32_t i, Claim claim) {
    return std::exchange(seen[flag_of(i, claim)], 1) == 0;
  }

  const Content& content_;
  Prospects prospects_;
  FlagSet open_;
  FlagSet seen_questions_;
  FlagSet seen_criteria_;
  /// Of each question for both claims.
  std::vector<OptionSet> seen_options_;
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
