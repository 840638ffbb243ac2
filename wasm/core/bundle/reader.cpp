#include "core/bundle/reader.hpp"

#include <limits>

#include "core/bundle/table.hpp"
#include "core/bundle/utf8.hpp"

namespace wijzer::bundle {

void Reader::begin(bool asks, std::string_view rules, std::string_view texts) {
  asks_ = asks;
  rules_ = rules;
  texts_ = texts;
}

void Reader::fail() {
  ok_ = false;
  rules_ = {};
  texts_ = {};
}

std::uint32_t Reader::read() {
  std::uint32_t out = 0;
  for (unsigned shift = 0; shift < 32; shift += 7) {
    if (rules_.empty()) break;
    const auto byte = static_cast<unsigned char>(rules_.front());
    rules_.remove_prefix(1);
    out |= static_cast<std::uint32_t>(byte % 128) << shift;
    if (shift == 28 && byte > 15) break;
    if (byte < 128) return out;
  }
  fail();
  return 0;
}

void Reader::number(std::uint32_t& number, std::uint32_t last) {
  number = read();
  if (number <= last) return;
  fail();
  number = 0;
}

void Reader::integer(int& number, int least, int most) {
  const std::uint32_t bits = read();
  number = static_cast<int>(bits >> 1U ^ (0U - (bits & 1U)));
  if (number >= least && number <= most) return;
  fail();
  number = least;
}

void Reader::index(std::uint32_t& index, std::size_t size) {
  index = read();
  if (index < size) return;
  fail();
  index = 0;
}

void Reader::option(QuestionIndex question, OptionIndex& option) {
  // Where the index failed there may be no question.
  index(option.value, ok_ ? options_of(content_[question]).size() : 0);
}

bool Reader::has_room(std::size_t count, std::size_t each) {
  if (ok_ && count <= room_ / each) {
    room_ -= count * each;
    return true;
  }
  fail();
  return false;
}

void Reader::take_text(std::string_view& bytes, std::string& text) {
  const std::size_t end = bytes.find('\0');
  if (end == std::string_view::npos || !is_utf8(bytes.substr(0, end))) return fail();
  text = bytes.substr(0, end);
  bytes.remove_prefix(end + 1);
}

void Reader::interface(std::map<std::string, Phrase, std::less<>>& texts) {
  while (ok_) {
    std::string key;
    name(key);
    if (key.empty() || !has_room(1, sizeof(Phrase))) return;
    text(texts[key].text);
  }
}

bool Reader::is_now(std::size_t term) {
  if (asks_) {
    std::uint32_t now = 0;
    number(now, 1);
    terms_now_.push_back(static_cast<char>(now));
  }
  return (terms_now_[term] != 0) == asks_;
}

void Reader::next_criterion(Content& content, std::size_t) {
  std::uint32_t criterion = 0;
  index(criterion, content.criteria.size());
  content.criteria_order.push_back(CriterionIndex{criterion});
}

void Reader::table(std::vector<std::uint32_t>& table, std::size_t questions) {
  const std::uint32_t of_cuts = read();
  if (of_cuts == 0) return;
  const std::uint32_t of_levels = read();
  // Each number is a byte at least; so few of them fit the sum.
  if (of_cuts > rules_.size() || of_levels > rules_.size() || of_levels % 3 != 0) return fail();
  const std::size_t levels = 1 + of_cuts + 2 * questions;
  const std::size_t edges = levels + of_levels;
  make(table, edges);
  if (!ok_) return;
  table[0] = of_cuts - 1;
  table[1] = of_levels;
  for (std::size_t i = 2; i < edges; ++i) {
    number(table[i], i <= of_cuts ? QuestionsLeft::base - 1 : QuestionsLeft::below_zero);
  }
  std::size_t count = 0;
  for (std::size_t i = levels; i < edges; i += 3) {
    const std::uint32_t width = table[i + 2];
    if (table[i + 1] > rules_.size() || width == 0 || width > QuestionsLeft::most_values) {
      return fail();
    }
    count += std::size_t{table[i + 1]} * width;
    // Each time, so that the sum stays within a size of 32 bits: each number is a byte at least.
    if (count > rules_.size() / 2) return fail();
  }
  read_edges(table, levels, count);
}

void Reader::read_edges(std::vector<std::uint32_t>& table, std::size_t levels, std::size_t count) {
  const std::vector<std::uint32_t> of_levels(table.begin() + static_cast<std::ptrdiff_t>(levels),
                                             table.end());
  const std::size_t edges = table.size();
  if (!has_room(2 * count, sizeof(std::uint32_t))) return;
  table.resize(edges + 2 * count);
  int before = 0;
  const auto next = [&](bool first) {
    int more = 0;
    integer(more, std::numeric_limits<int>::min(), std::numeric_limits<int>::max());
    before = first ? more
                   : static_cast<int>(static_cast<unsigned>(before) + static_cast<unsigned>(more));
    return static_cast<std::uint32_t>(before);
  };
  for_each_edge(of_levels, [&](std::uint32_t node, std::size_t edge, bool first) {
    const std::uint32_t to = next(first);
    if (to >= node) fail();
    if (!ok_) return;
    table[edges + edge] = to == 0 ? 0 : node - to;
  });
  for_each_edge(of_levels, [&](std::uint32_t, std::size_t edge, bool first) {
    table[edges + count + edge] = next(first);
  });
}

}  // namespace wijzer::bundle
