#include <algorithm>
#include <utility>

#include "core/load/json_tree.hpp"
#include "core/model/limits.hpp"
#include "workspace/document.hpp"
#include "workspace/sentences.hpp"

namespace wijzer::workspace {
namespace {

using Type = JsonNode::Type;

Edited refuse_edit(const Place& place, std::string problem) {
  return Edited{false, "", place, std::move(problem)};
}

/// Why this is not one JSON value; empty when it is.
std::string problem_of_json(std::string_view json) {
  const JsonResult parsed = parse_json("", json);
  if (parsed.ok && json.find_first_not_of(" \t\r\n") == 0) return {};
  if (parsed.ok) return "write the value without space before it";
  return parsed.diagnostics.empty() ? "this is not valid JSON" : parsed.diagnostics[0].message;
}

/// Whether one place lies in another, or is that one.
bool lies_in(const Place& inner, const Place& outer) {
  return inner.file == outer.file && (inner.pointer + "/").starts_with(outer.pointer + "/");
}

std::string to_position(std::size_t index) { return "position " + std::to_string(index + 1); }

}  // namespace

Document::Found Document::find(const Place& place) const {
  Found found;
  found.file = file_of(place.file);
  if (found.file == nullptr) {
    found.refused = refuse_edit(place, "there is no file \"" + place.file + "\"");
    return found;
  }
  found.tree = tree(place.file);
  if (found.tree == nullptr) {
    found.refused = refuse_edit(
        place, "this file can't be parsed; correct its text as a whole first, then edit its parts");
    return found;
  }
  found.node = found.tree->at(place.pointer);
  if (found.node == nullptr) {
    found.refused = refuse_edit(
        place, "there is nothing at \"" + place.pointer + "\" any more; look where it stands now");
  }
  return found;
}

Document::Found Document::find_container(const Place& place, Type type, std::size_t index) const {
  Found found = find(place);
  if (found.node == nullptr) return found;
  if (found.node->type != type) {
    found.refused =
        refuse_edit(place, std::string("this is no ") + (type == Type::Array ? "list" : "object") +
                               ", so nothing can be added to it; choose the value around it");
  } else if (index > found.node->count) {
    found.refused = refuse_edit(place, "it has " + std::to_string(found.node->count) +
                                           " parts; choose a position up to that");
  } else {
    return found;
  }
  found.node = nullptr;
  return found;
}

Document::Found Document::find_child(const Place& place) const {
  Found found = find(place);
  if (found.node != nullptr && found.tree->parent_of(*found.node) == nullptr) {
    found.refused = refuse_edit(place, "this is the whole file; choose a part of it");
    found.node = nullptr;
  }
  return found;
}

Edited Document::splice(const Found& found, Splice splice, std::string sentence) {
  return commit_sound(
      UndoStep{std::move(sentence),
               {FileEdit{FileEdit::What::Splice, found.file->path, std::move(splice)}}});
}

Edited Document::set_bytes(const std::string& file, const std::string& bytes) {
  const SourceFile* found = file_of(file);
  if (found == nullptr) return refuse_edit(Place{file, ""}, "there is no file \"" + file + "\"");
  return commit(UndoStep{"Edited the text of " + file + ".",
                         {FileEdit{FileEdit::What::Splice, file, difference(found->text, bytes)}}});
}

Edited Document::set_text(const Place& place, std::string_view text) {
  const Found found = find(place);
  if (found.node == nullptr) return found.refused;
  if (found.node->type != Type::Text) {
    return refuse_edit(place, "this is no text; change its value as JSON");
  }
  return splice(found, replace_value(found.laid(), *found.node, quoted(text)),
                "Set " + in_words(place) + " to \"" + clipped(text) + "\".");
}

Edited Document::set_value(const Place& place, std::string_view json) {
  const Found found = find(place);
  if (found.node == nullptr) return found.refused;
  const std::string problem = problem_of_json(json);
  if (!problem.empty()) return refuse_edit(place, problem);
  return splice(found, replace_value(found.laid(), *found.node, json),
                "Set " + in_words(place) + " to " + clipped(json) + ".");
}

Edited Document::add_element(const Place& list, std::size_t index, std::string_view json) {
  const Found found = find_container(list, Type::Array, index);
  if (found.node == nullptr) return found.refused;
  const std::string problem = problem_of_json(json);
  if (!problem.empty()) return refuse_edit(list, problem);
  return splice(found, insert_child(found.laid(), *found.node, index, json),
                "Added " + clipped(json) + " to " + in_words(list) + ".");
}

Edited Document::add_member(const Place& object, std::size_t index, std::string_view key,
                            std::string_view json) {
  const Found found = find_container(object, Type::Object, index);
  if (found.node == nullptr) return found.refused;
  const std::string problem = problem_of_json(json);
  if (!problem.empty()) return refuse_edit(object, problem);
  if (found.tree->member(*found.node, key) != nullptr) {
    return refuse_edit(object, "it has a \"" + std::string(key) + "\" already; change that");
  }
  const std::string member = quoted(key) + ": " + std::string(json);
  return splice(found, insert_child(found.laid(), *found.node, index, member),
                "Added \"" + clipped(key) + "\" to " + in_words(object) + ".");
}

Edited Document::rename_key(const Place& place, std::string_view key) {
  const Found found = find_child(place);
  if (found.node == nullptr) return found.refused;
  const JsonNode& node = *found.node;
  if (node.key_end == 0) return refuse_edit(place, "this has no key; change its value");
  if (found.tree->member(*found.tree->parent_of(node), key) != nullptr) {
    return refuse_edit(place, "there is a \"" + std::string(key) + "\" already; change that");
  }
  const std::string own = found.file->text.substr(node.key_begin, node.key_end - node.key_begin);
  return splice(found, Splice{node.key_begin, own, quoted(key)},
                "Called " + in_words(place) + " \"" + clipped(key) + "\".");
}

Edited Document::remove(const Place& place) {
  const Found found = find_child(place);
  if (found.node == nullptr) return found.refused;
  return splice(found, remove_child(found.laid(), *found.node), "Removed " + in_words(place) + ".");
}

Edited Document::move(const Place& place, std::size_t index) {
  const Found found = find_child(place);
  if (found.node == nullptr) return found.refused;
  if (index >= found.tree->parent_of(*found.node)->count) {
    return refuse_edit(place, "there is no " + to_position(index) + " in its list");
  }
  return splice(found, move_child(found.laid(), *found.node, index),
                "Moved " + in_words(place) + " to " + to_position(index) + ".");
}

Edited Document::move_into(const Place& place, const Place& list, std::size_t index) {
  const Found from = find_child(place);
  if (from.node == nullptr) return from.refused;
  const Found to = find_container(list, Type::Array, index);
  if (to.node == nullptr) return to.refused;
  if (from.tree->parent_of(*from.node) == to.node) {
    return move(place, std::min<std::size_t>(index, to.node->count - 1));
  }
  if (lies_in(list, place)) return refuse_edit(list, "nothing can be moved into itself");
  if (from.node->key_end != 0) {
    return refuse_edit(place, "only an element of a list can be moved to another list");
  }
  const std::string value = outdented(from.laid(), *from.node);
  std::vector<FileEdit> changes = {
      FileEdit{FileEdit::What::Splice, place.file, remove_child(from.laid(), *from.node)},
      FileEdit{FileEdit::What::Splice, list.file, insert_child(to.laid(), *to.node, index, value)}};
  // Both were found in the text as it is now, so the one further on goes first.
  if (changes[0].splice.at < changes[1].splice.at) std::swap(changes[0], changes[1]);
  return commit_sound(
      UndoStep{"Moved " + in_words(place) + " to " + in_words(list) + ".", std::move(changes)});
}

Edited Document::wrap(const Place& place, std::string_view key) {
  const Found found = find(place);
  if (found.node == nullptr) return found.refused;
  if (key != "all" && key != "any" && key != "not") {
    return refuse_edit(place, "a condition can be put into \"all\", \"any\" or \"not\"");
  }
  if (found.node->type != Type::Object) return refuse_edit(place, "this is no condition");
  const std::string own = outdented(found.laid(), *found.node);
  const std::string json =
      "{ \"" + std::string(key) + "\": " + (key == "not" ? own : "[" + own + "]") + " }";
  return splice(found, replace_value(found.laid(), *found.node, json),
                "Put " + in_words(place) + " into \"" + std::string(key) + "\".");
}

Edited Document::unwrap(const Place& place) {
  const Found found = find(place);
  if (found.node == nullptr) return found.refused;
  const JsonNode* part = found.tree->member(*found.node, "not");
  for (const char* key : {"all", "any"}) {
    const JsonNode* list = found.tree->member(*found.node, key);
    if (list != nullptr && list->count == 1) part = found.tree->child(*list, 0);
  }
  if (part == nullptr) {
    return refuse_edit(place,
                       "only \"not\", and \"all\" and \"any\" with one part, can be left "
                       "out; remove the other parts first");
  }
  return splice(found, replace_value(found.laid(), *found.node, outdented(found.laid(), *part)),
                "Took " + in_words(place) + " out of what stood around it.");
}

Edited Document::add_file(const std::string& file, std::string bytes) {
  const Place place{file, ""};
  if (file_of(file) != nullptr)
    return refuse_edit(place, "there is a file \"" + file + "\" already");
  const bool sound = file.ends_with(".json") && file.find("..") == std::string::npos &&
                     file.front() != '/' && file.find('\\') == std::string::npos;
  if (!sound) return refuse_edit(place, "name it as in \"routes/new.json\"");
  Splice whole{files_.size(), "", std::move(bytes)};
  return commit(UndoStep{"Added the file " + file + ".",
                         {FileEdit{FileEdit::What::Come, file, std::move(whole)}}});
}

Edited Document::remove_file(const std::string& file) {
  const Place place{file, ""};
  const std::size_t at = position_of(file);
  if (at == files_.size()) return refuse_edit(place, "there is no file \"" + file + "\"");
  if (at == 0) return refuse_edit(place, "the first file names the others, so it has to stay");
  return commit(UndoStep{"Removed the file " + file + ".",
                         {FileEdit{FileEdit::What::Go, file, Splice{at, files_[at].text, ""}}}});
}

}  // namespace wijzer::workspace
