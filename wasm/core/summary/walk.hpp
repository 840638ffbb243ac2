#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/summary/summary.hpp"

namespace wijzer {

/// Goes through a summary in the order that every form on paper has, with everything unfolded.
/// A form says how it writes each kind of part; controls of a screen are in none.
template <typename Form>
class SummaryWalk {
 public:
  explicit SummaryWalk(Form& form) : form_(form) {}

  void run(const Summary& summary) {
    // The first part of an outcome has the title of the page; the parts of a paper have none.
    const bool titled = !summary.sections.empty() && !summary.sections.front().heading.empty();
    if (!titled) form_.heading(1, summary.title);
    for (const Section& each : summary.sections) {
      section(each, titled && &each == &summary.sections.front() ? 1 : 2);
    }
  }

 private:
  /// @param level  Of its heading; what is in it without one goes on below the heading above.
  void section(const Section& section, int level) {
    form_.begin(section);
    if (!section.badge.empty()) form_.badge(section.badge);
    if (!section.heading.empty()) form_.heading(level, section.heading);
    const int below = section.heading.empty() ? level : level + 1;
    blocks(section.blocks, below);
    for (const Section& inner : section.sections) this->section(inner, below);
    form_.end(section);
  }

  void blocks(const std::vector<Block>& list_of_blocks, int level) {
    for (const Block& block : list_of_blocks) {
      std::visit(overloaded{
                     [&](const Line& node) { form_.line(node, level); },
                     [&](const Link& node) { form_.link(node); },
                     [&](const List& node) { form_.list(node); },
                     [&](const Rows& node) { form_.rows(node); },
                     [&](const Folded& node) { folded(node, level); },
                     [](const StepControl&) {},
                     [&](const Ruled& node) { form_.ruled(node); },
                 },
                 block.node);
    }
  }

  void folded(const Folded& node, int level) {
    if (!has_words(node.blocks)) return form_.without_words(node);
    form_.unfolded(node, level);
    blocks(node.blocks, level + 1);
  }

  Form& form_;
};

template <typename Form>
void walk_summary(Form& form, const Summary& summary) {
  SummaryWalk<Form>(form).run(summary);
}

}  // namespace wijzer
