#include <imgui.h>

#include <cstdlib>
#include <utility>

#include "workbench/editor.hpp"
#include "workbench/fields.hpp"
#include "workspace/condition_choices.hpp"

namespace wijzer::workbench {
namespace {

using workspace::Document;
using workspace::Edited;
using workspace::JsonNode;
using workspace::JsonText;
using workspace::quoted;
using Edit = std::function<Edited(Document&)>;

Edit set_value_edit(Place place, std::string json) {
  return [place = std::move(place), json = std::move(json)](Document& document) {
    return document.set_value(place, json);
  };
}

/// Content that is broken has questions without options.
std::string first_option(const std::string& start, const std::vector<Option>& options) {
  return options.empty() ? std::string() : start + quoted(options.front().id.value) + " }";
}

/// What a new condition on a date begins with: a day of which everybody sees that it is to be
/// changed.
constexpr const char* first_bound = "2000-01-01";

/// `{ "question": "age", "below": 18 }`: what a condition on a question says when it is new; empty
/// for a question that no condition can look at.
std::string first_condition_on(const Question& question) {
  const std::string start = "{ \"question\": " + quoted(question.id.value);
  return std::visit(
      overloaded{
          [&](const Choice& type) { return first_option(start + ", \"is\": ", type.options); },
          [&](const Multiple& type) { return first_option(start + ", \"has\": ", type.options); },
          [&](const Number& type) {
            return start + ", \"at_least\": " + std::to_string(type.min) + " }";
          },
          [&](const Day&) { return start + ", \"from\": " + quoted(first_bound) + " }"; }},
      question.type);
}

/// Draws one condition and those within it, and keeps the edit that somebody asks for.
class ConditionDrawing {
 public:
  ConditionDrawing(Bench& bench, const ConditionSpot& spot)
      : bench_(bench), tree_(spot.tree), whole_(spot.place), criteria_only_(spot.criteria_only) {}

  void draw(const JsonNode& node, const Place& place) {
    if (node.type != JsonNode::Type::Object) return paragraph(value(place));
    for (const char* kind : {"all", "any"}) {
      const JsonNode* parts = tree_.member(node, kind);
      if (parts != nullptr) return group(*parts, place, kind);
    }
    if (const JsonNode* part = tree_.member(node, "not")) return negation(*part, place);
    leaf(node, place);
  }

  [[nodiscard]] Edit take() { return std::move(edit_); }

 private:
  [[nodiscard]] std::string value(const Place& place) const {
    return bench_.document.value(place).value_or("");
  }

  [[nodiscard]] std::string text(const Place& place) const {
    return bench_.document.text(place).value_or("");
  }

  void group(const JsonNode& parts, const Place& place, const char* kind) {
    const Place list = place / kind;
    const bool all = std::string_view(kind) == "all";
    const char* name = bench_.say(all ? messages::all_of : messages::any_of);
    ImGui::SetNextItemOpen(true, ImGuiCond_Once);
    const bool open = ImGui::TreeNode((std::string(name) + "###group").c_str());
    menu(place, &parts, kind);
    drop_into(list, parts.count);
    if (!open) return;
    for (const JsonNode* part : tree_.children(parts)) {
      ImGui::PushID(static_cast<int>(part->index));
      draw(*part, list / std::to_string(part->index));
      ImGui::PopID();
    }
    ImGui::TreePop();
  }

  void negation(const JsonNode& part, const Place& place) {
    ImGui::SetNextItemOpen(true, ImGuiCond_Once);
    const bool open =
        ImGui::TreeNode((std::string(bench_.say(messages::not_so)) + "###not").c_str());
    menu(place, nullptr, "not");
    if (!open) return;
    ImGui::PushID("part");
    draw(part, place / "not");
    ImGui::PopID();
    ImGui::TreePop();
  }

  void leaf(const JsonNode& node, const Place& place) {
    ImGui::Bullet();
    if (tree_.member(node, "criterion") != nullptr) {
      criterion_choice(place / "criterion");
    } else if (tree_.member(node, "question") != nullptr) {
      on_question(node, place);
    } else {
      // On a verdict, a time limit or a step: its own keys, as they are.
      ImGui::TextUnformatted(value(place).c_str());
    }
    menu(place, nullptr, nullptr);
  }

