#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/model/content.hpp"
#include "core/model/date.hpp"

namespace wijzer {

/// Text of the page by key; the key itself where the content lacks it, so that a hole is visible.
[[nodiscard]] std::string phrase(const Content& content, std::string_view key);

/// A text with its {name} placeholders filled in.
[[nodiscard]] std::string filled(
    std::string text, std::initializer_list<std::pair<std::string_view, std::string_view>> values);

/// The phrase with its {name} placeholders filled in.
[[nodiscard]] std::string phrase(
    const Content& content, std::string_view key,
    std::initializer_list<std::pair<std::string_view, std::string_view>> values);

/// "Uw zorgverzekeraar" of "Uw zorgverzekeraar. Mail of schrijf.", and the rest.
[[nodiscard]] std::pair<std::string, std::string> first_sentence(const std::string& text);

/// "a", "a en b", "a, b en c" in the content's language.
[[nodiscard]] std::string enumerate(const Content& content, const std::vector<std::string>& names);

/// "21 november 2026" in the content's language.
[[nodiscard]] std::string date_in_words(const Content& content, const Date& date);

/// "dinsdag 22 december 2026".
[[nodiscard]] std::string weekday_in_words(const Content& content, const Date& date);

/// "1 dag", "24 dagen".
[[nodiscard]] std::string days_in_words(const Content& content, int days);

/// An answer as the parent would say it: "6 jaar", "Ja", "Verpleging; Rust", "Weet ik niet".
[[nodiscard]] std::string answer_in_words(const Content& content, QuestionIndex question,
                                          const Answer& answer);

/// A side of a criterion as a fact; where it has no wording, as the answer to its question.
[[nodiscard]] std::string fact_in_words(const Content& content, const Criterion& criterion,
                                        bool holds);

}  // namespace wijzer
