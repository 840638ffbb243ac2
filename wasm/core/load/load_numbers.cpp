#include "core/load/load_parts.hpp"
#include "core/model/limits.hpp"

namespace wijzer {
namespace {

int read_number_of(ObjectReader& reader, const char* key, int most, Diagnostics& diagnostics) {
  const int number = reader.required_integer(key);
  if (reader.has(key) && (number < 1 || number > most)) {
    report(diagnostics, "bad-number", reader.at(key),
           "a number is a whole number from 1 to " + std::to_string(most));
  }
  return number;
}

NumberedId read_numbered(ObjectReader& reader, Diagnostics& diagnostics) {
  NumberedId out;
  out.place = reader.place();
  if (reader.has("step")) {
    out.kind = NumberedId::Kind::Step;
    out.step.value = reader.text("step");
  } else {
    out.question.value = reader.text("question");
    out.option.value = reader.optional_text("option");
    if (reader.has("option")) {
      out.kind = NumberedId::Kind::Option;
    } else {
      out.type = reader.text("type");
    }
  }
  const bool is_option = out.kind == NumberedId::Kind::Option;
  out.number = read_number_of(
      reader, "number", is_option ? limits::option_number : limits::numbered_ids, diagnostics);
  out.retired = reader.optional_text("retired");
  reader.finish();
  return out;
}

}  // namespace

Numbers read_numbers(std::span<const Spot> spots, Diagnostics& diagnostics) {
  Numbers out;
  for (const Spot& spot : spots) {
    ObjectReader reader(spot, diagnostics);
    if (!reader.is_object()) continue;
    if (!reader.has("given")) {
      out.ids.push_back(read_numbered(reader, diagnostics));
      continue;
    }
    out.given_place = reader.at("given");
    out.given = read_number_of(reader, "given", limits::number, diagnostics);
    reader.finish();
  }
  return out;
}

}  // namespace wijzer
