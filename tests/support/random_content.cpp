#include "support/random_content.hpp"

#include <string>
#include <utility>

#include "core/model/date.hpp"
#include "support/files.hpp"

namespace wijzer::test {
namespace {

std::string name(const char* letter, std::size_t number) { return letter + std::to_string(number); }

class Sampler {
 public:
  explicit Sampler(std::uint32_t seed)
      : random_(seed), other_random_(seed + 1'000'000), none_random_(seed + 2'000'000) {}

  Sample run() {
    const std::size_t questions = 2 + random_.below(5);
    for (std::size_t i = 0; i < questions; ++i) add_question(i);
    for (std::size_t i = 0; i < early_.size(); ++i) {
      sample_.add("criteria", criterion(name("e", i), early_[i]));
    }
    criteria_ = 2 + random_.below(4);
    for (std::size_t i = 0; i < criteria_; ++i) {
      sample_.add("criteria", criterion(name("c", i), criterion_condition(i, 2)));
    }
    routes_ = 1 + random_.below(3);
    for (std::size_t i = 0; i < routes_; ++i) {
      Tree added = route(name("r", i), route_condition(2));
      if (random_.chance(50)) added["possible_when"] = route_condition(2);
      sample_.add("routes", std::move(added));
    }
    add_notes();
    if (random_.chance(40)) add_problems();
    std::swap(random_, other_random_);
    if (random_.chance(40)) add_outcomes();
    std::swap(random_, other_random_);
    if (random_.chance(25)) {
      sample_.tree["routes_when"] = condition(1, [&] { return any_leaf(); });
    }
    const std::size_t topics = random_.below(3);
    for (std::size_t i = 0; i < topics; ++i) {
      Tree& added = sample_.add("topics", topic(name("t", i), note_condition(2)));
      if (random_.chance(50)) added["show_when_unknown"] = true;
      if (random_.chance(50)) added["items"].push_back(conditional_note(name("i", i)));
    }
    if (sample_.tree.contains("steps") && random_.chance(60)) name_steps();
    return std::move(sample_);
  }

 private:
  void add_question(std::size_t i) {
    Tree question;
    switch (random_.below(4)) {
      case 0:
        question = choice(name("q", i), {"a", "b", "c"});
        break;
      case 1:
        question = multiple(name("q", i), {"a", "b", none_random_.chance(70) ? "none" : "c"});
        break;
      case 2:
        question = number(name("q", i), 0, 9);
        break;
      default:
        question = date(name("q", i));
    }
    if (random_.chance(20)) question.erase("unknown");
    if (i > 0 && question.contains("options") && random_.chance(30)) {
      question["options"][0]["when"] = early_leaf(i);
    }
    if (i > 0 && random_.chance(50)) {
      question["when"] = condition(1, [&] { return early_leaf(i); });
    }
    sample_.add("questions", std::move(question));
  }

  /// A condition on a question before this one, by itself or through a criterion.
  Tree early_leaf(std::size_t i) {
    Tree one = leaf(random_.below(i));
    if (other_random_.chance(70)) return one;
    early_.push_back(std::move(one));
    return {{"criterion", name("e", early_.size() - 1)}};
  }

  /// A condition on one question, as its type allows.
  Tree leaf(std::size_t i) {
    const Tree& question = sample_.tree["questions"][i];
    const auto type = question["type"].get<std::string>();
    Tree out{{"question", question["id"]}};
    if (type == "choice") {
      out["is"] = question["options"][random_.below(3)]["id"];
    } else if (type == "multiple") {
      out["has"] = question["options"][random_.below(3)]["id"];
    } else if (type == "number") {
      const std::size_t at_least = random_.below(7);
      if (random_.chance(70)) out["at_least"] = at_least;
      if (!out.contains("at_least") || random_.chance(50))
        out["below"] = at_least + 1 + random_.below(3);
    } else {
      out[random_.chance(50) ? "from" : "before"] = name("2026-01-0", 2 + random_.below(5));
    }
    return out;
  }

  template <typename Leaf>
  Tree condition(std::size_t depth, const Leaf& make_leaf) {
    const std::size_t kind = depth == 0 ? 0 : random_.below(5);
    if (kind < 2) return make_leaf();
    if (kind == 4) return {{"not", condition(depth - 1, make_leaf)}};
    Tree parts = Tree::array();
    const std::size_t count = 1 + random_.below(3);
    for (std::size_t i = 0; i < count; ++i) parts.push_back(condition(depth - 1, make_leaf));
    return {{kind == 2 ? "all" : "any", std::move(parts)}};
  }

  Tree any_leaf() { return leaf(random_.below(sample_.tree["questions"].size())); }

  /// Uses later criteria only, so that there are no circles and the loader has to order them.
  Tree criterion_condition(std::size_t i, std::size_t depth) {
    return condition(depth, [&]() -> Tree {
      const std::size_t later = criteria_ - i - 1;
      if (later == 0 || random_.chance(70)) return any_leaf();
      return {{"criterion", name("c", i + 1 + random_.below(later))}};
    });
  }

  Tree route_condition(std::size_t depth) {
    return condition(depth, [&]() -> Tree {
      return {{"criterion", name("c", random_.below(criteria_))}};
    });
  }

  Tree note_condition(std::size_t depth) {
    return condition(depth, [&]() -> Tree {
      const std::size_t kind = random_.below(deadline_ ? 4 : 3);
      if (kind == 3) return {{"deadline", "d0"}, {"is", random_.chance(50) ? "open" : "passed"}};
      if (kind == 0) return any_leaf();
      if (kind == 1) return {{"criterion", name("c", random_.below(criteria_))}};
      return {{"route", name("r", random_.below(routes_))},
              {"verdict", random_.chance(50) ? "fits" : "no"}};
    });
  }

