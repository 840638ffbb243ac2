#include <imgui.h>

#include <cstdio>
#include <string>
#include <vector>

#include "checker/screens.hpp"
#include "workbench/bench.hpp"
#include "workbench/fields.hpp"
#include "workbench/panel.hpp"

namespace wijzer::workbench {
namespace {

/// The checks of language whose findings stand above the list of screens.
bool about_words(const std::string& check) {
  for (const char* one :
       {"long-sentence", "hard-to-read", "promise-in-text", "double-negation",
        "unexplained-abbreviation", "rare-word", "unused-vocabulary", "missing-translation",
        "outdated-translation", "unknown-translation", "lost-placeholder"}) {
    if (check == one) return true;
  }
  return false;
}

/// How readable every screen is, the hardest first; what the checks of language found; and what the
/// translations lack.
class WordsPanel final : public Panel {
 public:
  void draw(Bench& bench) override {
    if (revision_ != bench.seen->revision) measure(bench);
    muted(bench.say(messages::spelling_elsewhere));
    draw_findings(bench);
    ImGui::SetNextItemWidth(ImGui::GetFontSize() * 14);
    search_field("###find-screen", bench.say(messages::filter), filter_);
    if (!ImGui::BeginTable("screens", 4, table_flags)) return;
    ImGui::TableSetupScrollFreeze(0, 1);
    ImGui::TableSetupColumn(bench.say(messages::screen), ImGuiTableColumnFlags_WidthStretch, 4.0F);
    for (const Message& head : {messages::score, messages::word_count, messages::longest}) {
      ImGui::TableSetupColumn(bench.say(head), ImGuiTableColumnFlags_WidthStretch, 1.0F);
    }
    ImGui::TableHeadersRow();
    for (const check::Screen& screen : screens_) {
      if (filter_.empty() || holds(screen.name, filter_)) draw_row(bench, screen);
    }
    ImGui::EndTable();
  }

 private:
  void measure(Bench& bench) {
    revision_ = bench.seen->revision;
    const Content& content = bench.seen->check.content;
    const std::optional<check::Profile> profile = check::profile_of(content);
    fewest_ = profile ? profile->fewest_words : check::Profile{}.fewest_words;
    screens_ = check::hardest_first(check::screens_of(content), fewest_);
  }

  static void draw_findings(Bench& bench) {
    int row = 0;
    for (const Diagnostic& finding : bench.findings()) {
      if (!about_words(finding.check)) continue;
      ImGui::PushID(row++);
      const std::string label = finding.check + ": " + finding.file + finding.pointer + "###word";
      if (link(label.c_str())) bench.open(Place{finding.file, finding.pointer});
      paragraph(bench.message(finding));
      ImGui::PopID();
    }
  }

  void draw_row(Bench& bench, const check::Screen& screen) const {
    ImGui::PushID(screen.name.c_str());
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    if (link((bench.called("rule", screen.name) + "###open").c_str()))
      bench.open(bench.in_file(screen.place));
    ImGui::TableNextColumn();
    char score[32] = "-";
    if (screen.judged(fewest_)) {
      std::snprintf(score, sizeof score, "%.0f", screen.measures.flesch_douma());
    }
    ImGui::TextUnformatted(score);
    ImGui::TableNextColumn();
    ImGui::Text("%zu", screen.measures.words);
    ImGui::TableNextColumn();
    ImGui::Text("%zu", screen.measures.longest_sentence);
    ImGui::PopID();
  }

  std::uint64_t revision_ = 0;
  std::size_t fewest_ = 0;
  std::vector<check::Screen> screens_;
  std::string filter_;
};

}  // namespace

std::unique_ptr<Panel> words_panel() { return std::make_unique<WordsPanel>(); }

}  // namespace wijzer::workbench
