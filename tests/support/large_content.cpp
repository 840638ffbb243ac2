#include "support/large_content.hpp"

#include <vector>

#include "core/summary/words.hpp"

namespace wijzer::test {
namespace {

using Texts = std::vector<std::string>;

std::string quoted(const std::string& text) { return '"' + text + '"'; }

std::string listed(const Texts& elements) {
  std::string out;
  for (const std::string& each : elements) out += (out.empty() ? "" : ",") + each;
  return '[' + out + ']';
}

std::string is(const std::string& question, const std::string& option) {
  return R"({"question":)" + quoted(question) + R"(,"is":)" + quoted(option) + '}';
}

std::string holds(const std::string& criterion) {
  return R"({"criterion":)" + quoted(criterion) + '}';
}

std::string all(const Texts& parts) { return R"({"all":)" + listed(parts) + '}'; }
std::string any(const Texts& parts) { return R"({"any":)" + listed(parts) + '}'; }

std::string when(const std::string& condition) {
  return condition.empty() ? "" : R"(,"when":)" + condition;
}

std::string option(const std::string& id, const std::string& condition = "") {
  return R"({"id":)" + quoted(id) + R"(,"label":)" + quoted(id) + when(condition) + '}';
}

std::string numbered(const char* letter, std::size_t number) {
  return letter + std::to_string(number);
}

/// The sections of a content under construction.
class Sections {
 public:
  void question(const std::string& id, const Texts& options, const std::string& condition = "") {
    questions_.push_back(
        R"({"id":)" + quoted(id) + R"(,"type":"choice","short":)" + quoted(id) +
        R"(,"title":"Vraag?","why":"Daarom.","unknown":"Weet ik niet","options":)" +
        listed(options) + when(condition) + '}');
  }

  void criterion(const std::string& id, const std::string& condition) {
    criteria_.push_back(
        R"({"id":)" + quoted(id) + when(condition) +
        R"(,"true":"Ja.","false":"Nee.","unknown":"Is dat zo?","sources":["law"]})");
  }

  void route(const std::string& id, const std::string& condition) {
    routes_.push_back(
        R"({"id":)" + quoted(id) +
        R"(,"name":"Een wet","title":"Een wet","pays":"Zorg.","fits_when":)" + condition +
        R"(,"headlines":{"fits":[{"text":"Ja."}],"possible":[{"text":"Misschien."}],"no":[{"text":"Nee."}]},)"
        R"("start":[{"text":"Bel de arts."}],"sources":["law"]})");
  }

  void topic(const std::string& id, const std::string& condition, bool nothing_fits = false) {
    topics_.push_back(R"({"id":)" + quoted(id) + R"(,"title":"Ook goed","place":"after")" +
                      when(condition) + (nothing_fits ? R"(,"nothing_fits":true)" : "") +
                      R"(,"items":[{"text":"Vraag hulp."}],"sources":["law"]})");
  }

  [[nodiscard]] std::string text() const {
    Texts phrases;
    for (const std::string& key : core_phrases()) phrases.push_back(quoted(key) + R"(:"Tekst.")");
    std::string interface = listed(phrases);
    interface.front() = '{';
    interface.back() = '}';
    return R"({"format":1,"id":"large","version":"1.0.0","date":"2026-11-21","language":"nl",)"
           R"("sources":[{"id":"law","kind":"law","title":"Een wet",)"
           R"("jci":"jci1.3:c:BWBR0018492&artikel=2.10&g=2026-07-01","checked_on":"2026-11-21",)"
           R"("review_by":"2027-05-21","confidence":"verified"}],"interface":)" +
           interface + R"(,"questions":)" + listed(questions_) + R"(,"criteria":)" +
           listed(criteria_) + R"(,"routes":)" + listed(routes_) + R"(,"topics":)" +
           listed(topics_) + '}';
  }

  /// A route for those for whom the condition holds, and a text for each of the others.
  void decide(const std::string& condition, const std::string& last_question) {
    criterion("end", condition);
    route("end", holds("end"));
    topic("other", is(last_question, "b"));
    topic("else", R"({"route":"end","verdict":"no"})", true);
  }

 private:
  Texts questions_;
  Texts criteria_;
  Texts routes_;
  Texts topics_;
};

const Texts plain = {option("a"), option("b"), option("c")};

}  // namespace

std::string question_chain(std::size_t questions) {
  Sections sections;
  for (std::size_t i = 0; i < questions; ++i) {
    const std::string before = numbered("q", i - 1);
    sections.question(numbered("q", i), plain,
                      i == 0 ? "" : any({is(before, "a"), is(before, "b")}));
  }
  const std::string last = numbered("q", questions - 1);
  sections.decide(is(last, "a"), last);
  return sections.text();
}

std::string option_chain(std::size_t questions) {
  Sections sections;
  for (std::size_t i = 0; i < questions; ++i) {
    const std::string before = numbered("q", i - 1);
    const std::string offered = i == 0 ? "" : any({is(before, "a"), is(before, "b")});
    sections.question(numbered("q", i), {option("a", offered), option("b", offered), option("c")});
  }
  const std::string last = numbered("q", questions - 1);
  sections.decide(is(last, "a"), last);
  return sections.text();
}

std::string criterion_chain(std::size_t criteria) {
  Sections sections;
  for (std::size_t i = 0; i < criteria; ++i) {
    const std::string question = numbered("q", i);
    sections.question(question, plain);
    const std::string before = numbered("c", i - 1);
    sections.criterion(numbered("c", i), i == 0 ? is(question, "a")
                                                : any({all({holds(before), is(question, "a")}),
                                                       all({holds(before), is(question, "b")})}));
  }
  sections.decide(holds(numbered("c", criteria - 1)), numbered("q", criteria - 1));
  return sections.text();
}

std::string question_tree(std::size_t questions) {
  constexpr std::size_t leaves = 19;
  const std::size_t branches = questions / (leaves + 1);
  Sections sections;
  const auto options = [](std::size_t count) {
    Texts out;
    for (std::size_t i = 0; i < count; ++i) out.push_back(option(numbered("o", i)));
    return out;
  };
  sections.question("start", options(branches));
  Texts no_route;
  for (std::size_t i = 0; i < branches; ++i) {
    const std::string branch = numbered("b", i);
    sections.question(branch, options(leaves), is("start", numbered("o", i)));
    Texts criteria;
    for (std::size_t k = 0; k < leaves; ++k) {
      const std::string leaf = branch + numbered("k", k);
      sections.question(leaf, plain, is(branch, numbered("o", k)));
      sections.criterion(leaf, is(leaf, "a"));
      criteria.push_back(holds(leaf));
      sections.topic(leaf, is(leaf, "b"));
    }
    sections.route(branch, any(criteria));
    no_route.push_back(R"({"route":)" + quoted(branch) + R"(,"verdict":"no"})");
  }
  sections.topic("else", all(no_route), true);
  return sections.text();
}

}  // namespace wijzer::test
