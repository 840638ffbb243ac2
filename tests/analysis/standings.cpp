#include "analysis/standings.hpp"

namespace wijzer::test {
namespace {

using analysis::ConditionRole;

constexpr const char* text_only =
    "a scenario can't expect a text; --witnesses shows who reads each";
constexpr const char* excludes_nothing = "nothing says that it excludes another";

Tree with_when(Tree part, const Tree& when) {
  part["when"] = when;
  return part;
}
Tree text_when(const Tree& when) { return with_when(note("text"), when); }
Tree holds_when(const char* criterion) { return Tree{{"criterion", criterion}}; }
Tree yes_to(const char* question) { return Tree{{"question", question}, {"is", "yes"}}; }
Tree no_to(const char* question) { return Tree{{"question", question}, {"is", "no"}}; }
Tree both_of(const Tree& a, const Tree& b) { return Tree{{"all", Tree::array({a, b})}}; }

/// A question that only a text looks at.
Tree& add_extra(Tree& tree) {
  tree["questions"].push_back(choice("extra", {"yes", "no", "more"}));
  tree["topics"][0]["items"].push_back(text_when(yes_to("extra")));
  tree["topics"][0]["items"].push_back(text_when(no_to("extra")));
  return tree["questions"][4];
}

/// An organisation that is there for some.
Tree nurses_for(const Tree& when) {
  Tree out = json(R"({"id": "nurses", "name": "nurses", "does": "Help.", "reach": [],
      "sources": ["law"]})");
  out["serves"] = when;
  return out;
}

/// What everybody gets, of which there is to be exactly one.
void exactly_one(Tree& tree, const char* of) {
  tree["advice"] = Tree::array({Tree{{"exactly_one", Tree::array({of})}}});
}

Slot at_question() {
  return {ConditionRole::Question,
          "/questions/4/when",
          [](Tree& tree, const Tree& when) { add_extra(tree)["when"] = when; },
          {"no-advice",
           [](Tree& tree) {
             add_extra(tree)["when"] = holds_when("at-home");
             tree["questions"][4].erase("unknown");
             const Tree any = json(R"({"any": [{"question": "extra", "is": "yes"},
                 {"not": {"question": "extra", "is": "yes"}}]})");
             tree["topics"][0]["when"] = both_of(json(R"({"route": "r", "verdict": "no"})"), any);
           }},
          {nullptr, nullptr, "two questions may be asked of one person"}};
}

Slot at_option() {
  return {ConditionRole::Option,
          "/questions/4/options/0/when",
          [](Tree& tree, const Tree& when) {
            add_extra(tree)["options"][0]["when"] = when;
            tree["topics"].push_back(topic("more", yes_to("extra")));
          },
          {nullptr, nullptr, "who is not offered it gives another answer, which is looked at too"},
          {nullptr, nullptr, "two options may be offered to one person"}};
}

Slot at_criterion() {
  return {ConditionRole::Criterion,
          "/criteria/3/when",
          [](Tree& tree, const Tree& when) {
            tree["criteria"].push_back(criterion("third", when));
            tree["topics"].push_back(topic("more", holds_when("third")));
          },
          {"no-advice",
           [](Tree& tree) {
             tree["criteria"].push_back(criterion("third", holds_when("at-home")));
             tree["topics"][0]["when"] =
                 both_of(json(R"({"route": "r", "verdict": "no"})"), holds_when("third"));
           }},
          {nullptr, nullptr, excludes_nothing}};
}

Slot at_fits() {
  return {ConditionRole::Fits,
          "/routes/1/fits_when",
          [](Tree& tree, const Tree& when) {
            tree["routes"].push_back(route("s", when));
            tree["routes"][1]["need_by"] = Tree::array({note("Bel.")});
          },
          {"no-advice", [](Tree& tree) { tree["topics"][0]["when"] = no_to("care"); }},
          {"double-advice", [](Tree& tree) {
             tree["routes"].push_back(route("s", holds_when("at-home")));
             exactly_one(tree, "routes");
           }}};
}

Slot at_possible() {
  return {ConditionRole::Possible,
          "/routes/0/possible_when",
          [](Tree& tree, const Tree& when) { tree["routes"][0]["possible_when"] = when; },
          {"no-advice",
           [](Tree& tree) {
             tree["routes"][0]["possible_when"] = both_of(holds_when("needs"), holds_when("other"));
             tree["topics"][0]["when"] = no_to("care");
           }},
          {nullptr, nullptr, "several routes may fit one person: none of them is certain"}};
}

Slot at_headline() {
  return {ConditionRole::Headline,
          "/routes/0/headlines/possible/0/when",
          [](Tree& tree, const Tree& when) {
            Tree& list = tree["routes"][0]["headlines"]["possible"];
            list = Tree::array({text_when(when), list[0]});
          },
          {nullptr, nullptr, "the loader wants a last headline without \"when\""},
          {"undeclared-overlap",
           [](Tree& tree) {
             Tree& list = tree["routes"][0]["headlines"]["no"];
             list = Tree::array({with_when(note("one"), no_to("care")),
                                 with_when(note("two"), no_to("home")), list[0]});
           }},
          nullptr,
          nullptr,
          text_only};
}

