#include <string>
#include <utility>

#include "core/load/load_condition.hpp"
#include "core/load/load_parts.hpp"
#include "core/load/lookup.hpp"

namespace wijzer {
namespace {

VerdictSet read_verdicts(ObjectReader& reader, Diagnostics& diagnostics) {
  if (!reader.has("verdicts")) return VerdictSet{};
  VerdictSet set{false, false, false};
  for (const Spot& spot : reader.list("verdicts")) {
    const std::string* name = spot.json->string();
    if (name != nullptr && *name == "fits") {
      set.fits = true;
    } else if (name != nullptr && *name == "possible") {
      set.possible = true;
    } else if (name != nullptr && *name == "no") {
      set.no = true;
    } else {
      report(diagnostics, "wrong-type", spot.place, "a verdict is one of: fits, possible, no");
    }
  }
  return set;
}

/// What the notes of a list are made of.
struct NoteShape {
  /// A text of their own; else, or where the key "step" stands, the name of a step.
  bool text = true;
  bool step = false;
  bool verdicts = false;
};

/// The title of the step becomes the text, so the steps must have been read.
void read_named_step(ObjectReader& reader, Note& note, const Content& content,
                     Diagnostics& diagnostics) {
  note.step = resolve(reader, "step", content.steps, "unknown-step", diagnostics);
  if (note.step) note.text = content[*note.step].title;
}

Note read_note(const Spot& spot, const NoteShape& shape, const Content& content,
               Diagnostics& diagnostics) {
  ObjectReader reader(spot, diagnostics);
  Note note;
  note.place = spot.place;
  if (shape.step && (!shape.text || reader.has("step"))) {
    read_named_step(reader, note, content, diagnostics);
  } else {
    note.text = reader.text("text");
  }
  const ConditionContext context{content, ConditionUse::Note, {}};
  note.when = read_optional_condition(reader, "when", context, diagnostics);
  note.show_when_unknown = reader.flag("show_when_unknown");
  if (shape.verdicts) note.verdicts = read_verdicts(reader, diagnostics);
  note.sources = resolve_list(reader, "sources", content.sources, "unknown-source", diagnostics);
  // Only the checks look at these; see read_declarations.
  reader.leave("about");
  reader.leave("points_to");
  reader.finish();
  return note;
}

/// Reads the notes under one key; absent reads as empty.
class NoteReader {
 public:
  NoteReader(ObjectReader& reader, const Content& content, Diagnostics& diagnostics)
      : reader_(reader), content_(content), diagnostics_(diagnostics) {}

  [[nodiscard]] std::vector<Note> read(std::string_view key, const NoteShape& shape) const {
    std::vector<Note> notes;
    for (const Spot& spot : reader_.list(key)) {
      notes.push_back(read_note(spot, shape, content_, diagnostics_));
    }
    return notes;
  }

