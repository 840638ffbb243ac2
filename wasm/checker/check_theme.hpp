#pragma once

#include "core/diagnostic.hpp"
#include "core/model/sender.hpp"

namespace wijzer::check {

/// "low-contrast": a colour of the theme that lacks the contrast of WCAG 2.2 with what it stands
/// on: 4.5 for text (1.4.3), 3 for parts of controls (1.4.11). The colours that a theme leaves out
/// are those of the page itself.
void check_theme(const Sender& sender, Diagnostics& diagnostics);

}  // namespace wijzer::check
