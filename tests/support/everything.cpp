#include "support/everything.hpp"

#include <cstdint>

namespace wijzer::test {
namespace {

Note told(const char* text, std::optional<Condition> when = std::nullopt) {
  Note out;
  out.text = text;
  out.when = std::move(when);
  out.sources = {SourceIndex{0}};
  return out;
}

std::vector<Note> told_once(const char* text) {
  std::vector<Note> out;
  out.push_back(told(text));
  return out;
}

void add_questions(Content& content) {
  content.questions.resize(4);
  Choice choice;
  choice.options.push_back({OptionId{"yes"}, "Ja", "Als het zo is.", "Het is zo.", true});
  choice.options.push_back({OptionId{"no"}, "Nee"});
  Multiple multiple;
  multiple.options.push_back({OptionId{"called"}, "Gebeld"});
  multiple.options.push_back({OptionId{"none"}, "Niets", "", "", false, true});
  multiple.options[0].when = picked(0, 0);
  content.questions[0].type = choice;
  content.questions[1].type = Number{0, 25, "jaar", "Een heel getal."};
  content.questions[2].type = Day{true, 2};
  content.questions[3].type = multiple;
  const char* ids[] = {"care", "age", "letter", "done"};
  for (std::size_t i = 0; i < 4; ++i) {
    Question& question = content.questions[i];
    question.id.value = ids[i];
    question.short_label = "Kort";
    question.title = "De vraag?";
    question.help = {"Een regel.", "Nog een."};
    question.why = {"Daarom."};
    question.unknown = i == 0 ? "" : "Weet ik niet";
    question.sources = {SourceIndex{0}};
  }
  content.questions[1].when = picked(0, 0);
  content.questions[1].never_suggest = content.questions[2].sensitive = true;
  content.questions[1].brief_line = 2;
  content.questions[1].brief = "{answer} jaar";
  content.questions[1].brief_unknown = "Leeftijd niet bekend";
}

void add_rules(Content& content) {
  content.criteria.resize(2);
  content.criteria[0] = {CriterionId{"young"}, no_more_than(1, 18), "Is jong.",
                         "Is niet jong.",      "als jong",          "als niet jong",
                         "Is het kind jong?",  "U weet het."};
  content.criteria[0].open_norm = OpenNorm{"De gemeente", "Een brief", "Hoe jong?"};
  content.criteria[0].sources = {SourceIndex{0}};
  content.criteria[1].id.value = "both";
  content.criteria[1].when =
      joined<All>(Condition{CriterionHolds{CriterionIndex{0}}}, joined<Not>(picked(0, 1)),
                  joined<Any>(picked(3, 0), Condition{DeadlineIs{DeadlineIndex{0}, true}}));
  content.criteria_order = {CriterionIndex{0}, CriterionIndex{1}};
  content.deadlines.push_back({DeadlineId{"object"},
                               "Bezwaar",
                               QuestionIndex{2},
                               Length{42, 1},
                               true,
                               {},
                               14,
                               "Doe het.",
                               "Open.",
                               "Vandaag.",
                               "Blijft.",
                               "Voorbij.",
                               "Onbekend."});
  content.equated_days.push_back({{from_days(20'000)}, from_days(21'000), {SourceIndex{0}}});
  content.deadlines[0].equated_days = content.equated_days[0].days;
  Route& route = content.routes.emplace_back();
  route.id.value = "law";
  route.name = "De wet";
  route.title = "De hele wet";
  route.payer = "Iemand";
  route.pays = {"Zorg."};
  route.fits_when = Condition{CriterionHolds{CriterionIndex{1}}};
  route.possible_when = Condition{CriterionHolds{CriterionIndex{0}}};
  route.settles_others = true;
  route.headlines_fits = told_once("Past.");
  route.headlines_possible = told_once("Misschien.");
  route.headlines_no = told_once("Niet.");
  for (const NoteList& list : note_lists) route.*list.notes = told_once(list.key);
  route.steps.front().step = StepIndex{0};
  route.steps.front().text = "Bel";
  route.remarks.front().when = Condition{VerdictIs{RouteIndex{0}, false}};
  route.remarks.front().show_when_unknown = true;
}

void add_steps(Content& content) {
  Step& step = content.steps.emplace_back();
  step.id.value = "call";
  step.title = "Bel";
  step.when = picked(0, 0);
  step.state =
      StepState{QuestionIndex{3}, OptionIndex{0},   {},      QuestionIndex{0}, QuestionIndex{2},
                QuestionIndex{2}, DeadlineIndex{0}, "Wacht", "U wacht."};
  step.tried = picked(3, 0);
  step.waits = picked(0, 0);
  step.whom = "De gemeente";
  step.contact = ContactIndex{0};
  step.say = "Dag.";
  step.papers = {"Een brief"};
  step.time = "Vandaag";
  step.deadline = DeadlineIndex{0};
  step.urgent = true;
  step.more = told_once("Meer.");
  Problem& problem = content.problems.emplace_back();
  problem.id.value = "no";
  problem.title = "Nee";
  problem.alone = "Alleen dit";
  problem.when = picked(0, 1);
  problem.intro = told_once("Eerst dit.");
  problem.ladder = {StepIndex{0}};
  Topic& topic = content.topics.emplace_back();
  topic.id.value = "later";
  topic.title = "Later";
  topic.shown = TopicPlace::Top;
  topic.when = picked(0, 0);
  topic.items = told_once("Item.");
  Outcome& outcome = content.outcomes.emplace_back();
  outcome.id.value = "end";
  outcome.title = "Einde";
  outcome.when = picked(0, 1);
  outcome.items = told_once("Punt.");
}

}  // namespace

Content everything() {
  Content content;
  content.id = "all";
  content.version = "2026.11.1";
  content.date = "2026-11-21";
  content.language = "nl";
  content.interface["button.next"].text = "Verder";
  content.interface["result.title"].text = "Uitkomst";
  content.sources.push_back({SourceId{"law"}, SourceKind::Ruling, "Een wet", "jci", "ecli",
                             "https://w.example", "2026-01-01", "2026-11-21", "2027-11-21",
                             Confidence::Seed});
  content.contacts.push_back({ContactId{"desk"}, "Het loket", {"Helpt."}, {"Beslist niet."}});
  content.contacts[0].reach = {{Reach::Kind::Phone, "0800", "2026-11-21"},
                               {Reach::Kind::Hours, "Elke dag", ""}};
  content.contacts[0].reach_note = "Let op.";
  content.terms.push_back({TermId{"care"}, {"zorg", "zorgen"}, "Hulp.", {SourceIndex{0}}});
  content.terms.push_back({TermId{"law"}, {"wet"}, "Een regel.", {}});
  add_questions(content);
  add_rules(content);
  add_steps(content);
  content.routes_when = joined<Not>(picked(0, 1));
  // One node that looks at the first question, and no cuts.
  content.questions_left = {3, {2, 3, 0, 0, 4, 1, 0, 0, 0, 0, 0, 0, 0, 1, 2, 0, 0, 0, 2}};
  return content;
}

}  // namespace wijzer::test