 private:
  ObjectReader& reader_;
  const Content& content_;
  Diagnostics& diagnostics_;
};

template <std::size_t i>
void read_list(Route& route, const NoteReader& notes) {
  constexpr const NoteList& list = note_lists[i];
  std::vector<Note>& read = route.*list.notes;
  read =
      notes.read(list.key, {.text = !list.steps, .step = list.steps, .verdicts = !list.verdicts});
  if constexpr (list.verdicts) {
    for (Note& note : read) note.verdicts = *list.verdicts;
  }
}

/// The lists of notes of a route, but its headlines.
template <std::size_t... i>
void read_lists(Route& route, const NoteReader& notes, std::index_sequence<i...>) {
  (read_list<i>(route, notes), ...);
}

std::vector<Note> read_headlines(ObjectReader& reader, std::string_view key, const Content& content,
                                 Diagnostics& diagnostics) {
  std::vector<Note> notes = read_plain_notes(reader, key, content, diagnostics);
  if (reader.has(key) && (notes.empty() || notes.back().when)) {
    report(diagnostics, "no-fallback", reader.at(key),
           notes.empty()
               ? "this list of headlines is empty; write at least one, without \"when\""
               : "the last headline must have no \"when\", so that there is always one to "
                 "show");
  }
  return notes;
}

std::optional<OpenNorm> read_open_norm(ObjectReader& reader, Diagnostics& diagnostics) {
  const std::optional<Spot> spot = reader.value("open_norm");
  if (!spot) return std::nullopt;
  ObjectReader norm(*spot, diagnostics);
  OpenNorm out{norm.text("decided_by"), norm.text("bring"), norm.text("ask")};
  norm.finish();
  return out;
}

Condition read_required_condition(ObjectReader& reader, std::string_view key,
                                  const ConditionContext& context, Diagnostics& diagnostics) {
  const std::optional<Spot> spot = reader.required(key);
  if (!spot) return Condition{All{}, reader.at(key)};
  return read_condition(*spot, context, diagnostics);
}

}  // namespace

std::vector<Note> read_plain_notes(ObjectReader& reader, std::string_view key,
                                   const Content& content, Diagnostics& diagnostics) {
  return NoteReader(reader, content, diagnostics).read(key, NoteShape{});
}

Criterion read_criterion(const Spot& spot, const Content& content, Diagnostics& diagnostics) {
  ObjectReader reader(spot, diagnostics);
  Criterion criterion;
  criterion.place = spot.place;
  criterion.id.value = reader.text("id");
  const ConditionContext context{content, ConditionUse::Criterion, {}};
  criterion.when = read_required_condition(reader, "when", context, diagnostics);
  criterion.text_true = reader.optional_text("true");
  criterion.text_false = reader.optional_text("false");
  criterion.if_true = reader.optional_text("if_true");
  criterion.if_false = reader.optional_text("if_false");
  criterion.text_unknown = reader.text("unknown");
  criterion.find_out = reader.optional_text("find_out");
  criterion.open_norm = read_open_norm(reader, diagnostics);
  criterion.sources =
      resolve_list(reader, "sources", content.sources, "unknown-source", diagnostics);
  reader.finish();
  return criterion;
}

Route read_route(const Spot& spot, const Content& content, Diagnostics& diagnostics) {
  ObjectReader reader(spot, diagnostics);
  Route route;
  route.place = spot.place;
  route.id.value = reader.text("id");
  route.name = reader.text("name");
  route.title = reader.text("title");
  route.payer = reader.optional_text("payer");
  route.pays = reader.paragraphs("pays");
  const ConditionContext context{content, ConditionUse::Route, {}};
  route.fits_when = read_required_condition(reader, "fits_when", context, diagnostics);
  route.possible_when = read_optional_condition(reader, "possible_when", context, diagnostics);
  route.settles_others = reader.flag("settles_others");
  if (const std::optional<Spot> headlines = reader.required("headlines")) {
    ObjectReader inner(*headlines, diagnostics);
    route.headlines_fits = read_headlines(inner, "fits", content, diagnostics);
    route.headlines_possible = read_headlines(inner, "possible", content, diagnostics);
    route.headlines_no = read_headlines(inner, "no", content, diagnostics);
    inner.finish();
  }
  const NoteReader notes(reader, content, diagnostics);
  read_lists(route, notes, std::make_index_sequence<note_list_count>());
  route.sources = resolve_list(reader, "sources", content.sources, "unknown-source", diagnostics);
  reader.leave("called");
  reader.finish();
  return route;
}

Outcome read_outcome(const Spot& spot, const Content& content, Diagnostics& diagnostics) {
  ObjectReader reader(spot, diagnostics);
  Outcome outcome;
  outcome.place = spot.place;
  outcome.id.value = reader.text("id");
  outcome.title = reader.text("title");
  outcome.when =
      read_optional_condition(reader, "when", {content, ConditionUse::Note, {}}, diagnostics);
  outcome.items = read_plain_notes(reader, "items", content, diagnostics);
  outcome.sources = resolve_list(reader, "sources", content.sources, "unknown-source", diagnostics);
  reader.finish();
  return outcome;
}

Topic read_topic(const Spot& spot, const Content& content, Diagnostics& diagnostics) {
  ObjectReader reader(spot, diagnostics);
  Topic topic;
  topic.place = spot.place;
  topic.id.value = reader.text("id");
  topic.title = reader.text("title");
  const std::string place = reader.text("place");
  topic.shown = place == "top" ? TopicPlace::Top : TopicPlace::After;
  if (reader.has("place") && place != "top" && place != "after") {
    report(diagnostics, "wrong-type", reader.at("place"), "\"place\" must be one of: top, after");
  }
  const ConditionContext context{content, ConditionUse::Note, {}};
  topic.when = read_required_condition(reader, "when", context, diagnostics);
  topic.show_when_unknown = reader.flag("show_when_unknown");
  topic.nothing_fits = reader.flag("nothing_fits");
  if (!reader.has("items")) (void)reader.required("items");
  topic.items = NoteReader(reader, content, diagnostics).read("items", NoteShape{.step = true});
  topic.sources = resolve_list(reader, "sources", content.sources, "unknown-source", diagnostics);
  reader.finish();
  return topic;
}

}  // namespace wijzer
