#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/content.hpp"
#include "core/model/limits.hpp"

namespace wijzer::bundle {

/// The archive that reads; see fields.hpp. Once something is wrong it gives zeros, empty texts and
/// empty lists, so that reading ends.
class Reader {
 public:
  static constexpr bool reads = true;

  explicit Reader(Content& content) : content_(content) {}

  /// Goes on with the parts of a round.
  void begin(bool asks, std::string_view rules, std::string_view texts);
  /// Whether all was right, and nothing of the parts is left.
  [[nodiscard]] bool done() const { return ok_ && rules_.empty() && texts_.empty(); }

  [[nodiscard]] bool asks() const { return asks_; }
  [[nodiscard]] Content& content() { return content_; }

  void enter() {
    if (++depth_ > limits::nesting) fail();
  }
  void leave() { --depth_; }

  /// At most `last`.
  void number(std::uint32_t& number, std::uint32_t last);
  void integer(int& number, int least, int most);
  void index(std::uint32_t& index, std::size_t size);
  void option(QuestionIndex question, OptionIndex& option);
  void name(std::string& text) { take_text(rules_, text); }
  void text(std::string& text) { take_text(texts_, text); }
  /// Makes the list as long as its number says, within what bytes and memory allow.
  template <typename Element>
  void count(std::vector<Element>& list) {
    make(list, read());
  }
  template <typename Element>
  void make(std::vector<Element>& list, std::size_t size) {
    if (has_room(size, sizeof(Element))) list.resize(size);
  }

  void interface(std::map<std::string, Phrase, std::less<>>& texts);
  /// Whether there is memory for a copy of so many bytes that nothing in the bundle tells of.
  [[nodiscard]] bool spend(std::size_t size) { return has_room(size, 1); }
  [[nodiscard]] bool is_now(std::size_t term);
  void next_criterion(Content& content, std::size_t i);
  void table(std::vector<std::uint32_t>& table, std::size_t questions);

 private:
  void fail();
  [[nodiscard]] std::uint32_t read();
  [[nodiscard]] bool has_room(std::size_t count, std::size_t each);
  void read_edges(std::vector<std::uint32_t>& table, std::size_t levels, std::size_t count);
  void take_text(std::string_view& bytes, std::string& text);

  Content& content_;
  bool asks_ = true;
  bool ok_ = true;
  std::string_view rules_;
  std::string_view texts_;
  std::size_t depth_ = 0;
  std::size_t room_ = limits::bundle_memory;
  std::vector<char> terms_now_;
};

}  // namespace wijzer::bundle
