// The form in which the page gets its content. What is no such bundle, or of another version, or
// damaged, is refused with a message of its own.
#include <doctest/doctest.h>

#include "core/bundle/format.hpp"
#include "core/bundle/read_bundle.hpp"
#include "core/bundle/utf8.hpp"
#include "core/bundle/write_bundle.hpp"
#include "support/bundles.hpp"
#include "support/everything.hpp"
#include "support/random.hpp"

namespace wijzer {
namespace {

using bundle::with_heads;
using test::bodies_of;
using test::everything;
using test::problem_of;
using test::says;

std::string written(const Content& content) { return write_bundle(content, {true, false}); }

TEST_CASE("another list of fields is another format") {
  std::uint32_t format = 0;
  for (const std::string& body : bodies_of(written(everything()))) {
    format = format * 31 + bundle::checksum_of(body);
  }
  CHECK_MESSAGE(format == bundle::bundle_format,
                "bundles are written in another way: make bundle_format ", format);
}

TEST_CASE("what was written is read back, all of it") {
  const std::string bytes = written(everything());
  BundleRead read = read_bundle(bytes);
  REQUIRE(read.problem.empty());
  CHECK(written(read.content) == bytes);
  const Content& content = read.content;
  CHECK_FALSE(content.only_asks);
  CHECK(content.questions_left.table == everything().questions_left.table);
  CHECK(content.routes[0].steps[0].text == "Bel");
  CHECK(content.deadlines[0].equated_days == everything().deadlines[0].equated_days);
  CHECK(content.contacts[0].reach[1].value == "Elke dag");
  CHECK(content.steps[0].state->waits_text == "U wacht.");
}

TEST_CASE("the first two parts are enough to ask: rules and the words of questions") {
  std::vector<std::string> bodies = bodies_of(written(everything()));
  bodies.resize(2);
  const BundleRead read = read_bundle(with_heads(bodies));
  REQUIRE(read.problem.empty());
  const Content& content = read.content;
  CHECK(content.only_asks);
  CHECK(content.questions_left.most == 3);
  CHECK(content.questions_left.table.empty());
  CHECK(content.questions[1].title == "De vraag?");
  CHECK(content.questions[3].type.index() == everything().questions[3].type.index());
  CHECK(content.interface.contains("button.next"));
  CHECK_FALSE(content.interface.contains("result.title"));
  CHECK(content.terms[0].words.size() == 2);
  CHECK(content.terms[1].words.empty());
  CHECK(content.routes[0].remarks[0].when.has_value());
  CHECK(content.routes[0].title.empty());
}

TEST_CASE("texts that follow take the place of others, and rules come once for all languages") {
  Content english = everything();
  english.language = "en";
  english.questions[0].title = "The question?";
  english.routes[0].title = "All of the law";
  english.contacts[0].reach[1].value = "Every day";
  const std::vector<std::string> own = bodies_of(written(everything()));
  const std::vector<std::string> other = bodies_of(written(english));
  CHECK(own[0] == other[0]);
  CHECK(own[2] == other[2]);
  // As the page puts them together: what asks, the rest, texts.
  const std::string whole = written(everything());
  std::string texts = written(english);
  const std::size_t rules = bundle::head_size + own[0].size();
  const std::size_t rest = rules + 2 * bundle::head_size + other[1].size() + own[2].size();
  texts = texts.substr(rules, bundle::head_size + other[1].size()) + texts.substr(rest);
  const BundleRead read = read_bundle(whole + texts);
  REQUIRE(read.problem.empty());
  CHECK(written(read.content) == written(english));
  // Those of other content do not fit.
  Content changed = everything();
  changed.version = "2026.11.2";
  CHECK(says(problem_of(written(changed) + texts), "do not belong together"));
}

TEST_CASE(
    "what is no bundle, of another version, damaged, mixed or not whole has its own message") {
  const std::string sound = written(everything());
  CHECK(says(problem_of(""), "no bundle"));
  CHECK(says(problem_of(R"({"format":1})"), "no bundle"));
  CHECK(says(problem_of("<!doctype html><title>Log in</title>"), "no bundle"));
  std::string older = sound;
  older[3] = static_cast<char>(older[3] + 1);
  CHECK(says(problem_of(older), "another version"));
  std::string damaged = sound;
  damaged[bundle::head_size + 3] = '?';
  CHECK(says(problem_of(damaged), "damaged"));
  CHECK(says(problem_of(sound + "x"), "damaged"));
  std::vector<std::string> bodies = bodies_of(sound);
  const std::string whole = with_heads(bodies);
  CHECK(whole == sound);
  bodies.resize(3);
  CHECK(says(problem_of(with_heads(bodies)), "is not there"));
  bodies.resize(1);
  CHECK(says(problem_of(with_heads(bodies)), "is not there"));
}

TEST_CASE("cut off anywhere, or with any byte changed, a bundle is refused") {
  const std::string sound = written(everything());
  const std::size_t asks = with_heads({bodies_of(sound)[0], bodies_of(sound)[1]}).size();
  for (std::size_t size = 0; size < sound.size(); ++size) {
    // The first two parts are one themselves.
    if (size != asks) CHECK_FALSE(problem_of(sound.substr(0, size)).empty());
  }
  test::Random random(61);
  for (std::size_t at = 0; at < sound.size(); ++at) {
    std::string changed = sound;
    changed[at] = static_cast<char>(changed[at] ^ static_cast<char>(1 + random.below(255)));
    CHECK_FALSE(problem_of(changed).empty());
  }
}

TEST_CASE("a table of questions left whose lists do not fit is not written") {
  const std::vector<std::uint32_t> table = everything().questions_left.table;
  const auto read_table = [](std::vector<std::uint32_t> given) {
    Content content = everything();
    content.questions_left.table = std::move(given);
    const BundleRead read = read_bundle(write_bundle(std::move(content)));
    REQUIRE(read.problem.empty());
    return read.content.questions_left.table;
  };
  CHECK(read_table(table) == table);
  for (std::size_t i = 0; i < 2; ++i) {
    std::vector<std::uint32_t> wrong = table;
    wrong[i] = 4'000'000'000U;
    CHECK(read_table(wrong).empty());
  }
  CHECK(read_table({1, 2, 3}).empty());
}

TEST_CASE("only whole letters in their shortest form are UTF-8") {
  for (const char* text : {"", "a", "é", "“…”", "🦉", "\xED\x9F\xBF", "\xF4\x8F\xBF\xBF"}) {
    CHECK(bundle::is_utf8(text));
  }
  for (const char* text :
       {"\x80", "\xC3", "\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF0\x80\x80\x80",
        "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xE2\x82", "a\xE2\x28\xA1"}) {
    CHECK_FALSE(bundle::is_utf8(text));
  }
}

}  // namespace
}  // namespace wijzer
