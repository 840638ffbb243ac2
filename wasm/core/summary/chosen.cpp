#include "core/summary/chosen.hpp"

#include <algorithm>
#include <utility>

#include "core/summary/formats.hpp"
#include "core/summary/own_words.hpp"
#include "core/summary/words.hpp"

namespace wijzer {
namespace {

std::string text_alone(const Text& text) {
  std::string out;
  for (const Run& run : text) out += run.text;
  return out;
}

std::string named(const std::string& name, const std::string& text) {
  return text.empty() ? name : name + ": " + text;
}

/// The control of a step that stands among these blocks; null where there is none.
const StepControl* control_in(const std::vector<Block>& blocks) {
  for (const Block& block : blocks) {
    if (const StepControl* control = std::get_if<StepControl>(&block.node)) return control;
  }
  return nullptr;
}

/// Goes through a paper line by line, always in the same order, and keeps what is wanted.
class LinePicker {
 public:
  LinePicker(const Content& content, const std::vector<std::size_t>& without)
      : content_(content), without_(without) {}

  [[nodiscard]] std::vector<Section> sections(const std::vector<Section>& all) {
    std::vector<Section> out;
    for (const Section& section : all) {
      const bool fixed = section.id == "paper-head" || section.id == "paper-foot";
      Section kept = section;
      if (fixed || keep_inside(kept)) out.push_back(std::move(kept));
    }
    return out;
  }

  [[nodiscard]] std::vector<PaperPart> take_parts() {
    std::vector<PaperPart> out;
    for (OpenPart& part : parts_) {
      if (part.lines.empty()) continue;
      // A line alone says what it is; of several the heading above them does.
      const bool is_named = !part.heading.empty() || part.lines.size() == 1;
      out.push_back(
          {unique_id(out, part.id), is_named ? part.heading : part.above, std::move(part.lines)});
    }
    return out;
  }

 private:
  /// An id that no part before has: of a second one with its number.
  [[nodiscard]] static std::string unique_id(const std::vector<PaperPart>& before,
                                             const std::string& id) {
    const auto is_taken = [&](const std::string& name) {
      return std::any_of(before.begin(), before.end(),
                         [&](const PaperPart& part) { return part.id == name; });
    };
    std::string out = id;
    for (int count = 2; is_taken(out); ++count) out = id + " " + std::to_string(count);
    return out;
  }

  struct OpenPart {
    std::string id;
    std::string heading;
    /// The nearest heading around it.
    std::string above;
    std::vector<PaperLine> lines;
  };

  /// Leaves what was chosen of a section. @return whether that is anything
  bool keep_inside(Section& section) {
    const Within within(*this, section.id, section.heading, section.blocks);
    const std::size_t before = count_;
    section.blocks = section.id == "words" ? words(section) : blocks(section.blocks);
    section.sections = sections(section.sections);
    // A box can consist of its heading alone.
    const bool bare = count_ == before && !section.heading.empty() && wants(section.heading);
    return bare || !section.blocks.empty() || !section.sections.empty();
  }

  /// A part that is open while this lives. What is folded inside a part with lines of its own
  /// belongs to it, so that nothing of its heading is left when all of them are left out.
  class Within {
   public:
    Within(LinePicker& picker, const std::string& id, const std::string& heading,
           const std::vector<Block>& blocks)
        : picker_(picker),
          part_(picker.part_),
          takes_folds_(picker.takes_folds_),
          is_inside_(picker.is_inside_) {
      const bool has_own = std::any_of(blocks.begin(), blocks.end(), [](const Block& block) {
        return !std::holds_alternative<Folded>(block.node) &&
               !std::holds_alternative<StepControl>(block.node);
      });
      std::string above;
      std::string path = id;
      if (!picker.parts_.empty()) {
        const OpenPart& outer = picker.parts_[part_];
        above = outer.heading.empty() ? outer.above : outer.heading;
        if (picker.is_inside_) path = outer.id + "/" + id;
      }
      picker.parts_.push_back({std::move(path), heading, std::move(above), {}});
      picker.is_inside_ = true;
      picker.part_ = picker.parts_.size() - 1;
      picker.takes_folds_ = has_own && !heading.empty();
    }
    Within(const Within&) = delete;
    Within& operator=(const Within&) = delete;
    ~Within() {
      picker_.part_ = part_;
      picker_.takes_folds_ = takes_folds_;
      picker_.is_inside_ = is_inside_;
    }

   private:
    LinePicker& picker_;
    std::size_t part_;
    bool takes_folds_;
    bool is_inside_;
  };

  bool wants(const std::string& text) {
    parts_[part_].lines.push_back({count_, text});
    return std::find(without_.begin(), without_.end(), count_++) == without_.end();
  }

  /// The list of words is one line: which of them stand there follows from the other lines.
  std::vector<Block> words(const Section& section) {
    return wants(section.heading) ? section.blocks : std::vector<Block>{};
  }

