#include "core/load/load_content.hpp"

#include <string>
#include <utility>

#include "core/load/files.hpp"
#include "core/load/load_condition.hpp"
#include "core/load/load_parts.hpp"

namespace wijzer {
namespace {

template <typename Element>
void report_doubles(const std::vector<Element>& elements, Diagnostics& diagnostics) {
  std::map<std::string_view, const Element*> seen;
  for (const Element& element : elements) {
    if (element.id.value.empty()) continue;
    const auto [first, fresh] = seen.emplace(element.id.value, &element);
    if (fresh) continue;
    report(diagnostics, "duplicate-id", element.place / "id",
           "the id \"" + element.id.value + "\" is used already in " +
               first->second->place.file + " at " + first->second->place.pointer +
               "; give this one another id");
  }
}

/// Orders the criteria so that each comes after the ones it uses; reports circles.
class CriteriaOrder {
 public:
  CriteriaOrder(Content& content, Diagnostics& diagnostics)
      : content_(content), diagnostics_(diagnostics), state_(content.criteria.size()) {}

  void run() {
    for (std::size_t i = 0; i < content_.criteria.size(); ++i) visit(i);
  }

 private:
  enum class State { New, Busy, Done };

  void visit(std::size_t i) {
    if (state_[i] == State::Done) return;
    if (state_[i] == State::Busy) {
      report(diagnostics_, "criterion-cycle", content_.criteria[i].place / "when",
             "the criterion \"" + content_.criteria[i].id.value +
                 "\" depends on itself through other criteria; take it out of one of them");
      return;
    }
    state_[i] = State::Busy;
    follow(content_.criteria[i].when);
    state_[i] = State::Done;
    content_.criteria_order.push_back(CriterionIndex{static_cast<std::uint32_t>(i)});
  }

  void follow(const Condition& condition) {
    const auto all = [this](const std::vector<Condition>& parts) {
      for (const Condition& part : parts) follow(part);
    };
    std::visit(overloaded{
                   [&](const All& node) { all(node.parts); },
                   [&](const Any& node) { all(node.parts); },
                   [&](const Not& node) { all(node.part); },
                   [](const Picked&) {},
                   [](const Between&) {},
                   [&](const CriterionHolds& node) { visit(node.criterion.value); },
                   [](const VerdictIs&) {},
               },
               condition.node);
  }

  Content& content_;
  Diagnostics& diagnostics_;
  std::vector<State> state_;
};

void read_interface(const std::vector<Spot>& spots, Content& content, Diagnostics& diagnostics) {
  for (const Spot& spot : spots) {
    ObjectReader reader(spot, diagnostics);
    if (!reader.is_object()) continue;
    for (const auto& [key, value] : *spot.json->object()) {
      const bool fresh = content.interface.emplace(key, Phrase{reader.text(key), reader.at(key)}).second;
      if (!fresh) {
        report(diagnostics, "duplicate-id", reader.at(key),
               "the text \"" + key + "\" stands in another file already; keep one of the two");
      }
    }
  }
}

/// Reads the elements of one section; `read` gets the place of each.
template <typename Element, typename Read>
void read_section(const ContentFiles& files, const char* section, std::vector<Element>& out,
                  const Read& read) {
  const auto found = files.elements.find(section);
  if (found == files.elements.end()) return;
  out.reserve(found->second.size());
  for (const Spot& spot : found->second) out.push_back(read(spot));
}

/// Reads elements whose ids were registered before, each in its own place.
template <typename Element, typename Read>
void complete_section(const ContentFiles& files, const char* section, std::vector<Element>& out,
                      const Read& read) {
  const auto found = files.elements.find(section);
  if (found == files.elements.end()) return;
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = read(found->second[i]);
}

void read_question_conditions(const ContentFiles& files, Content& content,
                              Diagnostics& diagnostics) {
  const auto found = files.elements.find("questions");
  if (found == files.elements.end()) return;
  for (std::size_t i = 0; i < content.questions.size(); ++i) {
    const Json* when = member(*found->second[i].json, "when");
    if (when == nullptr) continue;
    const ConditionContext context{content, ConditionUse::Question,
                                   QuestionIndex{static_cast<std::uint32_t>(i)}};
    content.questions[i].when =
        read_condition(Spot{when, found->second[i].place / "when"}, context, diagnostics);
  }
}

}  // namespace

LoadResult load_content(std::span<const SourceFile> files, ScenarioReader scenarios) {
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
  read_section(read, "questions", content.questions,
               [&](const Spot& spot) { return read_question(spot, content, diagnostics); });
  read_section(read, "criteria", content.criteria, read_named<Criterion>);
  read_section(read, "routes", content.routes, read_named<Route>);
  read_question_conditions(read, content, diagnostics);
  complete_section(read, "criteria", content.criteria,
                   [&](const Spot& spot) { return read_criterion(spot, content, diagnostics); });
  complete_section(read, "routes", content.routes,
                   [&](const Spot& spot) { return read_route(spot, content, diagnostics); });
  read_section(read, "topics", content.topics,
               [&](const Spot& spot) { return read_topic(spot, content, diagnostics); });
  if (scenarios != nullptr) {
    read_section(read, "scenarios", content.scenarios,
                 [&](const Spot& spot) { return scenarios(spot, content, diagnostics); });
  }
  report_doubles(content.sources, diagnostics);
  report_doubles(content.terms, diagnostics);
  report_doubles(content.questions, diagnostics);
  report_doubles(content.criteria, diagnostics);
  report_doubles(content.routes, diagnostics);
  report_doubles(content.topics, diagnostics);
  report_doubles(content.scenarios, diagnostics);
  CriteriaOrder(content, diagnostics).run();
  return result;
}

}  // namespace wijzer
