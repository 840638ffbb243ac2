#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/place.hpp"
#include "workspace/json_text.hpp"
#include "workspace/kinds.hpp"

namespace wijzer::workspace {

/// One place at which an id stands.
struct Use {
  enum class Role {
    /// Here the element gets its id.
    Defines,
    /// Here it gets one that the program makes of the id of a step: the question
    /// "objection-answer" of the step "objection", and the option for which the step names no
    /// other id. There is nothing to write but the id of the step.
    Makes,
    /// Here something looks at it, or shows it.
    Refers,
    /// Here a scenario answers or expects it.
    Expects,
    /// Here it is part of the id of a text in another language, or of what an accepted finding is
    /// about.
    Mentions
  };

  Name name;
  Role role = Role::Refers;
  /// Of the value; where `key` is set, of the member whose name it is.
  Place place;
  bool key = false;
  /// Where in the text, or in the key, the id begins, counted without quotes and escapes.
  std::size_t at = 0;
  /// Whether it is written with underscores for its hyphens.
  bool underscored = false;
  /// The bytes of the text or key in its file, with its quotes.
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Calls `visit` with every use in one file, in the order of the file. What is no id, or stands
/// where the content takes none, is passed over.
///
/// @param file  Its path; that of a language begins with "i18n/".
void for_each_use(const std::string& file, std::string_view text, const JsonText& tree,
                  const std::function<void(const Use&)>& visit);

}  // namespace wijzer::workspace
