#pragma once

#include <imgui.h>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "analysis/diff/diff.hpp"
#include "analysis/scenarios/boundaries.hpp"
#include "analysis/shares.hpp"
#include "checker/check.hpp"
#include "workbench/layout.hpp"
#include "workbench/look.hpp"
#include "workbench/messages.hpp"
#include "workbench/text_places.hpp"
#include "workspace/checking.hpp"
#include "workspace/document.hpp"
#include "workspace/twins.hpp"
#include "workspace/validity.hpp"

namespace wijzer::workbench {

/// What follows from one state of the document.
struct Seen {
  /// That of the document; 0 before anything was checked.
  std::uint64_t revision = 0;
  check::CheckResult check;
  /// How it differs from Bench::base(); absent where one of both is not sound, or it is not worked
  /// out yet.
  std::optional<analysis::Difference> difference;
  /// Of what `check` says is wrong that which came with the proof or after it.
  Diagnostics late;
};

/// A version of the content that the working copy can be compared with.
struct Version {
  Message name;
  /// nullptr where it is not sound.
  std::unique_ptr<const Content> content;
};

/// A file that the author takes home.
struct Download {
  std::string name;
  std::string bytes;
  /// Whether it holds the author's edits.
  bool is_work = false;
};

/// What all panels share: the document, what follows from it, and what the author looks at.
///
/// Loading and checking go in pieces: work() does the next one. What is older than the document can
/// be told by its revision.
struct Bench {
  /// @param files  The content, sound or not; see workspace::Document.
  /// @param day    For time limits and days of review.
  Bench(std::vector<SourceFile> files, const Date& day);

  workspace::Document document;
  Date today;

  /// What the loader made of the document as it is now.
  std::unique_ptr<const LoadResult> loaded;
  std::uint64_t loaded_revision = 0;
  /// As it was opened, and others that came later.
  std::vector<Version> versions;
  /// Never nullptr.
  std::unique_ptr<Seen> seen;
  /// The ids of texts in other languages by "file#pointer", of what `loaded` holds.
  std::map<std::string, std::string> text_ids;
  /// Where each text of `loaded` stands.
  TextPlaces text_places;
  bool wants_witnesses = false;
  bool wants_boundaries = false;
  /// Families at boundaries that no scenario looks at, of what was checked last.
  std::vector<analysis::Boundary> boundaries;
  /// The document of which those are; 0 before they were sought.
  std::uint64_t boundaries_revision = 0;
  /// Words that most people use; nullptr: words are not compared with them.
  std::shared_ptr<const check::WordForms> frequent;

  /// Whoever draws keeps it; see keep_in_settings().
  Layout* layout = nullptr;
  Tongue tongue = Tongue::Dutch;
  bool dark = false;
  bool tour = true;

  /// What the editor shows, and whether the tree has yet to unfold to it.
  Place selected;
  bool reveal = false;
  /// Whether the editor has yet to move to it.
  bool scroll = false;
  /// The answers of the family in the preview: one per question of playable().
  Answers family;

  /// What was last done or refused, for the bar at the top.
  std::string told;
  std::vector<Download> downloads;
  /// Whether something stands in a field that is no edit yet, and whether it has to become one now,
  /// although its field still has the keyboard.
  bool typing = false;
  bool finish_typing = false;

  [[nodiscard]] const char* say(const Message& message) const { return message.in(tongue); }
  [[nodiscard]] const char* title(workspace::Panel panel) const {
    const workspace::Twin& twin = workspace::twin_of(panel);
    return (tongue == Tongue::Dutch ? twin.title_nl : twin.title).data();
  }
  /// For a button or field: the words, and an id that stays the same in both languages.
  [[nodiscard]] std::string label(const Message& message, const char* id) const {
    return std::string(say(message)) + "###" + id;
  }
  /// The last content that was sound, for the preview; nullptr until there is one.
  [[nodiscard]] const Content* playable() const;
  /// Whether there is something to lose: edits, or what is being typed.
  [[nodiscard]] bool has_changes() const { return typing || !document.unsaved().empty(); }
  [[nodiscard]] Accents accents() const { return workbench::accents(dark); }

