#pragma once

#include "core/model/content.hpp"
#include "support/random.hpp"
#include "support/sample.hpp"

namespace wijzer::test {

/// Small content of every question type, with nested conditions, questions behind questions,
/// criteria that use later criteria, notes and topics that look at verdicts. The same seed, the
/// same content.
[[nodiscard]] Sample random_sample(std::uint32_t seed);

/// An answer that the question allows; "weet ik niet" in a quarter of the cases where it is
/// offered.
[[nodiscard]] Answer random_answer(const Question& question, Random& random);

/// No answers yet, on a day around which the time limits of random content end.
[[nodiscard]] Answers first_answers(const Content& content);

/// Answers to about this many of a hundred questions, asked or not.
[[nodiscard]] Answers random_answers(const Content& content, Random& random, std::size_t percent);

/// The content that ships and `count` random ones.
[[nodiscard]] std::vector<Content> many_contents(int count);

}  // namespace wijzer::test
