#include "workspace/document.hpp"

#include <algorithm>
#include <utility>

#include "core/load/json_tree.hpp"
#include "workspace/sentences.hpp"

namespace wijzer::workspace {

Document::Document(std::vector<SourceFile> files) {
  for (SourceFile& file : files) {
    if (file_of(file.path) == nullptr) files_.push_back(std::move(file));
  }
  opened_ = files_;
  saved_ = files_;
}

const SourceFile* Document::file_of(std::string_view file) const {
  const std::size_t at = position_of(file);
  return at < files_.size() ? &files_[at] : nullptr;
}

std::size_t Document::position_of(std::string_view file) const {
  const auto found = std::find_if(files_.begin(), files_.end(),
                                  [&](const SourceFile& each) { return each.path == file; });
  return static_cast<std::size_t>(found - files_.begin());
}

const std::string* Document::bytes(std::string_view file) const {
  const SourceFile* found = file_of(file);
  return found == nullptr ? nullptr : &found->text;
}

const JsonText* Document::tree(std::string_view file) const {
  auto cached = trees_.find(file);
  if (cached == trees_.end()) {
    const SourceFile* found = file_of(file);
    if (found == nullptr) return nullptr;
    Diagnostics ignored;
    cached = trees_.emplace(found->path, JsonText::read(found->path, found->text, ignored)).first;
  }
  return cached->second ? &*cached->second : nullptr;
}

std::optional<std::string> Document::value(const Place& place) const {
  const Found found = find(place);
  if (found.node == nullptr) return std::nullopt;
  return found.file->text.substr(found.node->begin, found.node->end - found.node->begin);
}

std::optional<std::string> Document::value_by_itself(const Place& place) const {
  const Found found = find(place);
  if (found.node == nullptr) return std::nullopt;
  return outdented(found.laid(), *found.node);
}

std::optional<std::string> Document::text(const Place& place) const {
  const Found found = find(place);
  if (found.node == nullptr) return std::nullopt;
  return JsonText::string_at(*found.node, found.file->text);
}

std::vector<std::string> Document::changed() const { return differing_from(opened_); }

std::vector<std::string> Document::unsaved() const { return differing_from(saved_); }

std::vector<std::string> Document::differing_from(std::span<const SourceFile> old_files) const {
  std::vector<std::string> out;
  for (const SourceFile& file : files_) {
    const auto before =
        std::find_if(old_files.begin(), old_files.end(),
                     [&](const SourceFile& each) { return each.path == file.path; });
    if (before == old_files.end() || before->text != file.text) out.push_back(file.path);
  }
  for (const SourceFile& file : old_files) {
    if (file_of(file.path) == nullptr) out.push_back(file.path);
  }
  return out;
}

std::vector<Use> Document::all_uses() const {
  std::vector<Use> out;
  for (const SourceFile& file : files_) {
    const JsonText* found = tree(file.path);
    if (found == nullptr) continue;
    for_each_use(file.path, file.text, *found, [&](const Use& use) { out.push_back(use); });
  }
  return out;
}

void Document::apply(const FileEdit& change) {
  const auto here = files_.begin() + static_cast<std::ptrdiff_t>(position_of(change.file));
  const auto there = files_.begin() + static_cast<std::ptrdiff_t>(change.splice.at);
  switch (change.what) {
    case FileEdit::What::Splice:
      here->text.replace(change.splice.at, change.splice.removed.size(), change.splice.inserted);
      break;
    case FileEdit::What::Come:
      files_.insert(there, SourceFile{change.file, change.splice.inserted});
      break;
    case FileEdit::What::Go:
      files_.erase(here);
      break;
  }
  trees_.erase(change.file);
}

void Document::revert(const FileEdit& change) {
  FileEdit inverse = change;
  std::swap(inverse.splice.removed, inverse.splice.inserted);
  if (change.what == FileEdit::What::Come) inverse.what = FileEdit::What::Go;
  if (change.what == FileEdit::What::Go) inverse.what = FileEdit::What::Come;
  apply(inverse);
}

void Document::revert_all(const std::vector<FileEdit>& changes) {
  for (std::size_t left = changes.size(); left > 0; --left) revert(changes[left - 1]);
}

Edited Document::commit(UndoStep step) {
  std::erase_if(step.changes, [](const FileEdit& change) {
    return change.what == FileEdit::What::Splice && change.splice.removed == change.splice.inserted;
  });
  if (step.changes.empty()) return Edited{true, "Nothing changed."};
  for (const FileEdit& change : step.changes) apply(change);
  Edited out{true, step.sentence};
  undone_.clear();
  done_.push_back(std::move(step));
  ++revision_;
  return out;
}

Edited Document::commit_sound(UndoStep step) {
  const std::vector<FileEdit> changes = step.changes;
  for (const FileEdit& change : changes) apply(change);
  std::string problem;
  for (const FileEdit& change : changes) {
    if (!problem.empty() || tree(change.file) != nullptr) continue;
    const JsonResult parsed = parse_json(change.file, *bytes(change.file));
    problem = "that would make a file that can't be read";
    if (!parsed.diagnostics.empty()) problem += ": " + parsed.diagnostics.front().message;
  }
  revert_all(changes);
  if (problem.empty()) return commit(std::move(step));
  return Edited{false, "", Place{changes.front().file, ""}, problem};
}

std::string Document::undo_sentence() const { return done_.empty() ? "" : done_.back().sentence; }

std::string Document::redo_sentence() const {
  return undone_.empty() ? "" : undone_.back().sentence;
}

Edited Document::undo() {
  if (done_.empty()) return Edited{false, "", {}, "there is nothing to undo"};
  UndoStep step = std::move(done_.back());
  done_.pop_back();
  revert_all(step.changes);
  Edited out{true, step.sentence};
  undone_.push_back(std::move(step));
  ++revision_;
  return out;
}

Edited Document::redo() {
  if (undone_.empty()) return Edited{false, "", {}, "there is nothing to do again"};
  UndoStep step = std::move(undone_.back());
  undone_.pop_back();
  for (const FileEdit& each : step.changes) apply(each);
  Edited out{true, step.sentence};
  done_.push_back(std::move(step));
  ++revision_;
  return out;
}

std::string Document::in_words(const Place& place) const {
  const JsonText* found = tree(place.file);
  if (found == nullptr) return place.file;
  return place_in_words(place, *bytes(place.file), *found);
}

}  // namespace wijzer::workspace