  Tree conditional_note(const std::string& text) {
    Tree out = note(text);
    out["when"] = note_condition(1);
    if (random_.chance(50)) out["show_when_unknown"] = true;
    return out;
  }

  /// In half of the cases there is one for everybody at the end.
  void add_outcomes() {
    const std::size_t count = 1 + random_.below(3);
    for (std::size_t i = 0; i < count; ++i) {
      Tree& added = sample_.add("outcomes", outcome(name("o", i), note_condition(2)));
      if (random_.chance(50)) added["items"].push_back(conditional_note(name("oi", i)));
    }
    if (random_.chance(50)) sample_.add("outcomes", outcome("otherwise"));
  }

  void add_notes() {
    for (Tree& added : sample_.tree["routes"]) {
      for (const char* key : {"need_by", "forms", "remarks"}) {
        if (!random_.chance(50)) continue;
        Tree extra = conditional_note(std::string("Note of ") + key);
        if (random_.chance(30)) extra["verdicts"] = Tree::array({"no"});
        added[key].push_back(std::move(extra));
      }
      if (random_.chance(40)) {
        Tree headline = note("special");
        headline["when"] = note_condition(1);
        Tree& list = added["headlines"]["possible"];
        list = Tree::array({std::move(headline), list[0]});
      }
    }
  }

  /// One problem with a ladder of steps, and a time limit when there is a date to count from.
  void add_problems() {
    for (const Tree& question : sample_.tree["questions"]) {
      if (question["type"] != "date" || deadline_) continue;
      deadline_ = true;
      sample_.add("deadlines", deadline("d0", question["id"].get<std::string>(),
                                        1 + static_cast<int>(random_.below(4))));
    }
    Tree ladder = Tree::array();
    const std::size_t steps = 1 + random_.below(3);
    for (std::size_t i = 0; i < steps; ++i) {
      Tree& added = sample_.add("steps", step(name("s", i)));
      ladder.push_back(added["id"]);
      if (random_.chance(50)) added["when"] = note_condition(1);
      if (random_.chance(60)) added["tried"] = any_leaf();
      if (random_.chance(20)) added["urgent"] = true;
      if (deadline_ && random_.chance(50)) added["deadline"] = "d0";
      if (random_.chance(40)) added["more"] = Tree::array({conditional_note("More")});
    }
    sample_.add("problems", problem("p0", note_condition(1), ladder));
  }

  /// Routes and topics that name steps of the ladder too.
  void name_steps() {
    for (Tree& added : sample_.tree["routes"]) {
      for (const Tree& step : sample_.tree["steps"]) {
        if (!random_.chance(50)) continue;
        Tree named = {{"step", step["id"]}};
        if (random_.chance(50)) named["when"] = note_condition(1);
        if (random_.chance(30)) named["show_when_unknown"] = true;
        added["steps"].push_back(std::move(named));
      }
      if (random_.chance(50)) added["covers"].push_back(conditional_note("What it pays"));
    }
    if (!sample_.tree.contains("topics")) return;
    for (Tree& added : sample_.tree["topics"]) {
      if (random_.chance(30)) added["items"].push_back({{"step", "s0"}});
    }
  }

  Random random_;
  /// For what came later, so that the rest of a content stays as it is for its seed.
  Random other_random_;
  Random none_random_;
  Sample sample_;
  bool deadline_ = false;
  /// What the criteria hold that `when` of questions and options uses.
  std::vector<Tree> early_;
  std::size_t criteria_ = 0;
  std::size_t routes_ = 0;
};

std::uint64_t random_picks(const std::vector<Option>& options, Random& random) {
  std::uint64_t picked = 0;
  for (std::size_t i = 0; i < options.size(); ++i) {
    if (options[i].none && random.chance(30)) return std::uint64_t{1} << i;
    if (!options[i].none && random.chance(50)) picked |= std::uint64_t{1} << i;
  }
  return picked == 0 ? 1 : picked;
}

}  // namespace

Sample random_sample(std::uint32_t seed) { return Sampler(seed).run(); }

Answer random_answer(const Question& question, Random& random) {
  if (!question.unknown.empty() && random.chance(25)) return unknown_answer();
  return std::visit(
      overloaded{
          [&](const Choice& type) {
            return picked_answer(
                OptionSet::of_bits(std::uint64_t{1} << random.below(type.options.size())));
          },
          [&](const Multiple& type) {
            return picked_answer(OptionSet::of_bits(random_picks(type.options, random)));
          },
          [&](const Number& type) {
            const auto span = static_cast<std::size_t>(type.max - type.min + 1);
            return number_answer(type.min + static_cast<int>(random.below(span)));
          },
          [&](const Day&) {
            return number_answer(to_days(*parse_date("2026-01-01")) +
                                 static_cast<int>(random.below(8)));
          },
      },
      question.type);
}

Answers first_answers(const Content& content) {
  Answers answers = no_answers(content);
  answers.today = to_days(*parse_date("2026-01-05"));
  return answers;
}

Answers random_answers(const Content& content, Random& random, std::size_t percent) {
  Answers answers = first_answers(content);
  for (std::size_t i = 0; i < content.questions.size(); ++i) {
    if (random.chance(percent))
      answers.by_question[i] = random_answer(content.questions[i], random);
  }
  return answers;
}

std::vector<Content> many_contents(int count) {
  std::vector<Content> out = {shipped()};
  for (int i = 0; i < count; ++i) {
    out.push_back(content_of(random_sample(static_cast<std::uint32_t>(1000 + i))));
  }
  return out;
}

}  // namespace wijzer::test
