#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/load/files.hpp"
#include "core/load/reader.hpp"
#include "core/model/content.hpp"

namespace wijzer {

class CriteriaLooks;

/// Makes questions of what steps say of their states: the question of a side ("steps") gets an
/// option per state, and after it come what was answered and on which day. Below the loader they
/// are questions like others.
///
/// Errors: "unknown-step", "unknown-deadline", "unknown-state", "wrong-side", "too-few-options" and
/// those of ObjectReader and read_question.
class StateLoader {
 public:
  /// Registers the ids of the steps and reads their states.
  StateLoader(const ContentFiles& files, Content& content, Diagnostics& diagnostics);

  /// After a question of type "steps" became the last one of the content.
  void expand_last_question();
  /// Once every question is there, before any condition is read: who shares whose state.
  void share();
  /// Once deadlines are read: the steps, with when each is settled, and when it waits.
  void complete_steps();
  /// Once problems and criteria are read: offers what the ladders of the family's problems hold, as
  /// far as earlier answers tell.
  void offer();

 private:
  struct Spec {
    StepIndex step;
    Spot spot;
    std::string side;
    std::optional<StepIndex> shared_with;
    Option option;
    std::vector<StepIndex> implies;
    std::optional<Question> answer;
    std::optional<Question> since;
    std::optional<Question> on;
    std::optional<Spot> term;
    std::string waits_title;
    std::string waits_text;
    /// The first place among steps of this side on a ladder: likely steps come first.
    std::size_t rank = ~std::size_t{0};
  };

  void read(const Spot& spot, StepIndex step);
  void read_answer(ObjectReader& reader, Spec& spec);
  [[nodiscard]] std::optional<Question> read_day(ObjectReader& reader, const char* key,
                                                 const StepId& step);
  void rank_by_ladders(const ContentFiles& files);
  /// Once all are read: which state each step has, and by which states each is implied.
  void note_links();
  /// The position of what has the state, the same unless it is shared.
  [[nodiscard]] std::size_t owner_of(const Spec& spec) const;
  /// The states whose being done settles this one as well, also by way of others.
  [[nodiscard]] std::vector<std::size_t> implying(std::size_t spec) const;
  void add_questions(std::size_t spec);
  void check_answers(const Spec& spec, const StepState& state);
  /// Nothing where it is offered to all.
  [[nodiscard]] std::optional<Condition> offered(const Spec& spec,
                                                 const CriteriaLooks& looks) const;

  Content& content_;
  Diagnostics& diagnostics_;
  std::span<const Spot> spots_;
  std::vector<Spec> specs_;
  /// The position of the state of a step, by step; none where it has none.
  std::vector<std::optional<std::size_t>> of_step_;
  /// By position: the positions of the states whose being done settles it at once.
  std::vector<std::vector<std::size_t>> implied_by_;
};

}  // namespace wijzer
