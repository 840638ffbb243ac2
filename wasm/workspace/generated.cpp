#include "workspace/generated.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "core/model/ascii.hpp"
#include "workspace/keep_scenario.hpp"

namespace wijzer::workspace {
namespace {

/// "route-zvw-fits" of "route zvw: fits": what an id can be made of.
std::string as_id(std::string_view text) {
  constexpr std::size_t longest = 60;
  std::string out;
  for (const char letter : text) {
    const char small = ascii_lower(letter);
    if (out.size() == longest) break;
    if ((small >= 'a' && small <= 'z') || (small >= '0' && small <= '9')) {
      out += small;
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out;
}

/// With a number where another one has it.
std::string free_id(const std::string& id, const std::set<std::string>& taken) {
  std::string out = id;
  for (int i = 2; taken.contains(out); ++i) out = id + "-" + std::to_string(i);
  return out;
}

}  // namespace

std::vector<Generated> generated_of(const Content& content,
                                    const std::vector<analysis::Boundary>& found) {
  std::vector<Generated> out;
  out.reserve(found.size());
  for (const analysis::Boundary& each : found) {
    out.push_back(
        {analysis::as_scenario(content, each), "Generated at a boundary: " + each.about + "."});
  }
  return out;
}

std::vector<Generated> generated_of(const Content& content,
                                    const std::vector<analysis::Witness>& found) {
  std::vector<Generated> out;
  std::set<std::string> taken;
  for (const analysis::Witness& each : found) {
    Scenario scenario = analysis::present_advice(content, each.answers);
    scenario.id.value = free_id("shortest-" + as_id(each.of), taken);
    scenario.title = each.family;
    taken.insert(scenario.id.value);
    out.push_back({std::move(scenario), "Generated as the shortest example of " + each.of + "."});
  }
  return out;
}

Edited accept_generated(Document& document, const Content& content, const Generated& generated,
                        const std::string& file) {
  std::set<std::string> taken;
  for (const Use& use : document.all_uses()) {
    if (use.name.kind == Kind::Scenario) taken.insert(use.name.id);
  }
  Scenario scenario = generated.scenario;
  scenario.id.value = free_id(scenario.id.value, taken);
  return add_scenario(document, file, scenario_json(content, scenario, generated.note));
}

}  // namespace wijzer::workspace
