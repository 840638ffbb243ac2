#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/model/content.hpp"

namespace wijzer::bundle {

/// The archive that writes; see fields.hpp.
class Writer {
 public:
  static constexpr bool reads = false;

  Writer(const Content& content, const std::vector<bool>& terms_now)
      : content_(content), terms_now_(terms_now) {}

  void begin_rest() { asks_ = false; }
  [[nodiscard]] bool asks() const { return asks_; }
  [[nodiscard]] const Content& content() const { return content_; }
  /// What was written since it was last taken.
  [[nodiscard]] std::string take_rules() { return std::exchange(rules_, {}); }
  [[nodiscard]] std::string take_texts() { return std::exchange(texts_, {}); }

  void enter() {}
  void leave() {}

  void number(std::uint32_t number, std::uint32_t) {
    for (; number >= 128; number >>= 7U) rules_ += static_cast<char>(number % 128 + 128);
    rules_ += static_cast<char>(number);
  }
  void integer(int number, int, int) {
    const std::uint32_t sign = number < 0 ? ~0U : 0U;
    this->number(static_cast<std::uint32_t>(number) << 1U ^ sign, 0);
  }
  void index(std::uint32_t index, std::size_t) { number(index, 0); }
  void option(QuestionIndex, OptionIndex option) { number(option.value, 0); }
  template <typename Element>
  void count(const std::vector<Element>& list) {
    number(static_cast<std::uint32_t>(list.size()), 0);
  }
  void name(const std::string& text) { rules_.append(text).push_back('\0'); }
  void text(const std::string& text) { texts_.append(text).push_back('\0'); }

  void interface(const std::map<std::string, Phrase, std::less<>>& texts);
  bool is_now(std::size_t term) {
    const bool now = term < terms_now_.size() && terms_now_[term];
    if (asks_) number(now ? 1 : 0, 0);
    return now == asks_;
  }
  void next_criterion(const Content& content, std::size_t i) {
    number(content.criteria_order[i].value, 0);
  }
  void table(const std::vector<std::uint32_t>& table, std::size_t questions);

 private:
  const Content& content_;
  const std::vector<bool>& terms_now_;
  bool asks_ = true;
  std::string rules_;
  std::string texts_;
};

}  // namespace wijzer::bundle
