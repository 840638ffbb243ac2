#include "workspace/validity.hpp"

#include <doctest/doctest.h>

#include <random>
#include <set>
#include <string>
#include <vector>

#include "core/load/json_tree.hpp"
#include "support/files.hpp"
#include "support/fixtures.hpp"
#include "support/tree.hpp"
#include "workspace/check_periods.hpp"

namespace wijzer::test {
namespace {

using workspace::DatedContent;
using workspace::Period;
using workspace::Validity;

Date date(const std::string& text) { return *parse_date(text); }

std::vector<SourceFile> one_file(std::string text) { return {{"a.json", std::move(text)}}; }

/// What a file says on a day, without its white space.
std::string on(const std::string& text, const std::string& day) {
  const std::vector<SourceFile> files = one_file(text);
  return Tree::parse(Validity(files).on(date(day)).files.front().text)->dump();
}

std::string in_lines_of(const Validity& validity) {
  std::string out;
  for (const Diagnostic& each : validity.diagnostics()) {
    out += each.check + " " + each.file + each.pointer + "\n";
  }
  return out;
}

/// Makes JSON in which every value tells where it stands, so that it can be found back.
class RandomJson {
 public:
  explicit RandomJson(unsigned seed) : random_(seed) {}

  std::string make() { return value("", 4, false); }

 private:
  std::string value(const std::string& pointer, int depth, bool element) {
    const int kind = depth == 0 ? 2 : pick(3);
    if (kind == 2) return "\"" + pointer + "\"";
    std::string out;
    const int count = pick(5);
    for (int i = 0; i < count; ++i) {
      const std::string key = kind == 0 ? std::to_string(i) : std::string(1, "abcde"[i]);
      out += (i == 0 ? "" : pick(2) == 0 ? "," : " ,\n ");
      if (kind == 1) out += "\"" + key + "\": ";
      out += value(pointer + "/" + key, depth - 1, kind == 0);
    }
    if (kind == 0) return "[" + out + "]";
    if (element && pick(2) == 0) {
      const std::string mark = pick(2) == 0 ? R"("valid": {"from": "2027-01-01"})"
                                            : R"("valid": {"until": "2026-12-31"})";
      out = out.empty() ? mark : pick(2) == 0 ? mark + ", " + out : out + ",\n" + mark;
    }
    return "{" + out + "}";
  }

  int pick(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }

