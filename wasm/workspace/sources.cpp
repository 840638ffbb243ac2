#include "workspace/sources.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/load/load_content.hpp"
#include "workspace/sentences.hpp"

namespace wijzer::workspace {
namespace {

/// "BWBR0035917" of "jci1.3:c:BWBR0035917&artikel=3.2.1&g=2026-01-01".
std::string number_of_law(std::string_view jci) {
  const std::size_t begin = jci.find("BWB");
  if (begin == std::string_view::npos) return {};
  const std::string_view rest = jci.substr(begin);
  return std::string(rest.substr(0, rest.find('&')));
}

std::string member_text(const Document& document, const Place& place, const char* key) {
  return document.text(place / key).value_or("");
}

/// The place around a place.
Place around(Place place) {
  place.pointer.resize(std::min(place.pointer.rfind('/'), place.pointer.size()));
  return place;
}

/// The element of a section in which something stands: "/routes/3/headlines/0" is in "/routes/3",
/// and "/routes_when/not" in "/routes_when".
Place element_around(const Place& place) {
  const std::string_view pointer = place.pointer;
  std::size_t end = pointer.find('/', 1);
  if (end == std::string_view::npos) return place;
  const bool listed =
      end + 1 < pointer.size() && pointer[end + 1] >= '0' && pointer[end + 1] <= '9';
  if (listed) end = pointer.find('/', end + 1);
  return Place{place.file, std::string(pointer.substr(0, end))};
}

/// Puts together what stands on sources and what looks at rules.
class Dependents {
 public:
  explicit Dependents(const Document& document) : document_(document), uses_(document.all_uses()) {
    for (const Use& use : uses_) {
      if (use.role != Use::Role::Defines || use.name.kind == Kind::Option) continue;
      const Place element = around(use.place);
      names_.emplace(std::pair(element.file, element.pointer), use.name);
    }
  }

  [[nodiscard]] const std::vector<Use>& uses() const { return uses_; }

  /// @param place  Of the object that names a source or a rule.
  [[nodiscard]] Dependent dependent(const Place& place) const {
    Dependent out{place, document_.in_words(place), "", std::nullopt};
    for (const char* key : {"title", "text", "true", "unknown"}) {
      if (out.text.empty()) out.text = member_text(document_, place, key);
    }
    const Place element = element_around(place);
    const auto name = names_.find(std::pair(element.file, element.pointer));
    if (name != names_.end()) out.element = name->second;
    return out;
  }

 private:
  const Document& document_;
  std::vector<Use> uses_;
  std::map<std::pair<std::string, std::string>, Name> names_;
};

/// What looks at these rules, at the criteria among what that is, and so on.
std::vector<Dependent> looking_at(const Dependents& dependents, std::set<Name> rules,
                                  std::set<std::string> known) {
  std::vector<Dependent> out;
  std::vector<Name> waiting(rules.begin(), rules.end());
  while (!waiting.empty()) {
    const Name rule = std::move(waiting.back());
    waiting.pop_back();
    for (const Use& use : dependents.uses()) {
      if (use.name != rule || use.role != Use::Role::Refers) continue;
      Dependent dependent = dependents.dependent(element_around(use.place));
      const bool criterion = dependent.element && dependent.element->kind == Kind::Criterion;
      if (criterion && rules.insert(*dependent.element).second) {
        waiting.push_back(*dependent.element);
      }
      if (known.insert(dependent.called).second) out.push_back(std::move(dependent));
    }
  }
  return out;
}

}  // namespace

std::vector<SourceInUse> sources_of(const Document& document) {
  const Dependents dependents(document);
  std::vector<SourceInUse> out;
  std::map<std::string, std::size_t> positions;
  for (const Use& use : dependents.uses()) {
    if (use.name.kind != Kind::Source || use.role != Use::Role::Defines) continue;
    const Place place = around(use.place);
    const auto text = [&](const char* key) { return member_text(document, place, key); };
    std::string law = number_of_law(text("jci"));
    if (law.empty()) law = text("ecli");
    positions.emplace(use.name.id, out.size());
    out.push_back({use.name.id,
                   place,
                   text("kind"),
                   text("title"),
                   std::move(law),
                   text("checked_on"),
                   text("review_by"),
                   {}});
  }
  for (const Use& use : dependents.uses()) {
    const auto found = positions.find(use.name.id);
    if (use.name.kind != Kind::Source || use.role != Use::Role::Refers) continue;
    // From an element of "sources" to what that belongs to.
    if (found != positions.end()) {
      out[found->second].standing.push_back(dependents.dependent(around(around(use.place))));
    }
  }
  return out;
}

std::vector<SourceInUse> due_by(std::vector<SourceInUse> sources, std::string_view day) {
  std::erase_if(sources, [&](const SourceInUse& source) {
    return source.review_by.empty() || source.review_by > day;
  });
  std::stable_sort(sources.begin(), sources.end(), [](const SourceInUse& a, const SourceInUse& b) {
    return a.review_by < b.review_by;
  });
  return sources;
}

Reread reread_after(const Document& document, std::string_view law) {
  Reread out;
  std::set<std::string> known;
  std::set<Name> rules;
  for (SourceInUse& source : sources_of(document)) {
    if (law.empty() || (source.law != law && source.id != law)) continue;
    for (const Dependent& dependent : source.standing) {
      const bool rule = dependent.element && (dependent.element->kind == Kind::Criterion ||
                                              dependent.element->kind == Kind::Deadline);
      if (rule) rules.insert(*dependent.element);
      if (known.insert(dependent.called).second) out.direct.push_back(dependent);
    }
    out.sources.push_back(std::move(source));
  }
  out.further = looking_at(Dependents(document), std::move(rules), std::move(known));
  constexpr std::string_view folder = translations_folder;
  for (const SourceFile& file : document.files()) {
    if (!file.path.starts_with(folder)) continue;
    out.languages.push_back(file.path.substr(folder.size(), file.path.rfind('.') - folder.size()));
  }
  return out;
}

}  // namespace wijzer::workspace
