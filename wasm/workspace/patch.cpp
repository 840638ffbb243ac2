#include <algorithm>
#include <cstddef>
#include <utility>

#include "workspace/exports.hpp"

namespace wijzer::workspace {
namespace {

using Lines = std::vector<std::string_view>;

/// With their line ends; the last may have none.
Lines lines_in(std::string_view text) {
  Lines out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    out.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return out;
}

/// Lines of both texts: first so many of the one go, then so many of the other come.
struct Hunk {
  std::size_t before = 0;
  std::size_t removed = 0;
  std::size_t after = 0;
  std::size_t added = 0;
};

/// The shortest way from one list of lines to the other. Source: E.W. Myers, An O(ND) difference
/// algorithm and its variations, Algorithmica 1 (1986).
class LineDifference {
 public:
  LineDifference(const Lines& before, const Lines& after) : before_(before), after_(after) {
    const std::size_t most = std::min(before.size(), after.size());
    while (front_ < most && before[front_] == after[front_]) ++front_;
    while (back_ < most - front_ &&
           before[before.size() - 1 - back_] == after[after.size() - 1 - back_]) {
      ++back_;
    }
    rows_ = static_cast<int>(before.size() - front_ - back_);
    columns_ = static_cast<int>(after.size() - front_ - back_);
  }

  std::vector<Hunk> hunks() {
    if (rows_ == 0 && columns_ == 0) return {};
    if (!search()) {
      return {Hunk{front_, static_cast<std::size_t>(rows_), front_,
                   static_cast<std::size_t>(columns_)}};
    }
    return walk_back();
  }

 private:
  /// With more differences than this the texts count as different throughout.
  static constexpr int most_differences = 2'000;

  /// How far each diagonal reaches with so many differences; diagonal k is at k + most.
  bool search() {
    const int most = std::min(rows_ + columns_, most_differences);
    std::vector<int> reach(static_cast<std::size_t>(2 * most + 3), 0);
    const auto at = [&](int k) -> int& {
      return reach[static_cast<std::size_t>(k) + static_cast<std::size_t>(most) + 1];
    };
    for (int d = 0; d <= most; ++d) {
      trace_.emplace_back(reach.begin() + (most - d), reach.begin() + (most + d + 3));
      for (int k = -d; k <= d; k += 2) {
        const bool down = k == -d || (k != d && at(k - 1) < at(k + 1));
        int x = down ? at(k + 1) : at(k - 1) + 1;
        while (x < rows_ && x - k < columns_ && same(x, x - k)) ++x;
        at(k) = x;
        if (x >= rows_ && x - k >= columns_) return true;
      }
    }
    return false;
  }

  [[nodiscard]] bool same(int x, int y) const {
    return before_[front_ + static_cast<std::size_t>(x)] ==
           after_[front_ + static_cast<std::size_t>(y)];
  }

  std::vector<Hunk> walk_back() {
    std::vector<Hunk> out;
    int x = rows_;
    int y = columns_;
    for (int d = static_cast<int>(trace_.size()) - 1; d > 0; --d) {
      const std::vector<int>& reach = trace_[static_cast<std::size_t>(d)];
      const auto at = [&](int k) {
        return reach[static_cast<std::size_t>(k) + static_cast<std::size_t>(d) + 1];
      };
      const int k = x - y;
      const bool down = k == -d || (k != d && at(k - 1) < at(k + 1));
      x = down ? at(k + 1) : at(k - 1);
      y = x - (down ? k + 1 : k - 1);
      note(out, x, y, down);
    }
    std::reverse(out.begin(), out.end());
    return out;
  }

  /// One line more, going back; joined with what follows it directly.
  void note(std::vector<Hunk>& out, int x, int y, bool added) const {
    const Hunk one{front_ + static_cast<std::size_t>(x), added ? 0U : 1U,
                   front_ + static_cast<std::size_t>(y), added ? 1U : 0U};
    const bool joins = !out.empty() && out.back().before == one.before + one.removed &&
                       out.back().after == one.after + one.added;
    if (!joins) return out.push_back(one);
    out.back() =
        Hunk{one.before, one.removed + out.back().removed, one.after, one.added + out.back().added};
  }

