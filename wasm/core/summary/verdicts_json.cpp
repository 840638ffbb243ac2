#include "core/logic/explain.hpp"
#include "core/model/leaves.hpp"
#include "core/summary/addresses.hpp"
#include "core/summary/draft.hpp"
#include "core/summary/formats.hpp"

namespace wijzer {
namespace {

/// Marks the questions below a condition, through its criteria.
void mark_questions(const Condition& condition, const Content& content, std::vector<bool>& out) {
  visit_leaves(condition,
               overloaded{
                   [&](const Picked& leaf) { out[leaf.question.value] = true; },
                   [&](const Between& leaf) { out[leaf.question.value] = true; },
                   [&](const CriterionHolds& leaf) {
                     mark_questions(content[leaf.criterion].when, content, out);
                   },
                   [](const VerdictIs&) {},
                   [&](const DeadlineIs& leaf) { out[content[leaf.deadline].from.value] = true; },
               });
}

/// The answers that a criterion looks at, as far as they were given.
void write_answered(JsonWriter& writer, const Criterion& criterion, const SummaryInput& input) {
  const Content& content = input.content;
  std::vector<bool> below(content.questions.size());
  mark_questions(criterion.when, content, below);
  writer.key("answers").begin_array();
  for (const QuestionIndex asked : input.asked) {
    if (below[asked.value]) writer.string(content[asked].id.value);
  }
  writer.end_array();
}

void write_found(JsonWriter& writer, const std::vector<SourceIndex>& sources,
                 const Content& content) {
  writer.key("sources").begin_array();
  for (const SourceIndex index : sources) {
    const Source& source = content[index];
    writer.begin_object().member("title", source.title);
    writer.member("address", address_of(source)).end_object();
  }
  writer.end_array();
}

/// A criterion and how it turned out: its own wording of that side, or else its question.
void write_criterion(JsonWriter& writer, CriterionIndex index, Truth truth,
                     const SummaryInput& input) {
  const Criterion& criterion = input.content[index];
  const std::string& told = truth == Truth::True    ? criterion.text_true
                            : truth == Truth::False ? criterion.text_false
                                                    : criterion.text_unknown;
  const char* name = truth == Truth::True ? "true" : truth == Truth::False ? "false" : "unknown";
  writer.begin_object().member("truth", name);
  writer.member("text", told.empty() ? criterion.text_unknown : told);
  writer.key("worded").boolean(!told.empty());
  write_answered(writer, criterion, input);
  write_found(writer, criterion.sources, input.content);
  writer.end_object();
}

}  // namespace

void write_verdicts(JsonWriter& writer, const SummaryInput& input) {
  const Draft draft(input);
  writer.key("verdicts").begin_array();
  if (draft.shows_routes()) {
    for (const RouteAdvice& advice : draft.advice().routes) {
      const Route& route = input.content[advice.route];
      writer.begin_object().member("route", route.id.value).member("name", route.name);
      writer.member("verdict", verdict_name(advice.verdict));
      writer.member("headline", advice.headline == nullptr
                                    ? std::string_view{}
                                    : std::string_view{advice.headline->text});
      writer.key("reasons").begin_array();
      for (const Reason& reason : advice.reasons) {
        write_criterion(writer, reason.criterion, reason.truth, input);
      }
      for (const Hinge& hinge : advice.hinges) {
        write_criterion(writer, hinge.criterion, Truth::Unknown, input);
      }
      writer.end_array();
      write_found(writer, route.sources, input.content);
      writer.end_object();
    }
  }
  writer.end_array();
}

}  // namespace wijzer
