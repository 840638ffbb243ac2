#include <algorithm>
#include <utility>

#include "checker/visit.hpp"

namespace wijzer::check {
namespace {

/// What a text belongs to: the first part of its id, and the place of the element.
struct Owner {
  std::string id;
  Place place;
};

template <typename Element>
Owner owner(const char* kind, const Element& element) {
  return Owner{std::string(kind) + "." + element.id.value, element.place};
}

Owner inner(const Owner& owner, const std::string& key) {
  return Owner{owner.id + "." + key, owner.place / key};
}

class TextWalk {
 public:
  TextWalk(const Content& content, const std::function<void(const TextUnit&)>& visit)
      : content_(content), visit_(visit) {}

  void walk() {
    const Content& content = content_;
    for (const auto& [key, phrase] : content.interface) {
      give("interface." + key, phrase.text, phrase.place);
    }
    for (const Question& each : content.questions) question(each, owner("question", each));
    for (const Criterion& each : content.criteria) criterion(each, owner("criterion", each));
    for (const Route& each : content.routes) route(each, owner("route", each));
    for (const Outcome& each : content.outcomes) outcome(each, owner("outcome", each));
    for (const Topic& each : content.topics) topic(each, owner("topic", each));
    for (const Contact& each : content.contacts) contact(each, owner("contact", each));
    for (const Deadline& each : content.deadlines) deadline(each, owner("deadline", each));
    for (const Step& each : content.steps) step(each, owner("step", each));
    for (const Problem& each : content.problems) problem(each, owner("problem", each));
    for (const Page& each : content.pages) page(each, owner("page", each));
    for (const Term& each : content.terms) one(owner("term", each), "text", each.text);
    for (const Source& each : content.sources) give({}, each.title, each.place / "title");
  }

 private:
  void give(std::string id, const std::string& text, Place place) {
    if (!text.empty()) visit_(TextUnit{std::move(id), text, std::move(place)});
  }

  void one(const Owner& of, const std::string& key, const std::string& text) {
    give(of.id + "." + key, text, of.place / key);
  }

  void list(const Owner& of, const std::string& key, const std::vector<std::string>& texts) {
    const Owner in = inner(of, key);
    for (std::size_t i = 0; i < texts.size(); ++i) one(in, std::to_string(i), texts[i]);
  }

  /// A list that may also stand as one text.
  void paragraphs(const Owner& of, const std::string& key, const std::vector<std::string>& texts) {
    if (texts.size() == 1) {
      give(of.id + "." + key + ".0", texts.front(), of.place / key);
    } else {
      list(of, key, texts);
    }
  }

  void notes(const Owner& of, const std::string& key, const std::vector<Note>& notes) {
    for (std::size_t i = 0; i < notes.size(); ++i) {
      // The title of a step is a text of that step.
      if (notes[i].step) continue;
      give(of.id + "." + key + "." + std::to_string(i), notes[i].text, notes[i].place / "text");
    }
  }

  void question(const Question& question, const Owner& of) {
    one(of, "short", question.short_label);
    one(of, "title", question.title);
    paragraphs(of, "help", question.help);
    paragraphs(of, "why", question.why);
    one(of, "unknown", question.unknown);
    one(of, "brief", question.brief);
    one(of, "brief_unknown", question.brief_unknown);
    const std::vector<Option>& options = options_of(question);
    for (std::size_t i = 0; i < options.size(); ++i) {
      const Owner option{of.id + ".option." + options[i].id.value, place_of(content_, question, i)};
      one(option, "label", options[i].label);
      one(option, "hint", options[i].hint);
      one(option, "brief", options[i].brief);
    }
    std::visit(overloaded{
                   [&](const Number& type) {
                     one(of, "unit", type.unit);
                     one(of, "if_not_whole", type.if_not_whole);
                   },
                   // The words of their options were given above.
                   [](const Choice&) {},
                   [](const Multiple&) {},
                   [](const Day&) {},
               },
               question.type);
  }

