#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/load/load_content.hpp"
#include "core/model/place.hpp"
#include "workspace/json_text.hpp"
#include "workspace/kinds.hpp"
#include "workspace/splice.hpp"
#include "workspace/uses.hpp"

namespace wijzer::workspace {

/// What became of an edit.
struct Edited {
  bool ok = false;
  /// What was done, in a sentence for people: `Set "title" of question "age" to "Hoe oud ...".`
  std::string sentence = {};
  /// Otherwise: where it can't be done, why, and what to do instead.
  Place place = {};
  std::string problem = {};

  explicit operator bool() const { return ok; }
};

/// The content as files that can be edited, sound or broken.
///
/// Every edit is a few replacements of bytes: what is not edited keeps its bytes, its order, its
/// spaces and its line ends. What was done can be undone without end, and undoing it restores the
/// very bytes. An edit that is refused changes nothing. Never aborts, whatever the files hold.
///
/// A file that can't be parsed is open to set_bytes() alone; no other edit makes one of a file that
/// can. Pointers are those of RFC 6901, as in Place; they name what stands there now, so that an
/// edit can make another pointer of them.
class Document {
 public:
  /// @param files  As for load_content: the manifest first, then the others; or one bundle. Of two
  ///               files with one path the second is left out.
  explicit Document(std::vector<SourceFile> files);

  /// As they stand now, ready for load_content and check_content. Valid until the next edit.
  [[nodiscard]] std::span<const SourceFile> files() const { return files_; }
  /// As they were opened.
  [[nodiscard]] std::span<const SourceFile> opened() const { return opened_; }
  /// nullptr when there is no such file. Valid until the next edit.
  [[nodiscard]] const std::string* bytes(std::string_view file) const;
  /// The tree of a file; nullptr when there is none, or it can't be parsed. Valid until the next
  /// edit of that file.
  [[nodiscard]] const JsonText* tree(std::string_view file) const;
  /// The bytes of a value; nothing when there is none.
  [[nodiscard]] std::optional<std::string> value(const Place& place) const;
  /// The same as it would stand at the beginning of a line, which set_value() takes back.
  [[nodiscard]] std::optional<std::string> value_by_itself(const Place& place) const;
  /// A text without quotes and escapes; nothing when there is none.
  [[nodiscard]] std::optional<std::string> text(const Place& place) const;

  /// The paths of the files that differ from what was opened, of added and of removed ones, in the
  /// order of files().
  [[nodiscard]] std::vector<std::string> changed() const;
  /// The same against what was last taken away, or opened where nothing was.
  [[nodiscard]] std::vector<std::string> unsaved() const;
  /// As they were last taken away, or opened.
  [[nodiscard]] std::span<const SourceFile> saved() const { return saved_; }
  /// The author has the files as they stand now.
  void mark_saved() { saved_ = files_; }
  /// Grows with every edit, undo and redo; never the same twice.
  [[nodiscard]] std::uint64_t revision() const { return revision_; }

  // Edits of one file.

  /// All bytes of a file, whatever they are.
  Edited set_bytes(const std::string& file, const std::string& bytes);
  /// A text in place of a text.
  Edited set_text(const Place& place, std::string_view text);
  /// @param json  One JSON value; lines after its first are indented to fit.
  Edited set_value(const Place& place, std::string_view json);
  /// A new element of a list, before the one that stands at `index`; at the end where it is the
  /// number of elements.
  Edited add_element(const Place& list, std::size_t index, std::string_view json);
  /// A new member of an object, before the one that stands at `index`.
  Edited add_member(const Place& object, std::size_t index, std::string_view key,
                    std::string_view json);
  /// Another key for a member, which keeps its value and its position.
  Edited rename_key(const Place& place, std::string_view key);
  /// An element of a list, or a member of an object.
  Edited remove(const Place& place);
  /// To another position in its list or object.
  Edited move(const Place& place, std::size_t index);
  /// An element to another list, also of another file; not into itself.
  Edited move_into(const Place& place, const Place& list, std::size_t index);
  /// Of a condition: {"all": [it]}, {"any": [it]} or {"not": it}.
  Edited wrap(const Place& place, std::string_view key);
  /// Of such a condition with one part: that part.
  Edited unwrap(const Place& place);

  // Edits that look at all files.

  /// A copy with another id, right after it: of an element of a section, or of an option.
  Edited duplicate(const Place& place, const std::string& new_id);
  /// Another id, everywhere: in conditions, lists, scenarios, ids of texts in other languages and
  /// accepted findings; of a step also where what the program makes of it is named.
  Edited rename(const Name& name, const std::string& new_id);
  /// Adds it as last file; the manifest does not list it yet.
  Edited add_file(const std::string& file, std::string bytes);
  /// Not the manifest.
  Edited remove_file(const std::string& file);

  /// What undo() would undo; empty when there is nothing.
  [[nodiscard]] std::string undo_sentence() const;
  [[nodiscard]] std::string redo_sentence() const;
  /// @return  ok unless there is nothing to undo; the sentence is that of the edit.
  Edited undo();
  Edited redo();

  /// Where each use of an id stands; see uses.hpp. In the order of the files.
  [[nodiscard]] std::vector<Use> all_uses() const;

  /// For people: `question "age"`, `"title" of question "age"`, `"when/all/1" of criterion "x"`.
  [[nodiscard]] std::string in_words(const Place& place) const;

 private:
  /// A file that comes, goes, or changes in one place.
  struct FileEdit {
    enum class What { Splice, Come, Go };
    What what = What::Splice;
    std::string file;
    /// Of a file that comes or goes: its bytes are `inserted` or `removed`, `at` its position.
    Splice splice;
  };
  struct UndoStep {
    std::string sentence;
    std::vector<FileEdit> changes;
  };
  /// A value that is to be edited; without `node` the reason why it can't be is in `refused`.
  struct Found {
    const SourceFile* file = nullptr;
    const JsonText* tree = nullptr;
    const JsonNode* node = nullptr;
    Edited refused = {};

    [[nodiscard]] Laid laid() const { return Laid{file->text, *tree}; }
  };

  [[nodiscard]] const SourceFile* file_of(std::string_view file) const;
  [[nodiscard]] std::size_t position_of(std::string_view file) const;
  [[nodiscard]] Found find(const Place& place) const;
  [[nodiscard]] Found find_container(const Place& place, JsonNode::Type type,
                                     std::size_t index) const;
  [[nodiscard]] Found find_child(const Place& place) const;
  [[nodiscard]] Edited splice(const Found& found, Splice splice, std::string sentence);
  /// Does and remembers it.
  [[nodiscard]] Edited commit(UndoStep step);
  /// The same, unless a file could not be parsed any more.
  [[nodiscard]] Edited commit_sound(UndoStep step);
  void apply(const FileEdit& change);
  void revert(const FileEdit& change);
  /// The last one first.
  void revert_all(const std::vector<FileEdit>& changes);

  [[nodiscard]] std::vector<std::string> differing_from(std::span<const SourceFile> before) const;

  std::vector<SourceFile> files_;
  std::vector<SourceFile> opened_;
  std::vector<SourceFile> saved_;
  std::vector<UndoStep> done_;
  std::vector<UndoStep> undone_;
  std::uint64_t revision_ = 1;
  /// By path, as far as they were asked for since they changed.
  mutable std::map<std::string, std::optional<JsonText>, std::less<>> trees_;
};

}  // namespace wijzer::workspace
