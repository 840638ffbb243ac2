#include "workbench/bench.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "analysis/families/diagrams.hpp"
#include "checker/visit.hpp"
#include "core/handover/handover_file.hpp"
#include "wordings/wordings.hpp"
#include "workbench/fields.hpp"
#include "workspace/handed_over.hpp"

namespace wijzer::workbench {
namespace {

/// Those of the picked options that the question still has.
OptionSet options_carried(const Question& before, const Question& after, OptionSet picked) {
  OptionSet out;
  const std::vector<Option>& now = options_of(after);
  for (std::uint32_t i = 0; i < options_of(before).size(); ++i) {
    if (!picked.has(OptionIndex{i})) continue;
    for (std::uint32_t j = 0; j < now.size(); ++j) {
      if (now[j].id == options_of(before)[i].id) out.add(OptionIndex{j});
    }
  }
  return out;
}

/// Those findings that are not among the early ones.
Diagnostics later_than(const Diagnostics& early, Diagnostics findings) {
  const auto key = [](const Diagnostic& each) {
    return std::tie(each.check, each.file, each.pointer, each.message);
  };
  std::set<decltype(key(early.front()))> known;
  for (const Diagnostic& each : early) known.insert(key(each));
  std::erase_if(findings, [&](const Diagnostic& each) { return known.contains(key(each)); });
  return findings;
}

std::unique_ptr<const Content> sound_content(std::span<const SourceFile> files, const Date& day) {
  const workspace::DatedContent dated = workspace::Validity(files).on(day);
  LoadResult loaded = load_content(dated.files, read_author_parts);
  if (has_errors(loaded.diagnostics)) return nullptr;
  return std::make_unique<const Content>(std::move(loaded.content));
}

}  // namespace

std::shared_ptr<const check::WordForms> frequent_of(std::string_view list) {
  std::optional<check::WordForms> forms = check::forms_in(list);
  return forms ? std::make_shared<const check::WordForms>(std::move(*forms)) : nullptr;
}

Answers carried_over(const Content& before, const Content& after, const Answers& answers) {
  Answers out = no_answers(after);
  out.today = answers.today;
  for (std::size_t i = 0; i < before.questions.size() && i < answers.by_question.size(); ++i) {
    const Question& was = before.questions[i];
    const std::optional<QuestionIndex> now = find(after.questions, was.id);
    if (!now || after[*now].type.index() != was.type.index()) continue;
    Answer answer = answers.by_question[i];
    if (answer.state == Answer::State::Given && !options_of(was).empty()) {
      answer.picked = options_carried(was, after[*now], answer.picked);
      if (answer.picked.empty()) continue;
    }
    out[*now] = answer;
  }
  return out;
}

Bench::Bench(std::vector<SourceFile> files, const Date& day)
    : document(std::move(files)), today(day), seen(std::make_unique<Seen>()) {
  versions.push_back({messages::as_opened, sound_content(document.opened(), day)});
  load();
}

void Bench::open(const Place& place) {
  selected = place;
  reveal = true;
  scroll = true;
}

void Bench::open_text(const std::string& shown) {
  const std::optional<Place> place = text_places.find(shown);
  if (place) return open(*place);
  told = filled(say(messages::no_place), shown);
}

std::string Bench::translation_file() const {
  for (const SourceFile& file : document.files()) {
    if (file.path.starts_with(translations_folder)) return file.path;
  }
  return {};
}

void Bench::play(const Answers& answers) {
  if (playable() == nullptr) return;
  take_family(carried_over(seen->check.content, *playable(), answers));
}

void Bench::take_family(Answers answers) {
  family = std::move(answers);
  if (!family.today) family.today = to_days(today);
}

void Bench::take_handover(const std::string& text) {
  const Content* content = playable();
  if (content == nullptr) return;
  std::variant<HandedOver, HandoverProblem> read = read_handover(*content, text, today);
  if (const auto* problem = std::get_if<HandoverProblem>(&read)) {
    told =
        filled(say(messages::refused), wordings::edit_in(tongue, workspace::in_sentence(*problem)));
    return;
  }
  Handover& handover = std::get<HandedOver>(read).handover;
  told.clear();
  for (const std::string& remark : workspace::remarks_on(*content, handover)) {
    told += (told.empty() ? "" : " ") + wordings::edit_in(tongue, remark);
  }
  take_family(std::move(handover.answers));
}

void Bench::compare_with(std::size_t version) {
  base_ = version;
  seen->difference.reset();
  comparing_.reset();
  compared_ = false;
}

std::size_t Bench::add_version(const Message& name, const std::vector<SourceFile>& files) {
  const auto same = std::find_if(versions.begin(), versions.end(), [&](const Version& each) {
    return std::string_view(each.name.english) == name.english;
  });
  // What is being compared may be the one that goes.
  comparing_.reset();
  const auto at = static_cast<std::size_t>(same - versions.begin());
  if (same == versions.end()) versions.push_back({name, nullptr});
  versions[at].content = sound_content(files, today);
  if (at == base_) compare_with(base_);
  return at;
}

void Bench::stop() {
  stopped_at_ = document.revision();
  // What is found stays: only its figures are not known yet.
  if (!counting()) checking_.reset();
  comparing_.reset();
  seeking_.reset();
  early_.reset();
  wants_boundaries = false;
}

void Bench::tell(const workspace::Edited& edited) {
  told = edited.ok ? wordings::edit_in(tongue, edited.sentence)
                   : filled(say(messages::refused), wordings::edit_in(tongue, edited.problem));
}

const std::string& Bench::message(const Diagnostic& finding) {
  if (tongue == Tongue::English) return finding.message;
  const auto [known, fresh] = in_dutch_.try_emplace(finding.check + ": " + finding.message);
  if (fresh) {
    known->second = wordings::dutch_of(finding.check, finding.message).value_or(finding.message);
  }
  return known->second;
}

const std::string& Bench::called(std::string_view group, const std::string& text) {
  if (tongue == Tongue::English) return text;
  const auto [known, fresh] = in_dutch_.try_emplace(std::string(group) + ": " + text);
  if (fresh) known->second = wordings::part_in(tongue, group, text);
  return known->second;
}

bool Bench::busy() const {
  if (loaded_revision != document.revision()) return true;
  if (stopped()) return false;
  return stale() || !compared_ || (wants_witnesses && !witnesses_found_) || counts_shares() ||
         seeks_boundaries() || counting();
}

double Bench::progress() const {
  if (checking_) return checking_->progress();
  return seeking_ ? seeking_->progress() : 0;
}

const char* Bench::at_work() const {
  if (loaded_revision != document.revision()) return "loading";
  const bool checks = stale() || (wants_witnesses && !witnesses_found_);
  if (checks) return checking_ ? checking_->next() : "copying the files";
  if (counts_shares()) return "shares of situations";
  if (!compared_) return comparing_ ? comparing_->next() : "what was opened";
  if (seeks_boundaries()) return "boundaries";
  return counting() ? checking_->next() : "";
}

void Bench::work() {
  if (loaded_revision != document.revision()) {
    load();
  } else if (stale() || (wants_witnesses && !witnesses_found_)) {
    check();
  } else if (counts_shares()) {
    sharing_->step();
  } else if (!compared_) {
    compare();
  } else if (seeks_boundaries()) {
    find_boundaries();
  } else if (counting()) {
    count();
  }
}

void Bench::find_boundaries() {
  if (!seeking_) {
    seeking_ =
        std::make_unique<analysis::BoundaryRun>(seen->check.content, today, analysis::most_nodes);
  }
  seeking_->step();
  if (!seeking_->done()) return;
  wants_boundaries = false;
  boundaries = seeking_->take();
  boundaries_revision = seen->revision;
  seeking_.reset();
  ++outcomes_;
}

Diagnostics Bench::findings() const {
  if (stale() && has_errors(loaded->diagnostics)) return loaded->diagnostics;
  if (!early_) return seen->check.all_diagnostics();
  Diagnostics out = *early_;
  out.insert(out.end(), seen->late.begin(), seen->late.end());
  return out;
}

const Content* Bench::playable() const {
  const LoadResult* sound = has_errors(loaded->diagnostics) ? last_sound_.get() : loaded.get();
  return sound == nullptr ? nullptr : &sound->content;
}

void Bench::count_shares(analysis::Graph graph) {
  sharing_ = std::make_unique<analysis::ShareRun>(*playable(), today, std::move(graph));
}

void Bench::load() {
  // It looks at the content that may go now.
  sharing_.reset();
  const workspace::Validity validity(document.files());
  dated_ = validity.on(today);
  LoadResult now = load_content(dated_.files, read_author_parts);
  dated_.files.clear();
  now.diagnostics = dated_.in_files(std::move(now.diagnostics));
  now.diagnostics.insert(now.diagnostics.end(), validity.diagnostics().begin(),
                         validity.diagnostics().end());
  auto next = std::make_unique<const LoadResult>(std::move(now));
  const bool sound = !has_errors(next->diagnostics);
  if (sound) {
    const Content* before = loaded ? playable() : nullptr;
    take_family(before ? carried_over(*before, next->content, family) : no_answers(next->content));
    last_sound_ = nullptr;
  } else if (loaded && !has_errors(loaded->diagnostics)) {
    last_sound_ = std::move(loaded);
  }
  loaded = std::move(next);
  loaded_revision = document.revision();
  text_ids.clear();
  text_places.clear();
  check::for_each_text(loaded->content, [&](const check::TextUnit& unit) {
    const Place place = in_file(unit.place);
    text_ids.emplace(place.file + "#" + place.pointer, unit.id);
    text_places.add(unit.text, place);
  });
}

Place Bench::in_file(const Place& place) const {
  return Place{place.file, dated_.pointer_in_file(place.file, place.pointer)};
}

void Bench::check() {
  const bool outdated = checking_ && (checking_->revision() != document.revision() ||
                                      seeks_witnesses_ != wants_witnesses);
  if (!checking_ || outdated) {
    check::CheckTask task{today, {}, wants_witnesses};
    // A day that is wrong is a finding of this already.
    if (!has_errors(loaded->diagnostics)) task.loaded = loaded.get();
    task.language.frequent = frequent.get();
    seeks_witnesses_ = wants_witnesses;
    checking_ = std::make_unique<workspace::Checking>(document, task);
    early_.reset();
  }
  checking_->step();
  if (!early_) {
    early_ = checking_->early_findings();
    if (early_) ++outcomes_;
  }
  if (!checking_->found()) return;
  see(checking_->result());
  if (checking_->done()) checking_.reset();
}

void Bench::count() {
  checking_->step();
  if (!checking_->done()) return;
  check::CheckResult result = checking_->result().result;
  seen->check.proof = std::move(result.proof);
  seen->check.diagnostics = std::move(result.diagnostics);
  checking_.reset();
  ++outcomes_;
}

void Bench::see(workspace::Checked checked) {
  witnesses_found_ = seeks_witnesses_;
  // They look at the content that goes now.
  comparing_.reset();
  seeking_.reset();
  auto next = std::make_unique<Seen>();
  next->revision = checked.revision;
  next->check = std::move(checked.result);
  next->late = later_than(early_.value_or(Diagnostics{}), next->check.all_diagnostics());
  early_.reset();
  in_dutch_.clear();
  seen = std::move(next);
  compared_ = false;
  ++outcomes_;
}

void Bench::compare() {
  if (!comparing_) {
    compared_ = true;
    if (base().content == nullptr || !seen->check.proof) return;
    if (base_ == 0 && document.changed().empty()) {
      // Nobody need look for it.
      seen->difference.emplace();
      return;
    }
    compared_ = false;
    comparing_ = std::make_unique<analysis::DifferenceRun>(*base().content, seen->check.content,
                                                           today, analysis::most_nodes);
    return;
  }
  comparing_->step();
  // Who gets other advice is shown before it is known how many they are together.
  if (comparing_->lacks_total()) {
    if (!seen->difference) ++outcomes_;
    seen->difference = comparing_->so_far();
  }
  if (!comparing_->done()) return;
  seen->difference = comparing_->take();
  comparing_.reset();
  compared_ = true;
  ++outcomes_;
}

}  // namespace wijzer::workbench
