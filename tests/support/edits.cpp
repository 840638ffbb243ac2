#include "support/edits.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace wijzer::test {
namespace {

void shuffle(Tree& list, Random& random) {
  for (std::size_t i = list.size(); i > 1; --i) std::swap(list[i - 1], list[random.below(i)]);
}

bool is_condition(const Tree& node) {
  if (!node.is_object()) return false;
  for (const char* key : {"all", "any", "not", "criterion"}) {
    if (node.contains(key)) return true;
  }
  return (node.contains("question") && !node.contains("id")) ||
         (node.contains("route") && node.contains("verdict"));
}

/// Calls `visit` with every part of every condition.
void for_each_condition(Tree& node, const std::function<void(Tree&)>& visit) {
  if (is_condition(node)) visit(node);
  if (!node.is_structured()) return;
  for (auto& [key, value] : node.items()) for_each_condition(value, visit);
}

class Editor {
 public:
  Editor(const Tree& content, Random& random) : tree_(content), random_(random) {}

  Tree run() {
    switch (random_.below(10)) {
      case 0:
        add_option();
        break;
      case 1:
        add_question();
        break;
      case 2:
        change_question();
        break;
      case 3:
        change_ladder();
        break;
      case 4:
        drop_condition();
        break;
      default:
        change_condition();
    }
    return std::move(tree_);
  }

 private:
  Tree& any(Tree& list) { return list[random_.below(list.size())]; }

  void change_condition() {
    std::vector<Tree*> parts;
    for_each_condition(tree_, [&](Tree& part) { parts.push_back(&part); });
    if (parts.empty()) return;
    Tree& part = *parts[random_.below(parts.size())];
    if (part.contains("not")) {
      part = Tree(part["not"]);
    } else if (part.contains("all")) {
      part = Tree{{"any", part["all"]}};
    } else if (part.contains("any")) {
      part = Tree{{"all", part["any"]}};
    } else if (part.contains("is") && part.contains("question")) {
      part["is"] = std::string(1, static_cast<char>('a' + random_.below(3)));
    } else if (part.contains("has")) {
      part["has"] = random_.chance(50) ? "a" : "b";
    } else if (part.contains("at_least")) {
      part["at_least"] = part["at_least"].get<int>() + (random_.chance(50) ? 1 : -1);
    } else if (part.contains("below")) {
      part["below"] = part["below"].get<int>() + 1;
    } else {
      part = Tree{{"not", part}};
    }
  }

  void add_option() {
    for (Tree& question : tree_["questions"]) {
      if (!question.contains("options") || random_.chance(30)) continue;
      question["options"].push_back({{"id", "d"}, {"label", "label d"}});
      std::vector<Tree*> parts;
      for_each_condition(tree_, [&](Tree& part) {
        if (part.contains("question") && part["question"] == question["id"]) parts.push_back(&part);
      });
      const char* key = question["type"] == "choice" ? "is" : "has";
      if (!parts.empty() && random_.chance(70)) (*parts[random_.below(parts.size())])[key] = "d";
      return;
    }
  }

  void add_question() {
    Tree added =
        random_.chance(50) ? choice("extra", {"a", "b"}) : multiple("extra", {"a", "none"});
    const Tree leaf{{"question", "extra"}, {added["type"] == "choice" ? "is" : "has", "a"}};
    Tree& questions = tree_["questions"];
    questions.insert(
        questions.begin() + static_cast<std::ptrdiff_t>(random_.below(questions.size() + 1)),
        std::move(added));
    Tree& criterion = any(tree_["criteria"]);
    criterion["when"] =
        Tree{{random_.chance(50) ? "all" : "any", Tree::array({criterion["when"], leaf})}};
  }

  void change_question() {
    Tree& question = any(tree_["questions"]);
    if (question.contains("unknown") && random_.chance(40)) {
      question.erase("unknown");
    } else if (question.contains("max")) {
      question["max"] = question["max"].get<int>() + (random_.chance(50) ? 2 : -1);
    } else if (question.contains("when")) {
      question.erase("when");
    } else if (question.contains("options")) {
      question["options"][0].erase("when");
    }
  }

