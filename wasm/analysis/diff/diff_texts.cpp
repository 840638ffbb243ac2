#include <algorithm>
#include <utility>

#include "analysis/diff/diff_parts.hpp"
#include "analysis/families/conditions.hpp"

namespace wijzer::analysis {
namespace {

/// A text and the diagram that is True where it is shown.
struct Shown {
  const std::string* text = nullptr;
  Diagram<Truth> where;
};

class TextComparer {
 public:
  explicit TextComparer(const Comparing& comparing)
      : comparing_(comparing),
        diagrams_(comparing.diagrams),
        before_(comparing.before.rules.content()),
        after_(comparing.after.rules.content()) {}

  void run() {
    for (const Pair<RouteIndex>& pair : comparing_.matching.routes) {
      if (pair.in_both()) route(*pair.before, *pair.after);
    }
    for (const Pair<OutcomeIndex>& pair : comparing_.matching.outcomes) {
      if (pair.in_both()) outcome(*pair.before, *pair.after);
    }
    for (const Pair<TopicIndex>& pair : comparing_.matching.topics) {
      if (!pair.in_both()) continue;
      const Topic& was = before_[*pair.before];
      const Topic& is = after_[*pair.after];
      same_ = same(Output::Kind::Topic, pair.before->value, pair.after->value);
      lists(is.id.value, shown(comparing_.before, "topic " + was.id.value, was.items),
            shown(comparing_.after, "topic " + is.id.value, is.items));
    }
    for (const Pair<ProblemIndex>& pair : comparing_.matching.problems) {
      if (pair.in_both()) problem(*pair.before, *pair.after);
    }
  }

 private:
  using List = std::vector<Shown>;

  /// True where this output is the same before and after.
  [[nodiscard]] Diagram<Truth> same(Output::Kind kind, std::uint32_t before,
                                    std::uint32_t after) const {
    return comparing_.is(
        diagrams_.equal(comparing_.before.of(kind, before), comparing_.after.of(kind, after)),
        true);
  }

  /// @param owner  As in Output::name.
  [[nodiscard]] List shown(const Side& side, const std::string& owner,
                           const std::vector<Note>& notes) const {
    List out;
    for (const Note& note : notes) {
      const Diagram<Said> node = side.notes.at({owner, note.place.file, note.place.pointer});
      out.push_back(Shown{&note.text, comparing_.is(node, Said{1})});
    }
    return out;
  }

  [[nodiscard]] List headlines(const Side& side, RouteIndex route, Verdict verdict) const {
    const std::vector<Note>& notes = headlines_of(side.rules.content()[route], verdict);
    const Diagram<Truth> is_verdict =
        comparing_.is(side.of(Output::Kind::Verdict, route.value), said_of(verdict));
    List out;
    for (std::uint32_t i = 0; i < notes.size(); ++i) {
      const Diagram<Truth> is_first =
          comparing_.is(side.of(Output::Kind::Headline, route.value), Said{i});
      out.push_back(Shown{&notes[i].text, diagrams_.and_kleene(is_verdict, is_first)});
    }
    return out;
  }

  /// What the summary says that the route or outcome still depends on.
  [[nodiscard]] List undecided(const Side& side, Output::Part part, std::uint32_t owner) const {
    List out;
    for (const Output& each : side.outputs) {
      if (each.kind != Output::Kind::Undecided || each.part != part || each.owner != owner) {
        continue;
      }
      const Criterion& criterion = side.rules.content()[*each.criterion];
      out.push_back(Shown{&criterion.text_unknown, comparing_.is(each.said, Said{1})});
    }
    return out;
  }

  void route(RouteIndex was, RouteIndex is) {
    same_ = same(Output::Kind::Verdict, was.value, is.value);
    const auto all = [](const Side& side, const TextComparer& comparer, RouteIndex index) {
      const Route& route = side.rules.content()[index];
      std::vector<List> out;
      for (const Verdict verdict : all_verdicts) {
        out.push_back(comparer.headlines(side, index, verdict));
      }
      out.push_back(comparer.undecided(side, Output::Part::Route, index.value));
      for_each_note_list(route, [&](const char* key, const std::vector<Note>& notes) {
        if (std::string(key).find("headlines") != std::string::npos) return;
        out.push_back(comparer.shown(side, "route " + route.id.value, notes));
      });
      return out;
    };
    const std::vector<List> lists_was = all(comparing_.before, *this, was);
    const std::vector<List> lists_is = all(comparing_.after, *this, is);
    for (std::size_t i = 0; i < lists_was.size(); ++i) {
      lists(after_[is].id.value, lists_was[i], lists_is[i]);
    }
  }

