#include <algorithm>

#include "checker/check.hpp"
#include "checker/visit.hpp"

namespace wijzer::check {
namespace {

class PageCheck {
 public:
  PageCheck(const Content& content, Diagnostics& diagnostics)
      : content_(content),
        diagnostics_(diagnostics),
        routes_(content.routes.size()),
        outcomes_(content.outcomes.size()),
        topics_(content.topics.size()),
        problems_(content.problems.size()) {}

  void run() {
    for (const Page& page : content_.pages) look_at(page);
    need(content_.routes, routes_, "route");
    need(content_.outcomes, outcomes_, "outcome");
    need(content_.problems, problems_, "problem");
    for (std::size_t i = 0; i < topics_.size(); ++i) {
      // What stands at the top of the advice is urgent only in that situation.
      if (content_.topics[i].shown == TopicPlace::Top) topics_[i] = true;
    }
    need(content_.topics, topics_, "topic");
  }

 private:
  void look_at(const Page& page) {
    if (page.id.value == "index") {
      add(diagnostics_, Severity::Error, "bad-page-name", page.place / "id",
          "index.html is the page with the questions; give this page another id");
    }
    if (!page.intro.empty()) need_source(page, page.sources, page.place);
    for (const Part& part : page.parts) {
      std::visit(overloaded{
                     [&](const TextPart& node) {
                       if (!node.site) need_source(page, part.sources, part.place);
                     },
                     [&](const RoutePart& node) { mark(routes_, node.route.value); },
                     [&](const OutcomePart& node) { mark(outcomes_, node.outcome.value); },
                     [&](const TopicPart& node) { mark(topics_, node.topic.value); },
                     [&](const ProblemPart& node) { mark(problems_, node.problem.value); },
                     [](const PagesPart&) {},
                     [this](const ListPart& list) {
                       if (list != ListPart::Outcomes) return;
                       std::fill(outcomes_.begin(), outcomes_.end(), true);
                     },
                 },
                 part.node);
    }
  }

  /// A part whose id could not be resolved names the first one, which may not be there either.
  static void mark(std::vector<bool>& shown, std::size_t index) {
    if (index < shown.size()) shown[index] = true;
  }

  void need_source(const Page& page, const std::vector<SourceIndex>& sources, const Place& place) {
    if (page.site || !sources.empty()) return;
    add(diagnostics_, Severity::Error, "missing-source", place,
        "this text has no source; add the id of at least one to \"sources\", or write \"site\": "
        "true "
        "if it says nothing about law or practice");
  }

  template <typename Element>
  void need(const std::vector<Element>& elements, const std::vector<bool>& shown,
            const char* kind) {
    for (std::size_t i = 0; i < elements.size(); ++i) {
      if (shown[i]) continue;
      add(diagnostics_, Severity::Error, "missing-page", elements[i].place,
          std::string("no page tells about the ") + kind + " \"" + elements[i].id.value +
              "\"; add a part {\"kind\": \"" + kind + "\", \"" + kind + "\": \"" +
              elements[i].id.value + "\"} to a page");
    }
  }

  const Content& content_;
  Diagnostics& diagnostics_;
  std::vector<bool> routes_;
  std::vector<bool> outcomes_;
  std::vector<bool> topics_;
  std::vector<bool> problems_;
};

}  // namespace

void check_pages(const Content& content, Diagnostics& diagnostics) {
  if (!content.pages.empty()) PageCheck(content, diagnostics).run();
}

}  // namespace wijzer::check
