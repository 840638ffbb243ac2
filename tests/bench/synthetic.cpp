#include "bench/synthetic.hpp"

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace wijzer::bench {
namespace {

/// Appends one copy of a content after another.
class Copier {
 public:
  explicit Copier(const Content& from) : from_(from) {
    to_.id = from.id;
    to_.version = from.version;
    to_.date = from.date;
    to_.language = from.language;
    to_.sources = from.sources;
    if (from.routes_when) find_shared(*from.routes_when);
  }

  Content run(std::size_t copies) {
    for (copy_ = 0; copy_ < copies; ++copy_) add();
    return std::move(to_);
  }

 private:
  void find_shared(const Condition& condition) {
    const auto parts = [this](const std::vector<Condition>& all) {
      for (const Condition& part : all) find_shared(part);
    };
    std::visit(overloaded{
                   [&](const All& node) { parts(node.parts); },
                   [&](const Any& node) { parts(node.parts); },
                   [&](const Not& node) { parts(node.part); },
                   [&](const Picked& node) { shared_.insert(node.question); },
                   [&](const Between& node) { shared_.insert(node.question); },
                   [](const auto&) {},
               },
               condition.node);
  }

  template <typename Tag>
  Id<Tag> renamed(const Id<Tag>& id) const {
    return Id<Tag>{id.value + "-" + std::to_string(copy_)};
  }

  void renumber(QuestionIndex& index) const { index = questions_[index.value]; }
  template <typename Tag>
  void renumber(Index<Tag>& index, std::size_t per_copy) const {
    index.value += static_cast<std::uint32_t>(copy_ * per_copy);
  }

  void renumber(Condition& condition) const {
    const auto parts = [this](std::vector<Condition>& all) {
      for (Condition& part : all) renumber(part);
    };
    std::visit(overloaded{
                   [&](All& node) { parts(node.parts); },
                   [&](Any& node) { parts(node.parts); },
                   [&](Not& node) { parts(node.part); },
                   [&](Picked& node) { renumber(node.question); },
                   [&](Between& node) { renumber(node.question); },
                   [&](CriterionHolds& node) { renumber(node.criterion, from_.criteria.size()); },
                   [&](VerdictIs& node) { renumber(node.route, from_.routes.size()); },
                   [&](DeadlineIs& node) { renumber(node.deadline, from_.deadlines.size()); },
               },
               condition.node);
  }
  void renumber(std::optional<Condition>& condition) const {
    if (condition) renumber(*condition);
  }
  void renumber(std::vector<Note>& notes) const {
    for (Note& note : notes) {
      renumber(note.when);
      if (note.step) renumber(*note.step, from_.steps.size());
    }
  }

  void add() {
    questions_.clear();
    for (std::size_t i = 0; i < from_.questions.size(); ++i) {
      const QuestionIndex old{static_cast<std::uint32_t>(i)};
      if (copy_ > 0 && shared_.contains(old)) {
        questions_.push_back(kept_[old.value]);
        continue;
      }
      questions_.push_back(QuestionIndex{static_cast<std::uint32_t>(to_.questions.size())});
      add_question(from_.questions[i], shared_.contains(old));
    }
    if (copy_ == 0) {
      kept_ = questions_;
      to_.routes_when = from_.routes_when;
      renumber(to_.routes_when);
    }
    add_rules();
    add_steps();
  }

  void add_question(Question question, bool shared) {
    if (!shared) question.id = renamed(question.id);
    renumber(question.when);
    if (Choice* choice = std::get_if<Choice>(&question.type)) renumber(choice->options);
    if (Multiple* multiple = std::get_if<Multiple>(&question.type)) renumber(multiple->options);
    to_.questions.push_back(std::move(question));
  }
  void renumber(std::vector<Option>& options) const {
    for (Option& option : options) renumber(option.when);
  }

  /// Adds all elements under the names of this copy, after `renumber` saw to what they refer to.
  template <typename Element, typename Renumber>
  void copy(const std::vector<Element>& from, std::vector<Element>& to, const Renumber& renumber) {
    for (Element element : from) {
      element.id = renamed(element.id);
      renumber(element);
      to.push_back(std::move(element));
    }
  }

  void add_rules() {
    for (CriterionIndex index : from_.criteria_order) {
      renumber(index, from_.criteria.size());
      to_.criteria_order.push_back(index);
    }
    copy(from_.criteria, to_.criteria, [this](Criterion& criterion) { renumber(criterion.when); });
    copy(from_.routes, to_.routes, [this](Route& route) {
      renumber(route.fits_when);
      renumber(route.possible_when);
      for (const NoteList& list : headline_lists) renumber(route.*list.notes);
      for (const NoteList& list : note_lists) renumber(route.*list.notes);
    });
    copy(from_.topics, to_.topics, [this](Topic& topic) {
      renumber(topic.when);
      renumber(topic.items);
    });
  }

  void add_steps() {
    copy(from_.contacts, to_.contacts, [](Contact&) {});
    copy(from_.deadlines, to_.deadlines, [this](Deadline& deadline) { renumber(deadline.from); });
    copy(from_.steps, to_.steps, [this](Step& step) {
      renumber(step.when);
      renumber(step.tried);
      if (step.contact) renumber(*step.contact, from_.contacts.size());
      if (step.deadline) renumber(*step.deadline, from_.deadlines.size());
      renumber(step.more);
    });
    copy(from_.problems, to_.problems, [this](Problem& problem) {
      renumber(problem.when);
      renumber(problem.intro);
      for (StepIndex& step : problem.ladder) renumber(step, from_.steps.size());
    });
  }

  const Content& from_;
  Content to_;
  std::size_t copy_ = 0;
  std::set<QuestionIndex> shared_;
  /// Where the questions of this copy stand, and those of the first.
  std::vector<QuestionIndex> questions_;
  std::vector<QuestionIndex> kept_;
};

}  // namespace

Content many_times(const Content& content, std::size_t copies) {
  return Copier(content).run(copies);
}

}  // namespace wijzer::bench
