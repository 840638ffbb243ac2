#include "core/load/reader.hpp"

#include <algorithm>
#include <utility>

#include "core/load/lookup.hpp"
#include "core/model/limits.hpp"

namespace wijzer {
namespace {

/// Number of single-letter edits between two words (Levenshtein 1966).
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, change});
    }
  }
  return row[b.size()];
}

bool blank(const std::string& text) {
  return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) {
    if (!out.empty()) out += ", ";
    out += name;
  }
  return out;
}

void report_type(Diagnostics& diagnostics, const Spot& spot, std::string_view wanted) {
  report(diagnostics, "wrong-type", spot.place,
         "this must be " + std::string(wanted) + ", not " + std::string(kind_of(*spot.json)));
}

}  // namespace

void report(Diagnostics& diagnostics, const char* check, const Place& place, std::string message) {
  if (diagnostics.size() >= limits::findings) return;
  diagnostics.push_back(
      Diagnostic{Severity::Error, check, place.file, place.pointer, std::move(message)});
}

std::string suggestion(std::string_view name, const std::vector<std::string>& known) {
  constexpr std::size_t short_list = 12;
  // Nobody reads on after that.
  constexpr std::size_t long_list = 200;
  constexpr std::size_t longest_name = 64;
  const std::string* nearest = nullptr;
  std::size_t fewest = name.size() / 3 + 1;
  if (name.size() <= longest_name) {
    for (const std::string& candidate : known) {
      const std::size_t edits = edit_distance(name, candidate);
      if (edits <= fewest && (nearest == nullptr || edits < fewest)) {
        fewest = edits;
        nearest = &candidate;
      }
    }
  }
  std::string out;
  if (nearest != nullptr) out = "; did you mean \"" + *nearest + "\"?";
  if (known.empty()) return "; there are none yet";
  if (known.size() <= short_list || (nearest == nullptr && known.size() <= long_list)) {
    out += (out.empty() ? "; allowed: " : " Allowed: ") + joined(known);
  }
  return out;
}

void report_unresolved(const Spot& spot, const std::vector<std::string>& known, const char* check,
                       Diagnostics& diagnostics) {
  const std::string* name = spot.json->string();
  if (name == nullptr) {
    report_type(diagnostics, spot, "an id in quotes");
  } else {
    report(diagnostics, check, spot.place,
           "nothing has the id \"" + *name + "\"" + suggestion(*name, known));
  }
}

std::optional<std::uint32_t> resolve_name(const Spot& spot, const std::vector<std::string>& known,
                                          const char* check, Diagnostics& diagnostics) {
  const std::string* name = spot.json->string();
  const auto found = name == nullptr ? known.end() : std::find(known.begin(), known.end(), *name);
  if (found != known.end()) return static_cast<std::uint32_t>(found - known.begin());
  report_unresolved(spot, known, check, diagnostics);
  return std::nullopt;
}

std::string read_text(const Spot& spot, Diagnostics& diagnostics) {
  const std::string* text = spot.json->string();
  if (text == nullptr) {
    report_type(diagnostics, spot, "a text in quotes");
    return {};
  }
  if (blank(*text)) {
    report(diagnostics, "empty-text", spot.place,
           "this text is empty; write the text, or remove the key where it may be absent");
  }
  return *text;
}

std::vector<Spot> elements(const Spot& spot, Diagnostics& diagnostics) {
  std::vector<Spot> out;
  const JsonArray* array = spot.json->array();
  if (array == nullptr) {
    report_type(diagnostics, spot, "a list [...]");
    return out;
  }
  for (std::size_t i = 0; i < array->size(); ++i) {
    out.push_back(Spot{&(*array)[i], spot.place / std::to_string(i)});
  }
  return out;
}

ObjectReader::ObjectReader(const Spot& spot, Diagnostics& diagnostics)
    : spot_(spot), diagnostics_(diagnostics) {
  if (!is_object()) report_type(diagnostics_, spot_, "an object {...}");
}

