#pragma once

namespace wijzer::workbench {

/// Colours of the whole workbench. Each text has a contrast of 4.5 : 1 or more with what lies
/// behind it.
void apply_look(bool dark);

/// Colours that mean something; always beside a word that says the same.
struct Accents {
  unsigned good;
  unsigned bad;
  unsigned warning;
  unsigned muted;
  unsigned line;
};
[[nodiscard]] Accents accents(bool dark);

}  // namespace wijzer::workbench
