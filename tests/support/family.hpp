// What papers are drawn up from, and what stands in their lists.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "core/conversation/session.hpp"
#include "core/summary/family_lines.hpp"
#include "core/summary/formats.hpp"
#include "core/summary/short_paper.hpp"
#include "support/files.hpp"
#include "support/sample.hpp"

namespace wijzer::test {

using Ids = std::vector<std::string>;

/// Walks with these answers, and hands on what papers are drawn up from.
struct Family {
  Family(const Content& content, Answers given) : content_(content) {
    if (!given.today) given.today = to_days(*parse_date("2026-11-21"));
    state_ = walk(content, given);
  }
  Family(const Content& content, const std::string& answers)
      : Family(content, answers_of(content, answers)) {}

  [[nodiscard]] SummaryInput input() const {
    return {content_,
            state_.effective,
            state_.asked,
            from_days(*state_.effective.today),
            "https://example.org/wizard/",
            "Stichting Zorgpad"};
  }
  [[nodiscard]] Summary paper(const Ids& chosen = {}) const { return short_paper(input(), chosen); }
  /// What its short paper says, without the ends of lines.
  [[nodiscard]] std::string words() const {
    std::string out = to_plain_text(paper());
    std::replace(out.begin(), out.end(), '\n', ' ');
    return out;
  }
  [[nodiscard]] Ids sensitive_ids() const {
    Ids out;
    for (const SensitiveLine& line : sensitive_lines(content_, state_.effective, state_.asked)) {
      out.push_back(line.id);
    }
    return out;
  }
  [[nodiscard]] Ids sensitive() const {
    Ids out;
    for (const SensitiveLine& line : sensitive_lines(content_, state_.effective, state_.asked)) {
      out.push_back(line.id + ": " + line.label);
    }
    return out;
  }

 private:
  const Content& content_;
  Walk state_;
};

inline std::vector<std::string> items_of(const Section& section) {
  std::vector<std::string> out;
  for (const Block& block : section.blocks) {
    const List* list = std::get_if<List>(&block.node);
    if (list == nullptr) continue;
    for (const Text& item : list->items) {
      out.emplace_back();
      for (const Run& run : item) out.back() += run.text;
    }
  }
  return out;
}

inline std::size_t items_in(const Section& section) { return items_of(section).size(); }

}  // namespace wijzer::test