Slot at_route_note() {
  return {ConditionRole::RouteNote,
          "/routes/0/remarks/0/when",
          [](Tree& tree, const Tree& when) {
            tree["routes"][0]["remarks"] = Tree::array({text_when(when)});
          },
          {"no-contact",
           [](Tree& tree) {
             tree["routes"][0]["need_by"] = Tree::array({text_when(holds_when("other"))});
           }},
          {nullptr, nullptr, excludes_nothing},
          nullptr,
          nullptr,
          text_only};
}

Slot at_outcome() {
  return {ConditionRole::Outcome,
          "/outcomes/0/when",
          [](Tree& tree, const Tree& when) {
            tree["outcomes"] = Tree::array({test::outcome("one", when), test::outcome("rest")});
          },
          {"no-outcome",
           [](Tree& tree) {
             tree["outcomes"] = Tree::array({test::outcome("one", holds_when("at-home"))});
           }},
          {nullptr, nullptr, "the first that holds counts, so there are never two"}};
}

Slot at_outcome_note() {
  return {ConditionRole::OutcomeNote,
          "/outcomes/0/items/0/when",
          [](Tree& tree, const Tree& when) {
            tree["outcomes"] = Tree::array({test::outcome("one")});
            tree["outcomes"][0]["items"] = Tree::array({text_when(when)});
          },
          {nullptr, nullptr, "no text of an outcome is required"},
          {nullptr, nullptr, excludes_nothing},
          nullptr,
          nullptr,
          text_only};
}

Slot at_topic() {
  return {ConditionRole::Topic,
          "/topics/1/when",
          [](Tree& tree, const Tree& when) { tree["topics"].push_back(topic("more", when)); },
          {"no-advice",
           [](Tree& tree) {
             tree["topics"][0]["when"] =
                 both_of(json(R"({"route": "r", "verdict": "no"})"), no_to("home"));
           }},
          {"double-advice", [](Tree& tree) {
             tree["topics"].push_back(topic("more", no_to("home")));
             exactly_one(tree, "topics");
           }}};
}

Slot at_topic_note() {
  return {ConditionRole::TopicNote,
          "/topics/1/items/0/when",
          [](Tree& tree, const Tree& when) {
            tree["topics"].push_back(topic("more", yes_to("home")));
            tree["topics"][1]["items"] = Tree::array({text_when(when)});
          },
          {"no-first-step",
           [](Tree& tree) {
             tree["routes"][0]["steps"] = json(R"([{"step": "letter"}])");
             tree["topics"][0]["items"] =
                 Tree::array({with_when(json(R"({"step": "letter"})"), holds_when("at-home"))});
           }},
          {nullptr, nullptr, excludes_nothing},
          nullptr,
          nullptr,
          text_only};
}

Slot at_problem() {
  return {ConditionRole::Problem,
          "/problems/1/when",
          [](Tree& tree, const Tree& when) {
            tree["problems"].push_back(problem("q", when, json(R"(["last"])")));
          },
          {"no-advice",
           [](Tree& tree) {
             tree["routes_when"] = holds_when("needs");
             tree["problems"].push_back(
                 problem("q", both_of(no_to("care"), yes_to("home")), json(R"(["last"])")));
           }},
          {"double-advice", [](Tree& tree) {
             tree["problems"].push_back(problem("q", yes_to("home"), json(R"(["last"])")));
             exactly_one(tree, "problems");
           }}};
}

Slot at_problem_note() {
  return {ConditionRole::ProblemNote,
          "/problems/0/intro/0/when",
          [](Tree& tree, const Tree& when) {
            tree["problems"][0]["intro"] = Tree::array({text_when(when)});
          },
          {nullptr, nullptr, "no text of a problem is required"},
          {nullptr, nullptr, excludes_nothing},
          nullptr,
          nullptr,
          text_only};
}

void make_urgent(Tree& tree) {
  tree["steps"][0]["urgent"] = true;
  tree["steps"][1]["urgent"] = true;
}

Slot at_step() {
  return {ConditionRole::Step,
          "/steps/0/when",
          [](Tree& tree, const Tree& when) {
            tree["steps"][0]["when"] = when;
            tree["steps"][0]["show_when_unknown"] = false;
          },
          {"no-first-step",
           [](Tree& tree) {
             tree["steps"][2]["when"] = holds_when("at-home");
             tree["steps"][2]["show_when_unknown"] = false;
           }},
          {"undeclared-overlap",
           [](Tree& tree) {
             make_urgent(tree);
             tree["steps"][0]["when"] = holds_when("at-home");
           }},
          "/problems/0/ladder"};
}

