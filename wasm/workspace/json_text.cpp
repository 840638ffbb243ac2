#include "workspace/json_text.hpp"

#include <charconv>
#include <utility>

#include "core/load/json_tree.hpp"
#include "core/summary/json_writer.hpp"

namespace wijzer::workspace {
namespace {

constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

bool is_json_space(char letter) {
  return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
}

/// Goes through a text of which a parser said that it is sound.
class NodeScanner {
 public:
  explicit NodeScanner(std::string_view text) : text_(text) {}

  std::vector<JsonNode> run() {
    if (text_.starts_with(byte_order_mark)) at_ = byte_order_mark.size();
    while (at_ < text_.size()) step(text_[at_]);
    return std::move(nodes_);
  }

 private:
  void step(char letter) {
    if (is_json_space(letter) || letter == ',' || letter == ':') {
      ++at_;
    } else if (letter == '{' || letter == '[') {
      add(letter == '{' ? JsonNode::Type::Object : JsonNode::Type::Array, at_, at_);
      open_.push_back(static_cast<std::uint32_t>(nodes_.size() - 1));
      ++at_;
    } else if (letter == '}' || letter == ']') {
      nodes_[open_.back()].end = ++at_;
      open_.pop_back();
    } else if (letter == '"') {
      string();
    } else {
      const std::size_t begin = at_;
      while (at_ < text_.size() && !is_json_space(text_[at_]) &&
             std::string_view(",]}").find(text_[at_]) == std::string_view::npos) {
        ++at_;
      }
      add(JsonNode::Type::Other, begin, at_);
    }
  }

  void string() {
    const std::size_t begin = at_++;
    while (text_[at_] != '"') at_ += text_[at_] == '\\' ? std::size_t{2} : std::size_t{1};
    ++at_;
    const bool in_object = !open_.empty() && nodes_[open_.back()].type == JsonNode::Type::Object;
    if (in_object && key_end_ == 0) {
      key_begin_ = begin;
      key_end_ = at_;
    } else {
      add(JsonNode::Type::Text, begin, at_);
    }
  }

  void add(JsonNode::Type type, std::size_t begin, std::size_t end) {
    JsonNode node;
    node.type = type;
    node.begin = begin;
    node.end = end;
    const auto here = static_cast<std::uint32_t>(nodes_.size());
    if (!open_.empty()) {
      JsonNode& parent = nodes_[open_.back()];
      node.parent = open_.back();
      node.index = parent.count++;
      (node.index == 0 ? parent.first_child : nodes_[parent.last_child].next) = here;
      parent.last_child = here;
    }
    if (key_end_ != 0) {
      node.key_begin = key_begin_;
      node.key_end = key_end_;
      node.key = unquoted(text_.substr(key_begin_, key_end_ - key_begin_));
      key_end_ = 0;
    }
    nodes_.push_back(std::move(node));
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<JsonNode> nodes_;
  std::vector<std::uint32_t> open_;
  /// Of a key whose value is still to come.
  std::size_t key_begin_ = 0;
  std::size_t key_end_ = 0;
};

std::string unescape_pointer(std::string_view segment) {
  std::string out;
  for (std::size_t i = 0; i < segment.size(); ++i) {
    const bool escape = segment[i] == '~' && i + 1 < segment.size();
    out += escape ? (segment[++i] == '1' ? '/' : '~') : segment[i];
  }
  return out;
}

}  // namespace

std::string unquoted(std::string_view quoted) {
  const std::string_view inner = quoted.substr(1, quoted.size() - 2);
  if (inner.find('\\') == std::string_view::npos) return std::string(inner);
  const JsonResult parsed = parse_json("", quoted);
  const std::string* text = parsed.ok ? parsed.value.string() : nullptr;
  return text == nullptr ? std::string(inner) : *text;
}

std::string quoted(std::string_view text) {
  JsonWriter writer;
  writer.string(text);
  return writer.take();
}

std::optional<JsonText> JsonText::read(const std::string& file, std::string_view text,
                                       Diagnostics& diagnostics) {
  JsonResult parsed = parse_json(file, text);
  if (!parsed.ok) {
    diagnostics = std::move(parsed.diagnostics);
    return std::nullopt;
  }
  JsonText out;
  out.nodes_ = NodeScanner(text).run();
  std::uint32_t slots = 0;
  for (JsonNode& node : out.nodes_) {
    node.slots = slots;
    slots += node.count;
  }
  out.slots_.resize(slots);
  for (std::uint32_t i = 1; i < out.nodes_.size(); ++i) {
    const JsonNode& node = out.nodes_[i];
    out.slots_[out.nodes_[node.parent].slots + node.index] = i;
  }
  return out;
}

const JsonNode* JsonText::at(std::string_view pointer) const {
  const JsonNode* node = &root();
  while (node != nullptr && !pointer.empty()) {
    if (pointer.front() != '/') return nullptr;
    pointer.remove_prefix(1);
    const std::string_view segment = pointer.substr(0, pointer.find('/'));
    pointer.remove_prefix(segment.size());
    if (node->type == JsonNode::Type::Object) {
      node = member(*node, unescape_pointer(segment));
      continue;
    }
    std::size_t index = 0;
    const auto [end, error] =
        std::from_chars(segment.data(), segment.data() + segment.size(), index);
    const bool whole = error == std::errc() && end == segment.data() + segment.size();
    node = node->type == JsonNode::Type::Array && whole ? child(*node, index) : nullptr;
  }
  return node;
}

std::string JsonText::pointer_of(const JsonNode& node) const {
  std::string out;
  for (const JsonNode* at = &node; at->parent != JsonNode::none; at = &nodes_[at->parent]) {
    const bool member = nodes_[at->parent].type == JsonNode::Type::Object;
    const std::string segment = member ? escape_pointer(at->key) : std::to_string(at->index);
    out.insert(0, "/" + segment);
  }
  return out;
}

const JsonNode* JsonText::parent_of(const JsonNode& node) const {
  return node.parent == JsonNode::none ? nullptr : &nodes_[node.parent];
}

const JsonNode* JsonText::child(const JsonNode& node, std::size_t index) const {
  return index < node.count ? &nodes_[slots_[node.slots + index]] : nullptr;
}

const JsonNode* JsonText::member(const JsonNode& node, std::string_view key) const {
  if (node.type != JsonNode::Type::Object) return nullptr;
  for (std::uint32_t at = node.first_child; at != JsonNode::none; at = nodes_[at].next) {
    if (nodes_[at].key == key) return &nodes_[at];
  }
  return nullptr;
}

std::vector<const JsonNode*> JsonText::children(const JsonNode& node) const {
  std::vector<const JsonNode*> out;
  for (std::uint32_t at = node.first_child; at != JsonNode::none; at = nodes_[at].next) {
    out.push_back(&nodes_[at]);
  }
  return out;
}

std::optional<std::string> JsonText::string_at(const JsonNode& node, std::string_view text) {
  if (node.type != JsonNode::Type::Text) return std::nullopt;
  return unquoted(text.substr(node.begin, node.end - node.begin));
}

}  // namespace wijzer::workspace
