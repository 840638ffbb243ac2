#include <cstdint>
#include <string>
#include <vector>

#include "core/load/files.hpp"
#include "core/load/load_content.hpp"
#include "core/load/load_parts.hpp"
#include "core/model/leaves.hpp"
#include "core/model/looks.hpp"

namespace wijzer {
namespace {

Accepted read_accepted(const Spot& spot, Diagnostics& diagnostics) {
  ObjectReader reader(spot, diagnostics);
  Accepted accepted{reader.text("check"), reader.paragraphs("text"), reader.text("reason"),
                    spot.place};
  reader.finish();
  return accepted;
}

Vocabulary read_vocabulary(const Spot& spot, Diagnostics& diagnostics) {
  ObjectReader reader(spot, diagnostics);
  Vocabulary group{reader.text("reason"), reader.paragraphs("words"), spot.place};
  reader.finish();
  return group;
}

/// Looks for questions that a criterion makes look at a later one. The wizard gets checked content,
/// so only authors need this.
class ForwardReferences {
 public:
  ForwardReferences(const Content& content, Diagnostics& diagnostics)
      : content_(content), diagnostics_(diagnostics), looks_(content) {
    looks_.add_all();
  }

  void report_all() {
    for (std::uint32_t i = 0; i < content_.questions.size(); ++i) {
      const Question& question = content_.questions[i];
      check(question.when, i);
      for (const Option& option : options_of(question)) check(option.when, i);
    }
  }

 private:
  /// What the question itself says was looked at when it was read.
  void check(const std::optional<Condition>& when, std::uint32_t asking) {
    if (!when) return;
    for_each_leaf(*when, [&](const Condition& leaf) {
      const CriterionHolds* node = std::get_if<CriterionHolds>(&leaf.node);
      const std::uint32_t end = looks_.of(leaf).end;
      if (node != nullptr && end > asking) too_far(*node, leaf.place, end);
    });
  }

  void too_far(const CriterionHolds& node, const Place& place, std::uint32_t end) {
    report(diagnostics_, "forward-reference", place / "criterion",
           "\"when\" may only look at earlier questions, and the criterion \"" +
               content_[node.criterion].id.value + "\" looks at \"" +
               content_.questions[end - 1].id.value +
               "\"; move that question before this one, or change the condition");
  }

  const Content& content_;
  Diagnostics& diagnostics_;
  CriteriaLooks looks_;
};

}  // namespace

void read_author_parts(const ContentFiles& files, Content& content, Diagnostics& diagnostics) {
  ForwardReferences(content, diagnostics).report_all();
  if (files.manifest) content.settings = read_settings(*files.manifest, content, diagnostics);
  content.declared = read_declarations(files, content, diagnostics);
  for (const Spot& spot : files.of("scenarios")) {
    content.scenarios.push_back(read_scenario(spot, content, diagnostics));
  }
  content.pages = read_pages(files.of("pages"), content, diagnostics);
  for (const Spot& spot : files.of("accepted")) {
    content.accepted.push_back(read_accepted(spot, diagnostics));
  }
  for (const Spot& spot : files.of("vocabulary")) {
    content.vocabulary.push_back(read_vocabulary(spot, diagnostics));
  }
  content.numbers.hold(read_numbers(files.of("numbers"), diagnostics));
}

}  // namespace wijzer
