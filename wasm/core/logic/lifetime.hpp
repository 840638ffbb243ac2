#pragma once

#include <optional>

#include "core/model/content.hpp"

namespace wijzer {

/// Until when the content can be relied on as it stands.
struct Lifetime {
  Date last_day;
  /// The source that must be read again first; nothing where the list of equated days ends first.
  std::optional<SourceIndex> source;
};

/// The earliest day of review among the sources behind verdicts and time limits (of criteria,
/// routes, their headlines, outcomes, what those say, and deadlines), or the end of the list of
/// equated days when that is earlier. Nothing for content without any of these, such as the part
/// that comes first.
[[nodiscard]] std::optional<Lifetime> lifetime(const Content& content);

/// The last day of which the authors know whether it is an equated day; nothing without such a
/// list.
[[nodiscard]] std::optional<Date> equated_known_until(const Content& content);

/// Whether a last day can be told without reserve on `today`: the content is not past its lifetime,
/// and a limit of public law ends while it is known which days are equated.
[[nodiscard]] bool last_day_is_sure(const Content& content, const Deadline& deadline,
                                    const Date& last, const Date& today);

}  // namespace wijzer