Slot at_tried() {
  return {ConditionRole::Tried,
          "/steps/0/tried",
          [](Tree& tree, const Tree& when) { tree["steps"][0]["tried"] = when; },
          {"no-first-step", [](Tree& tree) { tree["steps"][2]["tried"] = holds_when("at-home"); }},
          {"undeclared-overlap", [](Tree& tree) {
             make_urgent(tree);
             tree["steps"][0]["tried"] = holds_when("at-home");
           }}};
}

Slot at_step_note() {
  return {ConditionRole::StepNote,
          "/steps/0/more/0/when",
          [](Tree& tree, const Tree& when) {
            tree["steps"][0]["more"] = Tree::array({text_when(when)});
          },
          {nullptr, nullptr, "no text of a step is required"},
          {nullptr, nullptr, excludes_nothing},
          nullptr,
          nullptr,
          text_only};
}

Slot at_routes() {
  return {ConditionRole::Routes,
          "/routes_when",
          [](Tree& tree, const Tree& when) { tree["routes_when"] = when; },
          {"no-advice", [](Tree& tree) { tree["routes_when"] = holds_when("needs"); }},
          {nullptr, nullptr, excludes_nothing}};
}

Slot at_advice() {
  return {ConditionRole::Advice,
          "/advice/0/when",
          [](Tree& tree, const Tree& when) {
            tree["advice"] = json(R"([{"at_least_one": ["routes", "topics"]}])");
            tree["advice"][0]["when"] = when;
          },
          {"no-advice",
           [](Tree& tree) {
             tree["advice"] = json(R"([{"at_least_one": [{"topic": "else"}]}])");
             tree["advice"][0]["when"] = holds_when("at-home");
           }},
          {nullptr, nullptr, "two rules may hold for one person"},
          nullptr,
          "a rule is one for whom it holds for certain, and no parent reads it",
          "no parent notices it"};
}

Slot at_serves() {
  return {ConditionRole::Serves,
          "/contacts/0/serves",
          [](Tree& tree, const Tree& when) { tree["contacts"] = Tree::array({nurses_for(when)}); },
          {"not-served",
           [](Tree& tree) {
             tree["contacts"] = Tree::array({nurses_for(holds_when("at-home"))});
             tree["steps"][2]["contact"] = "nurses";
           }},
          {nullptr, nullptr, "two organisations may serve one person"},
          nullptr,
          "an organisation serves whomever it may serve, and no parent reads it",
          "no parent notices it"};
}

}  // namespace

Sample with_slots() {
  Sample sample;
  for (const char* id : {"care", "home", "other"}) {
    sample.add("questions", choice(id, {"yes", "no"}));
  }
  sample.add("questions", multiple("tried", {"call", "letter", "none"}));
  sample.add("criteria", criterion("needs", yes_to("care")));
  sample.add("criteria", criterion("at-home", yes_to("home")));
  sample.add("criteria", criterion("other", yes_to("other")));
  Tree& route =
      sample.add("routes", test::route("r", both_of(holds_when("needs"), holds_when("at-home"))));
  route["need_by"] = Tree::array({note("Bel de arts.")});
  Tree& topic =
      sample.add("topics", test::topic("else", json(R"({"route": "r", "verdict": "no"})")));
  topic["nothing_fits"] = true;
  topic["items"] = Tree::array({text_when(holds_when("other"))});
  for (const char* id : {"call", "letter"}) {
    sample.add("steps", step(id))["tried"] = Tree{{"question", "tried"}, {"has", id}};
  }
  sample.add("steps", step("last"));
  sample.add("problems", problem("p", yes_to("care"), json(R"(["call", "letter", "last"])")));
  return sample;
}

/// A new place does not compile until it has a case.
Slot slot_of(ConditionRole where) {
  switch (where) {
    case ConditionRole::Question:
      return at_question();
    case ConditionRole::Option:
      return at_option();
    case ConditionRole::Criterion:
      return at_criterion();
    case ConditionRole::Fits:
      return at_fits();
    case ConditionRole::Possible:
      return at_possible();
    case ConditionRole::Headline:
      return at_headline();
    case ConditionRole::RouteNote:
      return at_route_note();
    case ConditionRole::Outcome:
      return at_outcome();
    case ConditionRole::OutcomeNote:
      return at_outcome_note();
    case ConditionRole::Topic:
      return at_topic();
    case ConditionRole::TopicNote:
      return at_topic_note();
    case ConditionRole::Problem:
      return at_problem();
    case ConditionRole::ProblemNote:
      return at_problem_note();
    case ConditionRole::Step:
      return at_step();
    case ConditionRole::Tried:
      return at_tried();
    case ConditionRole::StepNote:
      return at_step_note();
    case ConditionRole::Routes:
      return at_routes();
    case ConditionRole::Advice:
      return at_advice();
    case ConditionRole::Serves:
      return at_serves();
  }
  return {};
}

}  // namespace wijzer::test
