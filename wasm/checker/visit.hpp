#pragma once

#include <functional>
#include <string>

#include "analysis/families/conditions.hpp"
#include "core/diagnostic.hpp"
#include "core/model/content.hpp"

namespace wijzer::check {

/// Adds a finding, unless there are limits::findings already; of errors, twice as many.
/// @param subject  See Diagnostic::subject.
void add(Diagnostics& diagnostics, Severity severity, const char* check, const Place& place,
         std::string message, std::string subject = {});

/// A text of the content that a parent can read.
struct TextUnit {
  /// Stays the same while authors move things around: made of the ids of elements, as in
  /// "question.age.title"; what has no id of its own counts from 0 in its list. Empty for the title
  /// of a source, a name that is the same in every language.
  std::string id;
  const std::string& text;
  /// For a text that stands as the only one where a list may stand, the place of the list.
  Place place;
};

/// Calls `visit` with every text of the content, in the author's order.
void for_each_text(const Content& content, const std::function<void(const TextUnit&)>& visit);

/// A tag or an entity: "<b>", "</p>", "<!--", "&amp;", "&#39;".
[[nodiscard]] bool has_markup(const std::string& text);

using analysis::for_each_condition;
using analysis::for_each_note;
using analysis::for_each_note_list;
using analysis::for_each_part;

}  // namespace wijzer::check