  void on_question(const JsonNode& node, const Place& place) {
    const Content& content = bench_.loaded->content;
    const std::string id = text(place / "question");
    question_choice(place, id);
    const std::optional<QuestionIndex> question = find(content.questions, QuestionId{id});
    for (const char* key : {"is", "has"}) {
      if (tree_.member(node, key) == nullptr || !question) continue;
      std::vector<std::string> ids;
      for (const Option& option : options_of(content[*question])) ids.push_back(option.id.value);
      ImGui::SameLine();
      choice("###option", place / key, ids);
    }
    for (const char* key : {"at_least", "below"}) {
      if (tree_.member(node, key) != nullptr) bound(place / key, key);
    }
    for (const char* key : {"from", "before"}) {
      if (tree_.member(node, key) != nullptr) day(place / key, key);
    }
  }

  /// Another question takes along a first answer that it has.
  void question_choice(const Place& place, const std::string& id) {
    ImGui::SetNextItemWidth(ImGui::GetFontSize() * 9);
    if (!begin_combo("###question", id.c_str())) return;
    for_each_question([&](const Question& question, const std::string& json) {
      if (ImGui::Selectable(question.id.value.c_str(), question.id.value == id)) {
        edit_ = set_value_edit(place, json);
      }
    });
    ImGui::EndCombo();
  }

  void criterion_choice(const Place& place) {
    const std::string stands = text(place);
    ImGui::SetNextItemWidth(ImGui::GetFontSize() * 9);
    if (!begin_combo("###criterion", stands.c_str())) return;
    for_each_criterion([&](const std::string& id) { choose(place, id, stands); });
    ImGui::EndCombo();
  }

  /// Every one that may stand here.
  template <typename Visit>
  void for_each_criterion(const Visit& visit) {
    const workspace::ConditionChoices choices = choices_here();
    const std::vector<Criterion>& criteria = bench_.loaded->content.criteria;
    for (std::size_t i = 0; i < criteria.size(); ++i) {
      if (choices.criteria[i]) visit(criteria[i].id.value);
    }
  }

  /// Every one that a condition here can look at, with what it says first.
  template <typename Visit>
  void for_each_question(const Visit& visit) {
    const workspace::ConditionChoices choices = choices_here();
    const std::vector<Question>& questions = bench_.loaded->content.questions;
    for (std::size_t i = 0; i < questions.size(); ++i) {
      const std::string json = first_condition_on(questions[i]);
      if (choices.questions[i] && !json.empty()) visit(questions[i], json);
    }
  }

  /// By what the condition belongs to; only for a menu that is open, as it takes some time.
  [[nodiscard]] workspace::ConditionChoices choices_here() const {
    const Content& content = bench_.loaded->content;
    return workspace::condition_choices(content, owner<CriterionIndex>(content.criteria),
                                        owner<QuestionIndex>(content.questions));
  }

  /// The element in which the condition stands; a step can hold those of its questions.
  template <typename Index, typename Element>
  [[nodiscard]] std::optional<Index> owner(const std::vector<Element>& elements) const {
    for (std::uint32_t i = 0; i < elements.size(); ++i) {
      const Place place = bench_.in_file(elements[i].place);
      const bool within = whole_.pointer.starts_with(place.pointer + "/");
      if (place.file == whole_.file && within) return Index{i};
    }
    return std::nullopt;
  }

  void choice(const char* label, const Place& place, const std::vector<std::string>& ids) {
    const std::string stands = text(place);
    ImGui::SetNextItemWidth(ImGui::GetFontSize() * 9);
    if (!begin_combo(label, stands.c_str())) return;
    for (const std::string& id : ids) choose(place, id, stands);
    ImGui::EndCombo();
  }

  void choose(const Place& place, const std::string& id, const std::string& stands) {
    if (!ImGui::Selectable(id.c_str(), id == stands)) return;
    edit_ = [place, id](Document& document) { return document.set_text(place, id); };
  }

  /// What stands before a field; @return the name of that field.
  std::string beside(const Message& words, const char* key) {
    ImGui::SameLine();
    ImGui::TextUnformatted(bench_.say(words));
    ImGui::SameLine();
    ImGui::SetNextItemWidth(ImGui::GetFontSize() * 6);
    return std::string("###") + key;
  }

  /// Takes no day before it is whole: until then the field alone holds it.
  void day(const Place& place, const char* key) {
    const bool before = std::string_view(key) == "before";
    const std::string label = beside(before ? messages::before_day : messages::at_least, key);
    std::string typed = text(place);
    if (search_field(label.c_str(), first_bound, typed) && parse_date(typed)) {
      edit_ = set_value_edit(place, quoted(typed));
    }
  }

