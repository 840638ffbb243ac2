#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "analysis/proof/inquiry.hpp"

namespace wijzer::analysis {
namespace {

/// Holds what authors declare about texts and organisations against every family that reads them.
class BrokenDeclarations {
 public:
  explicit BrokenDeclarations(Inquiry& inquiry)
      : inquiry_(inquiry),
        rules_(inquiry.rules),
        diagrams_(inquiry.diagrams()),
        content_(inquiry.content()) {}

  void run() {
    for (std::uint32_t i = 0; i < content_.routes.size(); ++i) {
      check_first_of(RouteIndex{i});
      inquiry_.collect();
    }
    for (const Output& output : inquiry_.outputs) {
      check_note(output);
      check_step(output);
      inquiry_.collect();
    }
    for (const Route& route : content_.routes) check_named(route.steps);
    for (const Topic& topic : content_.topics) check_named(topic.items);
  }

 private:
  [[nodiscard]] const Declaration* declaration_at(const Place& place) const {
    const std::vector<Declaration>& all = content_.declared.texts;
    const auto at = std::find_if(all.begin(), all.end(), [&](const Declaration& declared) {
      return declared.place == place;
    });
    return at == all.end() ? nullptr : &*at;
  }

  [[nodiscard]] bool first_counts(const Place& place) const {
    return std::any_of(content_.routes.begin(), content_.routes.end(), [&](const Route& route) {
      return std::any_of(route.only_if.begin(), route.only_if.end(),
                         [&](const Note& note) { return note.place == place; });
    });
  }

  /// Lists of which the first text that is shown counts.
  void check_first_of(RouteIndex index) {
    const Route& route = content_[index];
    for (const Verdict verdict : all_verdicts) {
      check_list(headlines_of(route, verdict), inquiry_.verdict_is(index, verdict));
    }
    check_list(route.only_if, inquiry_.verdict_is(index, Verdict::Possible));
  }

  /// @param left  Where the list is read.
  void check_list(const std::vector<Note>& notes, Diagram<Truth> left) {
    for (const Note& note : notes) {
      const Diagram<Truth> holds = shown(note);
      if (const Declaration* declared = declaration_at(note.place))
        check(*declared, diagrams_.and_kleene(left, holds));
      left = diagrams_.and_kleene(left, rules_.not_kleene(holds));
    }
  }

  /// True where the condition of the text lets it be read.
  [[nodiscard]] Diagram<Truth> shown(const Note& note) {
    if (!note.when) return diagrams_.leaf(Truth::True);
    const Diagram<Truth> truth = rules_.of(*note.when);
    return note.show_when_unknown ? rules_.not_kleene(rules_.is(truth, Truth::False))
                                  : rules_.is(truth, Truth::True);
  }

  /// @param read  True where the text is read.
  void check(const Declaration& declared, Diagram<Truth> read) {
    for (const About& about : declared.about) {
      const Diagram<Truth> against =
          rules_.is(rules_.criterion(about.criterion), about.holds ? Truth::False : Truth::True);
      const std::string example = inquiry_.example(diagrams_.and_kleene(read, against));
      if (example.empty()) continue;
      std::string message = "this text is about \"" + content_[about.criterion].id.value;
      message += about.holds ? "\", which does not hold for some people who read it"
                             : "\" not holding, which does hold for some people who read it";
      message += example;
      message += "; change its condition, so that they do not read it, or what it is about";
      report("about-decided", declared.place / "about", std::move(message));
    }
    if (!declared.points_to) return;
    for (const RouteIndex route : *declared.points_to) {
      const Diagram<Truth> against = inquiry_.verdict_is(route, Verdict::No);
      const std::string example = inquiry_.example(diagrams_.and_kleene(read, against));
      if (example.empty()) continue;
      std::string message = "this text points to \"" + content_[route].id.value;
      message += "\", which is \"no\" for some people who read it" + example;
      message += "; change its condition, so that they do not read it, or its words";
      report("points-to-no", declared.place / "points_to", std::move(message));
    }
  }

  /// A text that is read in several ways, such as the remark of a step, is reported once.
  void report(const char* check, const Place& place, std::string message) {
    const auto same = [&](const Finding& each) {
      return each.diagnostic.check == check && each.diagnostic.file == place.file &&
             each.diagnostic.pointer == place.pointer;
    };
    if (std::any_of(inquiry_.findings.begin(), inquiry_.findings.end(), same)) return;
    inquiry_.report(check, place, std::move(message));
  }

  void check_note(const Output& output) {
    if (output.kind != Output::Kind::Note || first_counts(output.place)) return;
    if (const Declaration* declared = declaration_at(output.place)) {
      check(*declared, inquiry_.is(output, Said{1}));
    }
  }

  void check_step(const Output& output) {
    if (output.kind != Output::Kind::Step || !output.step) return;
    constexpr Said to_try{1};
    check_service(*output.step, inquiry_.is(output, to_try), output.name);
  }

  void check_named(const std::vector<Note>& notes) {
    for (const Note& note : notes) {
      if (!note.step) continue;
      for (const Output& output : inquiry_.outputs) {
        if (output.kind != Output::Kind::Note || !(output.place == note.place)) continue;
        check_service(*note.step, inquiry_.is(output, Said{1}), output.name);
        inquiry_.collect();
      }
    }
  }

  /// @param path  Of the step: "route zvw", "problem ciz".
  void check_service(StepIndex index, Diagram<Truth> to_do, const std::string& path) {
    const Step& step = content_[index];
    if (!step.contact || reported_.contains(index)) return;
    for (const Service& service : content_.declared.services) {
      if (!(service.contact == *step.contact)) continue;
      const Diagram<Truth> not_served = rules_.is(rules_.of(service.when), Truth::False);
      const std::string example = inquiry_.example(diagrams_.and_kleene(to_do, not_served));
      if (example.empty()) continue;
      const std::string& contact = content_[*step.contact].id.value;
      std::string message = "on " + path;
      message += " the step \"" + step.id.value;
      message += "\" sends some people to \"" + contact;
      message += "\", which does not serve them" + example;
      message +=
          "; show the step to others only, give it another contact, or change \"serves\" of \"";
      message += contact + "\"";
      inquiry_.report("not-served", step.place / "contact", std::move(message));
      reported_.insert(index);
    }
  }

  Inquiry& inquiry_;
  Rules& rules_;
  Diagrams& diagrams_;
  const Content& content_;
  /// A step tells of the first path only.
  std::set<StepIndex> reported_;
};

}  // namespace

void find_broken_declarations(Inquiry& inquiry) { BrokenDeclarations(inquiry).run(); }

}  // namespace wijzer::analysis