  std::mt19937 random_;
};

/// Calls act(pointer, text) for every text in a tree.
template <typename Act>
void for_each_text(const Tree& tree, const std::string& pointer, const Act& act) {
  if (tree.is_string()) act(pointer, tree.get<std::string>());
  if (tree.is_array()) {
    for (std::size_t i = 0; i < tree.size(); ++i) {
      for_each_text(tree[i], pointer + "/" + std::to_string(i), act);
    }
  }
  if (!tree.is_object()) return;
  for (const auto& [key, each] : tree.items()) {
    if (key != "valid") for_each_text(each, pointer + "/" + key, act);
  }
}

/// Whether something around a pointer of the file says that it does not hold on this day.
bool left_out(const Tree& file, const std::string& pointer, const Date& day) {
  const Tree* at = &file;
  std::string rest = pointer;
  while (true) {
    if (at->is_object() && at->contains("valid")) {
      const Tree& valid = (*at)["valid"];
      if (valid.contains("from") && day < date(valid["from"].get<std::string>())) return true;
      if (valid.contains("until") && day > date(valid["until"].get<std::string>())) return true;
    }
    if (rest.empty()) return false;
    rest.erase(0, 1);
    const std::string key = rest.substr(0, rest.find('/'));
    rest.erase(0, key.size());
    at = at->is_array() ? &(*at)[std::stoul(key)] : &(*at)[key];
  }
}

}  // namespace

TEST_CASE("what holds on other days is left out, and no sign of time remains") {
  const std::string list = R"({"x": [{"n": 1, "valid": {"until": "2026-12-31"}}, {"n": 2},)"
                           R"( {"valid": {"from": "2027-01-01", "until": "2027-06-30"}, "n": 3}]})";
  CHECK(on(list, "2026-12-31") == R"({"x":[{"n":1},{"n":2}]})");
  CHECK(on(list, "2027-01-01") == R"({"x":[{"n":2},{"n":3}]})");
  CHECK(on(list, "2027-06-30") == R"({"x":[{"n":2},{"n":3}]})");
  CHECK(on(list, "2027-07-01") == R"({"x":[{"n":2}]})");
  CHECK(on(R"([{"valid": {"from": "2027-01-01"}}])", "2026-01-01") == "[]");
  CHECK(on(R"({"note": {"valid": "what I like"}, "x": [{"valid": {"from": "2020-01-01"}}]})",
           "2026-01-01") == R"({"note":{"valid":"what I like"},"x":[{}]})");
}

TEST_CASE("periods lie side by side, from the days on which something begins or ends") {
  const std::vector<SourceFile> files =
      one_file(R"({"x": [{"valid": {"until": "2026-12-31"}}, {"valid": {"from": "2027-01-01"}},)"
               R"( {"valid": {"from": "2028-02-29", "until": "2028-02-29"}}]})");
  const Validity validity(files);
  const std::vector<Period> expected = {{{}, date("2026-12-31")},
                                        {date("2027-01-01"), date("2028-02-28")},
                                        {date("2028-02-29"), date("2028-02-29")},
                                        {date("2028-03-01"), {}}};
  CHECK(validity.periods() == expected);
  CHECK(to_words(validity.periods()[0]) == "until 2026-12-31");
  CHECK(to_words(validity.periods()[1]) == "from 2027-01-01 until 2028-02-28");
  CHECK(to_words(validity.periods()[3]) == "from 2028-03-01");
  for (int day = to_days(date("2026-12-01")); day < to_days(date("2028-04-01")); ++day) {
    CHECK(validity.period_of(from_days(day)).holds(from_days(day)));
  }
}

TEST_CASE("content without a word of time has one period, and stays as it is to the byte") {
  const std::vector<SourceFile> files = shipped_files();
  const Validity validity(files);
  CHECK(validity.periods() == std::vector<Period>{Period{}});
  const DatedContent dated = validity.on(date("2026-11-21"));
  for (std::size_t i = 0; i < files.size(); ++i) CHECK(dated.files[i].text == files[i].text);
}

TEST_CASE("a day that is wrong, or a place that can't change in time, is named") {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {R"({"valid": {"from": "2027-01-01"}})", "bad-period a.json/valid\n"},
      {R"({"x": {"valid": {"from": "2027-01-01"}}})", "bad-period a.json/x/valid\n"},
      {R"([{"valid": {}}])", "bad-period a.json/0/valid\n"},
      {R"([{"valid": "2027"}])", "bad-period a.json/0/valid\n"},
      {R"([{"valid": {"from": "2027-01-01", "to": "2028-01-01"}}])", "bad-period a.json/0/valid\n"},
      {R"([{"valid": {"from": "2027-02-29"}}])", "bad-period a.json/0/valid/from\n"},
      {R"([{"valid": {"until": 2027}}])", "bad-period a.json/0/valid/until\n"},
      {R"([{"valid": {"from": "2027-01-02", "until": "2027-01-01"}}])",
       "bad-period a.json/0/valid\n"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.first);
    const std::vector<SourceFile> files = one_file(row.first);
    CHECK(in_lines_of(Validity(files)) == row.second);
  }
}

TEST_CASE("whatever is left out, the rest is whole, on its line, and found back in the file") {
  std::size_t found = 0;
  std::size_t gone = 0;
  for (unsigned seed = 1; seed <= 400; ++seed) {
    CAPTURE(seed);
    const std::string text = RandomJson(seed).make();
    CAPTURE(text);
    const std::vector<SourceFile> files = one_file(text);
    const Validity validity(files);
    REQUIRE(validity.diagnostics().empty());
    const Tree whole = *Tree::parse(text);
    for (const char* day : {"2026-11-21", "2027-11-21"}) {
      const DatedContent dated = validity.on(date(day));
      const std::string& rest = dated.files.front().text;
      CHECK(rest.size() == text.size());
      for (std::size_t i = 0; i < text.size(); ++i) CHECK((text[i] == '\n') == (rest[i] == '\n'));
      const auto parsed = Tree::parse(rest);
      REQUIRE(parsed);
      std::size_t left = 0;
      for_each_text(*parsed, "", [&](const std::string& pointer, const std::string& told) {
        CHECK(dated.pointer_in_file("a.json", pointer) == told);
        ++left;
      });
      for_each_text(whole, "", [&](const std::string& pointer, const std::string&) {
        const bool out = left_out(whole, pointer, date(day));
        CHECK(dated.leaves_out("a.json", pointer) == out);
        gone += out ? 1U : 0U;
        left -= out ? 0U : 1U;
      });
      CHECK(left == 0);
      found += 1;
    }
  }
  CHECK(found == 800);
  CHECK(gone > 400);
}

TEST_CASE("a check from either side of a day finds the same of both periods") {
  for (const Fixture& fixture : fixtures()) {
    if (!fixture.name.starts_with("period-") && fixture.name != "valid-periods") continue;
    CAPTURE(fixture.name);
    const std::vector<SourceFile> files = source_files(fixture);
    const auto places = [&](const char* day) {
      std::set<std::string> out;
      for (const Diagnostic& each :
           workspace::check_periods(files, {date(day)}).all_diagnostics()) {
        out.insert(each.check + " " + each.file + each.pointer);
      }
      return out;
    };
    CHECK(places("2026-11-21") == places("2027-11-21"));
  }
}

}  // namespace wijzer::test
