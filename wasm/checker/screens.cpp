#include "checker/screens.hpp"

#include <algorithm>

#include "checker/visit.hpp"

namespace wijzer::check {
namespace {

template <typename Element>
void add_screens(const std::vector<Element>& elements, const char* kind,
                 std::vector<Screen>& screens) {
  for (const Element& element : elements) {
    screens.push_back(Screen{std::string(kind) + " " + element.id.value, element.place, {}});
  }
}

bool inside(const Place& text, const Place& screen) {
  return text.file == screen.file && text.pointer.starts_with(screen.pointer + "/");
}

}  // namespace

std::vector<Screen> screens_of(const Content& content) {
  std::vector<Screen> screens;
  add_screens(content.questions, "question", screens);
  add_screens(content.routes, "route", screens);
  add_screens(content.topics, "topic", screens);
  add_screens(content.problems, "problem", screens);
  add_screens(content.steps, "step", screens);
  add_screens(content.deadlines, "deadline", screens);
  add_screens(content.contacts, "contact", screens);
  for_each_text(content, [&](const TextUnit& unit) {
    const auto screen = std::find_if(screens.begin(), screens.end(), [&](const Screen& each) {
      return inside(unit.place, each.place);
    });
    if (screen != screens.end()) screen->measures += measure(unit.text);
  });
  return screens;
}

}  // namespace wijzer::check
