#pragma once

#include <string>

#include "bindings/forms.hpp"
#include "bindings/sample_api.hpp"

namespace wijzer::test {

/// The papers of one family, through both doors as the page goes through them.
class FamilyPapers {
 public:
  /// @param request  "answers", "today" and what else every call of this family carries.
  explicit FamilyPapers(const Page& page, Tree request, const Tree& chosen = Tree::array()) {
    request["chosen"] = chosen;
    request["call"] = "result";
    // cppcheck-suppress useInitializationList ; the request is made first
    all = page.ask(request);
    request["call"] = "paper";
    brief = page.ask(request);
    Tree papers = {{"today", request["today"]}, {"short", brief}, {"all", all}};
    for (const char* key : {"id", "version", "language", "interface"}) {
      papers[key] = page.loaded[key];
    }
    loaded = json(forms.load(papers.dump()));
  }

  [[nodiscard]] Tree ask(const char* call, const char* paper, const Tree& without = Tree::array(),
                         const Tree& own = Tree::object()) const {
    return json(forms.call(
        Tree{{"call", call}, {"paper", paper}, {"without", without}, {"own", own}}.dump()));
  }
  [[nodiscard]] std::string text(const char* call, const char* paper,
                                 const Tree& without = Tree::array(),
                                 const Tree& own = Tree::object()) const {
    return ask(call, paper, without, own)["text"].get<std::string>();
  }

  Tree all;
  Tree brief;
  wijzer::api::Forms forms;
  Tree loaded;
};

}  // namespace wijzer::test
