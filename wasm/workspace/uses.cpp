#include "workspace/uses.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/load/load_content.hpp"
#include "workspace/mentions.hpp"

namespace wijzer::workspace {
namespace {

using Type = JsonNode::Type;
using Role = Use::Role;

/// Members of any object whose text is an id of this kind.
constexpr std::pair<std::string_view, Kind> id_members[] = {
    {"question", Kind::Question}, {"criterion", Kind::Criterion},
    {"route", Kind::Route},       {"deadline", Kind::Deadline},
    {"step", Kind::Step},         {"topic", Kind::Topic},
    {"problem", Kind::Problem},   {"outcome", Kind::Outcome},
    {"contact", Kind::Contact},   {"term", Kind::Deadline},
    {"as", Kind::Step},           {"side", Kind::Question},
    {"under", Kind::Page},        {"not", Kind::Criterion}};

/// Members of any object that list ids of this kind.
constexpr std::pair<std::string_view, Kind> id_lists[] = {
    {"sources", Kind::Source},  {"ladder", Kind::Step},     {"implies", Kind::Step},
    {"about", Kind::Criterion}, {"points_to", Kind::Route}, {"pages", Kind::Page}};

/// Of what a scenario expects: ids as one text or a list of them.
constexpr std::pair<std::string_view, Kind> expected_ids[] = {
    {"outcome", Kind::Outcome},  {"topics", Kind::Topic},  {"no_topics", Kind::Topic},
    {"problems", Kind::Problem}, {"no_steps", Kind::Step}, {"next_question", Kind::Question}};

/// Of what a scenario expects: objects by id; what they hold, if it is ids.
struct ExpectedMap {
  std::string_view key;
  Kind of;
  std::optional<Kind> holds;
};
constexpr ExpectedMap expected_maps[] = {{"verdicts", Kind::Route, std::nullopt},
                                         {"depends_on", Kind::Route, Kind::Question},
                                         {"reasons", Kind::Route, Kind::Criterion},
                                         {"first_step", Kind::Problem, Kind::Step}};

template <typename Rows>
std::optional<Kind> kind_for(const Rows& rows, std::string_view key) {
  for (const auto& [name, kind] : rows) {
    if (name == key) return kind;
  }
  return std::nullopt;
}

class UseWalk {
 public:
  UseWalk(const std::string& file, std::string_view text, const JsonText& tree,
          const std::function<void(const Use&)>& visit)
      : file_(file), text_(text), tree_(tree), visit_(visit) {}

  void run() {
    if (file_.starts_with(translations_folder)) return translation();
    for (const JsonNode* member : tree_.children(tree_.root())) {
      if (member->key_end == 0) continue;
      const std::optional<Kind> kind = kind_in_section(member->key);
      if (kind && member->type == Type::Array) {
        for (const JsonNode* each : tree_.children(*member)) element(*kind, *each);
      } else if (member->key == "interface") {
        for (const JsonNode* each : tree_.children(*member)) {
          give_mentions(*each, mentions_in_key(each->key), true);
        }
      } else if (member->key == "accepted") {
        for (const JsonNode* each : tree_.children(*member)) accepted(*each);
      } else if (member->key == "routes_when" || member->key == "advice" ||
                 member->key == "equated_days" || member->key == "numbers") {
        walk(*member);
      }
    }
  }

 private:
  [[nodiscard]] std::string string(const JsonNode* node) const {
    return node == nullptr ? "" : JsonText::string_at(*node, text_).value_or("");
  }

  void give(const JsonNode& node, Name name, Role role, bool key = false) {
    if (!is_id(name.id)) return;
    visit_(Use{std::move(name), role, Place{file_, tree_.pointer_of(node)}, key, 0, false,
               key ? node.key_begin : node.begin, key ? node.key_end : node.end});
  }

  /// The ids in the text of a node, or in its name.
  void give_mentions(const JsonNode& node, const std::vector<Mention>& mentions, bool key) {
    for (const Mention& each : mentions) {
      if (!is_id(each.name.id)) continue;
      visit_(Use{each.name, Role::Mentions, Place{file_, tree_.pointer_of(node)}, key, each.at,
                 each.underscored, key ? node.key_begin : node.begin,
                 key ? node.key_end : node.end});
    }
  }

  void give(Kind kind, const JsonNode* node, Role role = Role::Refers) {
    if (node != nullptr && node->type == Type::Text) give(*node, Name{kind, string(node)}, role);
  }

  void give_key(Kind kind, const JsonNode& member) {
    give(member, Name{kind, member.key}, Role::Expects, true);
  }

  /// One id or a list of them.
  void give_all(Kind kind, const JsonNode& node, Role role) {
    if (node.type == Type::Text) return give(kind, &node, role);
    if (node.type != Type::Array) return;
    for (const JsonNode* each : tree_.children(node)) {
      if (each->type == Type::Object) {
        walk(*each);
      } else {
        give(kind, each, role);
      }
    }
  }

  void element(Kind kind, const JsonNode& node) {
    if (node.type != Type::Object) return;
    give(kind, tree_.member(node, "id"), Role::Defines);
    if (kind == Kind::Scenario) return scenario(node);
    if (kind == Kind::Question) question(node);
    if (kind == Kind::Step) state(node);
    if (kind == Kind::Deadline) give(Kind::Question, tree_.member(node, "from"));
    walk(node);
  }

