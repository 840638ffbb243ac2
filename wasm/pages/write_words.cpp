#include <algorithm>

#include "pages/html.hpp"
#include "pages/writer.hpp"

namespace wijzer::pages {
namespace {

std::string lower(std::string text) {
  for (char& letter : text) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return text;
}

}  // namespace

void write_words(Writer& writer, const std::vector<TermIndex>& terms) {
  const Content& content = writer.content();
  std::vector<TermIndex> sorted = terms;
  std::stable_sort(sorted.begin(), sorted.end(), [&](TermIndex left, TermIndex right) {
    return lower(content[left].words.front()) < lower(content[right].words.front());
  });
  std::string items;
  for (const TermIndex index : sorted) {
    const Term& term = content[index];
    items += element("dt", escape(term.words.front()), "id=\"w-" + escape(term.id.value) + "\"");
    items += element("dd", escape(term.text));
    writer.use(term.sources);
  }
  if (!items.empty()) writer.raw(element("dl", "\n" + items, "class=\"kz-words\""));
}

void write_all_words(Writer& writer) {
  std::vector<TermIndex> all;
  for (std::size_t i = 0; i < writer.content().terms.size(); ++i) {
    all.push_back(TermIndex{static_cast<std::uint32_t>(i)});
  }
  write_words(writer, all);
}

}  // namespace wijzer::pages
