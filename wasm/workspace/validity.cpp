#include "workspace/validity.hpp"

#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

namespace wijzer::workspace {
namespace {

constexpr std::string_view mark_key = "valid";
constexpr int one_day = 1;

bool mentions_time(const std::string& text) { return text.find("\"valid\"") != std::string::npos; }

bool has_scenarios(const std::string& text) {
  return text.find("\"scenarios\"") != std::string::npos;
}

/// Whether what stands around a value can do without it.
bool is_element(const JsonText& tree, const JsonNode& node) {
  const JsonNode* parent = tree.parent_of(node);
  return parent != nullptr && parent->type == JsonNode::Type::Array;
}

/// Whether a value stands in a remark, which says whatever its author likes.
bool in_remark(const JsonText& tree, const JsonNode& node) {
  for (const JsonNode* at = &node; at != nullptr; at = tree.parent_of(*at)) {
    if (at->key == "note") return true;
  }
  return false;
}

/// Writes spaces over a piece of a text, and leaves its lines.
void blank(std::string& text, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    if (text[i] != '\n') text[i] = ' ';
  }
}

/// Takes children of one value out of a text, each with the comma that goes with it.
class Remover {
 public:
  Remover(const JsonText& tree, const std::string& before, std::string& text)
      : tree_(tree), before_(before), text_(text) {}

  /// @param gone  Positions among the children.
  void run(const JsonNode& parent, const std::set<std::size_t>& gone) {
    const std::vector<const JsonNode*> children = tree_.children(parent);
    bool kept = false;
    for (std::size_t i = 0; i < children.size(); ++i) {
      if (!gone.contains(i)) {
        kept = true;
        continue;
      }
      blank(text_, children[i]->whole(), children[i]->end);
      if (kept) {
        blank_comma(children[i - 1]->end);
      } else if (i + 1 < children.size()) {
        blank_comma(children[i]->end);
      }
    }
  }

 private:
  void blank_comma(std::size_t from) {
    const std::size_t comma = before_.find(',', from);
    if (comma != std::string::npos) text_[comma] = ' ';
  }

  const JsonText& tree_;
  /// The text as the tree knows it.
  const std::string& before_;
  std::string& text_;
};

/// The position that a segment of a pointer names, if it names one.
std::optional<std::size_t> position(std::string_view segment) {
  std::size_t out = 0;
  const auto [end, error] = std::from_chars(segment.data(), segment.data() + segment.size(), out);
  if (error != std::errc() || end != segment.data() + segment.size()) return std::nullopt;
  return out;
}

}  // namespace

bool Period::holds(const Date& on) const {
  return (!from || *from <= on) && (!until || on <= *until);
}

Date nearest(const Period& period, const Date& to) {
  if (period.holds(to)) return to;
  return period.from && to < *period.from ? *period.from : *period.until;
}

std::string to_words(const Period& period) {
  if (!period.from && !period.until) return "always";
  std::string out = period.from ? "from " + to_string(*period.from) : "";
  if (period.until) out += (out.empty() ? "until " : " until ") + to_string(*period.until);
  return out;
}

std::string DatedContent::pointer_in_file(const std::string& file, std::string_view pointer) const {
  const auto lists = taken.find(file);
  if (lists == taken.end()) return std::string(pointer);
  std::string out;
  while (!pointer.empty()) {
    pointer.remove_prefix(1);
    const std::string_view segment = pointer.substr(0, pointer.find('/'));
    pointer.remove_prefix(segment.size());
    const auto list = lists->second.find(out);
    std::optional<std::size_t> at = list == lists->second.end() ? std::nullopt : position(segment);
    if (at) {
      for (const std::size_t gone : list->second) *at += gone <= *at ? 1U : 0U;
    }
    out += "/" + (at ? std::to_string(*at) : std::string(segment));
  }
  return out;
}

bool DatedContent::leaves_out(const std::string& file, std::string_view pointer) const {
  const auto lists = taken.find(file);
  if (lists == taken.end()) return false;
  for (const auto& [list, gone] : lists->second) {
    if (!pointer.starts_with(list + "/")) continue;
    const std::string_view rest = pointer.substr(list.size() + 1);
    const std::optional<std::size_t> at = position(rest.substr(0, rest.find('/')));
    if (at && std::find(gone.begin(), gone.end(), *at) != gone.end()) return true;
  }
  return false;
}

Diagnostics DatedContent::in_files(Diagnostics findings) const {
  for (Diagnostic& each : findings) each.pointer = pointer_in_file(each.file, each.pointer);
  return findings;
}

Validity::Validity(std::span<const SourceFile> files) : sources_(files) {
  const bool timed = std::any_of(files.begin(), files.end(),
                                 [](const SourceFile& file) { return mentions_time(file.text); });
  for (const SourceFile& file : files) {
    if (timed && (mentions_time(file.text) || has_scenarios(file.text))) read(file);
  }
  find_periods();
}

