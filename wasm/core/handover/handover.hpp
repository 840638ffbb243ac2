#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/model/content.hpp"
#include "core/model/date.hpp"

namespace wijzer {

/// The first character of a code that this program writes and reads. Whatever the version, a code
/// begins with it and ends with the check, so that a newer one can be told from a mistyped one.
inline constexpr int handover_version = 1;

/// Spells the answers, those to what was done and what came of it included, as one code: ASCII, and
/// the same for the same answers. What stands in it is the number of each question and option; see
/// Numbers. A question without a number is left out.
///
/// @param content  With numbers.
/// @param answers  Those that count. An open one is left out; "weet ik niet" stands in it.
/// @param today    Days are told from here, and the code tells this day.
/// @return Empty where it would be too long to spell: more than 1,023 characters.
[[nodiscard]] std::string handover_code(const Content& content, const Answers& answers,
                                        const Date& today);

/// The answers without this one: "weet ik niet" where that is an answer, else open.
void leave_out(const Content& content, Answers& answers, QuestionIndex question);

/// What keeps a code from being read.
struct HandoverProblem {
  enum class Kind {
    /// Nothing was given.
    Empty,
    /// Longer than any hand-over is.
    TooLarge,
    /// A page or a file without a code in it.
    NoCode,
    /// A file of JSON that is no hand-over, or none any more.
    NoHandover,
    /// A character that no code has.
    BadCharacter,
    /// Fewer characters than it had.
    Truncated,
    /// More characters than it had.
    TooMany,
    /// Something was mistyped.
    Mistyped,
    /// Made by a newer page.
    NewerVersion,
    /// Made by a page that is too old.
    OlderVersion,
    /// Of other content than this.
    OtherWizard,
    /// No page makes such a code, though its check is right.
    Malformed,
  };

  Kind kind = Kind::Empty;
  /// BadCharacter: as it was typed.
  std::string character = {};
  /// BadCharacter and Mistyped: in which group of the code, from 1; 0 where that is not known.
  std::size_t group = 0;
  /// Truncated and TooMany: how many.
  std::size_t count = 0;
};

/// "mistyped", "other_wizard", ...: the name of a problem in requests and texts.
[[nodiscard]] std::string_view name_of(HandoverProblem::Kind kind);

/// What somebody handed over, as far as this content still knows it.
struct Handover {
  Answers answers;
  /// Of the content it was made with; empty where that has none of numbers and dots.
  std::string version;
  Date made;
  /// Whether it was made with content that has more numbers than this.
  bool newer = false;
  /// Answers to questions that this content does not have yet.
  std::size_t not_known = 0;
  /// Questions of which the answer, or a part of it, is not offered any more.
  std::vector<QuestionIndex> not_offered;
  /// What questions were called that were answered and are not asked any more.
  std::vector<std::string> retired;
  /// Questions that came since.
  std::vector<QuestionIndex> added;
};

/// Reads a code. Never trusts it: whatever the bytes, the answers are such as can be given today,
/// or there is a problem.
///
/// @param content  With numbers.
/// @param text     As it was typed, pasted or scanned; see unspelled().
/// Cost: linear in the text.
[[nodiscard]] std::variant<Handover, HandoverProblem> read_handover_code(const Content& content,
                                                                         std::string_view text,
                                                                         const Date& today);

}  // namespace wijzer
