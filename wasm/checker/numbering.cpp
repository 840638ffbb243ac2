#include "checker/numbering.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace wijzer::check {
namespace {

using Kind = NumberedId::Kind;
using Key = std::tuple<Kind, std::string, std::string, std::string>;

Key key_of(const NumberedId& id) {
  return {id.kind, id.question.value, id.option.value, id.step.value};
}

/// Gives ids that have none the number after the highest of their kind.
class Numbering {
 public:
  explicit Numbering(const Numbers& numbers) {
    for (const NumberedId& each : numbers.ids) {
      known_.insert(key_of(each));
      int& highest = highest_of(each);
      highest = std::max(highest, each.number);
    }
  }

  void want(NumberedId id) {
    if (!known_.insert(key_of(id)).second) return;
    id.number = ++highest_of(id);
    added.push_back(std::move(id));
  }

  std::vector<NumberedId> added;

 private:
  /// Options are counted by question.
  int& highest_of(const NumberedId& id) {
    return highest_[{id.kind, id.kind == Kind::Option ? id.question.value : ""}];
  }

  std::set<Key> known_;
  std::map<std::pair<Kind, std::string>, int> highest_;
};

}  // namespace

std::string_view type_name(const Question& question) {
  return std::visit(overloaded{
                        [](const Choice&) { return "choice"; },
                        [](const Multiple&) { return "multiple"; },
                        [](const Number&) { return "number"; },
                        [](const Day&) { return "date"; },
                    },
                    question.type);
}

std::vector<NumberedId> numbers_to_add(const Content& content) {
  Numbering numbering(*content.numbers);
  for (const Question& question : content.questions) {
    NumberedId id;
    id.question = question.id;
    id.type = type_name(question);
    numbering.want(id);
    id.kind = Kind::Option;
    id.type.clear();
    for (const Option& option : options_of(question)) {
      id.option = option.id;
      numbering.want(id);
    }
  }
  for (const Step& step : content.steps) {
    NumberedId id;
    id.kind = Kind::Step;
    id.step = step.id;
    numbering.want(id);
  }
  return std::move(numbering.added);
}

bool is_there(const Content& content, const NumberedId& id) {
  if (id.kind == Kind::Step) return find(content.steps, id.step).has_value();
  const auto question = find(content.questions, id.question);
  if (!question || id.kind == Kind::Question) return question.has_value();
  return find(options_of(content[*question]), id.option).has_value();
}

std::string in_words(const NumberedId& id) {
  std::string question = "question \"" + id.question.value + "\"";
  switch (id.kind) {
    case Kind::Question:
      return question;
    case Kind::Option:
      return "option \"" + id.option.value + "\" of " + question;
    case Kind::Step:
      break;
  }
  return "step \"" + id.step.value + "\"";
}

}  // namespace wijzer::check