  const Lines& before_;
  const Lines& after_;
  std::size_t front_ = 0;
  std::size_t back_ = 0;
  int rows_ = 0;
  int columns_ = 0;
  std::vector<std::vector<int>> trace_;
};

constexpr std::size_t context = 3;

void write_line(std::string& out, char sign, std::string_view line) {
  out += sign;
  out += line;
  if (line.empty() || line.back() != '\n') out += "\n\\ No newline at end of file\n";
}

std::string range(std::size_t begin, std::size_t count) {
  const std::string from = std::to_string(count == 0 ? begin : begin + 1);
  return count == 1 ? from : from + "," + std::to_string(count);
}

/// Some hunks that stand so close that their surroundings meet.
std::string together(const std::vector<Hunk>& hunks, const Lines& before, const Lines& after) {
  const std::size_t lead = std::min(context, hunks.front().before);
  const Hunk& last = hunks.back();
  const std::size_t end = std::min(last.before + last.removed + context, before.size());
  const std::size_t begin = hunks.front().before - lead;
  const std::size_t begin_after = hunks.front().after - lead;
  const std::size_t end_after = last.after + last.added + (end - last.before - last.removed);
  std::string out = "@@ -" + range(begin, end - begin) + " +" +
                    range(begin_after, end_after - begin_after) + " @@\n";
  std::size_t at = begin;
  for (const Hunk& hunk : hunks) {
    while (at < hunk.before) write_line(out, ' ', before[at++]);
    for (std::size_t i = 0; i < hunk.removed; ++i) write_line(out, '-', before[at++]);
    for (std::size_t i = 0; i < hunk.added; ++i) write_line(out, '+', after[hunk.after + i]);
  }
  while (at < end) write_line(out, ' ', before[at++]);
  return out;
}

}  // namespace

std::string unified_diff(std::string_view path, const std::string* before,
                         const std::string* after) {
  const Lines old_lines = before == nullptr ? Lines{} : lines_in(*before);
  const Lines new_lines = after == nullptr ? Lines{} : lines_in(*after);
  const std::vector<Hunk> hunks = LineDifference(old_lines, new_lines).hunks();
  if (hunks.empty()) return {};
  const std::string name(path);
  std::string out = "--- " + (before == nullptr ? "/dev/null" : "a/" + name) + "\n+++ " +
                    (after == nullptr ? "/dev/null" : "b/" + name) + "\n";
  std::vector<Hunk> close;
  for (const Hunk& hunk : hunks) {
    const bool apart =
        !close.empty() && hunk.before - close.back().before - close.back().removed > 2 * context;
    if (apart) {
      out += together(close, old_lines, new_lines);
      close.clear();
    }
    close.push_back(hunk);
  }
  return out + together(close, old_lines, new_lines);
}

std::vector<SourceFile> changed_files(const Document& document) {
  std::vector<SourceFile> out;
  // What was undone after it was saved has to go into the author's folder as well.
  std::vector<std::string> paths = document.changed();
  for (const std::string& path : document.unsaved()) {
    if (std::find(paths.begin(), paths.end(), path) == paths.end()) paths.push_back(path);
  }
  for (const std::string& path : paths) {
    const std::string* now = document.bytes(path);
    if (now != nullptr) out.push_back(SourceFile{path, *now});
  }
  return out;
}

std::string patch_of(const Document& document) {
  std::string out;
  const std::span<const SourceFile> saved = document.saved();
  for (const std::string& path : document.unsaved()) {
    const auto before = std::find_if(saved.begin(), saved.end(),
                                     [&](const SourceFile& each) { return each.path == path; });
    out +=
        unified_diff(path, before == saved.end() ? nullptr : &before->text, document.bytes(path));
  }
  return out;
}

}  // namespace wijzer::workspace
