#include "review/reworded.hpp"

#include <map>
#include <set>

#include "checker/visit.hpp"

namespace wijzer::review {
namespace {

/// "question.age" of "question.age.help.0"; the whole key of a text of the page.
std::string element_of(const std::string& id) {
  if (id.starts_with("interface.")) return id;
  const std::size_t kind = id.find('.');
  return id.substr(0, kind == std::string::npos ? kind : id.find('.', kind + 1));
}

struct Texts {
  explicit Texts(const Content& content) {
    check::for_each_text(content, [this](const check::TextUnit& unit) {
      if (unit.id.empty()) return;
      order.push_back(unit.id);
      by_id.emplace(unit.id, unit.text);
      by_element.emplace(element_of(unit.id), unit.text);
    });
  }

  [[nodiscard]] bool has(const std::string& id, const std::string& text) const {
    return by_element.contains({element_of(id), text});
  }
  [[nodiscard]] std::string of(const std::string& id) const {
    const auto found = by_id.find(id);
    return found == by_id.end() ? "" : found->second;
  }

  std::vector<std::string> order;
  std::map<std::string, std::string> by_id;
  std::set<std::pair<std::string, std::string>> by_element;
};

}  // namespace

std::vector<Reworded> reworded(const Content& before, const Content& after) {
  const Texts was(before);
  const Texts is(after);
  std::vector<Reworded> out;
  for (const std::string& id : is.order) {
    const std::string now = is.of(id);
    if (was.has(id, now)) continue;
    const std::string then = was.of(id);
    out.push_back({id, is.has(id, then) ? "" : then, now});
  }
  for (const std::string& id : was.order) {
    const std::string then = was.of(id);
    // One that has a text in its place stands above.
    const bool replaced = !is.of(id).empty() && !was.has(id, is.of(id));
    if (!is.has(id, then) && !replaced) out.push_back({id, then, ""});
  }
  return out;
}

}  // namespace wijzer::review
