#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "workbench/bench.hpp"
#include "workspace/json_text.hpp"

namespace wijzer::workbench {

/// The part of the content that is chosen, as fields: texts in both languages side by side, lists,
/// references and conditions; beside it the same as raw JSON.
///
/// What is typed becomes one edit of the document when the field is left, however that happens;
/// what is refused stays in the field, until it is mended or let go with Escape.
class Editor {
 public:
  void draw(Bench& bench);

 private:
  /// A field in which somebody types.
  struct Typed {
    enum class What { Text, Translation, Raw, Bytes };
    What what = What::Text;
    Place place;
    std::string text;
    /// That ImGui gives it while it has the keyboard.
    unsigned id = 0;
    /// Where it was refused: why, and what stood there then.
    std::string problem = {};
    std::string stood = {};
  };
  /// A value that is drawn, and where it stands.
  struct Drawn {
    const workspace::JsonText& tree;
    const workspace::JsonNode& node;
    Place place;
  };

  void finish_typing(Bench& bench);
  [[nodiscard]] workspace::Edited carry_out(Bench& bench, const Typed& done);
  [[nodiscard]] static std::string standing(const Bench& bench, const Typed& typed);
  void forget_refused(const Bench& bench);
  void draw_refused(Bench& bench, const Place& part);
  void let_go(const Place& part, unsigned field);
  [[nodiscard]] bool is_refused(Typed::What what, const Place& place) const;
  void typed(Typed::What what, const Place& place, std::string text);
  [[nodiscard]] std::string shown(Typed::What what, const Place& place,
                                  const std::string& stands) const;

  void draw_chosen(Bench& bench, const Place& part);
  void draw_part(Bench& bench, const Place& part);
  void draw_buttons(Bench& bench, const Drawn& drawn);
  void move_part(const Drawn& drawn, std::size_t index);
  void draw_rename(Bench& bench, const Drawn& drawn);
  void draw_raw(Bench& bench, const Place& part);
  void draw_bytes(Bench& bench, const std::string& file);
  void draw_value(Bench& bench, const Drawn& drawn);
  void draw_members(Bench& bench, const Drawn& drawn);
  void draw_list(Bench& bench, const Drawn& drawn);
  void add_element(Bench& bench, const Drawn& drawn);
  void draw_element(Bench& bench, const Drawn& drawn);
  void draw_element_buttons(Bench& bench, const Drawn& drawn);
  void draw_text(Bench& bench, const Drawn& drawn);
  void draw_translation(Bench& bench, const Place& place, const std::string& of);
  void draw_reference(Bench& bench, const Drawn& drawn, const std::vector<std::string>& ids);
  void draw_other(Bench& bench, const Drawn& drawn);
  [[nodiscard]] static workspace::Edited set_translation(Bench& bench, const Place& place,
                                                         const std::string& text);

  std::optional<Typed> typed_;
  /// What could not become an edit: it stays in its field, as nobody wants to type it again.
  std::vector<Typed> refused_;
  std::string new_name_;
  /// The edit that a button asked for; done once everything is drawn, as it moves what is drawn.
  std::function<workspace::Edited(workspace::Document&)> todo_;
  /// What is chosen once it is done; nothing where that stays as it is.
  std::optional<Place> then_;
};

/// Draws a condition as a tree whose menus offer only what is valid there.
///
/// @return  the edit that somebody asked for; empty for none
struct ConditionSpot {
  const workspace::JsonText& tree;
  const workspace::JsonNode& node;
  Place place;
  /// Routes look at criteria only.
  bool criteria_only = false;
};
[[nodiscard]] std::function<workspace::Edited(workspace::Document&)> draw_condition(
    Bench& bench, const ConditionSpot& spot);

/// Whether a member of this name holds a condition.
[[nodiscard]] bool holds_condition(std::string_view key);

/// The ids that may stand under this key, of the content as it is loaded; empty for what is no
/// reference.
[[nodiscard]] std::vector<std::string> ids_for(const Content& content, std::string_view key);

}  // namespace wijzer::workbench