  std::vector<Block> blocks(const std::vector<Block>& all) {
    std::vector<Block> out;
    for (const Block& block : all) {
      std::visit(overloaded{
                     [&](const Line& node) { line(out, node); },
                     [&](const Link& node) {
                       if (wants(node.label)) out.push_back(block);
                     },
                     [&](const List& node) { list(out, node); },
                     [&](const Rows& node) { rows(out, node); },
                     [&](const Folded& node) { folded(out, node); },
                     [](const StepControl&) {},
                     [&](const Ruled& node) {
                       const std::string room = phrase(content_, "paper.room");
                       if (wants(node.label.empty() ? room : node.label)) out.push_back(block);
                     },
                 },
                 block.node);
    }
    return out;
  }

  void line(std::vector<Block>& out, const Line& node) {
    if (node.kind == Line::Kind::Today || !wants(text_alone(node.text))) return;
    const bool lasting = node.kind == Line::Kind::Lasting;
    out.push_back(Block{Line{lasting ? Line::Kind::Paragraph : node.kind, node.text}});
  }

  void list(std::vector<Block>& out, const List& node) {
    List kept;
    for (const Text& item : node.items) {
      if (wants(text_alone(item))) kept.items.push_back(item);
    }
    if (!kept.items.empty()) out.push_back(Block{std::move(kept)});
  }

  void rows(std::vector<Block>& out, const Rows& node) {
    Rows kept;
    for (const Rows::Row& row : node.rows) {
      if (!wants(named(row.name, text_alone(row.text)))) continue;
      kept.rows.push_back(row);
      kept.rows.back().question.reset();
    }
    if (!kept.rows.empty()) out.push_back(Block{std::move(kept)});
  }

  void folded(std::vector<Block>& out, const Folded& node) {
    Folded kept{node.label, node.aside, {}};
    if (!has_words(node.blocks)) {
      if (wants(named(node.label, node.aside))) out.push_back(Block{std::move(kept)});
      return;
    }
    if (takes_folds_) {
      kept.blocks = blocks(node.blocks);
    } else {
      const StepControl* control = control_in(node.blocks);
      const std::string id = control == nullptr ? "fold" : content_[control->step].id.value;
      const Within within(*this, id, node.label, node.blocks);
      kept.blocks = blocks(node.blocks);
    }
    if (!kept.blocks.empty()) out.push_back(Block{std::move(kept)});
  }

