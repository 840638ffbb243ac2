#include "checker/acceptances.hpp"

#include <algorithm>

#include "checker/visit.hpp"

namespace wijzer::check {

Acceptances::Acceptances(const Content& content) : content_(content) {
  for (const Accepted& each : content.accepted) used_.emplace_back(each.texts.size());
}

bool Acceptances::accepts(std::string_view check, std::string_view subject) {
  for (std::size_t i = 0; i < used_.size(); ++i) {
    const Accepted& each = content_.accepted[i];
    if (each.check != check) continue;
    const auto found = std::find(each.texts.begin(), each.texts.end(), subject);
    if (found == each.texts.end()) continue;
    used_[i][static_cast<std::size_t>(found - each.texts.begin())] = true;
    return true;
  }
  return false;
}

void Acceptances::take_away(Diagnostics& diagnostics) {
  std::erase_if(diagnostics, [this](const Diagnostic& each) {
    return !each.subject.empty() && accepts(each.check, each.subject);
  });
}

void Acceptances::report_unused(const std::vector<std::string_view>& not_run,
                                Diagnostics& diagnostics) const {
  for (std::size_t i = 0; i < used_.size(); ++i) {
    const Accepted& each = content_.accepted[i];
    if (std::find(not_run.begin(), not_run.end(), each.check) != not_run.end()) continue;
    for (std::size_t text = 0; text < each.texts.size(); ++text) {
      if (used_[i][text]) continue;
      check::add(diagnostics, Severity::Warning, "unused-acceptance", each.place,
                 "nothing is found that this accepts: [" + each.check + "] \"" + each.texts[text] +
                     "\"; remove it");
    }
  }
}

}  // namespace wijzer::check
