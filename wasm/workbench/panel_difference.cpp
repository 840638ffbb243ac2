#include <imgui.h>

#include <array>
#include <cstdio>
#include <string>

#include "workbench/bench.hpp"
#include "workbench/fields.hpp"
#include "workbench/panel.hpp"

namespace wijzer::workbench {
namespace {

using analysis::Change;
using analysis::Difference;

/// Per kind of change, in the order of Change::Kind.
constexpr std::array<Message, analysis::change_kinds> kind_names{{
    {"Oordeel", "Verdict"},
    {"Uitkomst", "Outcome"},
    {"Eerste stap", "First step"},
    {"Vraag", "Question"},
    {"Antwoord", "Answer"},
    {"Probleem", "Problem"},
    {"Onderwerp", "Topic"},
    {"Stap", "Step"},
    {"Laatste dag", "Last day"},
    {"Tekst", "Text"},
}};

Message name_of(Change::Kind kind) { return kind_names[static_cast<std::size_t>(kind)]; }

std::string share_text(double share) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2g %%", share * 100);
  return text;
}

/// Fit for a cell of a table in Markdown.
std::string cell_text(const std::string& text) {
  std::string out;
  for (const char letter : text) {
    if (std::string_view("|\\<*_[`").find(letter) != std::string_view::npos) out += '\\';
    out += letter == '\n' ? ' ' : letter;
  }
  return out;
}

/// The opened content against the working copy: who gets other advice, how many they are, and the
/// shortest example.
class DifferencePanel final : public Panel {
 public:
  void draw(Bench& bench) override {
    if (bench.opened == nullptr) {
      paragraph(bench.say(messages::opened_broken));
      return;
    }
    if (!bench.seen->difference) {
      paragraph(bench.say(bench.seen->check.proof ? messages::not_yet : messages::broken));
      return;
    }
    const Difference& difference = *bench.seen->difference;
    if (difference.too_large) {
      paragraph(bench.say(messages::too_large));
      return;
    }
    draw_summary(bench, difference);
    if (ImGui::Button(bench.label(messages::export_markdown, "export-markdown").c_str())) {
      bench.downloads.push_back({"verschil.md", in_markdown(bench, difference)});
    }
    draw_ids(bench, difference);
    if (!difference.changes.empty()) draw_changes(bench, difference);
  }

 private:
  static std::string summary(Bench& bench, const Difference& difference) {
    if (difference.changes.empty()) return bench.say(messages::no_difference);
    if (!difference.changed) return bench.say(messages::changed_some);
    return filled(bench.say(messages::changed_share), share_text(*difference.changed));
  }

  static void draw_summary(Bench& bench, const Difference& difference) {
    const Accents& accents = bench.accents();
    coloured(difference.none() ? accents.good : accents.warning, summary(bench, difference));
  }

  static void draw_ids(Bench& bench, const Difference& difference) {
    if (difference.matching.changes.empty()) return;
    if (!ImGui::TreeNode(bench.label(messages::matched, "matched").c_str())) return;
    for (const analysis::IdChange& change : difference.matching.changes) {
      ImGui::BulletText("%s: %s > %s", change.what.c_str(),
                        change.before.empty() ? "-" : change.before.c_str(),
                        change.after.empty() ? "-" : change.after.c_str());
    }
    ImGui::TreePop();
  }

  void draw_changes(Bench& bench, const Difference& difference) {
    if (!ImGui::BeginTable("changes", 6, table_flags)) return;
    ImGui::TableSetupScrollFreeze(0, 1);
    const Message heads[] = {messages::kind,  messages::of_what, messages::before,
                             messages::after, messages::share,   messages::example};
    const float widths[] = {1, 3, 1, 1, 1, 6};
    for (int i = 0; i < 6; ++i) {
      ImGui::TableSetupColumn(bench.say(heads[i]), ImGuiTableColumnFlags_WidthStretch, widths[i]);
    }
    ImGui::TableHeadersRow();
    for (std::size_t i = 0; i < difference.changes.size(); ++i) {
      draw_change(bench, difference, i);
    }
    ImGui::EndTable();
  }

  static void draw_change(Bench& bench, const Difference& difference, std::size_t i) {
    const Change& change = difference.changes[i];
    ImGui::PushID(static_cast<int>(i));
    ImGui::TableNextRow();
    for (const std::string& text :
         {std::string(bench.say(name_of(change.kind))), change.label + " (" + change.subject + ")",
          change.from, change.to, share_text(change.share)}) {
      ImGui::TableNextColumn();
      paragraph(text);
    }
    ImGui::TableNextColumn();
    if (ImGui::SmallButton(bench.label(messages::try_it, "play").c_str())) {
      bench.play(change.example.after);
    }
    paragraph(example_text(bench, difference, change));
    ImGui::PopID();
  }

  static std::string example_text(Bench& bench, const Difference& difference,
                                  const Change& change) {
    return analysis::in_words(*bench.opened, bench.seen->check.content, difference.matching,
                              change.example);
  }

  static std::string in_markdown(Bench& bench, const Difference& difference) {
    std::string out = "# " + std::string(bench.title(workspace::Panel::Difference)) + "\n\n" +
                      bench.opened->version + " > " + bench.seen->check.content.version + "\n\n" +
                      summary(bench, difference) + "\n";
    if (difference.changes.empty()) return out;
    out += "\n|";
    for (const Message& head : {messages::kind, messages::of_what, messages::before,
                                messages::after, messages::share, messages::example}) {
      out += " " + std::string(bench.say(head)) + " |";
    }
    out += "\n|---|---|---|---|---|---|\n";
    for (const Change& change : difference.changes) {
      out += "|";
      for (const std::string& text :
           {std::string(bench.say(name_of(change.kind))), change.label, change.from, change.to,
            share_text(change.share), example_text(bench, difference, change)}) {
        out += " " + cell_text(text) + " |";
      }
      out += "\n";
    }
    return out;
  }
};

}  // namespace

std::unique_ptr<Panel> difference_panel() { return std::make_unique<DifferencePanel>(); }

}  // namespace wijzer::workbench
