#include <algorithm>
#include <map>
#include <utility>

#include "core/summary/fact_keys.hpp"
#include "workspace/document.hpp"
#include "workspace/sentences.hpp"

namespace wijzer::workspace {
namespace {

Edited refuse_rename(const Place& place, std::string problem) {
  return Edited{false, "", place, std::move(problem)};
}

std::string shown(const Place& place) { return place.file + " at " + place.pointer; }

/// An element, and the id that it gets.
struct Renaming {
  Name name;
  std::string id;
};

/// One text or key in which ids are to be replaced.
struct Spelling {
  std::size_t begin = 0;
  std::size_t end = 0;
  /// Where each begins in the text without quotes and escapes, how long it is, and the new one.
  struct Piece {
    std::size_t at = 0;
    std::size_t length = 0;
    std::string id;
  };
  std::vector<Piece> pieces;

  [[nodiscard]] Splice splice(std::string_view text) {
    const std::string_view before = text.substr(begin, end - begin);
    std::string after = unquoted(before);
    std::sort(pieces.begin(), pieces.end(),
              [](const Piece& a, const Piece& b) { return a.at > b.at; });
    for (const Piece& each : pieces) after.replace(each.at, each.length, each.id);
    return Splice{begin, std::string(before), quoted(after)};
  }
};

/// What else is called otherwise once a step is: what the program makes of its id.
std::vector<Renaming> renamings_of(const Name& name, const std::string& new_id,
                                   const std::vector<Use>& uses) {
  std::vector<Renaming> out = {{name, new_id}};
  if (name.kind != Kind::Step) return out;
  for (const Use& step : uses) {
    if (step.name != name || step.role != Use::Role::Defines) continue;
    for (const Use& made : uses) {
      if (made.role != Use::Role::Makes || made.place != step.place) continue;
      out.push_back({made.name, new_id + made.name.id.substr(name.id.size())});
    }
  }
  return out;
}

std::vector<const Use*> definitions_of(const Name& name, const std::vector<Use>& uses) {
  std::vector<const Use*> out;
  for (const Use& use : uses) {
    const bool defines = use.role == Use::Role::Defines || use.role == Use::Role::Makes;
    if (use.name == name && defines) out.push_back(&use);
  }
  return out;
}

/// Why an element can't get this id; ok when it can.
Edited can_rename(const Name& name, const std::string& new_id, const std::vector<Use>& uses) {
  const std::vector<const Use*> definitions = definitions_of(name, uses);
  if (definitions.empty()) {
    return refuse_rename({}, "there is no " + in_words(name) + "; look up how it is written");
  }
  const Use& own = *definitions.front();
  if (definitions.size() > 1) {
    return refuse_rename(own.place, "there are two: also " + shown(definitions[1]->place) +
                                        "; give one of them another id by hand first");
  }
  if (own.role == Use::Role::Makes) {
    return refuse_rename(own.place, "the program makes this id of that of a step, which is at " +
                                        shown(own.place) + "; rename the step");
  }
  if (!is_id(new_id) || (name.kind == Kind::Option && new_id == "unknown")) {
    return refuse_rename(own.place,
                         "\"" + new_id +
                             "\" can't be an id; use small letters, digits and single hyphens, as "
                             "in \"day-care\"");
  }
  for (const Renaming& each : renamings_of(name, new_id, uses)) {
    Name wanted = each.name;
    wanted.id = each.id;
    const std::vector<const Use*> taken = definitions_of(wanted, uses);
    if (taken.empty() || wanted == each.name) continue;
    return refuse_rename(taken.front()->place, "there is a " + in_words(wanted) + " already, " +
                                                   shown(taken.front()->place) +
                                                   "; choose another id");
  }
  return Edited{true};
}

}  // namespace

Edited Document::rename(const Name& name, const std::string& new_id) {
  const std::vector<Use> uses = all_uses();
  Edited allowed = can_rename(name, new_id, uses);
  if (!allowed) return allowed;
  for (const SourceFile& file : files_) {
    if (tree(file.path) != nullptr) continue;
    return refuse_rename(Place{file.path, ""},
                         "this file can't be parsed, so that ids in it would be left behind; "
                         "correct it first");
  }
  const std::vector<Renaming> renamings = renamings_of(name, new_id, uses);
  // By file, and there by where they begin, the last first, so that no splice moves another.
  std::map<std::string, std::map<std::size_t, Spelling, std::greater<>>> spellings;
  std::size_t places = 0;
  for (const Use& use : uses) {
    if (use.role == Use::Role::Makes) continue;
    for (const Renaming& each : renamings) {
      if (use.name != each.name) continue;
      Spelling& spelling = spellings[use.place.file][use.begin];
      spelling.begin = use.begin;
      spelling.end = use.end;
      spelling.pieces.push_back(
          {use.at, use.name.id.size(), use.underscored ? fact_keys::in_key(each.id) : each.id});
      ++places;
    }
  }
  UndoStep step;
  for (auto& [file, all] : spellings) {
    for (auto& [begin, spelling] : all) {
      step.changes.push_back(FileEdit{FileEdit::What::Splice, file, spelling.splice(*bytes(file))});
    }
  }
  step.sentence = "Renamed " + wijzer::workspace::in_words(name) + " to \"" + new_id + "\" in " +
                  std::to_string(places) + (places == 1 ? " place." : " places.");
  return commit_sound(std::move(step));
}

Edited Document::duplicate(const Place& place, const std::string& new_id) {
  const Found found = find_child(place);
  if (found.node == nullptr) return found.refused;
  const JsonNode* id = found.tree->member(*found.node, "id");
  if (id == nullptr || found.node->key_end != 0) {
    return refuse_rename(place, "only an element of a list with an \"id\" can be doubled");
  }
  const std::vector<Use> uses = all_uses();
  const Place own = place / "id";
  const auto use = std::find_if(uses.begin(), uses.end(), [&](const Use& each) {
    return each.role == Use::Role::Defines && each.place == own;
  });
  if (use == uses.end()) {
    return refuse_rename(own, "its id is none, so it can't be doubled; correct it first");
  }
  if (new_id == use->name.id) {
    return refuse_rename(own, "the copy needs another id than \"" + new_id + "\"");
  }
  Edited allowed = can_rename(use->name, new_id, uses);
  if (!allowed) return allowed;
  std::string copy = outdented(found.laid(), *found.node);
  // The bytes of the id move along with those before it, which may have lost indentation.
  Diagnostics none;
  const std::optional<JsonText> tree = JsonText::read(place.file, copy, none);
  const JsonNode& in_copy = *tree->at("/id");
  copy.replace(in_copy.begin, in_copy.end - in_copy.begin, quoted(new_id));
  const JsonNode& list = *found.tree->parent_of(*found.node);
  return splice(found, insert_child(found.laid(), list, found.node->index + 1, copy),
                "Copied " + in_words(place) + " as \"" + new_id + "\".");
}

}  // namespace wijzer::workspace
