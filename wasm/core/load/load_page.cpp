#include <string>
#include <utility>

#include "core/load/load_parts.hpp"
#include "core/load/lookup.hpp"
#include "core/load/read_word.hpp"

namespace wijzer {
namespace {

enum class PartKind { Text, Route, Outcome, Topic, Problem, Pages, List };

/// The words for "kind"; those of lists come with the list they mean.
constexpr std::pair<const char*, std::pair<PartKind, ListPart>> part_kinds[] = {
    {"text", {PartKind::Text, {}}},
    {"route", {PartKind::Route, {}}},
    {"outcome", {PartKind::Outcome, {}}},
    {"topic", {PartKind::Topic, {}}},
    {"problem", {PartKind::Problem, {}}},
    {"pages", {PartKind::Pages, {}}},
    {"routes", {PartKind::List, ListPart::Routes}},
    {"forms", {PartKind::List, ListPart::Forms}},
    {"rules", {PartKind::List, ListPart::Rules}},
    {"outcomes", {PartKind::List, ListPart::Outcomes}},
    {"problem-list", {PartKind::List, ListPart::Problems}},
    {"contacts", {PartKind::List, ListPart::Contacts}},
    {"sender", {PartKind::List, ListPart::Sender}},
    {"embed", {PartKind::List, ListPart::Embed}},
    {"words", {PartKind::List, ListPart::Words}},
    {"sources", {PartKind::List, ListPart::Sources}},
    {"all", {PartKind::List, ListPart::All}}};

class PageReader {
 public:
  PageReader(const Content& content, Diagnostics& diagnostics)
      : content_(content), diagnostics_(diagnostics) {}

  std::vector<Page> read(std::span<const Spot> spots) {
    for (const Spot& spot : spots) pages_.push_back(read_named<Page>(spot));
    for (std::size_t i = 0; i < spots.size(); ++i) read_page(spots[i], i);
    return std::move(pages_);
  }

 private:
  void read_page(const Spot& spot, std::size_t at) {
    ObjectReader reader(spot, diagnostics_);
    Page page;
    page.place = spot.place;
    page.id.value = reader.text("id");
    page.title = reader.optional_text("title");
    page.description = reader.optional_text("description");
    page.intro = reader.optional_paragraphs("intro");
    page.site = reader.flag("site");
    page.sources = sources(reader);
    if (const auto above = reader.value("under")) {
      page.above = resolve(*above, pages_, "unknown-page", diagnostics_).value_or(PageIndex{});
      if (page.above.value >= at) {
        report(diagnostics_, "page-order", reader.at("under"),
               "the page \"" + page.id.value + "\" must come after the page it stands under");
        page.above = PageIndex{};
      }
    }
    for (const Spot& part : reader.required_list("parts")) page.parts.push_back(read_part(part));
    const bool subject =
        !page.parts.empty() && (holds<RoutePart>(page) || holds<ProblemPart>(page));
    if (!subject && reader.is_object()) {
      if (page.title.empty()) (void)reader.required("title");
      if (page.description.empty()) (void)reader.required("description");
    }
    reader.finish();
    pages_[at] = std::move(page);
  }

  template <typename Node>
  static bool holds(const Page& page) {
    return std::holds_alternative<Node>(page.parts.front().node);
  }

  Part read_part(const Spot& spot) {
    ObjectReader reader(spot, diagnostics_);
    Part part;
    part.place = spot.place;
    const auto [kind, list] = read_word(reader, "kind", part_kinds, diagnostics_);
    const auto subject = [&](const char* key, const auto& all, const char* check) {
      const auto found = resolve(reader, key, all, check, diagnostics_);
      return found ? *found : std::remove_cvref_t<decltype(*found)>{};
    };
    switch (kind) {
      case PartKind::Text:
        part.node =
            TextPart{reader.optional_text("title"), reader.paragraphs("text"), reader.flag("site")};
        part.sources = sources(reader);
        break;
      case PartKind::Route:
        part.node = RoutePart{subject("route", content_.routes, "unknown-route")};
        break;
      case PartKind::Outcome:
        part.node = OutcomePart{subject("outcome", content_.outcomes, "unknown-outcome")};
        break;
      case PartKind::Topic:
        part.node = TopicPart{subject("topic", content_.topics, "unknown-topic")};
        break;
      case PartKind::Problem:
        part.node = ProblemPart{subject("problem", content_.problems, "unknown-problem")};
        break;
      case PartKind::Pages:
        part.node = PagesPart{reader.text("title"),
                              resolve_list(reader, "pages", pages_, "unknown-page", diagnostics_)};
        break;
      case PartKind::List:
        part.node = list;
        break;
    }
    reader.finish();
    return part;
  }

  std::vector<SourceIndex> sources(ObjectReader& reader) {
    return resolve_list(reader, "sources", content_.sources, "unknown-source", diagnostics_);
  }

  const Content& content_;
  Diagnostics& diagnostics_;
  /// Holds only the ids of pages that are not read yet.
  std::vector<Page> pages_;
};

}  // namespace

std::vector<Page> read_pages(std::span<const Spot> spots, const Content& content,
                             Diagnostics& diagnostics) {
  return PageReader(content, diagnostics).read(spots);
}

}  // namespace wijzer
