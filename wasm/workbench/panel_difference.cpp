#include <imgui.h>

#include <string>
#include <vector>

#include "review/diff_report.hpp"
#include "workbench/bench.hpp"
#include "workbench/fields.hpp"
#include "workbench/panel.hpp"

namespace wijzer::workbench {
namespace {

using analysis::Change;
using analysis::Difference;

/// Another version of the content against the working copy: who gets other advice, how many they
/// are, and the shortest example.
class DifferencePanel final : public Panel {
 public:
  void draw(Bench& bench) override {
    draw_base(bench);
    if (bench.base().content == nullptr) {
      const bool opened = &bench.base() == &bench.versions.front();
      paragraph(bench.say(opened ? messages::opened_broken : messages::version_broken));
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
    draw_exports(bench, difference);
    draw_ids(bench, difference);
    if (!difference.changes.empty()) draw_changes(bench, difference);
  }

 private:
  /// Which version the working copy is compared with, where there is more than one.
  static void draw_base(Bench& bench) {
    if (bench.versions.size() == 1) return;
    ImGui::SetNextItemWidth(ImGui::GetFontSize() * 14);
    if (begin_combo("###compare-with", bench.say(bench.base().name))) {
      for (std::size_t i = 0; i < bench.versions.size(); ++i) {
        const Version& version = bench.versions[i];
        const std::string label =
            std::string(bench.say(version.name)) + "###version-" + std::to_string(i);
        const bool chosen = &version == &bench.base();
        if (ImGui::Selectable(label.c_str(), chosen) && !chosen) bench.compare_with(i);
      }
      ImGui::EndCombo();
    }
    ImGui::SameLine();
    muted(bench.say(messages::compare_with));
  }

  static const char* kind_name(Bench& bench, Change::Kind kind) {
    return review::kind_words()[static_cast<std::size_t>(kind)].heading.in(bench.tongue);
  }

  static std::string share_text(Bench& bench, double share) {
    return review::percent(share, bench.tongue);
  }

  static std::string summary(Bench& bench, const Difference& difference) {
    if (difference.changes.empty()) return bench.say(messages::no_difference);
    if (!difference.changed) return bench.say(messages::changed_some);
    return filled(bench.say(messages::changed_share), share_text(bench, *difference.changed));
  }

  static void draw_summary(Bench& bench, const Difference& difference) {
    const Accents& accents = bench.accents();
    coloured(difference.none() ? accents.good : accents.warning, summary(bench, difference));
  }

  static void draw_ids(Bench& bench, const Difference& difference) {
    if (difference.matching.changes.empty()) return;
    if (!ImGui::TreeNode(bench.label(messages::matched, "matched").c_str())) return;
    for (const analysis::IdChange& change : difference.matching.changes) {
      ImGui::BulletText("%s", review::in_words(change, bench.tongue).c_str());
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
         {std::string(kind_name(bench, change.kind)),
          change.label + " (" + bench.called("rule", change.subject) + ")",
          bench.called("change", change.from), bench.called("change", change.to),
          share_text(bench, change.share)}) {
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
    return analysis::in_words(*bench.base().content, bench.seen->check.content, difference.matching,
                              change.example);
  }

  static void draw_exports(Bench& bench, const Difference& difference) {
    const bool markdown =
        ImGui::Button(bench.label(messages::export_markdown, "export-markdown").c_str());
    ImGui::SameLine();
    const bool html = ImGui::Button(bench.label(messages::export_html, "export-html").c_str());
    if (!markdown && !html) return;
    const Content& now = bench.seen->check.content;
    const std::vector<review::Reworded> texts = review::reworded(*bench.base().content, now);
    const review::DiffReport report{bench.say(bench.base().name),
                                    bench.say(messages::as_edited),
                                    *bench.base().content,
                                    now,
                                    bench.today,
                                    difference,
                                    texts};
    if (markdown) {
      bench.downloads.push_back({"verschil.md", diff_markdown(report, bench.tongue)});
    } else {
      bench.downloads.push_back({"verschil.html", diff_html(report, bench.tongue)});
    }
  }
};

}  // namespace

std::unique_ptr<Panel> difference_panel() { return std::make_unique<DifferencePanel>(); }

}  // namespace wijzer::workbench
