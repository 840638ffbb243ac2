#include <algorithm>
#include <utility>

#include "core/summary/words.hpp"
#include "pages/html.hpp"
#include "pages/writer.hpp"

namespace wijzer::pages {
namespace {

/// A time limit as it stands for everybody: how long, from when, and whether it moves.
void write_deadline(Writer& writer, const Deadline& deadline, int level) {
  const Content& content = writer.content();
  const auto counted = [&](const char* key, int number) {
    return phrase(content, key, {{"count", std::to_string(number)}});
  };
  constexpr int week = 7;
  const Length& length = deadline.length;
  std::vector<std::string> texts = {deadline.text_unknown};
  if (length.years > 0) {
    texts.push_back(counted("pages.deadline_years", length.years));
  } else if (length.days % week == 0) {
    texts.push_back(counted("pages.deadline_weeks", length.days / week));
  } else {
    texts.push_back(counted("pages.deadline_days", length.days));
  }
  texts.push_back(
      phrase(content, deadline.is_public ? "pages.deadline_public" : "pages.deadline_contract"));
  writer.heading(level, deadline.title);
  if (const auto place = writer.said_before("deadline " + deadline.id.value + deadline.title)) {
    return writer.see_also({*place});
  }
  writer.texts(texts);
  writer.raw(element("p", link(writer.wizard(), writer.words("pages.deadline_link"))));
  writer.use(deadline.sources);
}

/// Who to reach, with a link to all that is known about them.
void write_contact(Writer& writer, ContactIndex index) {
  const Content& content = writer.content();
  const Contact& contact = content[index];
  const bool here = writer.holds(ListPart::Contacts);
  const auto page = page_of(content, ListPart::Contacts);
  if (!here && writer.first_time("contact " + contact.id.value)) write_reach(writer, contact);
  writer.use(contact.sources);
  if (!here && !page) return;
  const std::string target =
      (here ? std::string{} : file_of(content[*page])) + "#contact-" + contact.id.value;
  const std::string text = phrase(content, "pages.contact_link", {{"contact", contact.name}});
  writer.raw(element("p", link(target, escape(text))));
}

void write_intro(Writer& writer, const Problem& problem) {
  writer.notes(problem.intro);
  writer.use(problem.sources);
}

/// What the step asks, without its title.
void write_step_body(Writer& writer, const Step& step, int level) {
  const Content& content = writer.content();
  if (step.urgent) {
    writer.raw(
        element("p", element("strong", writer.words("problem.pressing")), "class=\"kz-alert\""));
  }
  if (step.when) {
    writer.raw("<div class=\"kz-if\">\n" +
               to_html(content, reading_of(content, *step.when),
                       {"pages.if_one", "pages.if_all", "pages.if_any"}) +
               "</div>\n");
  }
  writer.labelled(level, "step.whom", step.whom);
  if (step.contact) write_contact(writer, *step.contact);
  if (!step.say.empty()) {
    writer.heading(level, phrase(content, "step.say"));
    writer.raw("<blockquote class=\"kz-say\">\n" + element("p", writer.said(step.say)) +
               "</blockquote>\n");
  }
  writer.labelled(level, "step.papers", step.papers);
  writer.labelled(level, "step.time", step.time);
  if (step.deadline) write_deadline(writer, content[*step.deadline], level);
  writer.notes(level, "step.more", step.more);
  writer.use(step.sources);
}

std::string numbered(const Content& content, std::size_t number, const Step& step) {
  return phrase(content, "pages.step", {{"number", std::to_string(number)}, {"step", step.title}});
}

}  // namespace

void write_problem(Writer& writer, const Problem& problem, int level) {
  const Content& content = writer.content();
  write_intro(writer, problem);
  writer.paragraph(phrase(content, "pages.ladder"));
  writer.end_part();
  std::size_t number = 0;
  for (const StepIndex index : problem.ladder) {
    const Step& step = content[index];
    writer.raw("<section class=\"kz-step\">\n");
    writer.heading(level, numbered(content, ++number, step), "step-" + step.id.value);
    write_step_body(writer, step, level + 1);
    writer.raw("</section>\n");
    writer.end_part();
  }
}

void write_named_steps(Writer& writer, const std::vector<Note>& notes, int level) {
  std::vector<StepIndex> written;
  for (const Note& note : notes) {
    if (!note.step || std::find(written.begin(), written.end(), *note.step) != written.end()) {
      continue;
    }
    written.push_back(*note.step);
    const Step& step = writer.content()[*note.step];
    writer.raw("<section class=\"kz-step\">\n");
    writer.heading(level, step.title, "step-" + step.id.value);
    write_step_body(writer, step, level + 1);
    writer.raw("</section>\n");
  }
}

void write_problem_in_short(Writer& writer, const Problem& problem, int level) {
  const Content& content = writer.content();
  writer.heading(level, problem.title, "problem-" + problem.id.value);
  write_intro(writer, problem);
  std::string items;
  for (const StepIndex index : problem.ladder) {
    const Step& step = content[index];
    const std::string text =
        phrase(content, "pages.step_elsewhere",
               {{"step", step.title}, {"number", std::to_string(index.value + 1)}});
    items += element("li", link("#step-" + step.id.value, escape(text)));
  }
  writer.raw(element("ol", "\n" + items));
  writer.end_part();
}

void write_step(Writer& writer, StepIndex index, int level) {
  const Content& content = writer.content();
  const Step& step = content[index];
  writer.heading(level, numbered(content, index.value + 1, step), "step-" + step.id.value);
  write_step_body(writer, step, level + 1);
  writer.end_part();
}

void write_problem_list(Writer& writer) {
  const Content& content = writer.content();
  std::string items;
  for (std::size_t i = 0; i < content.problems.size(); ++i) {
    const Problem& problem = content.problems[i];
    const auto page = page_of(content, ProblemIndex{static_cast<std::uint32_t>(i)});
    const std::string title = escape(problem.title);
    items += element("li", page ? link(file_of(content[*page]), title) : title);
  }
  writer.raw(element("ul", "\n" + items, "class=\"kz-links\""));
}

}  // namespace wijzer::pages
