#include "analysis/proof/proof_run.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "analysis/families/asking.hpp"
#include "analysis/families/relevance.hpp"
#include "analysis/proof/inquiry.hpp"
#include "analysis/proof/settled.hpp"

namespace wijzer::analysis {
namespace {

Finding too_large(std::size_t cap) {
  return Finding{Diagnostic{Severity::Error, "proof-too-large", "content.json", "",
                            "the proof needs more than " + std::to_string(cap) +
                                " nodes; take out questions or conditions that look at many "
                                "others"},
                 ""};
}

bool same(const Finding& a, const Finding& b) {
  return a.diagnostic.check == b.diagnostic.check && a.diagnostic.file == b.diagnostic.file &&
         a.diagnostic.pointer == b.diagnostic.pointer && a.about == b.about;
}

}  // namespace

/// One look at a content: its figures, and every finding.
class ProofRun::Look {
 public:
  Look(const Content& content, const Task& task)
      : task_(task),
        space_(content, to_days(task.today)),
        diagrams_(space_.widths(), task.cap),
        rules_(content, space_, diagrams_),
        outputs_(outputs(rules_)),
        inquiry_(rules_, outputs_, task.much) {}

  [[nodiscard]] std::size_t at() const { return at_; }
  [[nodiscard]] bool found() const { return at_ >= findings; }
  [[nodiscard]] bool done() const {
    return at_ == steps || (found() && (!task_.figures || full()));
  }
  /// Whether the rules have more nodes than there may be, so that nothing is known.
  [[nodiscard]] bool full() const { return diagrams_.full(); }
  [[nodiscard]] const char* next() const { return done() ? "" : passes[at_].name; }
  void step() {
    if (done()) return;
    (this->*passes[at_].run)();
    // Most parts are one piece.
    if (!varieties_ || varieties_->done()) ++at_;
    if (full()) at_ = std::max(at_, findings);
  }

  [[nodiscard]] const std::vector<SettledPart>& settled() const { return settled_; }
  /// Once they are found.
  [[nodiscard]] std::vector<Finding> take_findings() { return std::move(inquiry_.findings); }
  [[nodiscard]] std::vector<Witness> take_witnesses() { return std::move(witnesses_); }
  /// Once, when it is done; nothing where they are too large.
  [[nodiscard]] std::optional<Figures> take_figures() {
    if (full() || uncounted_ || !varieties_) return std::nullopt;
    Varieties advices = varieties_->take();
    if (advices.full) return std::nullopt;
    figures_.varieties = std::move(advices.parts);
    figures_.nodes = diagrams_.most() + std::max(figures_.nodes, advices.nodes);
    figures_.bytes = diagrams_.bytes() + std::max(figures_.bytes, advices.bytes);
    return std::move(figures_);
  }

  /// The passes that find something, and those that count behind them.
  static constexpr std::size_t findings = 8;
  static constexpr std::size_t steps = 11;

 private:
  struct Pass {
    const char* name;
    void (Look::*run)();
  };
  static const Pass passes[steps];

  void find_relevance() {
    // Of what these take along the way nothing is needed any more.
    const std::size_t kept = diagrams_.size();
    relevant_ = relevance(rules_, outputs_);
    diagrams_.collect(kept, relevant_);
  }
  void find_asked() {
    const std::size_t kept = diagrams_.size();
    asked_ = asked_by_page(rules_);
    diagrams_.collect(kept, asked_);
    inquiry_.keep();
  }
  void find_settled() {
    settled_ = settled_parts(inquiry_);
    std::vector<SettledPart> untold = settled_;
    find_unreachable(inquiry_, relevant_, untold);
    report_settled(inquiry_, untold);
  }
  void find_holes() {
    check_advice_rules(inquiry_);
    find_gaps(inquiry_);
    find_dead_outcomes(inquiry_);
  }
  void find_imprecise() { find_imprecision(inquiry_); }
  void find_clashes() {
    find_overlaps(inquiry_);
    find_broken_declarations(inquiry_);
    find_redundancy(inquiry_);
  }
  void find_orders() {
    find_leading_back(inquiry_);
    find_contrary_orders(inquiry_);
  }
  void find_asked_in_vain() {
    report_asked_in_vain(inquiry_, asked_, relevant_);
    if (task_.witnesses) witnesses_ = find_witnesses(inquiry_);
  }
  void count_situations() {
    measure_.emplace(rules_, asked_, task_.cap);
    figures_.situations = measure_->situations();
  }
  void count_questions() {
    figures_.questions = measure_->questions();
    figures_.outputs = outputs_.size();
    figures_.nodes = measure_->nodes();
    figures_.bytes = measure_->bytes();
    uncounted_ = measure_->full();
    measure_.reset();
  }
  void count_advices() {
    if (!varieties_) varieties_.emplace(rules_, outputs_, task_.cap, task_.much);
    if (!varieties_->done()) varieties_->step();
  }