  void bound(const Place& place, const char* key) {
    int number = std::atoi(value(place).c_str());
    const bool below = std::string_view(key) == "below";
    const std::string label = beside(below ? messages::below : messages::at_least, key);
    if (ImGui::InputInt(label.c_str(), &number)) {
      edit_ = set_value_edit(place, std::to_string(number));
    }
  }

  /// What can be done with a condition; `parts` of a group only.
  void menu(const Place& place, const JsonNode* parts, const char* kind) {
    drag_from(place);
    ImGui::SameLine();
    if (ImGui::SmallButton("...###menu")) ImGui::OpenPopup("menu");
    if (!ImGui::BeginPopup("menu")) return;
    if (parts != nullptr) {
      add_menu(place / kind, parts->count);
      other_group(place, kind);
    }
    for (const auto& [key, message] :
         {std::pair{"all", messages::wrap_all}, std::pair{"any", messages::wrap_any},
          std::pair{"not", messages::wrap_not}}) {
      if (!ImGui::MenuItem(bench_.label(message, key).c_str())) continue;
      edit_ = [place, key = key](Document& document) { return document.wrap(place, key); };
    }
    const bool one_part = parts != nullptr ? parts->count == 1 : kind != nullptr;
    if (one_part && ImGui::MenuItem(bench_.label(messages::unwrap, "unwrap").c_str())) {
      edit_ = [place](Document& document) { return document.unwrap(place); };
    }
    // A "not" without its part says nothing; the "not" as a whole can go.
    if (place.pointer.ends_with("/not")) return ImGui::EndPopup();
    if (ImGui::MenuItem(bench_.label(messages::remove, "remove").c_str())) {
      edit_ = [place](Document& document) { return document.remove(place); };
    }
    ImGui::EndPopup();
  }

  void other_group(const Place& place, const char* kind) {
    const bool all = std::string_view(kind) == "all";
    const Message& message = all ? messages::make_any : messages::make_all;
    if (!ImGui::MenuItem(bench_.label(message, "other-group").c_str())) return;
    const std::string json =
        std::string("{ ") + (all ? "\"any\": " : "\"all\": ") + value(place / kind) + " }";
    edit_ = set_value_edit(place, json);
  }

  void add_menu(const Place& list, std::size_t count) {
    const auto add = [&](std::string json) {
      edit_ = [list, count, json = std::move(json)](Document& document) {
        return document.add_element(list, count, json);
      };
    };
    if (ImGui::BeginMenu(bench_.label(messages::add_criterion, "add-criterion").c_str())) {
      for_each_criterion([&](const std::string& id) {
        if (ImGui::MenuItem(id.c_str())) add("{ \"criterion\": " + quoted(id) + " }");
      });
      ImGui::EndMenu();
    }
    if (criteria_only_) return;
    if (!ImGui::BeginMenu(bench_.label(messages::add_question, "add-question").c_str())) return;
    for_each_question([&](const Question& question, const std::string& json) {
      if (ImGui::MenuItem(question.id.value.c_str())) add(json);
    });
    ImGui::EndMenu();
  }

  /// A part of a group can be dragged to another one.
  static void drag_from(const Place& place) {
    if (!ImGui::BeginDragDropSource(ImGuiDragDropFlags_SourceAllowNullID)) return;
    const std::string carried = place.file + "#" + place.pointer;
    ImGui::SetDragDropPayload("condition", carried.data(), carried.size());
    ImGui::TextUnformatted(place.pointer.c_str());
    ImGui::EndDragDropSource();
  }

  void drop_into(const Place& list, std::size_t count) {
    if (!ImGui::BeginDragDropTarget()) return;
    if (const ImGuiPayload* payload = ImGui::AcceptDragDropPayload("condition")) {
      const std::string carried(static_cast<const char*>(payload->Data),
                                static_cast<std::size_t>(payload->DataSize));
      const std::size_t hash = carried.find('#');
      const Place from{carried.substr(0, hash), carried.substr(hash + 1)};
      edit_ = [from, list, count](Document& document) {
        return document.move_into(from, list, count);
      };
    }
    ImGui::EndDragDropTarget();
  }

  Bench& bench_;
  const JsonText& tree_;
  /// Of the whole condition.
  Place whole_;
  bool criteria_only_;
  Edit edit_;
};

}  // namespace

std::function<Edited(Document&)> draw_condition(Bench& bench, const ConditionSpot& spot) {
  ConditionDrawing drawing(bench, spot);
  drawing.draw(spot.node, spot.place);
  return drawing.take();
}

}  // namespace wijzer::workbench