  void change_ladder() {
    if (!tree_.contains("problems")) return change_condition();
    if (random_.chance(50)) {
      shuffle(any(tree_["problems"])["ladder"], random_);
    } else if (tree_.contains("deadlines")) {
      Tree& deadline = any(tree_["deadlines"]);
      deadline["days"] = deadline["days"].get<int>() + 1;
    } else {
      Tree& step = any(tree_["steps"]);
      step["urgent"] = !step.contains("urgent");
      if (!step["urgent"].get<bool>()) step.erase("urgent");
    }
  }

  void drop_condition() {
    std::vector<Tree*> owners;
    const std::function<void(Tree&)> walk = [&](Tree& node) {
      if (node.is_object() && node.contains("when") &&
          (node.contains("text") || node.contains("whom"))) {
        owners.push_back(&node);
      }
      if (!node.is_structured()) return;
      for (auto& [key, value] : node.items()) walk(value);
    };
    walk(tree_);
    if (owners.empty()) return change_condition();
    owners[random_.below(owners.size())]->erase("when");
  }

  Tree tree_;
  Random& random_;
};

/// The ids of the questions that the conditions in this part look at, by themselves or through
/// criteria.
std::set<std::string> looks_at(Tree part, const Tree& criteria) {
  std::set<std::string> out;
  for_each_condition(part, [&](Tree& condition) {
    if (condition.contains("question")) out.insert(condition["question"].get<std::string>());
    if (!condition.contains("criterion")) return;
    for (const Tree& criterion : criteria) {
      if (criterion["id"] == condition["criterion"]) out.merge(looks_at(criterion, criteria));
    }
  });
  return out;
}

/// Any order in which no question looks at a later one.
Tree in_another_order(const Tree& tree, Random& random) {
  Tree questions = tree["questions"];
  const Tree criteria = tree.contains("criteria") ? tree["criteria"] : Tree::array();
  shuffle(questions, random);
  Tree out = Tree::array();
  std::set<std::string> done;
  while (!questions.empty()) {
    for (std::size_t i = 0; i < questions.size(); ++i) {
      const std::set<std::string> needs = looks_at(questions[i], criteria);
      if (!std::includes(done.begin(), done.end(), needs.begin(), needs.end())) continue;
      done.insert(questions[i]["id"].get<std::string>());
      out.push_back(questions[i]);
      questions.erase(i);
      break;
    }
  }
  return out;
}

void reword(Tree& node, const std::string& key) {
  static const std::set<std::string> texts = {"short", "title", "why",  "unknown", "label", "true",
                                              "false", "text",  "whom", "name",    "pays"};
  if (node.is_string() && texts.contains(key)) {
    // The last headline of a list and the like must stay without a condition; words alone change.
    node = "Other words for " + node.get<std::string>();
    return;
  }
  if (node.is_array()) {
    for (Tree& each : node) reword(each, key);
  } else if (node.is_object()) {
    for (auto& [name, value] : node.items()) reword(value, name);
  }
}

}  // namespace

Tree edited(const Tree& content, Random& random) { return Editor(content, random).run(); }

Tree rearranged(const Tree& content, Random& random) {
  Tree tree = content;
  for_each_condition(tree, [&](Tree& part) {
    for (const char* key : {"all", "any"}) {
      if (part.contains(key)) shuffle(part[key], random);
    }
  });
  tree["questions"] = in_another_order(tree, random);
  for (const char* key : {"criteria", "routes", "topics", "problems", "steps", "deadlines"}) {
    if (tree.contains(key)) shuffle(tree[key], random);
  }
  for (Tree& question : tree["questions"]) {
    if (question.contains("options")) shuffle(question["options"], random);
  }
  const auto notes = [&](Tree& owner) {
    for (const char* key : {"need_by", "forms", "remarks", "items", "more"}) {
      if (owner.contains(key)) shuffle(owner[key], random);
    }
  };
  for (const char* key : {"routes", "topics", "steps", "outcomes"}) {
    if (!tree.contains(key)) continue;
    for (Tree& owner : tree[key]) notes(owner);
  }
  for (const char* key :
       {"questions", "criteria", "routes", "topics", "problems", "steps", "outcomes"}) {
    if (tree.contains(key)) reword(tree[key], key);
  }
  return tree;
}

Tree renamed(const Tree& content, const std::string& from, const std::string& to) {
  Tree tree = content;
  const std::function<void(Tree&)> walk = [&](Tree& node) {
    if (node.is_string() && node == from) node = to;
    if (!node.is_structured()) return;
    for (auto& [key, value] : node.items()) walk(value);
  };
  walk(tree);
  return tree;
}

}  // namespace wijzer::test
