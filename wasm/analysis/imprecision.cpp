#include "analysis/completion.hpp"
#include "analysis/inquiry.hpp"

namespace wijzer::analysis {
namespace {

class Imprecision {
 public:
  explicit Imprecision(Inquiry& inquiry)
      : inquiry_(inquiry), rules_(inquiry.rules), completion_(inquiry.rules) {}

  void run() {
    const Content& content = inquiry_.content();
    for (std::uint32_t i = 0; i < content.routes.size(); ++i) {
      inquiry_.tidy();
      const Route& route = content.routes[i];
      check_route(route, route.fits_when.place, rules_.fits(RouteIndex{i}), rules_.routes_matter());
      if (!route.possible_when) continue;
      // Where a route fits, nobody asks whether it may fit.
      const Node asks = inquiry_.diagrams().both(
          rules_.routes_matter(),
          rules_.negation(rules_.is(rules_.fits(RouteIndex{i}), leaf_true)));
      check_route(route, route.possible_when->place, rules_.possible(RouteIndex{i}), asks);
    }
    for (std::uint32_t i = 0; i < content.criteria.size(); ++i) {
      inquiry_.tidy();
      const Criterion& criterion = content.criteria[i];
      const std::string example =
          inquiry_.example(completion_.imprecise(rules_.criterion(CriterionIndex{i})));
      if (example.empty()) continue;
      inquiry_.report(Severity::Warning, "imprecise-criterion", criterion.when.place,
                      "some families read that this is not known, although it is the same "
                      "whatever they do not know" +
                          example + remedy,
                      criterion.id.value);
    }
  }

 private:
  static constexpr const char* remedy =
      "; write the condition so that the same part does not stand in it twice, once with \"not\"";

  void check_route(const Route& route, const Place& place, Node truth, Node where) {
    const std::string example =
        inquiry_.example(inquiry_.diagrams().both(where, completion_.imprecise(truth)));
    if (example.empty()) return;
    inquiry_.report(Severity::Error, "imprecise-route", place,
                    "some families read that this route may fit, although it is settled "
                    "whatever they do not know" +
                        example + remedy,
                    route.id.value);
  }

  Inquiry& inquiry_;
  Rules& rules_;
  Completion completion_;
};

}  // namespace

void find_imprecision(Inquiry& inquiry) { Imprecision(inquiry).run(); }

}  // namespace wijzer::analysis
