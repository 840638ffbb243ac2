#pragma once

#include <cstddef>
#include <string>

namespace wijzer::test {

// Content as large as one likes, as the JSON text of one file that loads and checks clean. In the
// chains every link names the one before it twice: what looks at both again and again takes
// exponential time.

/// Choice questions, each asked when the one before was answered "a" or "b"; the last one decides.
[[nodiscard]] std::string question_chain(std::size_t questions);
/// Choice questions of which two options are each offered when one of the same options was picked
/// before; the last one decides.
[[nodiscard]] std::string option_chain(std::size_t questions);
/// Criteria, each of which looks at its own question and twice at the one before; the last one
/// decides.
[[nodiscard]] std::string criterion_chain(std::size_t criteria);
/// A question that leads to others, each of which leads to nineteen others with a text of their own
/// each, and a route per branch. A multiple of twenty, at most 1280, beside the first one.
[[nodiscard]] std::string question_tree(std::size_t questions);

}  // namespace wijzer::test