void Validity::read(const SourceFile& source) {
  // The loader says what is wrong with a text that can't be parsed.
  Diagnostics unparsed;
  std::optional<JsonText> tree = JsonText::read(source.path, source.text, unparsed);
  if (!tree) return;
  File file{&source, std::move(*tree), {}, {}, {}};
  for (std::size_t i = 0; i < file.tree.size(); ++i) {
    if (file.tree[i].key == mark_key && !in_remark(file.tree, file.tree[i])) read_mark(file, i);
  }
  read_scenarios(file);
  files_.push_back(std::move(file));
}

void Validity::read_mark(File& file, std::size_t node) {
  const JsonNode& mark = file.tree[node];
  const JsonNode& owner = *file.tree.parent_of(mark);
  file.marks.push_back(node);
  if (!is_element(file.tree, owner)) {
    complain(
        file, mark,
        "this can't be left out on some days; \"valid\" belongs in an element of a list, as in "
        "a criterion, a remark or a source; a translation goes with the text it translates");
    return;
  }
  const std::vector<const JsonNode*> parts = file.tree.children(mark);
  const bool known = std::all_of(parts.begin(), parts.end(), [](const JsonNode* part) {
    return part->key == "from" || part->key == "until";
  });
  if (mark.type != JsonNode::Type::Object || parts.empty() || !known) {
    complain(file, mark,
             "write {\"from\": \"YYYY-MM-DD\", \"until\": \"YYYY-MM-DD\"}: the first day and the "
             "last one; leave out one of the two where there is none");
    return;
  }
  const Period period{read_day(file, mark, "from"), read_day(file, mark, "until")};
  if (period.from && period.until && *period.until < *period.from) {
    complain(file, mark,
             "this ends on " + to_string(*period.until) + ", before it begins on " +
                 to_string(*period.from) + "; mend one of the two days");
    return;
  }
  file.dated.push_back(Dated{mark.parent, period});
}

std::optional<Date> Validity::read_day(const File& file, const JsonNode& mark,
                                       std::string_view key) {
  const JsonNode* part = file.tree.member(mark, key);
  if (part == nullptr) return std::nullopt;
  const std::optional<std::string> text = JsonText::string_at(*part, file.source->text);
  const std::optional<Date> out = text ? parse_date(*text) : std::nullopt;
  if (!out) {
    complain(file, *part, "write a day of the calendar as \"YYYY-MM-DD\"");
  }
  return out;
}

void Validity::read_scenarios(File& file) const {
  const JsonNode* list = file.tree.member(file.tree.root(), "scenarios");
  if (list == nullptr) return;
  for (const JsonNode* each : file.tree.children(*list)) {
    const JsonNode* today = file.tree.member(*each, "today");
    if (today == nullptr) continue;
    const std::optional<std::string> text = JsonText::string_at(*today, file.source->text);
    const std::optional<Date> on = text ? parse_date(*text) : std::nullopt;
    if (on) file.scenarios.emplace_back(today->parent, *on);
  }
}

void Validity::complain(const File& file, const JsonNode& node, std::string message) {
  diagnostics_.push_back(Diagnostic{Severity::Error, "bad-period", file.source->path,
                                    file.tree.pointer_of(node), std::move(message)});
}

void Validity::find_periods() {
  std::set<int> beginnings;
  for (const File& file : files_) {
    for (const Dated& each : file.dated) {
      if (each.period.from) beginnings.insert(to_days(*each.period.from));
      if (each.period.until) beginnings.insert(to_days(*each.period.until) + one_day);
    }
  }
  periods_.emplace_back();
  for (const int beginning : beginnings) {
    periods_.back().until = from_days(beginning - one_day);
    periods_.push_back(Period{from_days(beginning), {}});
  }
}

const Period& Validity::period_of(const Date& on) const {
  return *std::find_if(periods_.begin(), periods_.end(),
                       [&](const Period& period) { return period.holds(on); });
}

std::vector<std::size_t> Validity::left_out(const File& file, const Date& on) const {
  std::vector<std::size_t> out;
  for (const Dated& each : file.dated) {
    if (!each.period.holds(on)) out.push_back(each.node);
  }
  const Period& period = period_of(on);
  for (const auto& [node, today] : file.scenarios) {
    if (!period.holds(today)) out.push_back(node);
  }
  return out;
}

DatedContent Validity::on(const Date& on) const {
  DatedContent out;
  out.files.assign(sources_.begin(), sources_.end());
  for (const File& file : files_) {
    const JsonText& tree = file.tree;
    Remover remover(tree, file.source->text,
                    out.files[static_cast<std::size_t>(file.source - sources_.data())].text);
    std::map<std::size_t, std::set<std::size_t>> gone;
    for (const std::size_t node : left_out(file, on)) {
      gone[tree[node].parent].insert(tree[node].index);
    }
    for (const auto& [list, positions] : gone) {
      out.taken[file.source->path][tree.pointer_of(tree[list])].assign(positions.begin(),
                                                                       positions.end());
      remover.run(tree[list], positions);
    }
    for (const std::size_t node : file.marks) {
      remover.run(*tree.parent_of(tree[node]), {tree[node].index});
    }
  }
  return out;
}

}  // namespace wijzer::workspace