  /// The file with the texts in the first other language; empty where there is none.
  [[nodiscard]] std::string translation_file() const;
  /// A place of `loaded` as it is in the author's file, which also holds what is left out today.
  [[nodiscard]] Place in_file(const Place& place) const;
  /// Shows a place in the editor.
  void open(const Place& place);
  /// Shows where a text stands that a parent reads; the bar at the top says so where no text is
  /// like it.
  void open_text(const std::string& shown);
  /// Takes these answers, of the content that was checked last, for the family in the preview.
  void play(const Answers& answers);
  /// Takes these answers, of playable(), for the family in the preview: on their own day where they
  /// have one.
  void take_family(Answers answers);
  /// Takes over what a family handed over: a code, or what stands in a file or page with one. The
  /// bar at the top says what came of it.
  void take_handover(const std::string& text);
  /// The version that the working copy is compared with.
  [[nodiscard]] const Version& base() const { return versions[base_]; }
  void compare_with(std::size_t version);
  /// Has the shares of a graph of playable() counted by work(), in place of those of another one.
  void count_shares(analysis::Graph graph);
  /// That graph with the shares that are known by now; nullptr where there is none.
  [[nodiscard]] const analysis::Graph* shares() const {
    return sharing_ ? &sharing_->graph() : nullptr;
  }
  /// @param files  Of the whole content; in place of a version of that name.
  /// @return       Which version it is.
  std::size_t add_version(const Message& name, const std::vector<SourceFile>& files);
  /// Gives up what work() is about, until the next edit or go_on().
  void stop();
  void go_on() { stopped_at_ = 0; }
  [[nodiscard]] bool stopped() const { return stopped_at_ == document.revision(); }
  /// The author has this file: edits that are in it are not lost any more.
  void taken(const Download& download) {
    if (download.is_work) document.mark_saved();
  }
  /// What is wrong, in the language of the interface.
  [[nodiscard]] const std::string& message(const Diagnostic& finding);
  /// What a part of the content is called, in that language; see wordings::part_in.
  [[nodiscard]] const std::string& called(std::string_view group, const std::string& text);
  /// Keeps what an edit says of itself.
  void tell(const workspace::Edited& edited);
  /// Whether what was checked is about an earlier state of the document.
  [[nodiscard]] bool stale() const { return seen->revision != document.revision(); }
  /// Whether there is more to do for work().
  [[nodiscard]] bool busy() const;
  /// How far that is, from 0 to 1.
  [[nodiscard]] double progress() const;
  /// What the next piece is about, for people who measure.
  [[nodiscard]] const char* at_work() const;
  /// Whether all is known of how it differs from base().
  [[nodiscard]] bool compared() const { return compared_; }
  /// Whether only the figures of the proof are still counted.
  [[nodiscard]] bool counting() const { return checking_ && checking_->found(); }
  /// Does the next piece: loads, checks, compares, or counts.
  void work();
  /// Goes up whenever something came out of a piece that panels show: whoever draws now and then
  /// draws at once then.
  [[nodiscard]] std::uint64_t outcomes() const { return outcomes_; }
  /// What is wrong with the document as it stands, as far as that is known already: what keeps it
  /// from loading is known at once, what is wrong with texts and sources soon, and the rest, which
  /// is that of an earlier state until then, with the proof.
  [[nodiscard]] Diagnostics findings() const;
  /// Whether of `findings` only those are about an earlier state that need the proof.
  [[nodiscard]] bool has_early_findings() const { return early_.has_value(); }

 private:
  /// By what they are in English: many are drawn in every frame.
  std::map<std::string, std::string> in_dutch_;

  void load();
  void check();
  void see(workspace::Checked checked);
  void count();
  void compare();
  void find_boundaries();
  [[nodiscard]] bool counts_shares() const { return sharing_ && !sharing_->done(); }
  /// Whether something is to be looked for at boundaries, in what was checked last.
  [[nodiscard]] bool seeks_boundaries() const { return wants_boundaries && seen->check.proof; }

  /// What was left out of `loaded`; its files are empty.
  workspace::DatedContent dated_;
  /// The last sound one, where `loaded` is not.
  std::unique_ptr<const LoadResult> last_sound_;
  std::unique_ptr<workspace::Checking> checking_;
  /// What `checking_` found without the proof.
  std::optional<Diagnostics> early_;
  /// Whether `checking_` looks for them, and whether what is seen did.
  bool seeks_witnesses_ = false;
  bool witnesses_found_ = false;
  bool compared_ = false;
  std::uint64_t outcomes_ = 0;
  std::size_t base_ = 0;
  /// The document at which the author stopped the checks.
  std::uint64_t stopped_at_ = 0;
  /// In what was checked last.
  std::unique_ptr<analysis::BoundaryRun> seeking_;
  /// Of `seen` with base(), while that is worked out.
  std::unique_ptr<analysis::DifferenceRun> comparing_;
  /// Of playable().
  std::unique_ptr<analysis::ShareRun> sharing_;
};

/// Of all tables of results.
inline constexpr ImGuiTableFlags table_flags = ImGuiTableFlags_ScrollY | ImGuiTableFlags_RowBg |
                                               ImGuiTableFlags_BordersInnerV |
                                               ImGuiTableFlags_Resizable;

/// The words of a list, one a line; nullptr where it holds none.
[[nodiscard]] std::shared_ptr<const check::WordForms> frequent_of(std::string_view list);

/// These answers to the questions of `before`, as far as `after` has the questions and options.
[[nodiscard]] Answers carried_over(const Content& before, const Content& after,
                                   const Answers& answers);

}  // namespace wijzer::workbench
