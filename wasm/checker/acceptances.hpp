#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostic.hpp"
#include "core/model/content.hpp"

namespace wijzer::check {

/// The findings that the authors accepted in the section "accepted", and which of them were needed.
class Acceptances {
 public:
  explicit Acceptances(const Content& content);

  /// Whether the authors accepted this finding about `subject`, with their reason.
  [[nodiscard]] bool accepts(std::string_view check, std::string_view subject);

  /// Takes away the findings that the authors accepted.
  void take_away(Diagnostics& diagnostics);

  /// "unused-acceptance": nothing was found that the authors accept there.
  /// @param not_run  Checks that did not run, so that nothing is known of what they would find.
  void report_unused(const std::vector<std::string_view>& not_run, Diagnostics& diagnostics) const;

 private:
  const Content& content_;
  /// Per acceptance, per text.
  std::vector<std::vector<bool>> used_;
};

}  // namespace wijzer::check
