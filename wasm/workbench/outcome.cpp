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
    if (!section.badge.empty()) coloured(tone(section.tone), section.badge);
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
    opens(text);
  }

  /// What is pressed opens where it stands in the content.
  void opens(const std::string& text) {
    if (!ImGui::IsItemClicked()) return;
    const auto place = bench_.text_places.find(text);
    if (place != bench_.text_places.end()) bench_.open(place->second);
  }

  void line(const std::string& text) {
    paragraph(text);
    opens(text);
  }

  void blocks(const std::vector<Block>& blocks) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      ImGui::PushID(static_cast<int>(i));
      std::visit(overloaded{[this](const Line& node) { draw(node); },
                            [](const Link& node) { muted(node.label + ": " + node.address); },
                            [this](const List& node) { draw(node); },
                            [this](const Rows& node) { draw(node); },
                            [this](const Folded& node) { draw(node); },
                            [this](const StepControl& node) { draw(node); },
                            [](const Ruled& node) { muted(node.label + " ______"); }},
                 blocks[i].node);
      ImGui::PopID();
    }
  }

  void draw(const Line& node) {
    switch (node.kind) {
      case Line::Kind::Subheading:
        ImGui::SeparatorText(plain(node.text).c_str());
        return;
      case Line::Kind::Small:
        muted(plain(node.text));
        return;
      case Line::Kind::Notice:
        coloured(bench_.accents().bad, plain(node.text));
        return;
      // What stands on paper in the place of a line of today.
      case Line::Kind::Lasting:
        return;
      case Line::Kind::Paragraph:
      case Line::Kind::Quote:
      case Line::Kind::Today:
        line(plain(node.text));
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
      ImGui::Indent();
      line(plain(row.text));
      ImGui::Unindent();
    }
  }

  void draw(const Folded& node) {
    const std::string label =
        node.label + (node.aside.empty() ? "" : "  " + node.aside) + "###fold";
    if (!ImGui::TreeNode(label.c_str())) return;
    blocks(node.blocks);
    ImGui::TreePop();
  }

  void draw(const StepControl& node) {
    std::string text = node.label + ":";
    for (const StepControl::Choice& choice : node.choices) {
      text += choice.is_now ? " [" + choice.label + "]" : " " + choice.label;
    }
    muted(text);
  }

  Bench& bench_;
};

}  // namespace

void draw_outcome(Bench& bench, const Summary& summary) {
  OutcomeDrawing drawing(bench);
  for (const Section& section : summary.sections) drawing.section(section);
}

}  // namespace wijzer::workbench
