#pragma once

#include <string>
#include <vector>

#include "core/load/load_content.hpp"
#include "support/tree.hpp"

namespace wijzer::test {

/// Small content in one file, to be changed at will before it is loaded.
struct Sample {
  Sample();

  /// A manifest with everything inside.
  Tree tree;

  [[nodiscard]] std::string text() const { return tree.dump(); }
  Tree& add(const char* section, Tree element) {
    tree[section].push_back(std::move(element));
    return tree[section].back();
  }
};

/// Text as JSON; for conditions and answers in tables.
[[nodiscard]] Tree json(const std::string& text);

/// A choice question with these options and "weet ik niet".
[[nodiscard]] Tree choice(const std::string& id, const std::vector<std::string>& options);
/// A multiple choice question; the option "none" excludes the others.
[[nodiscard]] Tree multiple(const std::string& id, const std::vector<std::string>& options);
[[nodiscard]] Tree number(const std::string& id, int min, int max);
[[nodiscard]] Tree date(const std::string& id);
[[nodiscard]] Tree criterion(const std::string& id, Tree when);
/// A route that fits when this holds, with headlines "<id> fits", "<id> possible" and "<id> no".
[[nodiscard]] Tree route(const std::string& id, Tree fits_when);
/// An outcome for all who get no earlier one.
[[nodiscard]] Tree outcome(const std::string& id);
[[nodiscard]] Tree outcome(const std::string& id, Tree when);
[[nodiscard]] Tree topic(const std::string& id, Tree when);
/// A time limit of public law, counted from the answer to a date question.
[[nodiscard]] Tree deadline(const std::string& id, const std::string& from, int days);
[[nodiscard]] Tree step(const std::string& id);
[[nodiscard]] Tree problem(const std::string& id, Tree when, Tree ladder);
[[nodiscard]] Tree note(const std::string& text);

[[nodiscard]] LoadResult load(const std::string& text);
/// Loads a sample that must be without errors.
[[nodiscard]] Content content_of(const Sample& sample);

/// Answers from JSON text such as {"care": "yes"}; they must be right.
[[nodiscard]] Answers answers_of(const Content& content, const std::string& text);

[[nodiscard]] QuestionIndex question_index(const Content& content, const std::string& id);
[[nodiscard]] CriterionIndex criterion_index(const Content& content, const std::string& id);
[[nodiscard]] RouteIndex route_index(const Content& content, const std::string& id);

/// "check pointer" per diagnostic, in order.
[[nodiscard]] std::vector<std::string> short_forms(const Diagnostics& diagnostics);

}  // namespace wijzer::test