  Task task_;
  Space space_;
  Diagrams diagrams_;
  Rules rules_;
  std::vector<Output> outputs_;
  Inquiry inquiry_;
  std::vector<Diagram<Truth>> relevant_;
  std::vector<Diagram<Truth>> asked_;
  std::vector<SettledPart> settled_;
  std::optional<Measure> measure_;
  std::optional<VarietyRun> varieties_;
  std::size_t at_ = 0;
  bool uncounted_ = false;
  Figures figures_;
  std::vector<Witness> witnesses_;
};

const ProofRun::Look::Pass ProofRun::Look::passes[steps] = {
    {"where each question matters", &Look::find_relevance},
    {"where each question is asked", &Look::find_asked},
    {"what nobody can reach", &Look::find_settled},
    {"who is left without advice", &Look::find_holes},
    {"what stays open without need", &Look::find_imprecise},
    {"what clashes or says the same", &Look::find_clashes},
    {"steps whose order contradicts itself", &Look::find_orders},
    {"questions that are asked in vain", &Look::find_asked_in_vain},
    {"how many situations there are", &Look::count_situations},
    {"how many questions come", &Look::count_questions},
    {"how many different advices there are", &Look::count_advices}};

struct ProofRun::Second {
  Second(const Content& content, const std::vector<SettledPart>& settled, const Task& task)
      : turned(turned_round(content, settled)), look(turned, task) {}

  Content turned;
  Look look;
};

ProofRun::ProofRun(const Content& content, const Task& task)
    : content_(content), task_(task), first_(std::make_unique<Look>(content, task)) {}

ProofRun::~ProofRun() = default;

bool ProofRun::done() const { return found_ && (given_up_ || first_->done()); }

const char* ProofRun::next() const { return second_ ? second_->look.next() : first_->next(); }

double ProofRun::progress() const {
  if (done()) return 1;
  const std::size_t again = second_ ? second_->look.at() : 0;
  const std::size_t steps = first_->at() + (found_ ? Look::findings : again);
  return static_cast<double>(steps) / static_cast<double>(Look::steps + Look::findings);
}

void ProofRun::step() {
  if (found_) {
    first_->step();
    if (!first_->done()) return;
    proof_.figures = first_->take_figures();
    if (!proof_.figures) proof_.findings.push_back(too_large(task_.cap));
    return;
  }
  if (second_) {
    second_->look.step();
    if (second_->look.found()) hold_back();
    return;
  }
  first_->step();
  if (!first_->found()) return;
  if (first_->full()) return give_up();
  proof_.findings = first_->take_findings();
  proof_.witnesses = first_->take_witnesses();
  found_ = first_->settled().empty() || !task_.hold_back;
  if (found_) return;
  // What is not found any more once these conditions are turned round follows from them.
  Task task = task_;
  task.witnesses = false;
  task.figures = false;
  second_ = std::make_unique<Second>(content_, first_->settled(), task);
}

void ProofRun::give_up() {
  proof_ = Proof{std::nullopt, {too_large(task_.cap)}, 0, {}};
  found_ = true;
  given_up_ = true;
}

void ProofRun::hold_back() {
  found_ = true;
  const std::unique_ptr<Second> second = std::move(second_);
  if (second->look.full()) return give_up();
  const std::vector<Finding> others = second->look.take_findings();
  const auto follows = [&](const Finding& finding) {
    return !finding.cause && std::none_of(others.begin(), others.end(),
                                          [&](const Finding& each) { return same(finding, each); });
  };
  proof_.held_back = std::erase_if(proof_.findings, follows);
}

Proof prove(const Content& content, const Task& task) {
  ProofRun run(content, task);
  while (!run.done()) run.step();
  return run.proof();
}

}  // namespace wijzer::analysis
