#include "support/tree.hpp"

#include <algorithm>
#include <cassert>
#include <nlohmann/json.hpp>
#include <ostream>

namespace wijzer::test {

using Json = nlohmann::ordered_json;

/// From the library's value and back.
class TreeText {
 public:
  static Tree read(const Json& json) {
    if (json.is_boolean()) return json.get<bool>();
    if (json.is_number_float()) return json.get<double>();
    if (json.is_number()) return json.get<std::int64_t>();
    if (json.is_string()) return json.get<std::string>();
    Tree tree;
    if (json.is_array()) tree.become(Tree::Kind::Array);
    if (json.is_object()) tree.become(Tree::Kind::Object);
    for (const auto& [key, value] : json.items()) {
      if (json.is_object()) tree.keys_.push_back(key);
      tree.elements_.push_back(read(value));
    }
    return tree;
  }

  static Json write(const Tree& tree) {
    if (!tree.is_structured()) {
      return std::visit([](const auto& value) { return Json(value); }, tree.scalar_);
    }
    Json json = tree.is_array() ? Json::array() : Json::object();
    for (const auto& [key, value] : tree.items()) {
      if (tree.is_array()) {
        json.push_back(write(value));
      } else {
        json[key] = write(value);
      }
    }
    return json;
  }
};

Tree::Tree(std::initializer_list<Tree> elements) {
  const bool pairs = std::all_of(elements.begin(), elements.end(), [](const Tree& each) {
    return each.is_array() && each.size() == 2 && each[0].is_string();
  });
  become(pairs ? Kind::Object : Kind::Array);
  for (const Tree& each : elements) {
    if (pairs) {
      (*this)[each[0].get<std::string>()] = each[1];
    } else {
      elements_.push_back(each);
    }
  }
}

Tree Tree::array(std::initializer_list<Tree> elements) {
  Tree tree;
  tree.become(Kind::Array);
  tree.elements_ = elements;
  return tree;
}

Tree Tree::object() {
  Tree tree;
  tree.become(Kind::Object);
  return tree;
}

std::optional<Tree> Tree::parse(const std::string& text) {
  const Json json = Json::parse(text, nullptr, false);
  if (json.is_discarded()) return std::nullopt;
  return TreeText::read(json);
}

std::string Tree::dump() const { return TreeText::write(*this).dump(); }

std::string Tree::value(std::string_view key, const std::string& otherwise) const {
  return contains(key) ? (*this)[key].get<std::string>() : otherwise;
}

std::size_t Tree::size() const {
  if (is_structured()) return elements_.size();
  return is_null() ? 0 : 1;
}

bool Tree::contains(std::string_view key) const { return position(key) < keys_.size(); }

std::size_t Tree::position(std::string_view key) const {
  return static_cast<std::size_t>(std::find(keys_.begin(), keys_.end(), key) - keys_.begin());
}

void Tree::become(Kind kind) {
  if (is_null()) kind_ = kind;
  assert(kind_ == kind);
}

Tree& Tree::operator[](std::string_view key) {
  become(Kind::Object);
  const std::size_t at = position(key);
  if (at == keys_.size()) {
    keys_.emplace_back(key);
    elements_.emplace_back();
  }
  return elements_[at];
}

const Tree& Tree::operator[](std::string_view key) const { return elements_.at(position(key)); }

void Tree::push_back(Tree element) {
  become(Kind::Array);
  elements_.push_back(std::move(element));
}

void Tree::insert(std::vector<Tree>::const_iterator before, Tree element) {
  become(Kind::Array);
  elements_.insert(before, std::move(element));
}

void Tree::erase(std::string_view key) {
  if (!contains(key)) return;
  const auto at = static_cast<std::ptrdiff_t>(position(key));
  keys_.erase(keys_.begin() + at);
  elements_.erase(elements_.begin() + at);
}

void Tree::erase(std::size_t index) {
  assert(is_array());
  elements_.erase(elements_.begin() + static_cast<std::ptrdiff_t>(index));
}

bool operator==(const Tree& left, const Tree& right) {
  return left.kind_ == right.kind_ && left.scalar_ == right.scalar_ && left.keys_ == right.keys_ &&
         left.elements_ == right.elements_;
}

std::ostream& operator<<(std::ostream& out, const Tree& tree) { return out << tree.dump(); }

}  // namespace wijzer::test
