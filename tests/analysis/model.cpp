#include "analysis/model.hpp"

#include <algorithm>
#include <set>
#include <span>

#include "analysis/families/pieces.hpp"
#include "core/model/date.hpp"

namespace wijzer::test {

using analysis::Output;

int Model::today() { return *first_answers(Content{}).today; }

Model::Model(Content given)
    : content(std::move(given)),
      space(content, today()),
      diagrams(space.widths(), cap),
      rules(content, space, diagrams),
      outputs(analysis::outputs(rules)),
      search(content, today()) {}

std::vector<std::uint32_t> Model::values(const Answers& answers) const {
  std::vector<std::uint32_t> out;
  for (const int value : analysis::values_of(content, space, answers)) {
    out.push_back(static_cast<std::uint32_t>(std::max(value, 0)));
  }
  return out;
}

std::uint32_t Model::piece(QuestionIndex question, int number) const {
  const std::vector<int> starts = analysis::Pieces(content).starts(question, today());
  return static_cast<std::uint32_t>(std::upper_bound(starts.begin(), starts.end(), number) -
                                    starts.begin() - 1);
}

std::uint32_t Model::searched(const Output& output, const Answers& answers) const {
  const std::uint32_t value = search.value(output, answers);
  if (output.kind != Output::Kind::LastDay || value == 0) return value;
  const QuestionIndex from = content.deadlines.front().from;
  return piece(from, static_cast<int>(value)) + 1;
}

Course follow(const Model& model, std::uint32_t from, const Answers& answers) {
  if (from == model.content.questions.size()) return {1, {}};
  const QuestionIndex question{from};
  if (!model.search.relevant(question, answers, model.outputs)) {
    // Any answer will do. Left open it could keep the later ones from being settled.
    Answers filled = answers;
    const std::vector<Answer> choices = model.search.choices(question, answers);
    if (!choices.empty()) filled[question] = choices.front();
    return follow(model, from + 1, filled);
  }
  // Numbers and days count by piece.
  std::set<std::vector<std::uint32_t>> pieces;
  Course best;
  for (const Answer& choice : model.search.choices(question, answers)) {
    Answers more = answers;
    more[question] = choice;
    const std::vector<std::uint32_t> all = model.values(more);
    const analysis::QuestionSpace& mine = model.space[question];
    const std::span<const std::uint32_t> own =
        std::span<const std::uint32_t>(all).subspan(mine.first, mine.count);
    if (!pieces.emplace(own.begin(), own.end()).second) continue;
    const Course course = follow(model, from + 1, more);
    const int fewest = course.questions.fewest + 1;
    best.questions.fewest = best.ways == 0 ? fewest : std::min(best.questions.fewest, fewest);
    best.questions.most = std::max(best.questions.most, course.questions.most + 1);
    best.ways += course.ways;
  }
  return best;
}

}  // namespace wijzer::test
