#include <imgui.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/advice/advice.hpp"
#include "core/conversation/session.hpp"
#include "core/summary/summary.hpp"
#include "core/summary/words.hpp"
#include "workbench/bench.hpp"
#include "workbench/fields.hpp"
#include "workbench/outcome.hpp"
#include "workbench/panel.hpp"
#include "workbench/rule_states.hpp"
#include "workspace/keep_scenario.hpp"

namespace wijzer::workbench {
namespace {

/// The width of a phone, in the letters of the workbench.
constexpr float phone_width = 26;

/// What follows from the answers of the family, kept until they or the content change.
struct Followed {
  std::uint64_t revision = 0;
  Answers answers;
  Walk walk;
  Advice advice;
  Summary summary;
  std::vector<RuleState> criteria;
  std::vector<RuleState> topics;
  std::vector<RuleState> problems;
};

/// The questions as a parent gets them, and beside them what the rules make of the answers.
class PreviewPanel final : public Panel {
 public:
  void draw(Bench& bench) override {
    const Content* content = bench.playable();
    if (content == nullptr) {
      paragraph(bench.say(messages::broken));
      return;
    }
    follow(bench, *content);
    draw_head(bench, *content);
    if (draw_keep(bench, *content)) return;
    draw_handover(bench);
    const float width =
        std::min(ImGui::GetContentRegionAvail().x, ImGui::GetFontSize() * phone_width);
    const float height = ImGui::GetContentRegionAvail().y * 0.6F;
    if (ImGui::BeginChild("phone", ImVec2{width, height},
                          ImGuiChildFlags_Borders | ImGuiChildFlags_NavFlattened)) {
      draw_phone(bench, *content);
    }
    ImGui::EndChild();
    if (ImGui::BeginChild("rules", ImVec2{0, 0}, ImGuiChildFlags_NavFlattened)) {
      draw_answers(bench, *content);
      draw_verdicts(bench, *content);
      draw_rules(bench, messages::truth, "truth", followed_->criteria);
      draw_rules(bench, messages::topics, "topics", followed_->topics);
      draw_rules(bench, messages::problems, "problems", followed_->problems);
    }
    ImGui::EndChild();
  }

 private:
  void follow(Bench& bench, const Content& content) {
    if (followed_ && followed_->revision == bench.loaded_revision &&
        followed_->answers == bench.family) {
      return;
    }
    // What is ticked belongs to the question on the screen.
    if (!followed_ || followed_->revision != bench.loaded_revision) picked_ = Answer{};
    followed_.emplace();
    followed_->revision = bench.loaded_revision;
    followed_->answers = bench.family;
    followed_->walk = walk(content, bench.family);
    followed_->advice = advise(content, followed_->walk.effective);
    const Facts facts(content, followed_->walk.effective);
    followed_->criteria = states_of(content.criteria, facts);
    followed_->topics = states_of(content.topics, facts);
    followed_->problems = states_of(content.problems, facts);
    if (followed_->walk.next) return;
    const Date day = bench.family.today ? from_days(*bench.family.today) : bench.today;
    followed_->summary = summarise(
        SummaryInput{content, followed_->walk.effective, followed_->walk.asked, day, {}, {}});
  }

  void draw_head(Bench& bench, const Content& content) {
    ImGui::SeparatorText(bench.title(workspace::Panel::Preview));
    if (ImGui::Button(bench.label(messages::start_again, "start-again").c_str())) {
      bench.take_family(no_answers(content));
      picked_ = Answer{};
    }
    ImGui::SameLine();
    ImGui::SetNextItemWidth(-1);
    if (!begin_combo("###take-scenario", bench.say(messages::load_scenario))) return;
    for (const Scenario& scenario : content.scenarios) {
      ImGui::PushID(scenario.id.value.c_str());
      if (ImGui::Selectable((scenario.id.value + "###scenario").c_str())) {
        bench.take_family(scenario.answers);
        picked_ = Answer{};
      }
      ImGui::SetItemTooltip("%s", scenario.title.c_str());
      ImGui::PopID();
    }
    ImGui::EndCombo();
  }