  void question(const JsonNode& node) {
    const std::string id = string(tree_.member(node, "id"));
    const auto define = [&](const JsonNode& option) {
      const JsonNode* own = tree_.member(option, "id");
      if (own != nullptr) give(*own, Name{Kind::Option, string(own), id}, Role::Defines);
    };
    if (const JsonNode* none = tree_.member(node, "none")) define(*none);
    if (const JsonNode* options = tree_.member(node, "options")) {
      for (const JsonNode* each : tree_.children(*options)) define(*each);
    }
  }

  /// What the program makes of a step that families are asked about.
  void state(const JsonNode& node) {
    const JsonNode* id = tree_.member(node, "id");
    const JsonNode* state = tree_.member(node, "state");
    const JsonNode* side = state == nullptr ? nullptr : tree_.member(*state, "side");
    if (id == nullptr || side == nullptr) return;
    const std::string step = string(id);
    if (const JsonNode* option = tree_.member(*state, "option")) {
      give(*option, Name{Kind::Option, string(option), string(side)}, Role::Defines);
    } else {
      give(*id, Name{Kind::Option, step, string(side)}, Role::Makes);
    }
    const JsonNode* answer = tree_.member(*state, "answer");
    if (answer == nullptr) return;
    give(*id, Name{Kind::Question, step + "-answer"}, Role::Makes);
    for (const char* day : {"since", "on"}) {
      if (tree_.member(*answer, day) == nullptr) continue;
      give(*id, Name{Kind::Question, step + "-" + day}, Role::Makes);
    }
  }

  /// Goes through whatever holds ids in the same way everywhere: conditions, sources, notes.
  void walk(const JsonNode& node) {
    for (const JsonNode* child : tree_.children(node)) {
      const bool member = node.type == Type::Object;
      if (member && child->type == Type::Text) {
        if (const auto kind = kind_for(id_members, child->key)) give(*kind, child);
        if (child->key == "question") option_of(node, *child);
      } else if (const auto kind = member ? kind_for(id_lists, child->key) : std::nullopt) {
        give_all(*kind, *child, Role::Refers);
      } else {
        walk(*child);
      }
    }
  }

  void option_of(const JsonNode& condition, const JsonNode& question) {
    for (const char* key : {"is", "has", "option"}) {
      const JsonNode* option = tree_.member(condition, key);
      if (option == nullptr || option->type != Type::Text) continue;
      give(*option, Name{Kind::Option, string(option), string(&question)}, Role::Refers);
    }
  }

  void scenario(const JsonNode& node) {
    if (const JsonNode* answers = tree_.member(node, "answers")) {
      for (const JsonNode* each : tree_.children(*answers)) answer(*each);
    }
    if (const JsonNode* steps = tree_.member(node, "steps")) {
      for (const JsonNode* each : tree_.children(*steps)) give_key(Kind::Step, *each);
    }
    const JsonNode* expect = tree_.member(node, "expect");
    if (expect == nullptr) return;
    for (const JsonNode* each : tree_.children(*expect)) {
      if (const auto kind = kind_for(expected_ids, each->key)) {
        give_all(*kind, *each, Role::Expects);
      }
      for (const ExpectedMap& map : expected_maps) {
        if (map.key != each->key) continue;
        for (const JsonNode* entry : tree_.children(*each)) {
          give_key(map.of, *entry);
          if (map.holds) give_all(*map.holds, *entry, Role::Expects);
        }
      }
    }
  }

  void answer(const JsonNode& node) {
    if (node.key_end == 0) return;
    give_key(Kind::Question, node);
    const auto option = [&](const JsonNode& one) {
      const std::optional<std::string> id = JsonText::string_at(one, text_);
      if (id) give(one, Name{Kind::Option, *id, node.key}, Role::Expects);
    };
    if (node.type != Type::Array) return option(node);
    for (const JsonNode* each : tree_.children(node)) option(*each);
  }

  void accepted(const JsonNode& node) {
    const std::string check = string(tree_.member(node, "check"));
    const JsonNode* subjects = tree_.member(node, "text");
    if (subjects == nullptr) return;
    std::vector<const JsonNode*> all = {subjects};
    if (subjects->type == Type::Array) all = tree_.children(*subjects);
    for (const JsonNode* each : all) {
      give_mentions(*each, mentions_in_subject(check, string(each)), false);
    }
  }

  void translation() {
    const JsonNode* texts = tree_.member(tree_.root(), "texts");
    if (texts == nullptr) return;
    for (const JsonNode* each : tree_.children(*texts)) {
      give_mentions(*each, mentions_in_text_id(each->key), true);
    }
  }

  const std::string& file_;
  std::string_view text_;
  const JsonText& tree_;
  const std::function<void(const Use&)>& visit_;
};

}  // namespace

void for_each_use(const std::string& file, std::string_view text, const JsonText& tree,
                  const std::function<void(const Use&)>& visit) {
  UseWalk(file, text, tree, visit).run();
}

}  // namespace wijzer::workspace