std::optional<Spot> ObjectReader::value(std::string_view key) {
  known_.emplace_back(key);
  const Json* found = member(*spot_.json, key);
  if (found == nullptr) return std::nullopt;
  return Spot{found, spot_.place / escape_pointer(key)};
}

std::optional<Spot> ObjectReader::required(std::string_view key) {
  std::optional<Spot> found = value(key);
  if (!found && is_object()) {
    report(diagnostics_, "missing-key", spot_.place,
           "the key \"" + std::string(key) + "\" is missing; add it");
  }
  return found;
}

std::string ObjectReader::text(std::string_view key) {
  const std::optional<Spot> found = required(key);
  return found ? read_text(*found, diagnostics_) : std::string{};
}

std::string ObjectReader::optional_text(std::string_view key) {
  const std::optional<Spot> found = value(key);
  return found ? read_text(*found, diagnostics_) : std::string{};
}

std::vector<std::string> ObjectReader::paragraphs_of(const Spot& spot) {
  if (spot.json->array() == nullptr) return {read_text(spot, diagnostics_)};
  std::vector<std::string> out;
  for (const Spot& element : elements(spot, diagnostics_))
    out.push_back(read_text(element, diagnostics_));
  if (out.empty()) {
    report(diagnostics_, "empty-text", spot.place, "this list of texts is empty; write a text");
  }
  return out;
}

std::vector<std::string> ObjectReader::paragraphs(std::string_view key) {
  const std::optional<Spot> found = required(key);
  return found ? paragraphs_of(*found) : std::vector<std::string>{};
}

std::vector<std::string> ObjectReader::optional_paragraphs(std::string_view key) {
  const std::optional<Spot> found = value(key);
  return found ? paragraphs_of(*found) : std::vector<std::string>{};
}

std::vector<std::string> ObjectReader::texts(std::string_view key) {
  std::vector<std::string> out;
  for (const Spot& element : list(key)) out.push_back(read_text(element, diagnostics_));
  return out;
}

std::optional<int> ObjectReader::integer(std::string_view key) {
  const std::optional<Spot> found = value(key);
  if (!found) return std::nullopt;
  const std::int64_t* number = found->json->integer();
  if (number == nullptr) {
    report_type(diagnostics_, *found, "a whole number");
    return std::nullopt;
  }
  if (*number < -limits::number || *number > limits::number) {
    report(diagnostics_, "wrong-type", found->place,
           "this number is too large; it must lie between -" + std::to_string(limits::number) +
               " and " + std::to_string(limits::number));
    return std::nullopt;
  }
  return static_cast<int>(*number);
}

int ObjectReader::required_integer(std::string_view key) {
  if (!has(key)) {
    (void)required(key);
    return 0;
  }
  return integer(key).value_or(0);
}

bool ObjectReader::flag(std::string_view key) {
  const std::optional<Spot> found = value(key);
  if (!found) return false;
  const bool* set = found->json->boolean();
  if (set == nullptr) report_type(diagnostics_, *found, "true or false, without quotes");
  return set != nullptr && *set;
}

std::vector<Spot> ObjectReader::list(std::string_view key) {
  const std::optional<Spot> found = value(key);
  return found ? elements(*found, diagnostics_) : std::vector<Spot>{};
}

std::vector<Spot> ObjectReader::required_list(std::string_view key) {
  const std::optional<Spot> found = required(key);
  return found ? elements(*found, diagnostics_) : std::vector<Spot>{};
}

void ObjectReader::finish() {
  const JsonObject* object = spot_.json->object();
  if (object == nullptr) return;
  for (const auto& [key, value] : *object) {
    if (key == "note" || key == "$schema") continue;
    if (std::find(known_.begin(), known_.end(), key) != known_.end()) continue;
    report(diagnostics_, "unknown-key", spot_.place / escape_pointer(key),
           "the key \"" + key + "\" is not known here" + suggestion(key, known_));
  }
}

}  // namespace wijzer
