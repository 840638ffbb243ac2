// The JSON value with which the tests write down content, requests and responses.
#include "support/tree.hpp"

#include <doctest/doctest.h>

#include "support/random.hpp"

namespace wijzer {
namespace {

using test::Tree;

TEST_CASE("braces make an object of pairs that begin with a text, and an array of all else") {
  struct Row {
    Tree tree;
    const char* text;
  };
  const Row rows[] = {
      {Tree(), "null"},
      {nullptr, "null"},
      {true, "true"},
      {-5, "-5"},
      {std::size_t{7}, "7"},
      {1.5, "1.5"},
      {"text", R"("text")"},
      {std::string("a\"b\\c\n\x01é"), R"("a\"b\\c\n\u0001é")"},
      {Tree::array(), "[]"},
      {Tree::object(), "{}"},
      {Tree{{"b", 1}, {"a", 2}}, R"({"b":1,"a":2})"},
      {Tree{{"a", {"b", "c"}}}, R"({"a":["b","c"]})"},
      {Tree{{"a", {{"b", "c"}}}}, R"({"a":{"b":"c"}})"},
      {Tree{{"a", {"b"}}}, R"({"a":["b"]})"},
      {Tree{1, 2}, "[1,2]"},
      {Tree{{1, 2}, {3, 4}}, "[[1,2],[3,4]]"},
      {Tree::array({Tree{{"a", 1}}}), R"([{"a":1}])"},
      {Tree::array({"a", "b"}), R"(["a","b"])"},
      {Tree{{"a", nullptr}, {"a", 2}}, R"({"a":2})"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(row.tree.dump() == row.text);
    const auto again = Tree::parse(row.text);
    REQUIRE(again.has_value());
    CHECK(*again == row.tree);
  }
}

TEST_CASE("text that is not JSON gives no value") {
  for (const char* text : {"", " ", "{", "[1,]", "{\"a\"}", "nul", "\"\xff\"", "1 2"}) {
    CAPTURE(text);
    CHECK_FALSE(Tree::parse(text).has_value());
  }
}

TEST_CASE("a value that changes reads as what was put in") {
  Tree tree;
  tree["list"].push_back("b");
  tree["list"].insert(tree["list"].begin(), "a");
  tree["list"].push_back({{"c", 1}});
  tree["list"].back()["d"] = true;
  tree["gone"] = 1;
  tree.erase("gone");
  tree.erase("never there");
  CHECK(tree.dump() == R"({"list":["a","b",{"c":1,"d":true}]})");
  tree["list"].erase(1);
  for (auto& [key, value] : tree["list"].back().items()) value = key + "!";
  CHECK(tree.dump() == R"({"list":["a",{"c":"c!","d":"d!"}]})");
  CHECK(tree.contains("list"));
  CHECK_FALSE(tree.contains("gone"));
  CHECK_FALSE(tree["list"].contains("a"));
  CHECK(tree["list"].size() == 2);
  CHECK(tree["list"][0].size() == 1);
  CHECK(Tree().empty());
  CHECK(tree["list"][1].value("c", "other") == "c!");
  CHECK(tree["list"][1].value("e", "other") == "other");
}

TEST_CASE("values differ when their kind, order, keys or elements do") {
  const Tree all[] = {nullptr,
                      false,
                      0,
                      0.5,
                      "",
                      "0",
                      Tree::array(),
                      Tree::object(),
                      Tree{{"a", 1}, {"b", 2}},
                      Tree{{"b", 2}, {"a", 1}},
                      Tree{{"a", 2}, {"b", 1}},
                      Tree::array({1, 2}),
                      Tree::array({2, 1})};
  for (const Tree& left : all) {
    for (const Tree& right : all) {
      CAPTURE(left);
      CAPTURE(right);
      CHECK((left == right) == (&left == &right));
    }
  }
}

/// Any value, with every kind, and letters that JSON escapes.
Tree random_tree(test::Random& random, std::size_t depth) {
  const auto text = [&] {
    std::string out;
    for (std::size_t i = random.below(5); i > 0; --i) {
      const char* pieces[] = {"a", "\"", "\\", "/", "\n", "\t", "\x01", "\x7f", "é", "€", "😀", ""};
      out += pieces[random.below(std::size(pieces))];
    }
    return out;
  };
  Tree tree;
  switch (random.below(depth == 0 ? 5 : 7)) {
    case 0:
      return nullptr;
    case 1:
      return random.chance(50);
    case 2:
      return static_cast<std::int64_t>(random.below(1'000'000)) - 500'000;
    case 3:
      return static_cast<double>(random.below(1000)) + 0.1;
    case 4:
      return text();
    case 5:
      tree = Tree::array();
      for (std::size_t i = random.below(4); i > 0; --i) {
        tree.push_back(random_tree(random, depth - 1));
      }
      return tree;
    default:
      tree = Tree::object();
      for (std::size_t i = random.below(4); i > 0; --i) {
        tree[text()] = random_tree(random, depth - 1);
      }
      return tree;
  }
}

TEST_CASE("every value survives the way to text and back") {
  test::Random random(61);
  for (int round = 0; round < 2000; ++round) {
    const Tree tree = random_tree(random, 4);
    CAPTURE(tree);
    const auto again = Tree::parse(tree.dump());
    REQUIRE(again.has_value());
    CHECK(*again == tree);
    CHECK(again->dump() == tree.dump());
  }
}

}  // namespace
}  // namespace wijzer
