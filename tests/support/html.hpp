#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wijzer::test {

/// What is wrong with a self-contained HTML file: tags that do not match, letters that should have
/// been escaped, ids that stand twice, links that lead nowhere or outside, scripts, things to load.
/// Empty when nothing is.
[[nodiscard]] std::vector<std::string> html_problems(std::string_view html);

/// The text of the file as a reader sees it, without tags and with entities resolved.
[[nodiscard]] std::string visible_text(std::string_view html);

}  // namespace wijzer::test
