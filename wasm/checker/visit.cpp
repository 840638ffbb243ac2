#include "checker/visit.hpp"

#include <utility>

namespace wijzer::check {
namespace {

using Texts = std::function<void(const std::string&, const Place&)>;

void visit_paragraphs(const std::vector<std::string>& texts, const Place& place,
                      const Texts& visit) {
  if (texts.size() == 1) {
    visit(texts.front(), place);
    return;
  }
  for (std::size_t i = 0; i < texts.size(); ++i) visit(texts[i], place / std::to_string(i));
}

void visit_question(const Question& question, const Texts& visit) {
  visit(question.short_label, question.place / "short");
  visit(question.title, question.place / "title");
  visit_paragraphs(question.help, question.place / "help", visit);
  visit_paragraphs(question.why, question.place / "why", visit);
  visit(question.unknown, question.place / "unknown");
  const std::vector<Option>& options = options_of(question);
  for (std::size_t i = 0; i < options.size(); ++i) {
    const Place place = question.place / "options" / std::to_string(i);
    visit(options[i].label, place / "label");
    visit(options[i].hint, place / "hint");
  }
  if (const Number* number = std::get_if<Number>(&question.type)) {
    visit(number->unit, question.place / "unit");
  }
}

void visit_criterion(const Criterion& criterion, const Texts& visit) {
  visit(criterion.text_true, criterion.place / "true");
  visit(criterion.text_false, criterion.place / "false");
  visit(criterion.text_unknown, criterion.place / "unknown");
  visit(criterion.find_out, criterion.place / "find_out");
  if (!criterion.open_norm) return;
  const Place place = criterion.place / "open_norm";
  visit(criterion.open_norm->decided_by, place / "decided_by");
  visit(criterion.open_norm->bring, place / "bring");
  visit(criterion.open_norm->ask, place / "ask");
}

void visit_contact(const Contact& contact, const Texts& visit) {
  visit(contact.name, contact.place / "name");
  visit_paragraphs(contact.does, contact.place / "does", visit);
  visit_paragraphs(contact.does_not, contact.place / "does_not", visit);
  visit(contact.reach_note, contact.place / "reach_note");
}

void visit_deadline(const Deadline& deadline, const Texts& visit) {
  visit(deadline.title, deadline.place / "title");
  visit(deadline.text_open, deadline.place / "open");
  visit(deadline.text_last_day, deadline.place / "last_day");
  visit(deadline.text_passed, deadline.place / "passed");
  visit(deadline.text_unknown, deadline.place / "unknown");
}

void visit_step(const Step& step, const Texts& visit) {
  visit(step.title, step.place / "title");
  visit(step.whom, step.place / "whom");
  visit(step.say, step.place / "say");
  for (std::size_t i = 0; i < step.papers.size(); ++i) {
    visit(step.papers[i], step.place / "papers" / std::to_string(i));
  }
  visit(step.time, step.place / "time");
}

void visit_page(const Page& page, const Texts& visit) {
  visit(page.title, page.place / "title");
  visit(page.description, page.place / "description");
  visit_paragraphs(page.intro, page.place / "intro", visit);
  for (const Part& part : page.parts) {
    if (const TextPart* node = std::get_if<TextPart>(&part.node)) {
      visit(node->title, part.place / "title");
      visit_paragraphs(node->text, part.place / "text", visit);
    } else if (const PagesPart* links = std::get_if<PagesPart>(&part.node)) {
      visit(links->title, part.place / "title");
    }
  }
}

}  // namespace

void add(Diagnostics& diagnostics, Severity severity, const char* check, const Place& place,
         std::string message) {
  diagnostics.push_back(Diagnostic{severity, check, place.file, place.pointer, std::move(message)});
}

void for_each_note(const Content& content, const std::function<void(const Note&)>& visit) {
  for (const Route& route : content.routes) {
    for (const std::vector<Note>* notes :
         {&route.headlines_fits, &route.headlines_possible, &route.headlines_no, &route.need_by,
          &route.decided_by, &route.start, &route.forms, &route.contribution, &route.ask,
          &route.papers, &route.remarks}) {
      for (const Note& note : *notes) visit(note);
    }
  }
  for (const Topic& topic : content.topics) {
    for (const Note& note : topic.items) visit(note);
  }
  for (const Step& step : content.steps) {
    for (const Note& note : step.more) visit(note);
  }
  for (const Problem& problem : content.problems) {
    for (const Note& note : problem.intro) visit(note);
  }
}

void for_each_text(const Content& content,
                   const std::function<void(const std::string&, const Place&)>& visit) {
  for (const auto& [key, phrase] : content.interface) visit(phrase.text, phrase.place);
  for (const Question& question : content.questions) visit_question(question, visit);
  for (const Criterion& criterion : content.criteria) visit_criterion(criterion, visit);
  for (const Route& route : content.routes) {
    visit(route.name, route.place / "name");
    visit(route.title, route.place / "title");
    visit_paragraphs(route.pays, route.place / "pays", visit);
  }
  for (const Topic& topic : content.topics) visit(topic.title, topic.place / "title");
  for (const Contact& contact : content.contacts) visit_contact(contact, visit);
  for (const Deadline& deadline : content.deadlines) visit_deadline(deadline, visit);
  for (const Step& step : content.steps) visit_step(step, visit);
  for (const Problem& problem : content.problems) visit(problem.title, problem.place / "title");
  for_each_note(content, [&](const Note& note) { visit(note.text, note.place / "text"); });
  for (const Page& page : content.pages) visit_page(page, visit);
  for (const Term& term : content.terms) visit(term.text, term.place / "text");
  for (const Source& source : content.sources) visit(source.title, source.place / "title");
}

void for_each_part(const Condition& condition, const std::function<void(const Condition&)>& visit) {
  visit(condition);
  const auto all = [&](const std::vector<Condition>& parts) {
    for (const Condition& part : parts) for_each_part(part, visit);
  };
  std::visit(overloaded{
                 [&](const All& node) { all(node.parts); },
                 [&](const Any& node) { all(node.parts); },
                 [&](const Not& node) { all(node.part); },
                 [](const Picked&) {},
                 [](const Between&) {},
                 [](const CriterionHolds&) {},
                 [](const VerdictIs&) {},
                 [](const DeadlineIs&) {},
             },
             condition.node);
}

void for_each_condition(const Content& content,
                        const std::function<void(const Condition&)>& visit) {
  for (const Question& question : content.questions) {
    if (question.when) for_each_part(*question.when, visit);
    for (const Option& option : options_of(question)) {
      if (option.when) for_each_part(*option.when, visit);
    }
  }
  for (const Criterion& criterion : content.criteria) for_each_part(criterion.when, visit);
  for (const Route& route : content.routes) {
    for_each_part(route.fits_when, visit);
    if (route.possible_when) for_each_part(*route.possible_when, visit);
  }
  for (const Topic& topic : content.topics) for_each_part(topic.when, visit);
  for (const Problem& problem : content.problems) for_each_part(problem.when, visit);
  for (const Step& step : content.steps) {
    if (step.when) for_each_part(*step.when, visit);
    if (step.tried) for_each_part(*step.tried, visit);
  }
  if (content.routes_when) for_each_part(*content.routes_when, visit);
  for_each_note(content, [&](const Note& note) {
    if (note.when) for_each_part(*note.when, visit);
  });
}

}  // namespace wijzer::check
