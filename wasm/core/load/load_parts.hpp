#pragma once

#include <span>

#include "core/load/reader.hpp"
#include "core/model/content.hpp"

namespace wijzer {

struct ContentFiles;

// One function per kind of element. Each reads a JSON object, reports what is wrong with it, and
// returns what could be read. `content` must hold already what the element refers to by id.

[[nodiscard]] Source read_source(const Spot& spot, Diagnostics& diagnostics);
[[nodiscard]] Term read_term(const Spot& spot, const Content& content, Diagnostics& diagnostics);
/// Everything but `when`, which needs the other questions.
[[nodiscard]] Question read_question(const Spot& spot, const Content& content,
                                     Diagnostics& diagnostics);
/// Whether the type or the options of the question could not be read, which was reported: then
/// nothing is said of what looks at its answers.
[[nodiscard]] inline bool answers_unknown(const Question& question) {
  const bool picks = std::holds_alternative<Choice>(question.type) ||
                     std::holds_alternative<Multiple>(question.type);
  return picks && options_of(question).size() < 2;
}
/// From when on a day is questioned.
void read_long_ago(ObjectReader& reader, Day& day, Diagnostics& diagnostics);
/// What every question says in words, whatever its type.
void read_question_words(ObjectReader& reader, Question& question);
/// The options of a question, without their conditions; `multiple` lets one exclude the others,
/// `briefs` lets the short paper tell of them.
[[nodiscard]] std::vector<Option> read_options(ObjectReader& reader, bool multiple, bool briefs,
                                               Diagnostics& diagnostics);
/// Reads only the id, so that elements can refer to each other before they are read whole.
template <typename Element>
[[nodiscard]] Element read_named(const Spot& spot) {
  Element element{};
  element.place = spot.place;
  const Json* id = member(*spot.json, "id");
  if (id != nullptr && id->string() != nullptr) element.id.value = *id->string();
  return element;
}
[[nodiscard]] Criterion read_criterion(const Spot& spot, const Content& content,
                                       Diagnostics& diagnostics);
[[nodiscard]] Route read_route(const Spot& spot, const Content& content, Diagnostics& diagnostics);
[[nodiscard]] Outcome read_outcome(const Spot& spot, const Content& content,
                                   Diagnostics& diagnostics);
[[nodiscard]] Topic read_topic(const Spot& spot, const Content& content, Diagnostics& diagnostics);
[[nodiscard]] Reach read_reach(const Spot& spot, Diagnostics& diagnostics);
[[nodiscard]] Contact read_contact(const Spot& spot, const Content& content,
                                   Diagnostics& diagnostics);
/// Reports "bad-date" for what is no day, and "wrong-order" for days that do not follow each other
/// up to "known_until".
[[nodiscard]] EquatedDays read_equated_days(const Spot& spot, const Content& content,
                                            Diagnostics& diagnostics);
/// A deadline of public law moves past the equated days that `content` holds already.
[[nodiscard]] Deadline read_deadline(const Spot& spot, const Content& content,
                                     Diagnostics& diagnostics);
[[nodiscard]] Step read_step(const Spot& spot, const Content& content, Diagnostics& diagnostics);
[[nodiscard]] Problem read_problem(const Spot& spot, const Content& content,
                                   Diagnostics& diagnostics);
/// Notes outside routes, which no verdict can hide; absent reads as empty.
[[nodiscard]] std::vector<Note> read_plain_notes(ObjectReader& reader, std::string_view key,
                                                 const Content& content, Diagnostics& diagnostics);
/// What the manifest tells the checks. Errors, beside those of its parts: "bad-advice".
[[nodiscard]] Settings read_settings(const Spot& manifest, const Content& content,
                                     Diagnostics& diagnostics);
/// What texts claim, and whom organisations serve. Errors, beside those of conditions:
/// "unknown-criterion", "unknown-route".
[[nodiscard]] Declarations read_declarations(const ContentFiles& files, const Content& content,
                                             Diagnostics& diagnostics);
[[nodiscard]] Scenario read_scenario(const Spot& spot, const Content& content,
                                     Diagnostics& diagnostics);
/// The numbers of ids. Whether there are such ids, the checks find out. Errors, beside those of
/// ObjectReader: "bad-number".
[[nodiscard]] Numbers read_numbers(std::span<const Spot> spots, Diagnostics& diagnostics);
/// All pages at once, because they refer to each other.
[[nodiscard]] std::vector<Page> read_pages(std::span<const Spot> spots, const Content& content,
                                           Diagnostics& diagnostics);

}  // namespace wijzer
