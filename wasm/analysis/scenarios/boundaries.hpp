#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "analysis/families/outputs.hpp"
#include "core/model/content.hpp"
#include "core/model/date.hpp"

namespace wijzer::analysis {

/// One of two families that differ in one part of one condition, or in one number or day, and that
/// get other advice because of it.
struct Boundary {
  /// Made of ids and keys, the same while the rest of the content changes:
  /// "edge-criterion-nursing-any-1-holds", "edge-age-17".
  std::string id;
  /// What the family is an example of: "criterion nursing, where /criteria/3/when/any/1 holds".
  std::string about;
  /// The output that would be another one on the other side.
  Output output;
  /// The whole conversation; up to a question where `asks` is set.
  Answers answers;
  /// In the words of the overview: the answers that matter.
  std::string words;
  /// The boundary is about which question comes next.
  bool asks = false;
};

/// boundaries(), in pieces, so that a page can draw between them. Given up by destroying it.
class BoundaryRun {
 public:
  /// As for boundaries(); the content outlives the run.
  BoundaryRun(const Content& content, const Date& today, std::size_t cap);
  ~BoundaryRun();
  BoundaryRun(const BoundaryRun&) = delete;
  BoundaryRun& operator=(const BoundaryRun&) = delete;

  [[nodiscard]] bool done() const;
  /// From 0 to 1, by pieces.
  [[nodiscard]] double progress() const;
  /// Does the next piece; not once it is done.
  void step();
  /// Once, when it is done.
  [[nodiscard]] std::vector<Boundary> take();

 private:
  class Finder;
  std::unique_ptr<Finder> finder_;
};

/// For every cut of a number or day, and for every part of every condition that can change a
/// verdict, topic, problem, step, first step or question: the shortest family on either side. Texts
/// alone are left out, as scenarios can't expect them.
///
/// @param content  Loaded without errors, with its scenarios: a side that one of them looks at
///                 already, with an expectation that would fail on the other side, is left out.
/// @param today    For time limits.
/// @param cap      Most nodes to make; when it is reached the result is empty.
[[nodiscard]] std::vector<Boundary> boundaries(const Content& content, const Date& today,
                                               std::size_t cap);

/// A family with its present advice as expectation: all verdicts, what possible routes depend on,
/// the topics that show, the problems with their first steps, and the next question. Without id and
/// title; on a day only where a date was given.
[[nodiscard]] Scenario present_advice(const Content& content, const Answers& answers);

/// The same for the family of a boundary, with the output that the boundary is about.
[[nodiscard]] Scenario as_scenario(const Content& content, const Boundary& boundary);

}  // namespace wijzer::analysis