  /// Keeps the family with the advice of now, as a scenario. Whether it did: the content is then
  /// another one.
  static bool draw_keep(Bench& bench, const Content& content) {
    const bool sound = !has_errors(bench.loaded->diagnostics);
    ImGui::BeginDisabled(!sound || bench.family == no_answers(content));
    if (ImGui::Button(bench.label(messages::keep_scenario, "keep-scenario").c_str())) {
      ImGui::OpenPopup("keep-where");
    }
    ImGui::EndDisabled();
    if (!ImGui::BeginPopup("keep-where")) return false;
    ImGui::SeparatorText(bench.say(messages::keep_where));
    std::string chosen;
    for (const std::string& file : workspace::scenario_files(bench.document)) {
      if (ImGui::Selectable((file + "###keep-in-" + file).c_str())) chosen = file;
    }
    ImGui::EndPopup();
    if (chosen.empty()) return false;
    const workspace::Edited edited = workspace::keep_scenario(
        bench.document, content, bench.family, bench.say(messages::new_scenario), chosen);
    bench.tell(edited);
    if (edited) bench.open(edited.place);
    return edited.ok;
  }

  /// Takes the answers that a family hands over as the state.
  void draw_handover(Bench& bench) {
    ImGui::BeginDisabled(handover_.empty());
    const bool take = ImGui::Button(bench.label(messages::take_handover, "take-handover").c_str());
    ImGui::EndDisabled();
    ImGui::SameLine();
    ImGui::SetNextItemWidth(-1);
    search_field("###handover", bench.say(messages::handover_hint), handover_);
    if (!take) return;
    bench.take_handover(std::exchange(handover_, {}));
    picked_ = Answer{};
  }

  void draw_phone(Bench& bench, const Content& content) {
    muted(bench.say(messages::jump_note));
    const Walk& walk = followed_->walk;
    if (walk.next) {
      draw_question(bench, content, *walk.next);
    } else {
      draw_outcome(bench, followed_->summary);
    }
    if (walk.asked.empty()) return;
    ImGui::Separator();
    const std::string label = phrase(content, "button.previous") + "###previous";
    if (ImGui::Button(label.c_str())) reopen(bench, walk.asked.back());
    opens_beside(bench, phrase(content, "button.previous"));
  }

  /// Asks this question again, with the answer that it had.
  void reopen(Bench& bench, QuestionIndex question) {
    picked_ = bench.family[question];
    bench.family[question] = Answer{};
  }

  void draw_question(Bench& bench, const Content& content, QuestionIndex index) {
    const Question& question = content[index];
    ImGui::PushID(question.id.value.c_str());
    ImGui::PushFont(nullptr, ImGui::GetStyle().FontSizeBase * 1.2F);
    paragraph(question.title);
    ImGui::PopFont();
    opens_at(bench, question.place / "title");
    if (link((question.id.value + "###question-place").c_str())) bench.open(question.place);
    for (const std::string& text : question.help) said(bench, text);
    draw_why(bench, content, question);
    const Facts facts(content, followed_->walk.effective);
    std::visit(overloaded{[&](const Choice&) { draw_options(bench, index, facts); },
                          [&](const Multiple&) { draw_options(bench, index, facts); },
                          [&](const Number& number) { draw_number(bench, number); },
                          [&](const Day& day) { draw_day(bench, day); }},
               question.type);
    if (!question.unknown.empty() && ImGui::RadioButton((question.unknown + "###unknown").c_str(),
                                                        picked_.state == Answer::State::Unknown)) {
      picked_ = unknown_answer();
    }
    if (!question.unknown.empty()) opens_beside(bench, question.unknown);
    const std::string next = phrase(content, "button.next") + "###next";
    ImGui::BeginDisabled(picked_.state == Answer::State::Open);
    if (ImGui::Button(next.c_str())) {
      bench.family[index] = picked_;
      picked_ = Answer{};
    }
    ImGui::EndDisabled();
    opens_beside(bench, phrase(content, "button.next"));
    ImGui::PopID();
  }