  void criterion(const Criterion& criterion, const Owner& of) {
    one(of, "true", criterion.text_true);
    one(of, "false", criterion.text_false);
    one(of, "if_true", criterion.if_true);
    one(of, "if_false", criterion.if_false);
    one(of, "unknown", criterion.text_unknown);
    one(of, "find_out", criterion.find_out);
    if (!criterion.open_norm) return;
    const Owner norm = inner(of, "open_norm");
    one(norm, "decided_by", criterion.open_norm->decided_by);
    one(norm, "bring", criterion.open_norm->bring);
    one(norm, "ask", criterion.open_norm->ask);
  }

  void route(const Route& route, const Owner& of) {
    one(of, "name", route.name);
    one(of, "title", route.title);
    one(of, "payer", route.payer);
    paragraphs(of, "pays", route.pays);
    for_each_note_list(route, [&](std::string key, const std::vector<Note>& list) {
      std::replace(key.begin(), key.end(), '/', '.');
      notes(of, key, list);
    });
  }

  void outcome(const Outcome& outcome, const Owner& of) {
    one(of, "title", outcome.title);
    notes(of, "items", outcome.items);
  }

  void topic(const Topic& topic, const Owner& of) {
    one(of, "title", topic.title);
    notes(of, "items", topic.items);
  }

  void contact(const Contact& contact, const Owner& of) {
    one(of, "name", contact.name);
    paragraphs(of, "does", contact.does);
    paragraphs(of, "does_not", contact.does_not);
    for (std::size_t i = 0; i < contact.reach.size(); ++i) {
      // Opening times are words; addresses and numbers are the same in every language.
      if (contact.reach[i].kind != Reach::Kind::Hours) continue;
      const std::string number = std::to_string(i);
      give(of.id + ".reach." + number, contact.reach[i].value,
           of.place / "reach" / number / "value");
    }
    one(of, "reach_note", contact.reach_note);
  }

  void deadline(const Deadline& deadline, const Owner& of) {
    one(of, "title", deadline.title);
    one(of, "act", deadline.act);
    one(of, "open", deadline.text_open);
    one(of, "last_day", deadline.text_last_day);
    one(of, "kept", deadline.text_kept);
    one(of, "passed", deadline.text_passed);
    one(of, "unknown", deadline.text_unknown);
  }

  void step(const Step& step, const Owner& of) {
    one(of, "title", step.title);
    one(of, "whom", step.whom);
    one(of, "say", step.say);
    list(of, "papers", step.papers);
    one(of, "time", step.time);
    if (step.state && !step.state->shared) {
      const Owner waits{of.id + ".waits", step.place / "state" / "waits"};
      one(waits, "title", step.state->waits_title);
      one(waits, "text", step.state->waits_text);
    }
    notes(of, "more", step.more);
  }

  void problem(const Problem& problem, const Owner& of) {
    one(of, "title", problem.title);
    one(of, "alone", problem.alone);
    notes(of, "intro", problem.intro);
  }

  void page(const Page& page, const Owner& of) {
    one(of, "title", page.title);
    one(of, "description", page.description);
    paragraphs(of, "intro", page.intro);
    for (std::size_t i = 0; i < page.parts.size(); ++i) {
      const Owner part{of.id + ".part." + std::to_string(i), page.parts[i].place};
      std::visit(overloaded{
                     [&](const TextPart& node) {
                       one(part, "title", node.title);
                       paragraphs(part, "text", node.text);
                     },
                     [&](const PagesPart& node) { one(part, "title", node.title); },
                     // The words of these are those of what they name.
                     [](const RoutePart&) {},
                     [](const OutcomePart&) {},
                     [](const TopicPart&) {},
                     [](const ProblemPart&) {},
                     [](const ListPart&) {},
                 },
                 page.parts[i].node);
    }
  }

  const Content& content_;
  const std::function<void(const TextUnit&)>& visit_;
};

}  // namespace

void for_each_text(const Content& content, const std::function<void(const TextUnit&)>& visit) {
  TextWalk(content, visit).walk();
}

}  // namespace wijzer::check
