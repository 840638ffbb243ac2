#include "checker/screens.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

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

/// "interface result" for the key "result.title".
std::string interface_screen(const std::string& key) {
  return "interface " + key.substr(0, key.find('.'));
}

void add_interface(const Content& content, std::vector<Screen>& screens) {
  for (const auto& [key, phrase] : content.interface) {
    std::string name = interface_screen(key);
    if (!screens.empty() && screens.back().name == name) continue;
    screens.push_back(Screen{std::move(name), phrase.place, {}});
  }
}

/// The screens by where their texts stand.
class ScreenFinder {
 public:
  explicit ScreenFinder(std::vector<Screen>& screens) : screens_(screens) {
    for (std::size_t i = 0; i < screens.size(); ++i) {
      by_name_.emplace(screens[i].name, i);
      by_place_.emplace(std::pair(screens[i].place.file, screens[i].place.pointer), i);
    }
  }

  /// The screen on which a text stands; nothing for a text on none. What was done is asked on the
  /// screen of its question, wherever the words stand.
  [[nodiscard]] Screen* of(const TextUnit& unit) const {
    constexpr std::string_view question_start = "question.";
    if (unit.id.starts_with(question_start)) {
      if (unit.id.ends_with(".brief") || unit.id.ends_with(".brief_unknown")) return named(paper);
      const std::string id = unit.id.substr(question_start.size());
      return named("question " + id.substr(0, id.find('.')));
    }
    const Place& text = unit.place;
    constexpr std::string_view interface_start = "/interface/";
    if (text.pointer.starts_with(interface_start)) {
      return named(interface_screen(text.pointer.substr(interface_start.size())));
    }
    if (text.pointer.starts_with("/terms/")) return named(word_list);
    // The first of the screens around it.
    std::size_t first = screens_.size();
    for (std::size_t end = text.pointer.rfind('/'); end != std::string::npos && end > 0;
         end = text.pointer.rfind('/', end - 1)) {
      const auto found = by_place_.find(std::pair(text.file, text.pointer.substr(0, end)));
      if (found != by_place_.end()) first = std::min(first, found->second);
    }
    return first == screens_.size() ? nullptr : &screens_[first];
  }

  [[nodiscard]] Screen* named(const std::string& name) const {
    const auto found = by_name_.find(name);
    return found == by_name_.end() ? nullptr : &screens_[found->second];
  }

  static constexpr const char* word_list = "word list";
  /// What it says of the family in the author's short words.
  static constexpr const char* paper = "short paper";

 private:
  std::vector<Screen>& screens_;
  /// Where each stands, the first of those that are alike.
  std::map<std::string, std::size_t> by_name_;
  std::map<std::pair<std::string, std::string>, std::size_t> by_place_;
};

/// Adds the steps to the problems that have them on their ladder, and to what else names them.
void add_steps(const Content& content, const ScreenFinder& finder) {
  const auto add = [&](const std::string& screen, StepIndex step) {
    finder.named(screen)->measures += finder.named("step " + content[step].id.value)->measures;
  };
  for (const Problem& problem : content.problems) {
    for (const StepIndex step : problem.ladder) add("problem " + problem.id.value, step);
  }
  const auto add_named = [&](const std::string& screen, const std::vector<Note>& notes) {
    for (const Note& note : notes) {
      if (note.step) add(screen, *note.step);
    }
  };
  for (const Route& route : content.routes) add_named("route " + route.id.value, route.steps);
  for (const Topic& topic : content.topics) add_named("topic " + topic.id.value, topic.items);
}

}  // namespace

std::vector<Screen> screens_of(const Content& content) {
  std::vector<Screen> screens;
  add_interface(content, screens);
  add_screens(content.questions, "question", screens);
  add_screens(content.criteria, "criterion", screens);
  add_screens(content.routes, "route", screens);
  add_screens(content.outcomes, "outcome", screens);
  add_screens(content.topics, "topic", screens);
  add_screens(content.problems, "problem", screens);
  add_screens(content.steps, "step", screens);
  add_screens(content.deadlines, "deadline", screens);
  add_screens(content.contacts, "contact", screens);
  add_screens(content.pages, "page", screens);
  if (!content.questions.empty()) {
    screens.push_back(Screen{ScreenFinder::paper, content.questions.front().place, {}});
  }
  if (!content.terms.empty()) {
    screens.push_back(Screen{ScreenFinder::word_list, content.terms.front().place, {}});
  }
  const ScreenFinder finder(screens);
  for_each_text(content, [&](const TextUnit& unit) {
    Screen* screen = finder.of(unit);
    if (screen != nullptr) screen->measures += measure(unit.text);
  });
  add_steps(content, finder);
  // A page that only brings together what stands elsewhere.
  std::erase_if(screens, [](const Screen& screen) { return screen.measures.words == 0; });
  return screens;
}

Readability measure_all(const Content& content) {
  Readability total;
  for_each_text(content, [&](const TextUnit& unit) {
    if (!unit.id.empty()) total += measure(unit.text);
  });
  return total;
}

std::vector<Screen> hardest_first(std::vector<Screen> screens, std::size_t fewest) {
  std::stable_sort(screens.begin(), screens.end(), [=](const Screen& left, const Screen& right) {
    if (left.judged(fewest) != right.judged(fewest)) return left.judged(fewest);
    return left.measures.flesch_douma() < right.measures.flesch_douma();
  });
  return screens;
}

}  // namespace wijzer::check
