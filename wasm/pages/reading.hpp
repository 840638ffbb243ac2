#pragma once

#include <string>
#include <vector>

#include "core/model/content.hpp"

namespace wijzer::pages {

/// A condition as a parent reads it: one fact, or facts of which all or one must hold. "Not" is
/// gone: it has become the opposite fact.
struct Reading {
  enum class Kind { Fact, All, Any };

  Kind kind = Kind::Fact;
  /// A full sentence in the words of the content; empty for All and Any.
  std::string fact;
  std::vector<Reading> parts;
};

/// That a criterion holds, or does not. Nobody answered anything where this is read, so the content
/// can say it as a reader would: in "pages.fact.CRITERION" and "pages.fact_not.CRITERION", as in
/// "pages.fact.QUESTION.OPTION" and "pages.fact_below.QUESTION" for what is asked,
/// with _ for each hyphen of an id.
[[nodiscard]] std::string fact_of(const Content& content, const Criterion& criterion, bool holds);

/// Reads a condition, or its opposite. Equivalent to it in two-valued logic, except that a question
/// that is not asked has no answer.
[[nodiscard]] Reading reading_of(const Content& content, const Condition& condition,
                                 bool holds = true);

/// All of these together.
[[nodiscard]] Reading all_of(std::vector<Reading> parts);

/// The reading as a nested list, under the sentence that says how many must hold; one fact as a
/// paragraph after the words of `one`.
///
/// @param one, all, any  Keys of the three opening sentences of the outer list.
struct ReadingKeys {
  const char* one;
  const char* all;
  const char* any;
};
[[nodiscard]] std::string to_html(const Content& content, const Reading& reading,
                                  const ReadingKeys& keys);

}  // namespace wijzer::pages
