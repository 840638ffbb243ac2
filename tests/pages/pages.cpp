// The pages to read: complete, linked, and nothing on them that the content does not say.
#include "pages/pages.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "pages/site.hpp"
#include "support/files.hpp"
#include "support/html.hpp"
#include "support/printing.hpp"

namespace wijzer {
namespace {

using pages::PageFile;

std::vector<PageFile> pages_of(const Content& content) {
  return pages::make_pages({content, "page.css", ""});
}

const std::vector<PageFile>& shipped_pages() {
  static const std::vector<PageFile> files = pages_of(test::shipped());
  return files;
}

/// What a reader sees, with every run of white space as one space.
std::string text_of(const PageFile& file) {
  std::string out;
  for (const char letter : test::visible_text(file.html)) {
    const bool space = letter == ' ' || letter == '\n';
    if (!space || (!out.empty() && out.back() != ' ')) out += space ? ' ' : letter;
  }
  return out;
}

const PageFile& file_named(const std::vector<PageFile>& files, const std::string& name) {
  const auto found = std::find_if(files.begin(), files.end(),
                                  [&](const PageFile& file) { return file.name == name; });
  REQUIRE_MESSAGE(found != files.end(), "no file ", name);
  return *found;
}

/// The values of an attribute, in order.
std::vector<std::string> values(const std::string& html, const std::string& attribute) {
  std::vector<std::string> out;
  const std::string start = " " + attribute + "=\"";
  for (std::size_t at = html.find(start); at != std::string::npos; at = html.find(start, at + 1)) {
    const std::size_t from = at + start.size();
    out.push_back(html.substr(from, html.find('"', from) - from));
  }
  return out;
}

bool leads_outside(const std::string& address) {
  return address.starts_with("https://") || address.starts_with("tel:") ||
         address.starts_with("mailto:");
}

TEST_CASE("all texts the pages need are there") {
  CHECK(pages::missing_phrases(test::shipped()) == std::vector<std::string>{});
  Content without = test::shipped();
  without.interface.erase("pages.skip");
  CHECK(pages::missing_phrases(without) == std::vector<std::string>{"pages.skip"});
}

TEST_CASE("every route, problem, contact and word stands on a page, and all of it on one") {
  const Content& content = test::shipped();
  const std::string all = text_of(file_named(shipped_pages(), "alles-op-een-pagina.html"));
  const auto stands = [&](const std::string& text) {
    CAPTURE(text);
    CHECK(all.find(text) != std::string::npos);
  };
  for (std::uint32_t i = 0; i < content.routes.size(); ++i) {
    CHECK(pages::page_of(content, RouteIndex{i}).has_value());
    stands(content.routes[i].name);
  }
  for (std::uint32_t i = 0; i < content.problems.size(); ++i) {
    CHECK(pages::page_of(content, ProblemIndex{i}).has_value());
    stands(content.problems[i].title);
  }
  for (const Step& step : content.steps) stands(step.whom);
  for (const Contact& contact : content.contacts) stands(contact.name);
  for (const Term& term : content.terms) stands(term.text);
  for (const Source& source : content.sources) stands(source.title);
}

TEST_CASE("every link inside leads to a page and a place that are there") {
  std::map<std::string, std::set<std::string>> places;
  for (const PageFile& file : shipped_pages()) {
    const std::vector<std::string> ids = values(file.html, "id");
    places[file.name] = {ids.begin(), ids.end()};
    CAPTURE(file.name);
    CHECK(places[file.name].size() == ids.size());
  }
  for (const PageFile& file : shipped_pages()) {
    CAPTURE(file.name);
    for (const std::string& address : values(file.html, "href")) {
      if (leads_outside(address) || address == "index.html" || address == "page.css") continue;
      CAPTURE(address);
      const std::size_t hash = address.find('#');
      const std::string name = address.substr(0, hash);
      const auto target = places.find(name.empty() ? file.name : name);
      REQUIRE(target != places.end());
      if (hash != std::string::npos) CHECK(target->second.contains(address.substr(hash + 1)));
    }
  }
}

TEST_CASE("every page leads to the questions, to the home for reading and to 112") {
  const std::string home = pages::file_of(test::shipped().pages.front());
  for (const PageFile& file : shipped_pages()) {
    CAPTURE(file.name);
    const std::vector<std::string> links = values(file.html, "href");
    for (const std::string& target : {std::string("index.html"), home, std::string("tel:112")}) {
      CAPTURE(target);
      const bool itself = target == file.name;
      CHECK((itself || std::find(links.begin(), links.end(), target) != links.end()));
    }
    CHECK(file.html.find("<script") == std::string::npos);
    CHECK(file.html.find("default-src 'none'") != std::string::npos);
  }
}

void have_all(const std::string& text, const std::vector<std::string>& wanted) {
  for (const std::string& piece : wanted) {
    CAPTURE(piece);
    CHECK(text.find(piece) != std::string::npos);
  }
}

void have_notes(const std::string& text, const std::vector<Note>& notes) {
  for (const Note& note : notes) have_all(text, {note.text});
}

TEST_CASE("the page of a law says all that the content says about it") {
  const Content& content = test::shipped();
  for (std::uint32_t i = 0; i < content.routes.size(); ++i) {
    const Route& route = content.routes[i];
    const auto page = pages::page_of(content, RouteIndex{i});
    const std::string text = text_of(file_named(shipped_pages(), pages::file_of(content[*page])));
    CAPTURE(route.id.value);
    have_all(text, {route.name});
    have_all(text, route.pays);
    for (const auto* notes : {&route.steps, &route.need_by, &route.decided_by, &route.forms,
                              &route.contribution, &route.remarks}) {
      have_notes(text, *notes);
    }
    for (const Note& note : route.steps) have_all(text, {content[*note.step].say});
  }
}

TEST_CASE("the page of a problem has its whole ladder, in order, with what to say") {
  const Content& content = test::shipped();
  for (std::uint32_t i = 0; i < content.problems.size(); ++i) {
    const Problem& problem = content.problems[i];
    const auto page = pages::page_of(content, ProblemIndex{i});
    const std::string text = text_of(file_named(shipped_pages(), pages::file_of(content[*page])));
    CAPTURE(problem.id.value);
    have_all(text, {problem.title});
    have_notes(text, problem.intro);
    std::size_t at = text.find("Begin bij stap 1");
    int number = 0;
    for (const StepIndex index : problem.ladder) {
      const Step& step = content[index];
      at = text.find(std::to_string(++number) + ". " + step.title, at);
      CAPTURE(step.title);
      REQUIRE(at != std::string::npos);
      have_all(text, {step.whom, step.say, step.time});
      have_all(text, step.papers);
      have_notes(text, step.more);
      if (step.deadline) have_all(text, {content[*step.deadline].text_unknown});
      if (step.contact) have_all(text, {content[*step.contact].name});
    }
  }
}

/// Every run of letters becomes "x"; placeholders such as {who} stay.
void hide(std::string& text) {
  std::string out;
  bool hole = false;
  for (const char letter : text) {
    if (letter == '{') hole = true;
    const bool other =
        hole || std::string_view(" .,?!:;()0123456789").find(letter) != std::string::npos;
    if (other || out.empty() || out.back() != 'x') out += other ? letter : 'x';
    if (letter == '}') hole = false;
  }
  text = out;
}

void hide(std::vector<std::string>& texts) {
  for (std::string& text : texts) hide(text);
}

void hide(std::vector<Note>& notes) {
  for (Note& note : notes) hide(note.text);
}

void hide_route(Route& route) {
  hide(route.name);
  hide(route.title);
  hide(route.pays);
  for (auto* notes : {&route.steps, &route.need_by, &route.decided_by, &route.forms,
                      &route.contribution, &route.remarks}) {
    hide(*notes);
  }
}

void hide_question(Question& question) {
  hide(question.title);
  if (Choice* choice = std::get_if<Choice>(&question.type)) {
    for (Option& option : choice->options) hide(option.label);
  } else if (Multiple* multiple = std::get_if<Multiple>(&question.type)) {
    for (Option& option : multiple->options) hide(option.label);
  } else if (Number* number = std::get_if<Number>(&question.type)) {
    hide(number->unit);
  }
}

void hide_criterion(Criterion& criterion) {
  for (std::string* text : {&criterion.text_true, &criterion.text_false, &criterion.text_unknown,
                            &criterion.find_out}) {
    hide(*text);
  }
  if (!criterion.open_norm) return;
  hide(criterion.open_norm->decided_by);
  hide(criterion.open_norm->bring);
  hide(criterion.open_norm->ask);
}

void hide_step(Step& step) {
  for (std::string* text : {&step.title, &step.whom, &step.say, &step.time}) hide(*text);
  hide(step.papers);
  hide(step.more);
}

void hide_contact(Contact& contact) {
  hide(contact.name);
  hide(contact.does);
  hide(contact.does_not);
  hide(contact.reach_note);
  for (Reach& reach : contact.reach) hide(reach.value);
}

void hide_page(Page& page) {
  hide(page.title);
  hide(page.description);
  hide(page.intro);
  for (Part& part : page.parts) {
    if (TextPart* text = std::get_if<TextPart>(&part.node)) {
      hide(text->title);
      hide(text->text);
    } else if (PagesPart* links = std::get_if<PagesPart>(&part.node)) {
      hide(links->title);
    }
  }
}

/// The content with no word left in any text.
Content wordless(Content content) {
  hide(content.version);
  for (auto& [key, phrase] : content.interface) hide(phrase.text);
  for (Question& question : content.questions) hide_question(question);
  for (Criterion& criterion : content.criteria) hide_criterion(criterion);
  for (Route& route : content.routes) hide_route(route);
  for (Topic& topic : content.topics) {
    hide(topic.title);
    hide(topic.items);
  }
  for (Contact& contact : content.contacts) hide_contact(contact);
  for (Deadline& deadline : content.deadlines) {
    hide(deadline.title);
    hide(deadline.text_unknown);
  }
  for (Step& step : content.steps) hide_step(step);
  for (Problem& problem : content.problems) {
    hide(problem.title);
    hide(problem.intro);
  }
  for (Source& source : content.sources) {
    hide(source.title);
    source.jci.clear();
    source.ecli.clear();
  }
  for (Term& term : content.terms) {
    hide(term.words);
    hide(term.text);
  }
  for (Page& page : content.pages) hide_page(page);
  return content;
}

TEST_CASE("no word on the pages comes from anywhere but the content") {
  const std::vector<PageFile> files = pages_of(wordless(test::shipped()));
  for (const PageFile& file : files) {
    CAPTURE(file.name);
    const std::string text = text_of(file);
    REQUIRE(text.size() > 200);
    const auto word = std::find_if(text.begin(), text.end(), [](char letter) {
      return letter != 'x' &&
             ((letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z'));
    });
    const auto at = static_cast<std::size_t>(word - text.begin());
    CAPTURE(text.substr(std::min(at, text.size()), 60));
    CHECK(word == text.end());
  }
}

TEST_CASE("a changed text changes on every page that shows it") {
  Content changed = test::shipped();
  const std::string old_say = changed.steps.front().say;
  changed.steps.front().say = "Zeg eerst iets anders.";
  const std::vector<PageFile> files = pages_of(changed);
  std::size_t shown = 0;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const bool before = text_of(shipped_pages()[i]).find(old_say) != std::string::npos;
    const std::string text = text_of(files[i]);
    CAPTURE(files[i].name);
    CHECK(text.find(old_say) == std::string::npos);
    CHECK((text.find("Zeg eerst iets anders.") != std::string::npos) == before);
    shown += before ? 1U : 0U;
  }
  CHECK(shown >= 2);
}

TEST_CASE("a page says before which day the first of its sources is read again") {
  const std::string says = "Wij kijken opnieuw vóór 20 november 2025.";
  for (const PageFile& file : shipped_pages()) {
    CAPTURE(file.name);
    CHECK(file.html.find(says) == std::string::npos);
  }
  Content content = test::shipped();
  const auto law = find(content.sources, SourceId{"zvw-114"});
  REQUIRE(law.has_value());
  content.sources[law->value].review_by = "2025-11-20";
  const std::vector<PageFile> files = pages_of(content);
  CHECK(text_of(file_named(files, "verzekeraar-betaalt-minder.html")).find(says) !=
        std::string::npos);
  CHECK(text_of(file_named(files, "wmo.html")).find(says) == std::string::npos);
}

TEST_CASE("a difficult word leads to its explanation once on each page") {
  for (const PageFile& file : shipped_pages()) {
    CAPTURE(file.name);
    std::set<std::string> seen;
    for (const std::string& address : values(file.html, "href")) {
      if (!address.starts_with("#w-")) continue;
      CAPTURE(address);
      CHECK(seen.insert(address).second);
    }
  }
}

}  // namespace
}  // namespace wijzer