  /// A text of the content, which opens where it stands.
  static void said(Bench& bench, const std::string& text) {
    paragraph(text);
    opens(bench, text);
  }

  static void draw_why(Bench& bench, const Content& content, const Question& question) {
    const std::string label = phrase(content, "question.why");
    const bool open = ImGui::TreeNode((label + "###why").c_str());
    opens_beside(bench, label);
    if (!open) return;
    for (const std::string& text : question.why) said(bench, text);
    ImGui::TreePop();
  }

  void draw_options(Bench& bench, QuestionIndex index, const Facts& facts) {
    const Question& question = facts.content()[index];
    const bool multiple = takes_several(question);
    const std::vector<Option>& options = options_of(question);
    for (std::uint32_t i = 0; i < options.size(); ++i) {
      const OptionIndex option{i};
      if (facts.offered(index, option) == Truth::False) continue;
      bool ticked = picked_.state == Answer::State::Given && picked_.picked.has(option);
      const std::string label = "###" + options[i].id.value;
      if (!multiple) {
        if (ImGui::RadioButton(label.c_str(), ticked)) picked_ = picked_answer(option);
      } else if (ImGui::Checkbox(label.c_str(), &ticked)) {
        tick(options, option, ticked);
      }
      ImGui::SameLine();
      draw_label(bench, question, i);
    }
  }

  /// Of an option, and its hint. Many say the same ("Ja"), so that it opens by its place; those of
  /// steps have their words elsewhere.
  static void draw_label(Bench& bench, const Question& question, std::uint32_t i) {
    const Option& option = options_of(question)[i];
    const Place place = question.place / "options" / std::to_string(i);
    paragraph(option.label);
    const std::optional<std::string> stands = bench.document.text(bench.in_file(place / "label"));
    if (stands == option.label) {
      opens_at(bench, place / "label");
    } else {
      opens(bench, option.label);
    }
    if (option.hint.empty()) return;
    muted(option.hint);
    opens(bench, option.hint);
  }

  void tick(const std::vector<Option>& options, OptionIndex option, bool on) {
    const OptionSet one(option);
    const OptionSet before = picked_.state == Answer::State::Given ? picked_.picked : OptionSet{};
    OptionSet after = before.without(one);
    if (on) after = options[option.value].none ? one : ticked_after(options, before, one, {});
    picked_ = after.empty() ? Answer{} : picked_answer(after);
  }

  void draw_number(Bench& bench, const Number& number) {
    int value = picked_.state == Answer::State::Given ? picked_.number : number.min;
    ImGui::SetNextItemWidth(ImGui::GetFontSize() * 8);
    if (ImGui::InputInt((number.unit + "###number").c_str(), &value)) {
      picked_ = number_answer(std::clamp(value, number.min, number.max));
    }
    opens_beside(bench, number.unit);
  }

  void draw_day(Bench& bench, const Day& type) {
    ImGui::SetNextItemWidth(ImGui::GetFontSize() * 8);
    if (!search_field("###day", "2026-11-30", day_)) return;
    const std::optional<Date> day = parse_date(day_);
    const bool fits = day && (!type.not_after_today || *day <= bench.today);
    picked_ = fits ? number_answer(to_days(*day)) : Answer{};
  }

  void draw_answers(Bench& bench, const Content& content) {
    const Walk& walk = followed_->walk;
    if (!ImGui::CollapsingHeader(bench.label(messages::answers, "answers").c_str())) return;
    for (const QuestionIndex question : current_questions(walk)) {
      ImGui::PushID(static_cast<int>(question.value));
      const std::string change = phrase(content, "button.change") + "###change";
      if (ImGui::SmallButton(change.c_str())) reopen(bench, question);
      ImGui::SameLine();
      paragraph(content[question].short_label + ": " +
                answer_in_words(content, question, walk.current[question]));
      opens_at(bench, content[question].place);
      ImGui::PopID();
    }
    for (const Answered& lapsed : walk.lapsed) {
      muted(filled(bench.say(messages::lapsed), std::string(content[lapsed.question].short_label)));
    }
  }

