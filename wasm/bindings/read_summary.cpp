#include "bindings/read_summary.hpp"

#include <array>
#include <utility>

#include "bindings/json_access.hpp"

namespace wijzer::api {
namespace {

constexpr std::array tones = {
    std::pair{"fits", Tone::Fits},
    std::pair{"possible", Tone::Possible},
    std::pair{"no", Tone::No},
    std::pair{"alert", Tone::Alert},
};

constexpr std::array kinds = {
    std::pair{"paragraph", Line::Kind::Paragraph},   std::pair{"small", Line::Kind::Small},
    std::pair{"subheading", Line::Kind::Subheading}, std::pair{"notice", Line::Kind::Notice},
    std::pair{"quote", Line::Kind::Quote},           std::pair{"today", Line::Kind::Today},
    std::pair{"lasting", Line::Kind::Lasting},
};

Tone tone_named(std::string_view name) {
  for (const auto& [each, tone] : tones) {
    if (each == name) return tone;
  }
  return Tone::Plain;
}

/// The position of this name among the elements; a new one where there is none.
template <typename Tag, typename Element>
Index<Tag> index_of(std::vector<Element>& elements, const std::string& name) {
  const Id<Tag> id{name};
  if (const auto found = find(elements, id)) return *found;
  Element element;
  element.id = id;
  elements.push_back(std::move(element));
  return Index<Tag>{static_cast<std::uint32_t>(elements.size() - 1)};
}

class SummaryReader {
 public:
  explicit SummaryReader(Content& content) : content_(content) {}

  Summary run(const Json& json) {
    Summary out;
    out.title = text_in(json, "title");
    out.language = content_.language;
    if (const Json* terms = member(json, "terms"); terms != nullptr && terms->object() != nullptr) {
      for (const JsonMember& term : *terms->object()) {
        const TermIndex index = index_of<TermTag>(content_.terms, term.name);
        if (const std::string* text = term.value.string()) content_.terms[index.value].text = *text;
        out.terms.push_back(index);
      }
    }
    out.sections = sections(list_in(json, "sections"));
    for (const Json& due : list_in(json, "due_days")) {
      const std::optional<Date> day = parse_date(text_in(due, "day"));
      if (day) out.due_days.push_back({text_in(due, "what"), *day});
    }
    return out;
  }

 private:
  Text text(const Json& json) {
    if (const std::string* plain = json.string()) return {Run{*plain, std::nullopt}};
    Text out;
    if (json.array() == nullptr) return out;
    for (const Json& run : *json.array()) {
      if (const std::string* plain = run.string()) {
        out.push_back(Run{*plain, std::nullopt});
      } else if (const JsonArray* pair = run.array(); pair != nullptr && pair->size() == 2) {
        const std::string* word = pair->front().string();
        const std::string* term = pair->back().string();
        if (word == nullptr || term == nullptr) continue;
        out.push_back(Run{*word, find(content_.terms, TermId{*term})});
      }
    }
    return out;
  }

  Text text_of(const Json& json, const char* key) {
    const Json* value = member(json, key);
    return value == nullptr ? Text{} : text(*value);
  }

  std::vector<Section> sections(const JsonArray& list) {
    std::vector<Section> out;
    for (const Json& json : list) {
      out.push_back({text_in(json, "id"), text_in(json, "heading"),
                     tone_named(text_in(json, "tone")), text_in(json, "badge"),
                     blocks(list_in(json, "blocks")), sections(list_in(json, "sections"))});
    }
    return out;
  }

  std::vector<Block> blocks(const JsonArray& list) {
    std::vector<Block> out;
    for (const Json& json : list) {
      if (std::optional<Block> one = block(json, text_in(json, "kind"))) {
        out.push_back(std::move(*one));
      }
    }
    return out;
  }

  std::optional<Block> block(const Json& json, const std::string& kind) {
    for (const auto& [name, line] : kinds) {
      if (kind == name) return Block{Line{line, text_of(json, "text")}};
    }
    if (kind == "link") return Block{Link{text_in(json, "label"), text_in(json, "address")}};
    if (kind == "list") {
      List list;
      for (const Json& item : list_in(json, "items")) list.items.push_back(text(item));
      return Block{std::move(list)};
    }
    if (kind == "rows") return Block{rows(json)};
    if (kind == "folded") {
      return Block{
          Folded{text_in(json, "label"), text_in(json, "aside"), blocks(list_in(json, "blocks"))}};
    }
    if (kind == "step") return Block{control(json)};
    if (kind == "ruled") {
      const Json* lines = member(json, "lines");
      const std::int64_t* count = lines == nullptr ? nullptr : lines->integer();
      const bool fits = count != nullptr && *count >= 0 && *count <= 100;
      return Block{Ruled{text_in(json, "label"), fits ? static_cast<int>(*count) : 1}};
    }
    return std::nullopt;
  }

  Rows rows(const Json& json) {
    Rows out;
    for (const Json& row : list_in(json, "rows")) {
      out.rows.push_back({text_in(row, "name"), text_of(row, "text"),
                          tone_named(text_in(row, "tone")), std::nullopt});
      const std::string question = text_in(row, "question");
      if (question.empty()) continue;
      out.rows.back().question = index_of<QuestionTag>(content_.questions, question);
    }
    return out;
  }

  StepControl control(const Json& json) {
    StepControl out{index_of<StepTag>(content_.steps, text_in(json, "step")),
                    text_in(json, "label"),
                    text_in(json, "fold"),
                    {}};
    for (const Json& state : list_in(json, "states")) {
      const Json* now = member(state, "now");
      const bool* is_now = now == nullptr ? nullptr : now->boolean();
      out.choices.push_back(
          {text_in(state, "state"), text_in(state, "label"), is_now != nullptr && *is_now});
    }
    return out;
  }

  Content& content_;
};

}  // namespace

Summary read_summary(const Json& json, Content& content) {
  return SummaryReader(content).run(json);
}

}  // namespace wijzer::api
