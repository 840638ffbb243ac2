#include "core/load/load_content.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "core/load/files.hpp"
#include "core/load/letters.hpp"
#include "core/load/load_condition.hpp"
#include "core/load/load_parts.hpp"
#include "core/load/load_states.hpp"
#include "core/model/leaves.hpp"
#include "core/model/limits.hpp"

namespace wijzer {
namespace {

/// Orders the criteria so that each comes after the ones it uses; reports circles and long chains.
class CriteriaOrder {
 public:
  CriteriaOrder(Content& content, Diagnostics& diagnostics)
      : content_(content), diagnostics_(diagnostics), chains_(content.criteria.size()) {}

  void run() {
    for (std::size_t i = 0; i < chains_.size() && !too_deep_; ++i) (void)visit(i, 1);
  }

 private:
  static constexpr std::size_t busy = SIZE_MAX;

  /// How many criteria are built on each other, from this one down.
  ///
  /// @param level  How many lead here, this one included; past the limit it goes no further, so
  ///               that the stack bears it.
  std::size_t visit(std::size_t i, std::size_t level) {
    if (chains_[i] == busy) {
      complain(i, "criterion-cycle",
               "depends on itself through other criteria; take it out of one of them");
      return 0;
    }
    if (chains_[i] != 0) return chains_[i];
    chains_[i] = busy;
    std::size_t longest = 0;
    visit_leaves(content_.criteria[i].when,
                 overloaded{
                     [&](const CriterionHolds& node) {
                       if (level > limits::criteria_chain) return;
                       longest = std::max(longest, visit(node.criterion.value, level + 1));
                     },
                     [](const Picked&) {},
                     [](const Between&) {},
                     [](const VerdictIs&) {},
                     [](const DeadlineIs&) {},
                 });
    chains_[i] = longest + 1;
    content_.criteria_order.push_back(CriterionIndex{static_cast<std::uint32_t>(i)});
    if (!too_deep_ && std::max(longest + 1, level) > limits::criteria_chain) {
      too_deep_ = true;
      complain(i, "too-deep",
               "is one of more than " + std::to_string(limits::criteria_chain) +
                   " that are built on each other; leave some of them out");
    }
    return chains_[i];
  }

  void complain(std::size_t i, const char* check, const std::string& problem) {
    const Criterion& criterion = content_.criteria[i];
    report(diagnostics_, check, criterion.place / "when",
           "the criterion \"" + criterion.id.value + "\" " + problem);
  }

