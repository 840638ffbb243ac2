#include "workspace/scenario_json.hpp"

#include "core/model/date.hpp"
#include "core/summary/answer_json.hpp"
#include "core/summary/formats.hpp"

namespace wijzer::workspace {
namespace {

/// Sets the compact JSON on lines: objects open up, arrays of plain values stay on one.
std::string on_lines(const std::string& json) {
  std::string out;
  std::size_t depth = 0;
  bool quoted = false;
  // Per open bracket whether its members stand on lines of their own.
  std::vector<bool> lines;
  const auto fresh_line = [&] { out += "\n" + std::string(depth * 2, ' '); };
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char letter = json[i];
    if (quoted) {
      out += letter;
      if (letter == '\\') out += json[++i];
      quoted = letter != '"';
      continue;
    }
    if (letter == '{' || letter == '[') {
      const bool empty = json[i + 1] == '}' || json[i + 1] == ']';
      lines.push_back(!empty && (letter == '{' || json[i + 1] == '{'));
      out += letter;
      ++depth;
      if (lines.back()) fresh_line();
    } else if (letter == '}' || letter == ']') {
      --depth;
      if (lines.back()) fresh_line();
      lines.pop_back();
      out += letter;
    } else if (letter == ',') {
      out += letter;
      if (lines.back()) {
        fresh_line();
      } else {
        out += ' ';
      }
    } else {
      out += letter;
      if (letter == ':') out += ' ';
      quoted = letter == '"';
    }
  }
  return out + "\n";
}

class ScenarioWriter {
 public:
  explicit ScenarioWriter(const Content& content) : content_(content) {}

  std::string file(const std::vector<Generated>& all) {
    writer_.begin_object().member("$schema", "schema/content.schema.json");
    writer_.key("scenarios").begin_array();
    for (const Generated& each : all) scenario(each.scenario, each.note);
    writer_.end_array().end_object();
    return on_lines(writer_.take());
  }

  std::string one(const Scenario& each, const std::string& note) {
    scenario(each, note);
    return on_lines(writer_.take());
  }

 private:
  void scenario(const Scenario& scenario, const std::string& note) {
    writer_.begin_object().member("id", scenario.id.value).member("title", scenario.title);
    if (!note.empty()) writer_.member("note", note);
    if (scenario.answers.today) {
      writer_.member("today", to_string(from_days(*scenario.answers.today)));
    }
    write_answers(writer_, content_, scenario.answers);
    expectation(scenario.expect);
    writer_.end_object();
  }

  template <typename IndexType>
  void ids(const std::vector<IndexType>& indices) {
    writer_.begin_array();
    for (const IndexType index : indices) writer_.string(content_[index].id.value);
    writer_.end_array();
  }

  void outcomes(const std::vector<OutcomeIndex>& some) {
    writer_.key("outcome");
    if (some.size() == 1) {
      writer_.string(content_[some.front()].id.value);
    } else {
      ids(some);
    }
  }

  void words(const char* key, const std::vector<std::string>& some) {
    if (some.empty()) return;
    writer_.key(key).begin_array();
    for (const std::string& each : some) writer_.string(each);
    writer_.end_array();
  }

  void verdicts(const std::vector<Verdict>& all) {
    writer_.key("verdicts").begin_object();
    for (std::uint32_t i = 0; i < all.size(); ++i) {
      writer_.member(content_.routes[i].id.value, verdict_name(all[i]));
    }
    writer_.end_object();
  }

  void next_question(const std::optional<QuestionIndex>& next) {
    writer_.key("next_question");
    if (next) {
      writer_.string(content_[*next].id.value);
    } else {
      writer_.null();
    }
  }

  void depends_on(const std::map<RouteIndex, std::vector<QuestionIndex>>& all) {
    writer_.key("depends_on").begin_object();
    for (const auto& [route, questions] : all) {
      writer_.key(content_[route].id.value);
      ids(questions);
    }
    writer_.end_object();
  }

  void first_step(const std::map<ProblemIndex, std::optional<StepIndex>>& all) {
    writer_.key("first_step").begin_object();
    for (const auto& [problem, step] : all) {
      writer_.key(content_[problem].id.value);
      if (step) {
        writer_.string(content_[*step].id.value);
      } else {
        writer_.null();
      }
    }
    writer_.end_object();
  }

  /// Says nothing of what the content does not have, and of what is not asserted.
  void expectation(const Expectation& expect) {
    writer_.key("expect").begin_object();
    if (!content_.routes.empty()) verdicts(expect.verdicts);
    if (!expect.depends_on.empty()) depends_on(expect.depends_on);
    if (expect.outcomes) outcomes(*expect.outcomes);
    if (!content_.topics.empty()) {
      writer_.key("topics");
      ids(expect.topics);
    }
    if (!expect.no_topics.empty()) {
      writer_.key("no_topics");
      ids(expect.no_topics);
    }
    if (!content_.problems.empty() && expect.problems) {
      writer_.key("problems");
      ids(*expect.problems);
    }
    if (!expect.first_step.empty()) first_step(expect.first_step);
    if (!expect.no_steps.empty()) {
      writer_.key("no_steps");
      ids(expect.no_steps);
    }
    words("reads", expect.reads);
    words("reads_not", expect.reads_not);
    if (expect.next_question) next_question(*expect.next_question);
    writer_.end_object();
  }

  const Content& content_;
  JsonWriter writer_;
};

}  // namespace

std::string scenario_json(const Content& content, const Scenario& scenario,
                          const std::string& note) {
  return ScenarioWriter(content).one(scenario, note);
}

std::string scenarios_file(const Content& content, const std::vector<Generated>& all) {
  return ScenarioWriter(content).file(all);
}

}  // namespace wijzer::workspace
