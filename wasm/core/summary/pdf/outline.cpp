#include "core/summary/pdf/outline.hpp"

#include "core/summary/pdf/out.hpp"

namespace wijzer::pdf {
namespace {

/// A bookmark, or the tree itself, as its object refers to others: by number, 0 for none.
struct OutlineItem {
  int parent = 0;
  int previous = 0;
  int next = 0;
  int first = 0;
  int last = 0;
  int children = 0;
};

void write_entry(Out& out, std::string_view key, int number) {
  if (number != 0) out << key << Reference{number};
}

/// The tree of bookmarks. It has the first place itself, and the level above all others.
std::vector<OutlineItem> tree_of(const std::vector<Bookmark>& bookmarks,
                                 const std::vector<int>& numbers) {
  std::vector<OutlineItem> items(numbers.size());
  std::vector<std::size_t> above{0};
  for (std::size_t i = 1; i < items.size(); ++i) {
    while (above.size() > 1 && bookmarks[above.back() - 1].level >= bookmarks[i - 1].level) {
      above.pop_back();
    }
    OutlineItem& parent = items[above.back()];
    items[i].parent = numbers[above.back()];
    items[i].previous = parent.last;
    if (parent.last == 0) {
      parent.first = numbers[i];
    } else {
      items[static_cast<std::size_t>(parent.last - numbers[0])].next = numbers[i];
    }
    parent.last = numbers[i];
    ++parent.children;
    above.push_back(i);
  }
  return items;
}

}  // namespace

int write_outline(Objects& objects, const std::vector<Bookmark>& bookmarks,
                  const std::vector<Destination>& destinations) {
  if (bookmarks.empty()) return 0;
  std::vector<int> numbers;
  for (std::size_t i = 0; i <= bookmarks.size(); ++i) numbers.push_back(objects.reserve());
  const std::vector<OutlineItem> items = tree_of(bookmarks, numbers);
  for (std::size_t i = 0; i < items.size(); ++i) {
    const OutlineItem& item = items[i];
    Out out;
    out << "<<";
    if (i > 0) {
      const auto& [page, height] = destinations[i - 1];
      (out << "/Title").text(bookmarks[i - 1].title)
          << "/Dest[" << Reference{page} << "/XYZ null " << Points{height} << " null]";
    }
    write_entry(out, "/Parent ", item.parent);
    write_entry(out, "/Prev ", item.previous);
    write_entry(out, "/Next ", item.next);
    write_entry(out, "/First ", item.first);
    write_entry(out, "/Last ", item.last);
    if (item.children > 0) out << "/Count " << (i == 0 ? item.children : -item.children);
    out << ">>";
    objects.set(numbers[i], out.take());
  }
  return numbers[0];
}

}  // namespace wijzer::pdf
