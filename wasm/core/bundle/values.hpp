#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/model/content.hpp"
#include "core/model/date.hpp"
#include "core/model/limits.hpp"

/// What fields are made of, read or written by an archive; see fields.hpp.
namespace wijzer::bundle {

// Of what list an index is.
inline std::size_t size_of(const Content& content, QuestionIndex) {
  return content.questions.size();
}
inline std::size_t size_of(const Content& content, CriterionIndex) {
  return content.criteria.size();
}
inline std::size_t size_of(const Content& content, RouteIndex) { return content.routes.size(); }
inline std::size_t size_of(const Content& content, SourceIndex) { return content.sources.size(); }
inline std::size_t size_of(const Content& content, ContactIndex) { return content.contacts.size(); }
inline std::size_t size_of(const Content& content, DeadlineIndex) {
  return content.deadlines.size();
}
inline std::size_t size_of(const Content& content, StepIndex) { return content.steps.size(); }

template <typename Archive, typename Tag>
void value(Archive& archive, Index<Tag>& index) {
  archive.index(index.value, size_of(archive.content(), index));
}

template <typename Archive>
void value(Archive& archive, std::string& text) {
  archive.text(text);
}

/// All of a list in one round.
template <typename Archive, typename Element>
void value(Archive& archive, std::vector<Element>& list) {
  archive.count(list);
  for (Element& each : list) value(archive, each);
}

/// Up to eight of them in one byte.
template <typename Archive, typename... Flags>
void flags(Archive& archive, Flags&... flags) {
  static_assert(sizeof...(flags) <= 8);
  std::uint32_t bits = 0;
  std::uint32_t at = 0;
  ((bits |= static_cast<std::uint32_t>(flags) << at++), ...);
  archive.number(bits, (1U << sizeof...(flags)) - 1);
  at = 0;
  ((flags = (bits >> at++ & 1U) != 0), ...);
}

/// What is there where `has` says so, which comes before it among flags.
template <typename Archive, typename Value>
void where(Archive& archive, bool has, std::optional<Value>& optional) {
  if constexpr (Archive::reads) {
    if (has) optional.emplace();
  }
  if (has) value(archive, *optional);
}

template <typename Archive, typename Value>
void value(Archive& archive, std::optional<Value>& optional) {
  bool has = optional.has_value();
  flags(archive, has);
  where(archive, has, optional);
}

template <typename Archive, typename Word>
void word(Archive& archive, Word& word, Word last) {
  auto number = static_cast<std::uint32_t>(word);
  archive.number(number, static_cast<std::uint32_t>(last));
  word = static_cast<Word>(number);
}

template <typename Archive>
void day(Archive& archive, Date& date) {
  assert(Archive::reads || date.ok());
  int days = date.ok() ? to_days(date) : 0;
  archive.integer(days, to_days(earliest_date), to_days(latest_date));
  date = from_days(days);
}

/// Makes the variant hold the kind with this number.
template <typename Variant, std::size_t at = 0>
void turn_into(Variant& variant, std::uint32_t kind) {
  if constexpr (at < std::variant_size_v<Variant>) {
    if (kind == at) {
      variant.template emplace<at>();
    } else {
      turn_into<Variant, at + 1>(variant, kind);
    }
  }
}

/// @param bits  What the kind needs beside its number: up to two flags.
template <typename Archive, typename Variant>
std::uint32_t kind_of(Archive& archive, Variant& variant, std::uint32_t bits = 0) {
  constexpr std::uint32_t kinds = std::variant_size_v<Variant>;
  std::uint32_t kind = static_cast<std::uint32_t>(variant.index()) + kinds * bits;
  archive.number(kind, 4 * kinds - 1);
  if constexpr (Archive::reads) turn_into(variant, kind % kinds);
  return kind / kinds;
}

/// The flags beside the number of the kind of a condition.
inline std::uint32_t bits_of(const Condition& condition) {
  const auto two = [](bool low, bool high) { return (low ? 1U : 0U) + (high ? 2U : 0U); };
  return std::visit(overloaded{
                        [](const All&) { return 0U; },
                        [](const Any&) { return 0U; },
                        [](const Not&) { return 0U; },
                        [&](const Picked& node) { return two(node.guarded, false); },
                        [&](const Between& node) {
                          return two(node.at_least.has_value(), node.below.has_value());
                        },
                        [](const CriterionHolds&) { return 0U; },
                        [&](const VerdictIs& node) { return two(node.fits, false); },
                        [&](const DeadlineIs& node) { return two(node.passed, false); },
                    },
                    condition.node);
}

template <typename Archive>
void bound(Archive& archive, bool has, std::optional<int>& number) {
  if (!has) return;
  int known = number.value_or(0);
  archive.integer(known, -limits::number, limits::number);
  number = known;
}

template <typename Archive>
void value(Archive& archive, Condition& condition) {
  archive.enter();
  const std::uint32_t bits = kind_of(archive, condition.node, bits_of(condition));
  const bool low = (bits & 1U) != 0;
  std::visit(overloaded{
                 [&](All& node) { value(archive, node.parts); },
                 [&](Any& node) { value(archive, node.parts); },
                 [&](Not& node) {
                   if constexpr (Archive::reads) archive.make(node.part, 1);
                   for (Condition& part : node.part) value(archive, part);
                 },
                 [&](Picked& node) {
                   value(archive, node.question);
                   archive.option(node.question, node.option);
                   node.guarded = low;
                 },
                 [&](Between& node) {
                   value(archive, node.question);
                   bound(archive, low, node.at_least);
                   bound(archive, (bits & 2U) != 0, node.below);
                 },
                 [&](CriterionHolds& node) { value(archive, node.criterion); },
                 [&](VerdictIs& node) {
                   value(archive, node.route);
                   node.fits = low;
                 },
                 [&](DeadlineIs& node) {
                   value(archive, node.deadline);
                   node.passed = low;
                 },
             },
             condition.node);
  archive.leave();
}

}  // namespace wijzer::bundle
