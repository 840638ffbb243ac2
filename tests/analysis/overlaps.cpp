// How many different advices each part gives, and what claims one place at once: the proof against
// a search through all answers.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "analysis/families/variety.hpp"
#include "analysis/model.hpp"
#include "analysis/proof/proof.hpp"
#include "core/advice/ladder.hpp"
#include "support/sample.hpp"

namespace wijzer {
namespace {

using analysis::Output;
using test::BruteForce;
using test::Model;
using test::Tree;

TEST_CASE("a part gives as many different advices as a search through all answers meets") {
  test::in_small_contents(400, [](Model& model, std::uint32_t) {
    std::map<std::string, std::set<std::vector<std::uint32_t>>> met;
    model.search.for_each([&](const Answers& answers) {
      std::map<std::string, std::vector<std::uint32_t>> said;
      for (const Output& output : model.outputs) {
        said[analysis::name_of(model.content, output.part, output.owner)].push_back(
            model.searched(output, answers));
      }
      for (auto& [part, values] : said) met[part].insert(values);
    });
    analysis::VarietyRun run(model.rules, model.outputs, Model::cap, Model::cap);
    while (!run.done()) run.step();
    const std::vector<analysis::Variety> found = run.take().parts;
    CHECK(found.size() == met.size());
    for (const analysis::Variety& each : found) {
      CAPTURE(each.part);
      CHECK(each.advices == met[each.part].size());
    }
  });
}

/// What the proof reports as overlaps, as places: a headline, or a ladder with two steps.
std::set<std::string> reported(const Content& content) {
  analysis::Task task;
  task.today = from_days(Model::today());
  std::set<std::string> out;
  task.hold_back = false;
  for (const analysis::Finding& each : analysis::prove(content, task).findings) {
    if (each.diagnostic.check != "undeclared-overlap") continue;
    const bool ladder = each.diagnostic.pointer.ends_with("/ladder");
    out.insert(ladder ? each.subject : each.diagnostic.pointer);
  }
  return out;
}

/// Two headlines: whether some family has both, the first only, the second only.
struct Meeting {
  bool both = false;
  bool first = false;
  bool second = false;
};

class Search {
 public:
  explicit Search(const Content& content) : content_(content) {}

  std::set<std::string> run() {
    BruteForce(content_, Model::today()).for_each([this](const Answers& answers) {
      const Facts facts(content_, answers);
      look_at_ladders(facts);
      if (!routes_matter(facts)) return;
      for (std::uint32_t i = 0; i < content_.routes.size(); ++i) {
        look_at_headlines(RouteIndex{i}, facts);
      }
    });
    for (const auto& [pair, meeting] : meetings_) {
      if (meeting.both && meeting.first && meeting.second) out_.insert(pair.first);
    }
    return out_;
  }

 private:
  void look_at_ladders(const Facts& facts) {
    for (const Ladder& ladder : ladders(facts)) {
      std::vector<std::string> pressing;
      for (const StepAdvice& step : ladder.steps) {
        if (!step.pressing() || step.state == StepAdvice::State::Tried) continue;
        for (const std::string& earlier : pressing) {
          out_.insert(content_[ladder.problem].id.value + ": " + earlier + ", " +
                      content_[step.step].id.value);
        }
        pressing.push_back(content_[step.step].id.value);
      }
    }
  }

  void look_at_headlines(RouteIndex index, const Facts& facts) {
    const Route& route = content_[index];
    const Verdict verdict = verdict_of(index, facts);
    const std::vector<Note>& notes = verdict == Verdict::Fits       ? route.headlines_fits
                                     : verdict == Verdict::Possible ? route.headlines_possible
                                                                    : route.headlines_no;
    std::vector<bool> hold;
    for (const Note& note : notes) {
      hold.push_back(note.when && evaluate(*note.when, facts) == Truth::True);
    }
    // Who reads an earlier headline reads neither of the two.
    for (std::size_t i = 0; i + 1 < notes.size(); ++i) {
      for (std::size_t k = i + 1; k + 1 < notes.size(); ++k) {
        Meeting& meeting = meetings_[{notes[i].place.pointer, notes[k].place.pointer}];
        meeting.both = meeting.both || (hold[i] && hold[k]);
        meeting.first = meeting.first || (hold[i] && !hold[k]);
        meeting.second = meeting.second || (!hold[i] && hold[k]);
      }
      if (hold[i]) return;
    }
  }

  const Content& content_;
  std::set<std::string> out_;
  std::map<std::pair<std::string, std::string>, Meeting> meetings_;
};

/// A random content whose conditional notes also stand as headlines.
test::Sample with_headlines(std::uint32_t seed) {
  test::Sample sample = test::random_sample(seed);
  for (Tree& route : sample.tree["routes"]) {
    Tree conditional = Tree::array();
    for (const char* key : {"need_by", "forms", "remarks"}) {
      if (!route.contains(key)) continue;
      for (const Tree& note : route[key]) {
        if (!note.contains("when")) continue;
        conditional.push_back(test::note(note["text"].get<std::string>()));
        conditional.back()["when"] = note["when"];
      }
    }
    for (Tree& list : route["headlines"]) {
      const Tree last = list.back();
      list = conditional;
      list.push_back(last);
    }
  }
  return sample;
}

TEST_CASE("headlines and steps overlap exactly where a search through all answers finds a family") {
  const int count = test::rounds(1000);
  std::size_t found = 0;
  int done = 0;
  for (std::uint32_t seed = 1; done < count; ++seed) {
    const Content content = test::content_of(with_headlines(seed));
    if (BruteForce(content, Model::today()).size() > 400) continue;
    CAPTURE(seed);
    const std::set<std::string> by_proof = reported(content);
    found += by_proof.size();
    CHECK(by_proof == Search(content).run());
    ++done;
  }
  CHECK(found * 20 > static_cast<std::size_t>(count));
}

}  // namespace
}  // namespace wijzer
