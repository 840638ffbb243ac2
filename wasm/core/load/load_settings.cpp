#include <string>
#include <utility>

#include "core/load/load_condition.hpp"
#include "core/load/load_parts.hpp"
#include "core/load/lookup.hpp"

namespace wijzer {
namespace {

class AdviceReader {
 public:
  AdviceReader(const Content& content, Diagnostics& diagnostics)
      : content_(content), diagnostics_(diagnostics) {}

  AdviceRule read(const Spot& spot) {
    ObjectReader reader(spot, diagnostics_);
    AdviceRule rule;
    rule.place = spot.place;
    rule.when =
        read_optional_condition(reader, "when", {content_, ConditionUse::Note, {}}, diagnostics_);
    rule.exactly_one = reader.has("exactly_one");
    const std::vector<Spot> at_least = reader.list("at_least_one");
    const std::vector<Spot> exactly = reader.list("exactly_one");
    const std::vector<Spot>& some = rule.exactly_one ? exactly : at_least;
    if (reader.is_object() && (some.empty() || reader.has("at_least_one") == rule.exactly_one)) {
      report(diagnostics_, "bad-advice", spot.place,
             "say what everybody gets with one list, \"at_least_one\" or \"exactly_one\", of "
             "{\"topic\": \"...\"}, {\"route\": \"...\"}, {\"outcome\": \"...\"}, "
             "{\"problem\": \"...\"}, \"topics\", \"routes\", \"outcomes\" and \"problems\"");
    }
    const std::size_t before = diagnostics_.size();
    for (const Spot& each : some) add(each, rule);
    const bool nothing = rule.routes.empty() && rule.outcomes.empty() && rule.topics.empty() &&
                         rule.problems.empty();
    if (nothing && !some.empty() && diagnostics_.size() == before) {
      report(diagnostics_, "bad-advice", spot.place,
             "the content has nothing of what this rule names; write some, or name what there is");
    }
    reader.finish();
    return rule;
  }

 private:
  void add(const Spot& spot, AdviceRule& rule) {
    if (spot.json->string() != nullptr) return add_kind(spot, rule);
    ObjectReader reader(spot, diagnostics_);
    if (!reader.is_object()) return;
    if (reader.has("route")) {
      add(reader, "route", content_.routes, rule.routes, "unknown-route");
    } else if (reader.has("outcome")) {
      add(reader, "outcome", content_.outcomes, rule.outcomes, "unknown-outcome");
    } else if (reader.has("problem")) {
      add(reader, "problem", content_.problems, rule.problems, "unknown-problem");
    } else {
      add(reader, "topic", content_.topics, rule.topics, "unknown-topic");
    }
    reader.finish();
  }

  template <typename Element, typename IndexType>
  void add(ObjectReader& reader, const char* key, const std::vector<Element>& known,
           std::vector<IndexType>& out, const char* check) {
    if (const auto index = resolve(reader, key, known, check, diagnostics_)) out.push_back(*index);
  }

  template <typename Element, typename IndexType>
  static void add_all(const std::vector<Element>& known, std::vector<IndexType>& out) {
    for (std::uint32_t i = 0; i < known.size(); ++i) out.push_back(IndexType{i});
  }

  void add_kind(const Spot& spot, AdviceRule& rule) {
    const std::string& kind = *spot.json->string();
    if (kind == "routes") return add_all(content_.routes, rule.routes);
    if (kind == "outcomes") return add_all(content_.outcomes, rule.outcomes);
    if (kind == "topics") return add_all(content_.topics, rule.topics);
    if (kind == "problems") return add_all(content_.problems, rule.problems);
    report(diagnostics_, "wrong-type", spot.place,
           "this must be one of \"routes\", \"outcomes\", \"topics\" and \"problems\", or one "
           "element as in {\"topic\": \"...\"}");
  }

  const Content& content_;
  Diagnostics& diagnostics_;
};

std::optional<std::vector<std::string>> read_words(ObjectReader& reader, const char* key) {
  if (!reader.has(key)) return std::nullopt;
  return reader.texts(key);
}

LanguageRules read_language_rules(const Spot& spot, Diagnostics& diagnostics) {
  ObjectReader reader(spot, diagnostics);
  LanguageRules out;
  out.long_sentence = reader.integer("long_sentence");
  out.longest_sentence = reader.integer("longest_sentence");
  out.reading_ease = reader.integer("reading_ease");
  out.fewest_words = reader.integer("fewest_words");
  out.promises = read_words(reader, "promises");
  out.negations = read_words(reader, "negations");
  reader.finish();
  return out;
}

}  // namespace

Settings read_settings(const Spot& manifest, const Content& content, Diagnostics& diagnostics) {
  // Unknown keys of the manifest were reported when it was read.
  ObjectReader reader(manifest, diagnostics);
  Settings settings;
  for (const Spot& spot : reader.list("advice")) {
    settings.advice.push_back(AdviceReader(content, diagnostics).read(spot));
  }
  if (const auto spot = reader.value("language_rules")) {
    settings.language_rules = read_language_rules(*spot, diagnostics);
  }
  return settings;
}

}  // namespace wijzer
