#include "bench/chain.hpp"

#include <utility>

#include "core/summary/phrases.hpp"
#include "support/tree.hpp"

namespace wijzer::bench {
namespace {

using test::Tree;

std::string name_of(int question) { return "q" + std::to_string(question); }

Tree a_or_b(int question) {
  Tree any = Tree::array({});
  for (const char* option : {"a", "b"}) {
    any.push_back(Tree{{"question", name_of(question)}, {"is", option}});
  }
  return Tree{{"any", std::move(any)}};
}

Tree question(int at) {
  Tree out{{"id", name_of(at)}, {"type", "choice"}, {"short", "Vraag"},
           {"title", "Vraag?"}, {"why", "Daarom."}, {"unknown", "Weet ik niet"}};
  for (const char* option : {"a", "b", "c"}) {
    out["options"].push_back(Tree{{"id", option}, {"label", option}});
  }
  if (at > 0) out["when"] = a_or_b(at - 1);
  return out;
}

}  // namespace

std::string chain(int questions) {
  Tree out{{"format", 1},
           {"id", "chain"},
           {"version", "2026.11.1"},
           {"date", "2026-11-21"},
           {"language", "nl"}};
  for (const ProgramPhrase& each : program_phrases()) out["interface"][each.key] = "Tekst";
  for (int at = 0; at < questions; ++at) out["questions"].push_back(question(at));
  out["criteria"].push_back(Tree{{"id", "last"},
                                 {"when", a_or_b(questions - 1)},
                                 {"true", "Ja."},
                                 {"false", "Nee."},
                                 {"unknown", "Of niet."}});
  Tree route{{"id", "route"}, {"name", "De wet"}, {"title", "Wet"}, {"pays", "Zorg."}};
  route["fits_when"] = Tree{{"criterion", "last"}};
  for (const char* verdict : {"fits", "possible", "no"}) {
    route["headlines"][verdict].push_back(Tree{{"text", "Tekst."}});
  }
  out["routes"].push_back(std::move(route));
  return out.dump();
}

}  // namespace wijzer::bench
