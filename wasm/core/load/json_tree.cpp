#include "core/load/json_tree.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/load/reader.hpp"
#include "core/model/limits.hpp"

namespace wijzer {
namespace {

/// Receives the parser's events and builds the tree on an explicit stack.
class TreeBuilder {
 public:
  TreeBuilder(const std::string& file, std::string_view text, JsonResult& result)
      : file_(file), text_(text), result_(result) {}

  using number_integer_t = nlohmann::json::number_integer_t;
  using number_unsigned_t = nlohmann::json::number_unsigned_t;
  using number_float_t = nlohmann::json::number_float_t;
  using string_t = nlohmann::json::string_t;
  using binary_t = nlohmann::json::binary_t;

  bool null() { return add(Json{JsonNull{}}); }
  bool boolean(bool value) { return add(Json{value}); }
  bool number_integer(number_integer_t value) { return add(Json{std::int64_t{value}}); }
  bool number_unsigned(number_unsigned_t value) {
    if (value > static_cast<number_unsigned_t>(INT64_MAX)) {
      return add(Json{JsonFraction{static_cast<double>(value)}});
    }
    return add(Json{static_cast<std::int64_t>(value)});
  }
  bool number_float(number_float_t value, const string_t&) {
    return add(Json{JsonFraction{value}});
  }
  bool string(string_t& value) { return add(Json{std::move(value)}); }
  bool binary(binary_t&) { return false; }
  bool start_object(std::size_t) { return open(Json{JsonObject{}}); }
  bool end_object() {
    report_repeated_keys(*stack_.back()->object());
    return close();
  }
  bool start_array(std::size_t) { return open(Json{JsonArray{}}); }
  bool end_array() { return close(); }

  bool key(string_t& name) {
    key_ = std::move(name);
    return true;
  }

  bool parse_error(std::size_t position, const std::string& last_token,
                   const nlohmann::detail::exception&) {
    broken_at(position == 0 ? 0 : std::min(position - 1, text_.size()), printable(last_token));
    return false;
  }

  void broken_at(std::size_t byte, const std::string& near) {
    Diagnostic broken{
        Severity::Error, "bad-json", file_, pointer(),
        "this is not valid JSON" + (near.empty() ? "" : " near " + near) +
            "; look here and just before for a missing or extra comma, colon, quote or bracket"};
    broken.byte = byte;
    result_.diagnostics.push_back(std::move(broken));
  }

 private:
  static std::string printable(const std::string& token) {
    std::string out;
    for (const char letter : token.substr(0, 40)) {
      if (letter >= 0x20 && letter < 0x7f) out += letter;
    }
    return out;
  }

  void report(const char* check, std::string pointer, std::string message) {
    wijzer::report(result_.diagnostics, check, Place{file_, std::move(pointer)},
                   std::move(message));
  }

  /// Each key once. Takes the members by hash, so that the time grows with their number only.
  void report_repeated_keys(const JsonObject& members) {
    std::size_t size = 4;
    while (size < 2 * members.size()) size *= 2;
    // Of the first member with each name its position plus one, by hash.
    places_.assign(size, 0);
    // Of the members that were reported.
    std::vector<bool> reported(members.size());
    for (std::size_t i = 0; i < members.size(); ++i) {
      std::size_t at = hash(members[i].name) & (size - 1);
      while (places_[at] != 0 && members[places_[at] - 1].name != members[i].name) {
        at = (at + 1) & (size - 1);
      }
      if (places_[at] == 0) {
        places_[at] = i + 1;
      } else if (!reported[places_[at] - 1]) {
        reported[places_[at] - 1] = true;
        report("duplicate-key", pointer() + "/" + escape_pointer(members[i].name),
               "the key \"" + members[i].name + "\" stands here more than once; keep one");
      }
    }
  }

  /// Fowler, Noll and Vo, of 32 bits.
  static std::size_t hash(const std::string& name) {
    std::uint32_t out = 0x811c9dc5U;
    for (const char letter : name) out = (out ^ static_cast<unsigned char>(letter)) * 0x01000193U;
    return out;
  }

  [[nodiscard]] std::string pointer() const {
    std::string out;
    for (std::size_t i = 0; i + 1 < stack_.size(); ++i) out += segment(*stack_[i]);
    return out;
  }

  static std::string segment(const Json& value) {
    if (const JsonObject* object = value.object()) {
      return "/" + escape_pointer(object->back().name);
    }
    return "/" + std::to_string(value.array()->size() - 1);
  }

  Json* place(Json value) {
    if (stack_.empty()) {
      result_.value = std::move(value);
      return &result_.value;
    }
    Json& parent = *stack_.back();
    if (JsonObject* object = std::get_if<JsonObject>(&parent.value)) {
      object->push_back(JsonMember{std::move(key_), std::move(value)});
      return &object->back().value;
    }
    JsonArray& array = std::get<JsonArray>(parent.value);
    array.push_back(std::move(value));
    return &array.back();
  }

  bool add(Json value) {
    place(std::move(value));
    return true;
  }

  bool open(Json value) {
    if (stack_.size() >= limits::nesting) {
      report("too-deep", pointer(),
             "brackets are nested more than " + std::to_string(limits::nesting) +
                 " levels deep; split this up");
      return false;
    }
    stack_.push_back(place(std::move(value)));
    return true;
  }

  bool close() {
    stack_.pop_back();
    return true;
  }

  const std::string& file_;
  std::string_view text_;
  JsonResult& result_;
  std::vector<Json*> stack_;
  std::string key_;
  std::vector<std::size_t> places_;
};

}  // namespace

const Json* member(const Json& value, std::string_view key) {
  const JsonObject* object = value.object();
  if (object == nullptr) return nullptr;
  for (const auto& [name, found] : *object) {
    if (name == key) return &found;
  }
  return nullptr;
}

std::string_view kind_of(const Json& value) {
  constexpr std::string_view names[] = {"null",   "true or false", "a whole number", "a fraction",
                                        "a text", "a list",        "an object"};
  return names[value.value.index()];
}

std::string escape_pointer(std::string_view key) {
  std::string out;
  for (const char letter : key) {
    if (letter == '~') {
      out += "~0";
    } else if (letter == '/') {
      out += "~1";
    } else {
      out += letter;
    }
  }
  return out;
}

JsonResult parse_json(const std::string& file, std::string_view text) {
  JsonResult result;
  TreeBuilder builder(file, text, result);
  result.ok = nlohmann::json::sax_parse(text.begin(), text.end(), &builder);
  // To the parser a NUL is the end, whatever follows.
  const std::size_t nul = text.find('\0');
  if (result.ok && nul != std::string_view::npos) {
    result.ok = false;
    builder.broken_at(nul, "U+0000");
  }
  return result;
}

}  // namespace wijzer