  const Content& content_;
  const std::vector<std::size_t>& without_;
  std::size_t count_ = 0;
  std::size_t part_ = 0;
  bool takes_folds_ = false;
  bool is_inside_ = false;
  std::vector<OpenPart> parts_;
};

/// Does this with every text of blocks, at any depth.
template <typename Act>
void each_text(std::vector<Block>& blocks, const Act& act) {
  for (Block& block : blocks) {
    std::visit(overloaded{
                   [&](Line& node) { act(node.text); },
                   [](Link&) {},
                   [&](List& node) {
                     for (Text& item : node.items) act(item);
                   },
                   [&](Rows& node) {
                     for (Rows::Row& row : node.rows) act(row.text);
                   },
                   [&](Folded& node) { each_text(node.blocks, act); },
                   [](StepControl&) {},
                   [](Ruled&) {},
               },
               block.node);
  }
}

template <typename Act>
void each_text(std::vector<Section>& sections, const Act& act) {
  for (Section& section : sections) {
    each_text(section.blocks, act);
    each_text(section.sections, act);
  }
}

/// The list of words, where the paper has one, and the list that it stands in.
std::pair<std::vector<Section>*, std::size_t> find_words(std::vector<Section>& sections) {
  for (std::size_t i = 0; i < sections.size(); ++i) {
    if (sections[i].id == "words") return {&sections, i};
    const auto found = find_words(sections[i].sections);
    if (found.first != nullptr) return found;
  }
  return {nullptr, 0};
}

/// Explains the words that still stand there, and marks none that is not explained.
void keep_terms(Summary& paper) {
  std::vector<TermIndex> used;
  each_text(paper.sections, [&](Text& text) {
    for (const Run& run : text) {
      if (run.term && std::find(used.begin(), used.end(), *run.term) == used.end()) {
        used.push_back(*run.term);
      }
    }
  });
  const auto [list, at] = find_words(paper.sections);
  if (list == nullptr || used.empty()) {
    each_text(paper.sections, [](Text& text) {
      for (Run& run : text) run.term.reset();
    });
    used.clear();
  }
  Rows kept;
  std::vector<TermIndex> terms;
  const Rows* rows = list == nullptr || (*list)[at].blocks.empty()
                         ? nullptr
                         : std::get_if<Rows>(&(*list)[at].blocks.front().node);
  // A file can hold more of the one than of the other.
  const std::size_t explained =
      rows == nullptr ? 0 : std::min(rows->rows.size(), paper.terms.size());
  for (std::size_t i = 0; i < explained; ++i) {
    if (std::find(used.begin(), used.end(), paper.terms[i]) == used.end()) continue;
    kept.rows.push_back(rows->rows[i]);
    terms.push_back(paper.terms[i]);
  }
  paper.terms = std::move(terms);
  if (list == nullptr) return;
  if (kept.rows.empty()) {
    list->erase(list->begin() + static_cast<std::ptrdiff_t>(at));
  } else {
    (*list)[at].blocks = {Block{std::move(kept)}};
  }
}

bool names(const std::vector<Block>& blocks, const std::string& text) {
  return std::any_of(blocks.begin(), blocks.end(), [&](const Block& block) {
    if (const Line* line = std::get_if<Line>(&block.node)) return text_alone(line->text) == text;
    if (const Folded* fold = std::get_if<Folded>(&block.node)) return names(fold->blocks, text);
    const List* list = std::get_if<List>(&block.node);
    return list != nullptr &&
           std::any_of(list->items.begin(), list->items.end(),
                       [&](const Text& item) { return text_alone(item) == text; });
  });
}

/// Whether a heading, a line or an item is this text.
bool names(const std::vector<Section>& sections, const std::string& text) {
  return std::any_of(sections.begin(), sections.end(), [&](const Section& section) {
    return section.heading == text || names(section.blocks, text) || names(section.sections, text);
  });
}

/// The last days that a paper still tells of. A day that it had no room to name goes with the
/// others: it is left out where all of those are.
std::vector<DueDay> kept_days(const Summary& paper, const std::vector<Section>& chosen) {
  const auto is_left_out = [&](const DueDay& day) {
    return names(paper.sections, day.what) && !names(chosen, day.what);
  };
  const auto is_kept = [&](const DueDay& day) { return names(chosen, day.what); };
  const std::vector<DueDay>& days = paper.due_days;
  std::vector<DueDay> out;
  if (!std::any_of(days.begin(), days.end(), is_kept)) {
    if (std::any_of(days.begin(), days.end(), is_left_out)) return out;
  }
  for (const DueDay& day : days) {
    if (!is_left_out(day)) out.push_back(day);
  }
  return out;
}

/// What hands the answers over: with what it is, as the last part.
void add_code(const Content& content, const std::string& code, Summary& paper) {
  if (code.empty()) return;
  Section section{std::string(code_section), phrase(content, "keep.code"), Tone::Plain, {}, {}, {}};
  const auto line = [&](Line::Kind kind, const std::string& text) {
    section.blocks.push_back(Block{Line{kind, {Run{text, std::nullopt}}}});
  };
  line(Line::Kind::Small, phrase(content, "keep.code_holds"));
  line(Line::Kind::Quote, code);
  paper.sections.push_back(std::move(section));
}

/// The title of a step without its number in the plan, which changes when the plan does.
std::string without_number(const std::string& label) {
  const std::size_t end = label.find_first_not_of("0123456789");
  const bool numbered = end != 0 && end != std::string::npos && label.compare(end, 2, ". ") == 0;
  return numbered ? label.substr(end + 2) : label;
}

void add_steps(const std::vector<Block>& blocks, std::vector<NamedStep>& out) {
  for (const Block& block : blocks) {
    const Folded* folded = std::get_if<Folded>(&block.node);
    if (folded == nullptr) continue;
    const StepControl* control = control_in(folded->blocks);
    if (control == nullptr) {
      add_steps(folded->blocks, out);
      continue;
    }
    const bool seen = std::any_of(out.begin(), out.end(), [&](const NamedStep& other) {
      return other.step == control->step;
    });
    if (!seen) out.push_back({control->step, without_number(folded->label)});
  }
}

}  // namespace

std::vector<PaperPart> parts_of(const Content& content, const Summary& paper) {
  const std::vector<std::size_t> nothing;
  LinePicker picker(content, nothing);
  (void)picker.sections(paper.sections);
  return picker.take_parts();
}

Summary chosen_paper(const Content& content, const Summary& paper, const PaperChoice& choice) {
  Summary out = paper;
  out.sections = LinePicker(content, choice.without).sections(paper.sections);
  out.due_days = kept_days(paper, out.sections);
  keep_terms(out);
  add_own_words(content, choice, out.sections);
  add_code(content, choice.code, out);
  return out;
}

Summary without_marks(Summary paper) {
  each_text(paper.sections, [](Text& text) { text = {Run{text_alone(text), std::nullopt}}; });
  paper.terms.clear();
  return paper;
}

std::vector<NamedStep> steps_on(const Summary& paper) {
  std::vector<NamedStep> out;
  for (const Section& section : paper.sections) {
    if (section.id == "plan") add_steps(section.blocks, out);
  }
  return out;
}

}  // namespace wijzer
