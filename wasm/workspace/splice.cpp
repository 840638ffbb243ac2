#include "workspace/splice.hpp"

#include <algorithm>
#include <vector>

namespace wijzer::workspace {
namespace {

bool is_blank(char letter) { return letter == ' ' || letter == '\t'; }

/// The white space at the beginning of the line on which a byte stands.
std::string_view indentation_at(std::string_view text, std::size_t at) {
  const std::size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  std::size_t end = begin;
  while (end < text.size() && is_blank(text[end])) ++end;
  return text.substr(begin, std::min(end, std::max(at, begin)) - begin);
}

/// Every line after the first with that before it. Only white space of JSON holds line ends, so no
/// text is changed.
std::string indented(std::string_view json, std::string_view indentation) {
  std::string out;
  for (const char letter : json) {
    out += letter;
    if (letter == '\n') out += indentation;
  }
  return out;
}

/// The white space right before a byte.
std::string_view space_before(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 &&
         (is_blank(text[begin - 1]) || text[begin - 1] == '\n' || text[begin - 1] == '\r')) {
    --begin;
  }
  return text.substr(begin, at - begin);
}

/// How the children of a container are set apart: what stands before each of them.
std::string_view gap_of(const Laid& laid, const JsonNode& container) {
  const JsonNode& first = laid.tree[container.first_child];
  const std::string_view before_first = space_before(laid.text, first.whole());
  if (before_first.find('\n') != std::string_view::npos) return before_first;
  if (first.next == JsonNode::none) return " ";
  return space_before(laid.text, laid.tree[first.next].whole());
}

Splice splice_of(const Laid& laid, std::size_t begin, std::size_t end, std::string inserted) {
  return Splice{begin, std::string(laid.text.substr(begin, end - begin)), std::move(inserted)};
}

Splice fill_empty(const Laid& laid, const JsonNode& container, std::string_view json) {
  const std::size_t begin = container.begin + 1;
  const std::size_t end = container.end - 1;
  const std::string_view inside = laid.text.substr(begin, end - begin);
  const std::string_view outer = indentation_at(laid.text, container.begin);
  const std::string own = indented(json, std::string(outer) + "  ");
  if (inside.find('\n') != std::string_view::npos) {
    const std::string line = "\n" + std::string(outer);
    return splice_of(laid, begin, end, line + "  " + own + line);
  }
  const std::string pad = container.type == JsonNode::Type::Object ? " " : "";
  return splice_of(laid, begin, end, pad + indented(json, outer) + pad);
}

}  // namespace

Splice difference(std::string_view before, std::string_view after) {
  const std::size_t most = std::min(before.size(), after.size());
  std::size_t front = 0;
  while (front < most && before[front] == after[front]) ++front;
  std::size_t back = 0;
  while (back < most - front &&
         before[before.size() - 1 - back] == after[after.size() - 1 - back]) {
    ++back;
  }
  return Splice{front, std::string(before.substr(front, before.size() - front - back)),
                std::string(after.substr(front, after.size() - front - back))};
}

Splice replace_value(const Laid& laid, const JsonNode& node, std::string_view json) {
  return splice_of(laid, node.begin, node.end,
                   indented(json, indentation_at(laid.text, node.begin)));
}

Splice insert_child(const Laid& laid, const JsonNode& container, std::size_t index,
                    std::string_view json) {
  if (container.count == 0) return fill_empty(laid, container, json);
  const std::string gap(gap_of(laid, container));
  const std::size_t line = gap.rfind('\n');
  const std::string_view indentation = line == std::string::npos
                                           ? indentation_at(laid.text, container.begin)
                                           : std::string_view(gap).substr(line + 1);
  const std::string own = indented(json, indentation);
  if (index == 0) {
    const std::size_t at = laid.tree[container.first_child].whole();
    return Splice{at, "", own + "," + gap};
  }
  return Splice{laid.tree.child(container, index - 1)->end, "", "," + gap + own};
}

Splice remove_child(const Laid& laid, const JsonNode& node) {
  const JsonNode& container = *laid.tree.parent_of(node);
  if (container.count == 1) return splice_of(laid, container.begin + 1, container.end - 1, "");
  if (node.index == 0) {
    return splice_of(laid, node.whole(), laid.tree[node.next].whole(), "");
  }
  return splice_of(laid, laid.tree.child(container, node.index - 1)->end, node.end, "");
}

Splice move_child(const Laid& laid, const JsonNode& node, std::size_t to) {
  const std::vector<const JsonNode*> places = laid.tree.children(*laid.tree.parent_of(node));
  std::vector<const JsonNode*> order = places;
  order.erase(order.begin() + static_cast<std::ptrdiff_t>(node.index));
  order.insert(order.begin() + static_cast<std::ptrdiff_t>(to), &node);
  const std::size_t first = std::min<std::size_t>(node.index, to);
  const std::size_t last = std::max<std::size_t>(node.index, to);
  std::string moved;
  for (std::size_t i = first; i <= last; ++i) {
    moved += laid.text.substr(order[i]->whole(), order[i]->end - order[i]->whole());
    if (i == last) break;
    const std::size_t between = places[i]->end;
    moved += laid.text.substr(between, places[i + 1]->whole() - between);
  }
  return splice_of(laid, places[first]->whole(), places[last]->end, std::move(moved));
}

std::string outdented(const Laid& laid, const JsonNode& node) {
  const std::string_view indentation = indentation_at(laid.text, node.whole());
  const std::string_view bytes = laid.text.substr(node.begin, node.end - node.begin);
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    out += bytes[i];
    if (bytes[i] == '\n' && bytes.substr(i + 1).starts_with(indentation)) i += indentation.size();
  }
  return out;
}

}  // namespace wijzer::workspace
