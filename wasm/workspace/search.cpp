#include "workspace/search.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "checker/dutch.hpp"
#include "core/load/load_content.hpp"
#include "workspace/sentences.hpp"

namespace wijzer::workspace {

std::string language_of(const Document& document) {
  const std::span<const SourceFile> files = document.files();
  if (files.empty()) return {};
  return document.text(Place{files.front().path, "/language"}).value_or("");
}

namespace {

std::string language_of(const Document& document, std::string_view file) {
  constexpr std::string_view folder = translations_folder;
  if (file.starts_with(folder)) {
    return std::string(file.substr(folder.size(), file.rfind('.') - folder.size()));
  }
  return language_of(document);
}

/// Goes through the texts of one file.
class TextSearch {
 public:
  TextSearch(const Document& document, const SourceFile& file, std::string_view words)
      : document_(document),
        file_(file),
        wanted_(check::lower(words)),
        language_(language_of(document, file.path)) {}

  std::vector<Hit> run() {
    const JsonText* tree = document_.tree(file_.path);
    if (tree == nullptr) {
      lines();
    } else {
      values(*tree);
    }
    return std::move(hits_);
  }

 private:
  void values(const JsonText& tree) {
    std::set<std::size_t> ids;
    for_each_use(file_.path, file_.text, tree, [&](const Use& use) {
      // A mention is part of a text that a person reads.
      if (!use.key && use.role != Use::Role::Mentions) ids.insert(use.begin);
    });
    for (std::size_t i = 0; i < tree.size(); ++i) {
      const JsonNode& node = tree[i];
      if (node.type != JsonNode::Type::Text || ids.contains(node.begin)) continue;
      if (node.key == "$schema") continue;
      std::string text = *JsonText::string_at(node, file_.text);
      const std::size_t at = check::lower(text).find(wanted_);
      if (at == std::string::npos) continue;
      Place place{file_.path, tree.pointer_of(node)};
      std::string called = place_in_words(place, file_.text, tree);
      const std::size_t line = count_to(node.begin);
      hits_.push_back({std::move(place), line, language_, std::move(called), std::move(text), at});
    }
  }

  void lines() {
    for (std::size_t begin = 0; begin < file_.text.size();) {
      const std::size_t end = std::min(file_.text.find('\n', begin), file_.text.size());
      std::string text = file_.text.substr(begin, end - begin);
      const std::size_t at = check::lower(text).find(wanted_);
      if (at != std::string::npos) {
        hits_.push_back(
            {Place{file_.path, ""}, count_to(begin), language_, file_.path, std::move(text), at});
      }
      begin = end + 1;
    }
  }

  /// The line of a byte that is further on than the one before.
  std::size_t count_to(std::size_t byte) {
    line_ += line_of(std::string_view(file_.text).substr(counted_, byte - counted_), byte) - 1;
    counted_ = byte;
    return line_;
  }

  const Document& document_;
  const SourceFile& file_;
  std::string wanted_;
  std::string language_;
  std::vector<Hit> hits_;
  std::size_t counted_ = 0;
  std::size_t line_ = 1;
};

/// What an element is called by: the first of these that it has.
std::string title_of(const JsonNode& node, std::string_view text, const JsonText& tree) {
  for (const char* key : {"title", "name", "label", "true", "false", "unknown", "text"}) {
    const JsonNode* found = tree.member(node, key);
    const auto value = found == nullptr ? std::nullopt : JsonText::string_at(*found, text);
    if (value) return *value;
  }
  return {};
}

const char* role_name(Use::Role role) {
  switch (role) {
    case Use::Role::Defines:
      return "defines";
    case Use::Role::Makes:
      return "makes";
    case Use::Role::Refers:
      return "refers";
    case Use::Role::Expects:
      return "expects";
    case Use::Role::Mentions:
      return "mentions";
  }
  return "";
}

void add_uses(const Document& document, const Name& name, std::vector<Sighting>& out) {
  for (const Use& use : uses_of(document, name)) {
    out.push_back({use.place, role_name(use.role), document.in_words(use.place),
                   use.name != name ? in_words(use.name) : ""});
  }
}

/// Everything that has just this id.
std::set<Name> named(const Document& document, const std::string& id) {
  std::set<Name> out;
  for (const Use& use : document.all_uses()) {
    const bool has = use.role == Use::Role::Defines || use.role == Use::Role::Makes;
    if (has && use.name.id == id) out.insert(use.name);
  }
  return out;
}

}  // namespace

std::size_t line_of(std::string_view text, std::size_t byte) {
  const std::string_view before = text.substr(0, byte);
  return 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
}

std::vector<Hit> find_text(const Document& document, std::string_view words) {
  std::vector<Hit> out;
  if (words.empty()) return out;
  for (const SourceFile& file : document.files()) {
    for (Hit& hit : TextSearch(document, file, words).run()) out.push_back(std::move(hit));
  }
  return out;
}

std::vector<Use> uses_of(const Document& document, const Name& name) {
  const std::vector<Use> all = document.all_uses();
  std::set<Name> names = {name};
  for (const Use& step : all) {
    if (step.name != name || step.role != Use::Role::Defines) continue;
    for (const Use& made : all) {
      if (made.role == Use::Role::Makes && made.place == step.place) names.insert(made.name);
    }
  }
  std::vector<Use> out;
  for (const Use& use : all) {
    const bool again = use.role == Use::Role::Makes && use.name != name;
    if (names.contains(use.name) && !again) out.push_back(use);
  }
  std::stable_partition(out.begin(), out.end(), [](const Use& use) {
    return use.role == Use::Role::Defines || use.role == Use::Role::Makes;
  });
  return out;
}

std::vector<Sighting> sightings_of(const Document& document, const std::string& sought) {
  std::vector<Sighting> out;
  if (sought.empty()) return out;
  if (const std::optional<Name> name = parse_name(sought)) {
    add_uses(document, *name, out);
    return out;
  }
  for (const Name& name : named(document, sought)) add_uses(document, name, out);
  for (Hit& hit : find_text(document, sought)) {
    const std::size_t line = hit.place.pointer.empty() ? hit.line : 0;
    out.push_back(
        {std::move(hit.place), hit.language, std::move(hit.called), std::move(hit.text), line});
  }
  return out;
}

std::vector<Element> elements_of(const Document& document) {
  std::vector<Element> out;
  for (const SourceFile& file : document.files()) {
    const JsonText* tree = document.tree(file.path);
    if (tree == nullptr) continue;
    for_each_use(file.path, file.text, *tree, [&](const Use& use) {
      if (use.role != Use::Role::Defines) return;
      const JsonNode& id = *tree->at(use.place.pointer);
      const JsonNode& node = *tree->parent_of(id);
      out.push_back(
          {use.name, Place{file.path, tree->pointer_of(node)}, title_of(node, file.text, *tree)});
    });
  }
  return out;
}

}  // namespace wijzer::workspace
