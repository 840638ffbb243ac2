#include <map>
#include <set>

#include "checker/check.hpp"
#include "checker/numbering.hpp"
#include "checker/visit.hpp"

namespace wijzer::check {
namespace {

constexpr const char* add_command = "run \"wijzer handover FOLDER --add\"";

class NumberCheck {
 public:
  NumberCheck(const Content& content, Diagnostics& diagnostics)
      : content_(content), diagnostics_(diagnostics) {}

  void run() {
    for (const NumberedId& each : content_.numbers->ids) {
      look_at_id(each);
      look_at_number(each);
    }
    look_for_missing();
    look_for_gaps();
  }

 private:
  void error(const char* check, const Place& place, const std::string& message) {
    add(diagnostics_, Severity::Error, check, place, message);
  }

  /// One command gives all of them their number, so one finding names them.
  void look_for_missing() {
    const std::vector<NumberedId> missing = numbers_to_add(content_);
    if (missing.empty()) return;
    const std::string first = in_words(missing.front());
    error("missing-number", place_of(missing.front()),
          (missing.size() == 1
               ? first + " has no number, so that nobody can hand over an answer with it; "
               : first + " and " + std::to_string(missing.size() - 1) +
                     " more have no number, so that nobody can hand over answers with them; ") +
              add_command);
  }

  /// Where the element without a number stands.
  [[nodiscard]] const Place& place_of(const NumberedId& id) const {
    if (id.kind == NumberedId::Kind::Step) {
      return content_[*find(content_.steps, id.step)].place;
    }
    return content_[*find(content_.questions, id.question)].place;
  }

  void look_at_id(const NumberedId& id) {
    if (!ids_.insert(in_words(id)).second) {
      error("duplicate-number", id.place,
            in_words(id) +
                " has a number in an earlier line already; remove this line if it was "
                "never published, or give the element another id");
      return;
    }
    const bool there = is_there(content_, id);
    if (there && !id.retired.empty()) {
      error("reused-id", id.place / "retired",
            in_words(id) +
                " was retired, and is in the content again: people may have handed "
                "over answers with its old meaning; give the new one another id");
    } else if (!there && id.retired.empty()) {
      error("retired-id", id.place,
            in_words(id) +
                " is not in the content any more, and its number must not be used "
                "again; keep this line and say in \"retired\" what people read for it, as in "
                "\"retired\": \"Age\"; or, when its id is misspelled here, correct that");
    }
    look_at_type(id);
  }

  void look_at_type(const NumberedId& id) {
    if (id.kind != NumberedId::Kind::Question || !id.retired.empty()) return;
    const auto question = find(content_.questions, id.question);
    if (!question || type_name(content_[*question]) == id.type) return;
    error("changed-type", id.place / "type",
          "answers to " + in_words(id) + " were handed over as \"" + id.type +
              "\", and it is now of type \"" + std::string(type_name(content_[*question])) +
              "\": they would be read as others; give the question a new id");
  }

  void look_at_number(const NumberedId& id) {
    const std::string group = group_of(id);
    const auto [at, fresh] = groups_[group].emplace(id.number, &id);
    if (fresh) return;
    error("duplicate-number", id.place / "number",
          in_words(id) + " has the number " + std::to_string(id.number) + ", which is that of " +
              in_words(*at->second) + "; remove this line and " + add_command);
  }

  static std::string group_of(const NumberedId& id) {
    switch (id.kind) {
      case NumberedId::Kind::Question:
        return "questions";
      case NumberedId::Kind::Option:
        return "options of question \"" + id.question.value + "\"";
      case NumberedId::Kind::Step:
        break;
    }
    return "steps";
  }

  /// Numbers are given in order, so that one which was taken away leaves a gap, or a smaller count.
  void look_for_gaps() {
    bool gap = false;
    for (const auto& [group, numbers] : groups_) {
      int expected = 0;
      for (const auto& [number, id] : numbers) {
        // The loader has refused what is none.
        if (number < 1) break;
        if (++expected == number) continue;
        gap = true;
        error("taken-number", id->place / "number",
              "of the " + group + ", number " + std::to_string(expected) +
                  " was taken away: codes that people kept still hold it; put its line back, "
                  "with \"retired\" if the content has it no more");
        break;
      }
    }
    const Numbers& numbers = *content_.numbers;
    if (numbers.given == static_cast<int>(numbers.ids.size()) || gap) return;
    error("taken-number", numbers.given ? numbers.given_place : numbers.ids.front().place,
          numbers.given ? "\"given\" says that " + std::to_string(*numbers.given) +
                              " numbers were given, and " + std::to_string(numbers.ids.size()) +
                              " stand here; put lines that were taken away back, or, when lines "
                              "were added by hand, write the new count"
                        : "nothing says how many numbers were given; put { \"given\": " +
                              std::to_string(numbers.ids.size()) + " } at the start of this list");
  }

  const Content& content_;
  Diagnostics& diagnostics_;
  std::set<std::string> ids_;
  std::map<std::string, std::map<int, const NumberedId*>> groups_;
};

}  // namespace

void check_numbers(const Content& content, Diagnostics& diagnostics) {
  if (content.numbers->ids.empty()) return;
  NumberCheck(content, diagnostics).run();
}

}  // namespace wijzer::check