  void outcome(OutcomeIndex was, OutcomeIndex is) {
    const Outcome& old_one = before_[was];
    const Outcome& new_one = after_[is];
    same_ = same(Output::Kind::Outcome, was.value, is.value);
    const std::string& id = new_one.id.value;
    lists(id, shown(comparing_.before, "outcome " + old_one.id.value, old_one.items),
          shown(comparing_.after, "outcome " + id, new_one.items));
    lists(id, undecided(comparing_.before, Output::Part::Outcome, was.value),
          undecided(comparing_.after, Output::Part::Outcome, is.value));
  }

  void problem(ProblemIndex was, ProblemIndex is) {
    const std::string owner_was = "problem " + before_[was].id.value;
    const std::string owner_is = "problem " + after_[is].id.value;
    same_ = same(Output::Kind::Problem, was.value, is.value);
    lists(after_[is].id.value, shown(comparing_.before, owner_was, before_[was].intro),
          shown(comparing_.after, owner_is, after_[is].intro));
    for (const Pair<StepIndex>& step : comparing_.matching.steps) {
      if (!step.in_both()) continue;
      const auto state_was =
          comparing_.before.said.find({Output::Kind::Step, was.value, step.before->value + 1});
      const auto state_is =
          comparing_.after.said.find({Output::Kind::Step, is.value, step.after->value + 1});
      if (state_was == comparing_.before.said.end() || state_is == comparing_.after.said.end()) {
        continue;
      }
      same_ = diagrams_.and_kleene(comparing_.is_not(state_was->second, Said{0}),
                                   comparing_.is_not(state_is->second, Said{0}));
      lists(after_[is].id.value + "/" + after_[*step.after].id.value,
            shown(comparing_.before, owner_was, before_[*step.before].more),
            shown(comparing_.after, owner_is, after_[*step.after].more));
    }
  }

  /// Texts have no ids. They are paired by their words first, then by the situations that they are
  /// shown in, so that neither order nor words make a difference; what is left is paired in order.
  void lists(const std::string& subject, List was, List is) {
    for (List* list : {&was, &is}) {
      for (Shown& each : *list) each.where = diagrams_.and_kleene(same_, each.where);
    }
    std::vector<std::pair<Shown, Shown>> pairs;
    const auto pair_by = [&](const auto& alike) {
      for (auto each = was.begin(); each != was.end();) {
        const auto twin = std::find_if(is.begin(), is.end(),
                                       [&](const Shown& other) { return alike(*each, other); });
        if (twin == is.end()) {
          ++each;
          continue;
        }
        pairs.emplace_back(*each, *twin);
        is.erase(twin);
        each = was.erase(each);
      }
    };
    const auto words = [](const Shown& a, const Shown& b) { return *a.text == *b.text; };
    const auto where = [](const Shown& a, const Shown& b) { return a.where == b.where; };
    pair_by([&](const Shown& a, const Shown& b) { return words(a, b) && where(a, b); });
    pair_by(words);
    pair_by(where);
    const Diagram<Truth> never = diagrams_.leaf(Truth::False);
    for (std::size_t i = 0; i < std::max(was.size(), is.size()); ++i) {
      pairs.emplace_back(i < was.size() ? was[i] : Shown{is[i].text, never},
                         i < is.size() ? is[i] : Shown{was[i].text, never});
    }
    for (const auto& [one, other] : pairs) compare(subject, one, other);
  }

  void compare(const std::string& subject, const Shown& was, const Shown& is) const {
    const auto add = [&](const char* from, const char* to, Diagram<Truth> where) {
      Change change;
      change.kind = Change::Kind::Text;
      change.subject = subject;
      change.label = *is.text;
      change.from = from;
      change.to = to;
      comparing_.add(std::move(change), where);
    };
    add("shown", "not shown",
        diagrams_.and_kleene(was.where, comparing_.is_not(is.where, Truth::True)));
    add("not shown", "shown",
        diagrams_.and_kleene(comparing_.is_not(was.where, Truth::True), is.where));
  }

  const Comparing& comparing_;
  Diagrams& diagrams_;
  const Content& before_;
  const Content& after_;
  /// True where what the texts belong to says the same before and after.
  Diagram<Truth> same_;
};

}  // namespace

void compare_texts(const Comparing& comparing) { TextComparer(comparing).run(); }

}  // namespace wijzer::analysis
