#include "support/mutants.hpp"

#include <set>
#include <utility>

#include "analysis/families/conditions.hpp"

namespace wijzer::test {
namespace {

class Maker {
 public:
  explicit Maker(const Content& content) : content_(content) {}

  std::vector<Mutant> run() {
    const std::set<const Condition*> unseen = waits();
    analysis::for_each_condition(content_, [&](const Condition& part) {
      if (unseen.contains(&part)) return;
      part_ = &part;
      std::visit(overloaded{
                     [this](const All& node) {
                       if (node.parts.size() > 1) add(Any{node.parts}, "all becomes any");
                       negated();
                     },
                     [this](const Any& node) {
                       if (node.parts.size() > 1) add(All{node.parts}, "any becomes all");
                       negated();
                     },
                     [this](const Not& node) { add(node.part.front().node, "not is dropped"); },
                     [this](const Picked& node) { picked(node); },
                     [this](const Between& node) { between(node); },
                     [this](const CriterionHolds&) { negated(); },
                     [this](const VerdictIs& node) {
                       add(VerdictIs{node.route, !node.fits}, "the other verdict");
                       negated();
                     },
                     [this](const DeadlineIs& node) {
                       add(DeadlineIs{node.deadline, !node.passed}, "the other side of the limit");
                     },
                 },
                 part.node);
    });
    return std::move(out_);
  }

 private:
  /// What says that a step waits for its answer: no author writes it, and no scenario can expect
  /// it.
  [[nodiscard]] std::set<const Condition*> waits() const {
    std::set<const Condition*> out;
    for (const Step& step : content_.steps) {
      if (!step.waits) continue;
      analysis::for_each_part(*step.waits, [&](const Condition& part) { out.insert(&part); });
    }
    return out;
  }

  template <typename Node>
  void add(Node node, const std::string& what) {
    out_.push_back(Mutant{part_, Condition{std::move(node), part_->place},
                          part_->place.file + ":" + part_->place.pointer + ": " + what});
  }

  void negated() { add(Not{std::vector<Condition>(1, *part_)}, "not is added"); }

  void picked(const Picked& node) {
    const auto options = options_of(content_[node.question]).size();
    const std::uint32_t next =
        node.option.value + 1 < options ? node.option.value + 1 : node.option.value - 1;
    add(Picked{node.question, OptionIndex{next}},
        "the option " + options_of(content_[node.question])[next].id.value);
    negated();
  }

  void between(const Between& node) {
    for (const int step : {-1, 1}) {
      const std::string what = step < 0 ? " one less" : " one more";
      Between other = node;
      if (node.at_least) {
        other.at_least = *node.at_least + step;
        add(other, "the lower bound" + what);
      }
      other = node;
      if (node.below) {
        other.below = *node.below + step;
        add(other, "the upper bound" + what);
      }
    }
    negated();
  }

  const Content& content_;
  const Condition* part_ = nullptr;
  std::vector<Mutant> out_;
};

}  // namespace

std::vector<Mutant> mutants_of(const Content& content) { return Maker(content).run(); }

}  // namespace wijzer::test
