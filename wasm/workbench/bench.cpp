#include "workbench/bench.hpp"

#include <utility>

#include "analysis/families/diagrams.hpp"
#include "checker/visit.hpp"
#include "wordings/wordings.hpp"
#include "workbench/fields.hpp"

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

std::unique_ptr<const Content> sound_content(std::span<const SourceFile> files, const Date& day) {
  const workspace::DatedContent dated = workspace::Validity(files).on(day);
  LoadResult loaded = load_content(dated.files, read_author_parts);
  if (has_errors(loaded.diagnostics)) return nullptr;
  return std::make_unique<const Content>(std::move(loaded.content));
}

}  // namespace

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
    : document(std::move(files)),
      today(day),
      opened(sound_content(document.opened(), day)),
      seen(std::make_unique<Seen>()) {
  load();
}

void Bench::open(const Place& place) {
  selected = place;
  reveal = true;
  scroll = true;
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
  return loaded_revision != document.revision() || stale() || !compared_ ||
         (wants_witnesses && !witnesses_found_);
}

double Bench::progress() const { return checking_ ? checking_->progress() : 0; }

const char* Bench::at_work() const {
  if (loaded_revision != document.revision()) return "loading";
  const bool checks = stale() || (wants_witnesses && !witnesses_found_);
  if (checks) return checking_ ? checking_->next() : "copying the files";
  return comparing_ ? comparing_->next() : "what was opened";
}

void Bench::work() {
  if (loaded_revision != document.revision()) {
    load();
  } else if (stale() || (wants_witnesses && !witnesses_found_)) {
    check();
  } else if (!compared_) {
    compare();
  }
}

Diagnostics Bench::findings() const {
  const bool fresh_errors = stale() && has_errors(loaded->diagnostics);
  return fresh_errors ? loaded->diagnostics : seen->check.all_diagnostics();
}

const Content* Bench::playable() const {
  const LoadResult* sound = has_errors(loaded->diagnostics) ? last_sound_.get() : loaded.get();
  return sound == nullptr ? nullptr : &sound->content;
}

void Bench::load() {
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
    text_places.emplace(unit.text, place);
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
    if (!frequent.empty()) task.language.frequent = &frequent;
    seeks_witnesses_ = wants_witnesses;
    checking_ = std::make_unique<workspace::Checking>(document, task);
  }
  checking_->step();
  if (!checking_->done()) return;
  workspace::Checked checked = checking_->take();
  checking_ = nullptr;
  witnesses_found_ = seeks_witnesses_;
  // It looks at the content that goes now.
  comparing_.reset();
  auto next = std::make_unique<Seen>();
  next->revision = checked.revision;
  next->check = std::move(checked.result);
  in_dutch_.clear();
  seen = std::move(next);
  compared_ = false;
}

void Bench::compare() {
  if (!comparing_) {
    compared_ = true;
    if (opened == nullptr || !seen->check.proof) return;
    if (document.changed().empty()) {
      // Nobody need look for it.
      seen->difference.emplace();
      return;
    }
    compared_ = false;
    comparing_ = std::make_unique<analysis::DifferenceRun>(*opened, seen->check.content, today,
                                                           analysis::most_nodes);
    return;
  }
  comparing_->step();
  // Who gets other advice is shown before it is known how many they are together.
  if (comparing_->lacks_total()) seen->difference = comparing_->so_far();
  if (!comparing_->done()) return;
  seen->difference = comparing_->take();
  comparing_.reset();
  compared_ = true;
}

}  // namespace wijzer::workbench
