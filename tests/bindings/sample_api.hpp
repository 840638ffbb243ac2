#pragma once

#include <string>

#include "bindings/api.hpp"
#include "support/files.hpp"
#include "support/sample.hpp"

namespace wijzer::test {

/// An Api with small content: "care" (choice), "kinds" (multiple, behind care), "age" (number) and
/// "day" (date), each of which decides a route.
[[nodiscard]] inline Sample api_sample() {
  Sample sample;
  sample.add("questions", choice("care", {"yes", "no"}));
  sample.add("questions", multiple("kinds", {"a", "b", "none"}))["when"] =
      json(R"({"question":"care","is":"yes"})");
  sample.add("questions", number("age", 0, 25));
  sample.add("questions", date("day"));
  sample.add("criteria", criterion("kind-a", json(R"({"question":"kinds","has":"a"})")));
  sample.add("criteria", criterion("young", json(R"({"question":"age","below":18})")));
  sample.add("criteria", criterion("late", json(R"({"question":"day","from":"2026-06-01"})")));
  for (const char* id : {"kind-a", "young", "late"}) {
    sample.add("routes", route(id, {{"criterion", id}}));
  }
  Tree& care = sample.tree["questions"][0];
  care["help"] = Tree::array({"Een pgb helpt.", "Of niet."});
  care["options"][0]["hint"] = "Met pgb of zonder.";
  sample.tree["terms"] = json(R"([{"id":"pgb","words":["pgb"],"text":"Geld."}])");
  sample.tree["interface"]["error.range"] = "Van {min} tot en met {max}.";
  return sample;
}

/// A loaded Api and the calls of the page, as JSON.
class Page {
 public:
  explicit Page(const Sample& sample = api_sample())
      : loaded(json(api.load(bundled(sample.text())))) {}

  [[nodiscard]] Tree call(const std::string& request) const { return json(api.call(request)); }
  [[nodiscard]] Tree ask(const Tree& request) const { return call(request.dump()); }

  wijzer::api::Api api;
  Tree loaded;
};

}  // namespace wijzer::test
