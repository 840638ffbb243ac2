#include <map>
#include <utility>

#include "analysis/families/conditions.hpp"
#include "analysis/proof/inquiry.hpp"

namespace wijzer::analysis {

namespace {

/// The texts of all notes by where they stand: "rules.json:/routes/0/remarks/0".
std::map<std::string, const std::string*> texts_of(const Content& content) {
  std::map<std::string, const std::string*> out;
  for_each_note(content, [&](const Note& note) {
    out.emplace(note.place.file + ":" + note.place.pointer, &note.text);
  });
  return out;
}

}  // namespace

std::vector<Witness> find_witnesses(Inquiry& inquiry) {
  const Content& content = inquiry.content();
  const std::map<std::string, const std::string*> texts = texts_of(content);
  std::vector<Witness> out;
  const auto add = [&](std::string of, Diagram<Truth> truth, bool decides = true) {
    std::optional<Example> family = inquiry.shortest(truth);
    inquiry.collect();
    if (!family) return;
    std::string words = in_words(content, *family);
    out.push_back(Witness{std::move(of), std::move(words), std::move(family->answers), decides});
  };
  const auto never = [&](const Output& output) { return inquiry.is(output, Said{0}); };
  for (const Output& output : inquiry.outputs) {
    if (output.kind == Output::Kind::Topic) add(output.name, inquiry.is(output, Said{1}), false);
    if (output.kind == Output::Kind::Note) {
      const auto text = texts.find(output.place.file + ":" + output.place.pointer);
      add(output.name + ", text \"" + *text->second + "\"", inquiry.is(output, Said{1}), false);
    }
    if (output.kind == Output::Kind::LastDay) {
      add(output.name + ": last day", inquiry.rules.not_kleene(never(output)), false);
    }
    if (output.kind == Output::Kind::Verdict) {
      for (const Verdict verdict : all_verdicts) {
        add(output.name + ": " + std::string(verdict_name(verdict)),
            inquiry.is(output, said_of(verdict)));
      }
    }
    if (output.kind == Output::Kind::Outcome)
      add(output.name, inquiry.is(output, said_of(Truth::True)));
    if (output.kind == Output::Kind::FirstStep) {
      const std::vector<StepIndex>& ladder = content.problems[output.owner].ladder;
      for (std::uint32_t k = 0; k < ladder.size(); ++k) {
        add(output.name + ": first " + content[ladder[k]].id.value,
            inquiry.is(output, Said{k + 1}));
      }
    }
  }
  return out;
}

}  // namespace wijzer::analysis
