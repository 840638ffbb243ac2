#include "analysis/families/asking.hpp"

#include <functional>
#include <map>
#include <optional>
#include <utility>

#include "analysis/families/prospect_rules.hpp"
#include "core/logic/advice_claims.hpp"
#include "core/model/limits.hpp"

namespace wijzer::analysis {
namespace {

/// Where the answer to the first open question can still decide something, as far as the page sees.
class Asking {
 public:
  explicit Asking(Rules& rules)
      : rules_(rules),
        diagrams_(rules.diagrams()),
        content_(rules.content()),
        cones_(rules.content()),
        prospects_(rules, cones_),
        looked_at_by_(rules.content().questions.size()) {
    find_parts();
  }

  std::vector<Diagram<Truth>> run() {
    std::vector<Diagram<Truth>> out;
    for (std::uint32_t i = 0; i < content_.questions.size(); ++i) {
      out.push_back(asked());
      prospects_.source().answered(out.back());
    }
    return out;
  }

  Diagram<Truth> run(QuestionIndex question, const std::vector<Diagram<Truth>>& earlier) {
    for (std::uint32_t i = 0; i < question.value; ++i) prospects_.source().answered(earlier[i]);
    return asked();
  }

  // What AdviceClaims needs: all of it is about the first open question.

  using Value = Diagram<Truth>;
  /// Where the answer to the first open question can decide a claim.
  using Found = Diagram<Truth>;

  [[nodiscard]] const ProspectRules& prospects() const { return prospects_; }
  Diagram<Truth> none() { return diagrams_.leaf(Truth::False); }
  Diagram<Truth> either(Diagram<Truth> a, Diagram<Truth> b) { return diagrams_.or_kleene(a, b); }
  void add(Diagram<Truth> found) { wanted_ = either(wanted_, found); }
  [[nodiscard]] bool depends(const Condition& condition) const {
    return cones_.depends(condition, open());
  }
  template <typename Find>
  Diagram<Truth> where(Diagram<Truth> here, const Find& find) {
    return here == none() ? here : diagrams_.and_kleene(here, find());
  }
  [[nodiscard]] bool is_open(QuestionIndex question) const { return question == open(); }
  Diagram<Truth> found(QuestionIndex) { return diagrams_.leaf(Truth::True); }
  template <typename Find>
  Diagram<Truth> once(QuestionIndex question, Claim claim, const Find& find) {
    return once(question.value, claim, find);
  }
  template <typename Find>
  Diagram<Truth> once(CriterionIndex criterion, Claim claim, const Find& find) {
    return once(content_.questions.size() + criterion.value, claim, find);
  }
  template <typename Find>
  Diagram<Truth> once(const Picked& node, Claim claim, const Find& find) {
    const std::size_t first = content_.questions.size() + content_.criteria.size();
    const std::size_t option = limits::options * node.question.value + node.option.value;
    return once(first + option, claim, find);
  }

 private:
  using Claims = AdviceClaims<Asking>;
  using Part = std::function<void(Claims&)>;

  [[nodiscard]] QuestionIndex open() const { return prospects_.source().open(); }

  /// Finds out which parts of the advice look at which questions.
  void find_parts() {
    const auto add = [this](const Cone& cone, const Part& part) {
      for (const QuestionIndex question : cone) looked_at_by_[question.value].push_back(part);
    };
    if (content_.routes_when) {
      add(cones_.of(*content_.routes_when), [](Claims& claims) { claims.add_routes_when(); });
    }
    for (std::uint32_t i = 0; i < content_.routes.size(); ++i) {
      add(cones_.of(content_.routes[i]), [i](Claims& claims) { claims.add(RouteIndex{i}); });
    }
    add(cones_.of_outcomes(), [](Claims& claims) { claims.add_outcomes(); });
    for (const Topic& topic : content_.topics) {
      add(cones_.of(topic), [&topic](Claims& claims) { claims.add(topic); });
    }
    for (const Problem& problem : content_.problems) {
      add(cones_.of(problem), [&problem](Claims& claims) { claims.add(problem); });
    }
  }

  /// Where the first open question is asked.
  Diagram<Truth> asked() {
    wanted_ = none();
    seen_.clear();
    Claims claims(*this);
    for (const Part& part : looked_at_by_[open().value]) part(claims);
    const Diagram<Truth> may = rules_.is(prospects_.asked(open(), Claim::IsTrue), Truth::True);
    return diagrams_.and_kleene(may, wanted_);
  }

  template <typename Find>
  Diagram<Truth> once(std::size_t what, Claim claim, const Find& find) {
    const auto key = std::pair(what, claim);
    const auto known = seen_.find(key);
    if (known != seen_.end()) return known->second;
    const Diagram<Truth> out = find();
    seen_.emplace(key, out);
    return out;
  }

  Rules& rules_;
  Diagrams& diagrams_;
  const Content& content_;
  Cones cones_;
  ProspectRules prospects_;
  /// Per question the parts of the advice that look at it.
  std::vector<std::vector<Part>> looked_at_by_;
  Diagram<Truth> wanted_;
  /// Per question, criterion, option and claim, while one question is open.
  std::map<std::pair<std::size_t, Claim>, Diagram<Truth>> seen_;
};

}  // namespace

std::vector<Diagram<Truth>> asked_by_page(Rules& rules) { return Asking(rules).run(); }

Diagram<Truth> asked_by_page(Rules& rules, QuestionIndex question,
                             const std::vector<Diagram<Truth>>& earlier) {
  return Asking(rules).run(question, earlier);
}

}  // namespace wijzer::analysis