  Content& content_;
  Diagnostics& diagnostics_;
  /// Per criterion how many are built on each other there; 0 while that is not known.
  std::vector<std::size_t> chains_;
  bool too_deep_ = false;
};

void read_interface(const std::vector<Spot>& spots, Content& content, Diagnostics& diagnostics) {
  for (const Spot& spot : spots) {
    ObjectReader reader(spot, diagnostics);
    if (!reader.is_object()) continue;
    for (const auto& [key, value] : *spot.json->object()) {
      const Place place = reader.at(key);
      const bool fresh =
          content.interface.emplace(key, Phrase{read_text(Spot{&value, place}, diagnostics), place})
              .second;
      if (!fresh) {
        report(diagnostics, "duplicate-id", place,
               "the text \"" + key + "\" stands in another file already; keep one of the two");
      }
    }
  }
}

/// Reads the elements of one section; `read` gets the place of each.
template <typename Element, typename Read>
void read_section(const ContentFiles& files, const char* section, std::vector<Element>& out,
                  const Read& read) {
  for (const Spot& spot : files.of(section)) out.push_back(read(spot));
}

/// Reads elements whose ids were registered before, each in its own place.
template <typename Element, typename Read>
void complete_section(const ContentFiles& files, const char* section, std::vector<Element>& out,
                      const Read& read) {
  const std::span<const Spot> spots = files.of(section);
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = read(spots[i]);
}

/// The condition under "when" of an object that was read already.
std::optional<Condition> read_when(const Spot& spot, const ConditionContext& context,
                                   Diagnostics& diagnostics) {
  const Json* when = member(*spot.json, "when");
  if (when == nullptr) return std::nullopt;
  return read_condition(Spot{when, spot.place / "when"}, context, diagnostics);
}

void read_option_conditions(const Spot& question, std::vector<Option>& options,
                            const ConditionContext& context, Diagnostics& diagnostics) {
  const Json* list = member(*question.json, "options");
  if (list == nullptr || list->array() == nullptr) return;
  // Of a question about steps, the options come from those: it has no list, or a mistaken one.
  for (std::size_t i = 0; i < std::min(options.size(), list->array()->size()); ++i) {
    const Spot spot{&(*list->array())[i], question.place / "options" / std::to_string(i)};
    options[i].when = read_when(spot, context, diagnostics);
  }
}

/// @return Per question of the files its position in the content.
std::vector<QuestionIndex> read_questions(const ContentFiles& files, StateLoader& states,
                                          Content& content, Diagnostics& diagnostics) {
  std::vector<QuestionIndex> out;
  for (const Spot& spot : files.of("questions")) {
    out.push_back(QuestionIndex{static_cast<std::uint32_t>(content.questions.size())});
    content.questions.push_back(read_question(spot, content, diagnostics));
    const Multiple* type = std::get_if<Multiple>(&content.questions.back().type);
    if (type != nullptr && type->steps) states.expand_last_question();
  }
  states.share();
  return out;
}

void read_question_conditions(const ContentFiles& files, const std::vector<QuestionIndex>& places,
                              Content& content, Diagnostics& diagnostics) {
  const std::span<const Spot> spots = files.of("questions");
  for (std::size_t i = 0; i < places.size(); ++i) {
    const Spot& spot = spots[i];
    Question& question = content.questions[places[i].value];
    const ConditionContext context{content, ConditionUse::Question, places[i]};
    question.when = read_when(spot, context, diagnostics);
    if (Choice* choice = std::get_if<Choice>(&question.type)) {
      read_option_conditions(spot, choice->options, context, diagnostics);
    } else if (Multiple* multiple = std::get_if<Multiple>(&question.type)) {
      read_option_conditions(spot, multiple->options, context, diagnostics);
    }
  }
}

/// Reads what is about the rules. Some names are known before what they name is read, as questions
/// and criteria may look at each other's.
void read_rules(const ContentFiles& read, StateLoader& states,
                const std::vector<QuestionIndex>& places, Content& content,
                Diagnostics& diagnostics) {
  read_section(read, "criteria", content.criteria, read_named<Criterion>);
  read_section(read, "routes", content.routes, read_named<Route>);
  read_question_conditions(read, places, content, diagnostics);
  complete_section(read, "criteria", content.criteria,
                   [&](const Spot& spot) { return read_criterion(spot, content, diagnostics); });
  // Before what names them.
  states.complete_steps();
  complete_section(read, "routes", content.routes,
                   [&](const Spot& spot) { return read_route(spot, content, diagnostics); });
  read_section(read, "outcomes", content.outcomes,
               [&](const Spot& spot) { return read_outcome(spot, content, diagnostics); });
  read_section(read, "topics", content.topics,
               [&](const Spot& spot) { return read_topic(spot, content, diagnostics); });
  read_section(read, "problems", content.problems,
               [&](const Spot& spot) { return read_problem(spot, content, diagnostics); });
  if (read.routes_when) {
    content.routes_when =
        read_condition(*read.routes_when, {content, ConditionUse::Criterion, {}}, diagnostics);
  }
}

}  // namespace

LoadResult load_content(std::span<const SourceFile> files, AuthorReader authors) {
  LoadResult result;
  Content& content = result.content;
  Diagnostics& diagnostics = result.diagnostics;
  const ContentFiles read = read_files(files, diagnostics);
  content.id = read.id;
  content.version = read.version;
  content.date = read.date;
  content.language = read.language;
  read_interface(read.interfaces, content, diagnostics);
  read_section(read, "sources", content.sources,
               [&](const Spot& spot) { return read_source(spot, diagnostics); });
  read_section(read, "terms", content.terms,
               [&](const Spot& spot) { return read_term(spot, content, diagnostics); });
  StateLoader states(read, content, diagnostics);
  const std::vector<QuestionIndex> places = read_questions(read, states, content, diagnostics);
  read_section(read, "contacts", content.contacts,
               [&](const Spot& spot) { return read_contact(spot, content, diagnostics); });
  read_section(read, "equated_days", content.equated_days,
               [&](const Spot& spot) { return read_equated_days(spot, content, diagnostics); });
  read_section(read, "deadlines", content.deadlines,
               [&](const Spot& spot) { return read_deadline(spot, content, diagnostics); });
  read_rules(read, states, places, content, diagnostics);
  // Whether it is a table of this content, use_table() finds out.
  if (read.questions_left != nullptr && read.questions_left->string() != nullptr) {
    content.questions_left.table = from_letters(*read.questions_left->string());
  }
  CriteriaOrder(content, diagnostics).run();
  if (!has_errors(diagnostics)) states.offer();
  if (authors != nullptr) authors(read, content, diagnostics);
  return result;
}

}  // namespace wijzer
