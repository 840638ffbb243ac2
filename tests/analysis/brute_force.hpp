#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "analysis/families/outputs.hpp"
#include "core/advice/advice.hpp"
#include "core/logic/evaluate.hpp"
#include "core/model/content.hpp"

namespace wijzer::test {

/// The second implementation of the proof: tries every answer one by one and asks the core what
/// comes out. Only for small content with days around the given one.
class BruteForce {
 public:
  BruteForce(const Content& content, int today);

  /// How many ways there are to answer all questions, asked or not.
  [[nodiscard]] double size() const;

  /// What the core says about an output, in the numbers of Output's leaves; of a last day the
  /// number of the day.
  [[nodiscard]] std::uint32_t value(const analysis::Output& output, const Answers& answers) const;
  /// The same about several.
  [[nodiscard]] std::vector<std::uint32_t> values(const std::vector<analysis::Output>& outputs,
                                                  const Answers& answers) const;

  /// Calls `visit` with every full set of answers that the page can let through. Questions that are
  /// not asked have answers too; they must not count.
  void for_each(const std::function<void(const Answers&)>& visit) const;

  /// Calls `visit` with every way in which what is not known after these full answers can turn out.
  /// A question with "weet ik niet", or that is not known to be asked, gets every answer that the
  /// page lets through then.
  void for_each_completion(const Answers& answers,
                           const std::function<void(const Answers&)>& visit) const;

  /// Whether two answers to this question, after these answers to earlier ones, lead to different
  /// outputs for the same answers to later ones. A later answer that is offered after one of the
  /// two only makes a difference as well: after the other it does not count.
  [[nodiscard]] bool relevant(QuestionIndex question, const Answers& earlier,
                              const std::vector<analysis::Output>& outputs) const;

  /// The answers to a question that the page lets through after these.
  [[nodiscard]] std::vector<Answer> choices(QuestionIndex question, const Answers& earlier) const;

 private:
  [[nodiscard]] std::uint32_t value(const analysis::Output& output, const Answers& answers,
                                    const Advice& advice) const;
  /// The notes that what says the output shows, list by list.
  [[nodiscard]] std::vector<std::vector<const Note*>> notes_of(const analysis::Output& output,
                                                               const Advice& advice,
                                                               const Facts& facts) const;
  /// Whether what says the output shows its step, tried or not.
  [[nodiscard]] bool shows_step(const analysis::Output& output, const Advice& advice,
                                const Facts& facts) const;
  void complete(std::uint32_t from, const Answers& given, const Facts& facts, Answers& answers,
                const std::function<void(const Answers&)>& visit) const;
  /// @param all  Also tries what is not offered.
  void extend(std::uint32_t from, bool all, Answers& answers,
              const std::function<void(const Answers&)>& visit) const;
  [[nodiscard]] std::vector<Answer> choices(QuestionIndex question, const Facts& facts,
                                            bool all) const;

  const Content& content_;
  int today_;
};

}  // namespace wijzer::test