  void draw_verdicts(Bench& bench, const Content& content) {
    const Advice& advice = followed_->advice;
    ImGui::SetNextItemOpen(true, ImGuiCond_Once);
    if (!ImGui::CollapsingHeader(bench.label(messages::verdicts, "verdicts").c_str())) return;
    for (const RouteAdvice& route : advice.routes) draw_route(bench, content, route);
    for (const OutcomeAdvice& outcome : advice.outcomes) {
      ImGui::BulletText("%s", content[outcome.outcome].id.value.c_str());
    }
  }

  static const Message& name_of(Verdict verdict) {
    switch (verdict) {
      case Verdict::Fits:
        return messages::verdict_fits;
      case Verdict::Possible:
        return messages::verdict_possible;
      case Verdict::No:
        break;
    }
    return messages::verdict_no;
  }

  static unsigned colour_of(Bench& bench, Verdict verdict) {
    switch (verdict) {
      case Verdict::Fits:
        return bench.accents().good;
      case Verdict::Possible:
        return bench.accents().warning;
      case Verdict::No:
        break;
    }
    return bench.accents().muted;
  }

  static void draw_route(Bench& bench, const Content& content, const RouteAdvice& advice) {
    const Route& route = content[advice.route];
    ImGui::PushID(route.id.value.c_str());
    if (link((route.name + "###route").c_str())) bench.open(route.place);
    ImGui::SameLine();
    coloured(colour_of(bench, advice.verdict), bench.say(name_of(advice.verdict)));
    if (advice.headline != nullptr) said(bench, advice.headline->text);
    for (const Reason& reason : advice.reasons) {
      const Criterion& criterion = content[reason.criterion];
      const std::string text = std::string(reason.truth == Truth::True ? "+ " : "- ") +
                               criterion.id.value + "###reason-" + criterion.id.value;
      if (link(text.c_str())) bench.open(criterion.place);
    }
    std::string open;
    for (const QuestionIndex question : advice.depends_on) {
      open += (open.empty() ? "" : ", ") + content[question].short_label;
    }
    if (!open.empty()) muted(filled(bench.say(messages::waits_for), open));
    ImGui::PopID();
  }

  static void draw_truth(Bench& bench, Truth truth) {
    switch (truth) {
      case Truth::True:
        return coloured(bench.accents().good, bench.say(messages::holds));
      case Truth::False:
        return coloured(bench.accents().muted, bench.say(messages::fails));
      case Truth::Unknown:
        return coloured(bench.accents().warning, bench.say(messages::unknown));
    }
  }

  static void draw_rules(Bench& bench, const Message& heading, const char* id,
                         const std::vector<RuleState>& rules) {
    if (!ImGui::CollapsingHeader(bench.label(heading, id).c_str())) return;
    if (!ImGui::BeginTable(id, 3, ImGuiTableFlags_RowBg)) return;
    for (std::size_t i = 0; i < rules.size(); ++i) {
      const RuleState& rule = rules[i];
      ImGui::PushID(static_cast<int>(i));
      ImGui::TableNextRow();
      ImGui::TableNextColumn();
      if (link((rule.id + "###rule").c_str())) bench.open(bench.in_file(rule.place));
      ImGui::TableNextColumn();
      draw_truth(bench, rule.truth);
      ImGui::TableNextColumn();
      if (!rule.missing.empty()) muted(filled(bench.say(messages::waits_for), rule.missing));
      ImGui::PopID();
    }
    ImGui::EndTable();
  }

  std::optional<Followed> followed_;
  /// What is ticked on the screen, before "next".
  Answer picked_;
  std::string day_;
  std::string handover_;
};

}  // namespace

std::unique_ptr<Panel> preview_panel() { return std::make_unique<PreviewPanel>(); }

}  // namespace wijzer::workbench
