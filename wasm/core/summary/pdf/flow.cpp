#include "core/summary/pdf/flow.hpp"

namespace wijzer::pdf {
namespace {

/// The first box after those that keep together with this one.
std::size_t end_of_group(const std::vector<LineBox>& boxes, std::size_t first) {
  std::size_t end = first;
  while (end + 1 < boxes.size() && boxes[end].keeps_next) ++end;
  return end + 1;
}

int height_of_group(const std::vector<LineBox>& boxes, std::size_t first, std::size_t end) {
  int out = 0;
  for (std::size_t i = first; i < end; ++i) {
    out += boxes[i].height + (i == first ? 0 : boxes[i].before);
  }
  return out;
}

}  // namespace

std::vector<PlacedPage> paginate(const std::vector<LineBox>& boxes, PageBody body) {
  std::vector<PlacedPage> pages(1);
  int top = body.top;
  const auto turn = [&] {
    pages.emplace_back();
    top = body.top;
  };
  for (std::size_t first = 0; first < boxes.size();) {
    const std::size_t end = end_of_group(boxes, first);
    const int height = height_of_group(boxes, first, end);
    const bool fits_a_page = height <= body.bottom - body.top;
    const auto space = [&](const LineBox& box) { return pages.back().empty() ? 0 : box.before; };
    if (fits_a_page && top + space(boxes[first]) + height > body.bottom) turn();
    for (; first < end; ++first) {
      const LineBox& box = boxes[first];
      if (!pages.back().empty() && top + box.before + box.height > body.bottom) turn();
      top += space(box);
      pages.back().push_back({top, &box});
      top += box.height;
    }
  }
  return pages;
}

}  // namespace wijzer::pdf
