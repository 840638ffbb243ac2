#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace wijzer::test {

/// A JSON value that tests write down, change and compare; its objects keep the order of writing.
///
/// `Tree{{"id", "care"}, {"options", {"yes", "no"}}}` is an object, because each of its elements is
/// a list of two that begins with a text; any other list in braces is an array. `Tree{x}` is an
/// array of one, `Tree(x)` a copy.
/// The header is small on purpose: nearly every test includes it. A library reads and writes the
/// text in tree.cpp.
class Tree {
 public:
  /// One entry of an object or an array; an array has no keys.
  template <typename Value>
  struct Item {
    std::string key;
    Value& value;
  };

  /// JSON null. It becomes an object or an array when an element is added.
  Tree() = default;
  Tree(std::nullptr_t) {}
  Tree(bool value) : scalar_(value) {}
  template <std::integral Number>
  // cppcheck-suppress passedByValue ; it is a number
  requires(!std::same_as<Number, bool>) Tree(Number value)
      : scalar_(static_cast<std::int64_t>(value)) {}
  Tree(double value) : scalar_(value) {}
  Tree(const char* text) : scalar_(std::string(text)) {}
  Tree(std::string text) : scalar_(std::move(text)) {}
  Tree(std::initializer_list<Tree> elements);

  [[nodiscard]] static Tree array(std::initializer_list<Tree> elements = {});
  [[nodiscard]] static Tree object();
  /// Nothing when the text is not JSON.
  [[nodiscard]] static std::optional<Tree> parse(const std::string& text);

  /// As JSON text, without spaces. All texts must be UTF-8.
  [[nodiscard]] std::string dump() const;

  [[nodiscard]] bool is_null() const { return holds<std::nullptr_t>(); }
  [[nodiscard]] bool is_string() const { return holds<std::string>(); }
  [[nodiscard]] bool is_array() const { return kind_ == Kind::Array; }
  [[nodiscard]] bool is_object() const { return kind_ == Kind::Object; }
  [[nodiscard]] bool is_structured() const { return kind_ != Kind::Scalar; }

  /// The value as bool, a whole number or std::string; it must be one.
  template <typename Value>
  [[nodiscard]] Value get() const {
    if constexpr (std::integral<Value> && !std::same_as<Value, bool>) {
      return static_cast<Value>(std::get<std::int64_t>(scalar_));
    } else {
      return std::get<Value>(scalar_);
    }
  }

  /// The text under this key, or the other one.
  [[nodiscard]] std::string value(std::string_view key, const std::string& otherwise) const;

  /// How many elements; none for null, one for a text, a number or a bool.
  [[nodiscard]] std::size_t size() const;
  [[nodiscard]] bool empty() const { return size() == 0; }
  [[nodiscard]] bool contains(std::string_view key) const;

  /// The element under a key, which is added when it is not there; without `const` only.
  Tree& operator[](std::string_view key);
  const Tree& operator[](std::string_view key) const;
  Tree& operator[](std::size_t index) { return elements_.at(index); }
  const Tree& operator[](std::size_t index) const { return elements_.at(index); }
  [[nodiscard]] Tree& back() { return elements_.back(); }
  [[nodiscard]] const Tree& back() const { return elements_.back(); }

  void push_back(Tree element);
  void insert(std::vector<Tree>::const_iterator before, Tree element);
  void erase(std::string_view key);
  void erase(std::size_t index);

  /// The elements of an array, the values of an object.
  auto begin() { return elements_.begin(); }
  auto end() { return elements_.end(); }
  [[nodiscard]] auto begin() const { return elements_.begin(); }
  [[nodiscard]] auto end() const { return elements_.end(); }
  [[nodiscard]] std::vector<Item<Tree>> items() { return items_of<Tree>(*this); }
  [[nodiscard]] std::vector<Item<const Tree>> items() const { return items_of<const Tree>(*this); }

  friend bool operator==(const Tree& left, const Tree& right);
  /// For a test that fails.
  friend std::ostream& operator<<(std::ostream& out, const Tree& tree);

 private:
  enum class Kind { Scalar, Array, Object };

  template <typename Value>
  [[nodiscard]] bool holds() const {
    return kind_ == Kind::Scalar && std::holds_alternative<Value>(scalar_);
  }
  [[nodiscard]] std::size_t position(std::string_view key) const;
  /// Null becomes `kind`; anything else must be that already.
  void become(Kind kind);
  template <typename Self>
  static std::vector<Item<Self>> items_of(Self& self);

  Kind kind_ = Kind::Scalar;
  std::variant<std::nullptr_t, bool, std::int64_t, double, std::string> scalar_;
  /// As many as elements in an object, none in an array.
  std::vector<std::string> keys_;
  std::vector<Tree> elements_;

  friend class TreeText;
};

template <typename Self>
std::vector<Tree::Item<Self>> Tree::items_of(Self& self) {
  std::vector<Item<Self>> out;
  for (std::size_t i = 0; i < self.elements_.size(); ++i) {
    out.push_back({self.is_object() ? self.keys_[i] : std::string(), self.elements_[i]});
  }
  return out;
}

}  // namespace wijzer::test
