#include <string>
#include <utility>

#include "core/load/files.hpp"
#include "core/load/load_condition.hpp"
#include "core/load/load_parts.hpp"
#include "core/load/lookup.hpp"

namespace wijzer {
namespace {

class DeclarationReader {
 public:
  DeclarationReader(const Content& content, Diagnostics& diagnostics)
      : content_(content), diagnostics_(diagnostics) {}

  /// Declarations stand beside the texts that make them, in lists and objects of any depth.
  void read_texts(const Spot& spot) {
    if (const JsonArray* array = spot.json->array()) {
      for (std::size_t i = 0; i < array->size(); ++i) {
        read_texts({&(*array)[i], spot.place / std::to_string(i)});
      }
    } else if (const JsonObject* object = spot.json->object()) {
      if (member(*spot.json, "about") != nullptr || member(*spot.json, "points_to") != nullptr) {
        declared.texts.push_back(read_declaration(spot));
      }
      for (const auto& [key, value] : *object) {
        read_texts({&value, spot.place / escape_pointer(key)});
      }
    }
  }

  void read_called(const Spot& spot, RouteIndex route) {
    ObjectReader reader(spot, diagnostics_);
    if (reader.has("called")) declared.called.push_back({route, reader.texts("called")});
  }

  void read_service(const Spot& spot, ContactIndex contact) {
    ObjectReader reader(spot, diagnostics_);
    const ConditionContext context{content_, ConditionUse::Note, {}};
    std::optional<Condition> when =
        read_optional_condition(reader, "serves", context, diagnostics_);
    if (when) declared.services.push_back({contact, std::move(*when)});
  }

  Declarations declared;

 private:
  [[nodiscard]] Declaration read_declaration(const Spot& spot) {
    ObjectReader reader(spot, diagnostics_);
    Declaration out;
    out.place = spot.place;
    for (const Spot& each : reader.list("about")) read_about(each, out);
    if (reader.has("points_to")) {
      out.points_to =
          resolve_list(reader, "points_to", content_.routes, "unknown-route", diagnostics_);
    }
    return out;
  }

  /// "lasting", or {"not": "lasting"}.
  void read_about(const Spot& spot, Declaration& out) {
    const Json* negated = member(*spot.json, "not");
    const Spot name = negated != nullptr ? Spot{negated, spot.place / "not"} : spot;
    const std::optional<CriterionIndex> criterion =
        resolve(name, content_.criteria, "unknown-criterion", diagnostics_);
    if (criterion) out.about.push_back({*criterion, negated == nullptr});
    if (negated == nullptr) return;
    ObjectReader reader(spot, diagnostics_);
    reader.leave("not");
    reader.finish();
  }

  const Content& content_;
  Diagnostics& diagnostics_;
};

}  // namespace

Declarations read_declarations(const ContentFiles& files, const Content& content,
                               Diagnostics& diagnostics) {
  DeclarationReader reader(content, diagnostics);
  for (const char* section : {"routes", "outcomes", "topics", "steps", "problems"}) {
    for (const Spot& spot : files.of(section)) reader.read_texts(spot);
  }
  for (std::uint32_t i = 0; i < content.routes.size(); ++i) {
    reader.read_called(files.of("routes")[i], RouteIndex{i});
  }
  for (std::uint32_t i = 0; i < content.contacts.size(); ++i) {
    reader.read_service(files.of("contacts")[i], ContactIndex{i});
  }
  return std::move(reader.declared);
}

}  // namespace wijzer
