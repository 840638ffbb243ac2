#include "fuzz/conversation.hpp"

#include <doctest/doctest.h>

#include "fuzz/targets.hpp"
#include "support/sample.hpp"

namespace wijzer::fuzz {
namespace {

using test::Tree;

/// All blocks of a kind in a response, folded ones included.
void collect(const Tree& tree, const Tree& kind, std::vector<Tree>& out) {
  if (tree.is_object() && tree.contains("kind") && tree["kind"] == kind) out.push_back(tree);
  if (!tree.is_structured()) return;
  for (const auto& item : tree.items()) collect(item.value, kind, out);
}

/// Whether one of these rows is about the question. What the screen offers never lapses by being
/// chosen.
bool names(const Tree& rows, const Tree& question) {
  for (const auto& row : rows.items()) {
    if (row.value["question"] == question) return true;
  }
  return false;
}

bool is_question(const Tree& page) {
  return page.contains("screen") && page["screen"] == Tree("question");
}

}  // namespace

Conversation::Conversation(const api::Api& engine, std::string_view choices, Demand demand)
    : engine_(engine), choices_(choices), demand_(demand) {}

void Conversation::run() {
  while (!done()) {
    const std::size_t press = choose(10);
    if (press < 6) {
      answer_next();
    } else if (press < 8) {
      change_answer();
    } else if (press < 9) {
      preview_answer();
    } else {
      look_at_outcome();
    }
  }
  look_at_outcome();
}

std::size_t Conversation::choose(std::size_t count) {
  REQUIRE(count > 0);
  return done() ? 0 : static_cast<unsigned char>(choices_[at_++]) % count;
}

Tree Conversation::ask(Tree request) {
  request["answers"] = answers_;
  request["today"] = to_string(day);
  request["address"] = "https://voorbeeld.example/";
  requests_.push_back(request.dump());
  const std::string response = engine_.call(requests_.back());
  INFO("request: ", requests_.back());
  INFO("response: ", response.substr(0, 2000));
  require_response(response);
  Tree tree = test::json(response);
  if (!tree.contains("error") && !tree.contains("problem")) return tree;
  REQUIRE_FALSE(promised());
  return Tree::object();
}

Tree Conversation::value_for(const Tree& question) {
  if (question.contains("unknown") && choose(5) == 0) return "unknown";
  const auto type = question["type"].get<std::string>();
  if (type == "number") {
    const auto least = question["min"].get<std::int64_t>();
    const auto most = question["max"].get<std::int64_t>();
    // Both ends, and something between them.
    const std::size_t where = choose(18);
    if (where < 2) return where == 0 ? least : most;
    return least + (most - least) * static_cast<std::int64_t>(where - 1) / 17;
  }
  if (type == "date") {
    const auto days_ago = static_cast<int>(choose(50) * (1 + choose(10)));
    return to_string(from_days(to_days(day) - days_ago));
  }
  const Tree& options = question["options"];
  if (options.empty()) return {};
  const Tree& first = options[choose(options.size())];
  if (type == "choice") return first["id"];
  Tree picked = Tree::array({first["id"]});
  if (first.contains("none")) return picked;
  for (const auto& option : options.items()) {
    if (option.value["id"] == first["id"] || option.value.contains("none")) continue;
    if (choose(3) == 0) picked.push_back(option.value["id"]);
  }
  return picked;
}

void Conversation::answer_next() {
  const Tree page = ask({{"call", "question"}});
  if (!is_question(page)) return;
  const Tree& id = page["question"]["id"];
  const Tree value = value_for(page["question"]);
  if (value.is_null()) return;
  const Tree before = ask({{"call", "overview"}});
  const Tree taken = ask({{"call", "answer"}, {"question", id}, {"value", value}});
  if (!taken.contains("answers")) return;
  answers_ = taken["answers"];
  const Tree after = ask({{"call", "overview"}});
  if (!promised()) return;
  REQUIRE(page["next"] == id);
  REQUIRE(answers_.contains(id.get<std::string>()));
  REQUIRE_FALSE(names(taken["lapsed"], id));
  // Asked and answered: it does not come again.
  REQUIRE_FALSE(after["next"] == id);
  REQUIRE(after["at_most_left"].get<int>() < before["at_most_left"].get<int>());
}

void Conversation::change_answer() {
  const Tree before = ask({{"call", "overview"}});
  if (!before.contains("rows") || before["rows"].empty()) return;
  const Tree& rows = before["rows"];
  const Tree& id = rows[choose(rows.size())]["question"];
  const Tree page = ask({{"call", "question"}, {"question", id}});
  if (!is_question(page) || !page.contains("given")) {
    REQUIRE_FALSE(promised());
    return;
  }
  const Tree value = value_for(page["question"]);
  if (value.is_null()) return;
  const Tree given = answers_[id.get<std::string>()];
  Tree request = {{"call", "answer"}, {"question", id}, {"value", value}};
  request["change"] = Tree{{"from", "overview"}, {"next", before["next"]}};
  const Tree there = ask(request);
  if (!there.contains("answers")) return;
  answers_ = there["answers"];
  if (promised()) REQUIRE_FALSE(names(there["lapsed"], id));
  if (choose(2) == 0) return;
  request["value"] = given;
  const Tree back = ask(request);
  if (back.contains("answers")) answers_ = back["answers"];
  const Tree after = ask({{"call", "overview"}});
  if (promised()) REQUIRE(after == before);
}

void Conversation::preview_answer() {
  const Tree page = ask({{"call", "question"}});
  if (!is_question(page)) return;
  const Tree value = value_for(page["question"]);
  if (value.is_null()) return;
  const Tree& id = page["question"]["id"];
  const Tree told = ask({{"call", "preview"}, {"question", id}, {"value", value}});
  const Tree taken = ask({{"call", "answer"}, {"question", id}, {"value", value}});
  if (!promised()) return;
  REQUIRE(told["lapsing"] == taken["lapsed"]);
  REQUIRE(told["returning"] == taken["returned"]);
}

void Conversation::look_at_outcome() {
  const Tree result = ask({{"call", "result"}});
  if (!result.contains("sections")) return;
  Tree chosen = Tree::array();
  for (const auto& each : result["sensitive"].items()) chosen.push_back(each.value["id"]);
  const Tree paper = ask({{"call", "paper"}, {"chosen", chosen}});
  if (promised()) {
    REQUIRE(result["screen"] == Tree("result"));
    REQUIRE_FALSE(result["sections"].empty());
    REQUIRE_FALSE(paper["sections"].empty());
  }
  if (!done()) set_step(result);
}

void Conversation::set_step(const Tree& result) {
  std::vector<Tree> steps;
  collect(result["sections"], "step", steps);
  if (steps.empty()) return;
  const Tree& block = steps[choose(steps.size())];
  if (block["states"].empty()) return;
  Tree request = {{"call", "step"}, {"step", block["step"]}};
  request["state"] = block["states"][choose(block["states"].size())]["state"];
  Tree taken = ask(request);
  if (taken.contains("set")) {
    request["value"] = value_for(taken["question"]);
    taken = ask(request);
  }
  if (!taken.contains("answers")) return;
  answers_ = taken["answers"];
  if (promised()) REQUIRE(taken["then"]["screen"] == Tree("result"));
}

}  // namespace wijzer::fuzz
