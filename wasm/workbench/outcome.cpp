#include "workbench/outcome.hpp"

#include <imgui.h>

#include "workbench/fields.hpp"

namespace wijzer::workbench {
namespace {

std::string plain(const Text& text) {
  std::string out;
  for (const Run& run : text) out += run.text;
  return out;
}

class OutcomeDrawing {
 public:
  explicit OutcomeDrawing(Bench& bench) : bench_(bench) {}

  void section(const Section& section) {
    ImGui::PushID(section.id.c_str());
    if (!section.badge.empty()) {
      coloured(tone(section.tone), section.badge);
      opens(bench_, section.badge);
    }
    if (!section.heading.empty()) heading(section.heading);
    blocks(section.blocks);
    for (std::size_t i = 0; i < section.sections.size(); ++i) {
      ImGui::PushID(static_cast<int>(i));
      this->section(section.sections[i]);
      ImGui::PopID();
    }
    ImGui::PopID();
  }

 private:
  [[nodiscard]] unsigned tone(Tone tone) const {
    const Accents accents = bench_.accents();
    switch (tone) {
      case Tone::Fits:
        return accents.good;
      case Tone::Alert:
        return accents.bad;
      case Tone::Possible:
        return accents.warning;
      case Tone::Plain:
      case Tone::No:
        break;
    }
    return ImGui::GetColorU32(ImGuiCol_Text);
  }

  void heading(const std::string& text) {
    ImGui::Spacing();
    ImGui::PushFont(nullptr, ImGui::GetStyle().FontSizeBase * 1.2F);
    paragraph(text);
    ImGui::PopFont();
    opens(bench_, text);
  }

  void line(const std::string& text) {
    paragraph(text);
    opens(bench_, text);
  }

  void blocks(const std::vector<Block>& blocks) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      ImGui::PushID(static_cast<int>(i));
      std::visit(overloaded{[this](const Line& node) { draw(node); },
                            [this](const Link& node) { small(node.label, ": " + node.address); },
                            [this](const List& node) { draw(node); },
                            [this](const Rows& node) { draw(node); },
                            [this](const Folded& node) { draw(node); },
                            [this](const StepControl& node) { draw(node); },
                            [this](const Ruled& node) { small(node.label, " ______"); }},
                 blocks[i].node);
      ImGui::PopID();
    }
  }

  /// @param beside  Which no text says.
  void small(const std::string& text, const std::string& beside = {}) {
    muted(text + beside);
    opens(bench_, text);
  }

  void draw(const Line& node) {
    const std::string text = plain(node.text);
    switch (node.kind) {
      case Line::Kind::Subheading:
        ImGui::SeparatorText(text.c_str());
        return opens(bench_, text);
      case Line::Kind::Small:
        return small(text);
      case Line::Kind::Notice:
        coloured(bench_.accents().bad, text);
        return opens(bench_, text);
      // What stands on paper in the place of a line of today.
      case Line::Kind::Lasting:
        return;
      case Line::Kind::Paragraph:
      case Line::Kind::Quote:
      case Line::Kind::Today:
        line(text);
    }
  }

  void draw(const List& node) {
    for (const Text& item : node.items) {
      ImGui::Bullet();
      line(plain(item));
    }
  }

  void draw(const Rows& node) {
    for (const Rows::Row& row : node.rows) {
      coloured(tone(row.tone), row.name);
      opens(bench_, row.name);
      ImGui::Indent();
      line(plain(row.text));
      ImGui::Unindent();
    }
  }

  void draw(const Folded& node) {
    const std::string label =
        node.label + (node.aside.empty() ? "" : "  " + node.aside) + "###fold";
    const bool open = ImGui::TreeNode(label.c_str());
    opens_beside(bench_, node.label);
    if (!open) return;
    blocks(node.blocks);
    ImGui::TreePop();
  }

  void draw(const StepControl& node) {
    small(node.label, ":");
    for (const StepControl::Choice& choice : node.choices) {
      ImGui::Bullet();
      small(choice.label, choice.is_now ? " <" : "");
    }
  }

  Bench& bench_;
};

}  // namespace

void opens(Bench& bench, const std::string& text) {
  if (ImGui::IsItemClicked()) bench.open_text(text);
  opens_beside(bench, text);
}

void opens_at(Bench& bench, const Place& place) {
  if (ImGui::IsItemClicked() || ImGui::IsItemClicked(ImGuiMouseButton_Right)) {
    bench.open(bench.in_file(place));
  }
}

void opens_beside(Bench& bench, const std::string& text) {
  // A button that can't be pressed now has a text as well.
  const bool over = ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenDisabled);
  if (over && ImGui::IsMouseClicked(ImGuiMouseButton_Right)) bench.open_text(text);
}

void draw_outcome(Bench& bench, const Summary& summary) {
  OutcomeDrawing drawing(bench);
  for (const Section& section : summary.sections) drawing.section(section);
}

}  // namespace wijzer::workbench
