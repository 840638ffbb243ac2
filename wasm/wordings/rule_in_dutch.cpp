#include "wordings/rule_in_dutch.hpp"

#include <utility>

#include "wordings/tables.hpp"

namespace wijzer::wordings {
namespace {

bool separates(char letter) {
  return letter == ' ' || letter == '"' || letter == '(' || letter == ')' || letter == ',' ||
         letter == ':' || letter == ';';
}

class RuleReader {
 public:
  explicit RuleReader(std::string_view rule) : rule_(rule) {}

  std::string read() {
    while (at_ < rule_.size()) {
      if (separates(rule_[at_])) {
        out_ += rule_[at_++];
      } else {
        word();
      }
    }
    return std::move(out_);
  }

 private:
  void word() {
    const std::string_view own = token(at_);
    // What stands before decides: an id may look like a word.
    if (id_next_) {
      id_next_ = false;
      return take(own, own);
    }
    for (const Wording& each : rule_words()) {
      const std::string_view english = each.english;
      const std::size_t end = at_ + english.size();
      if (rule_.substr(at_, english.size()) != english) continue;
      if (is_question(english)) continue;
      if (end < rule_.size() && !separates(rule_[end])) continue;
      id_next_ = english == "has";
      return take(english, each.dutch);
    }
    for (const Wording& each : kind_words()) {
      if (own != each.english || is_question(own)) continue;
      id_next_ = true;
      return take(own, each.dutch);
    }
    id_next_ = own == "is";
    take(own, own);
  }

  [[nodiscard]] std::string_view token(std::size_t begin) const {
    std::size_t end = begin;
    while (end < rule_.size() && !separates(rule_[end])) ++end;
    return rule_.substr(begin, end - begin);
  }

  /// Whether the word is an id that happens to look like one: something is said of it.
  [[nodiscard]] bool is_question(std::string_view own) const {
    const std::size_t next = at_ + own.size() + 1;
    if (next >= rule_.size() || rule_[next - 1] != ' ') return false;
    const std::string_view after = token(next);
    return after == "is" || after == "has" || (rule_.substr(next, 8) == "at least" && own != "and");
  }

  void take(std::string_view english, std::string_view dutch) {
    out_ += dutch;
    at_ += english.size();
  }

  std::string_view rule_;
  std::size_t at_ = 0;
  std::string out_;
  bool id_next_ = false;
};

}  // namespace

std::string rule_in_dutch(std::string_view rule) { return RuleReader(rule).read(); }

}  // namespace wijzer::wordings
