#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "analysis/families/measure.hpp"
#include "analysis/families/variety.hpp"
#include "core/diagnostic.hpp"
#include "core/model/content.hpp"
#include "core/model/date.hpp"

namespace wijzer::analysis {

/// What the authors read about the content as a whole.
struct Figures {
  /// Ways to answer what is asked; see Measure. Rounded above 2^53.
  double situations = 0;
  /// Things that the advice can say in more than one way; see outputs().
  std::size_t outputs = 0;
  /// Per route, outcome, topic and problem, in the author's order.
  std::vector<Variety> varieties;
  Bounds questions;
  /// Nodes of all diagrams, and the most bytes that they took at once.
  std::size_t nodes = 0;
  std::size_t bytes = 0;
};

struct Finding {
  Diagnostic diagnostic;
  /// By what the authors can accept it; empty when they can't.
  std::string subject;
  /// A condition that always or never holds shows here: nothing else is to blame.
  bool cause = false;
  /// What else tells it from a finding of the same kind at the same place: a verdict.
  std::string about = {};
};

/// A family that gets something.
struct Witness {
  /// For people: "route zvw: fits", "outcome repair", "problem ciz: first objection", "topic more",
  /// "route zvw, text \"Bel de arts.\"", "problem ciz, step objection: last day".
  std::string of;
  /// Its answers that matter, in words; the shortest there is.
  std::string family;
  /// Those answers; what else it is asked is open.
  Answers answers;
  /// Of a verdict, an outcome or a first step; else of a topic, a text or a last day.
  bool decides = true;
};

struct Proof {
  /// Nothing where they were not asked for, are not counted yet, or are too large to be.
  std::optional<Figures> figures;
  /// Without those that follow from a condition that always or never holds.
  std::vector<Finding> findings;
  /// How many follow from one.
  std::size_t held_back = 0;
  /// Only when asked for.
  std::vector<Witness> witnesses;
};

/// What to prove, and how far to go.
struct Task {
  Date today;
  /// Most nodes to make for the rules, and for one figure.
  std::size_t cap = 5'000'000;
  /// Whether to look for a family per verdict of each route, outcome, first step of each problem,
  /// topic, text and last day.
  bool witnesses = false;
  /// Whether to count the figures: of the content that ships that takes twice as long as all
  /// findings.
  bool figures = true;
  /// Whether findings are left out that follow from a condition that always or never holds. Without
  /// that there is one per place where a search through all answers finds something.
  bool hold_back = true;
  /// So many nodes more than are needed until the end make it forget them, between two questions.
  std::size_t much = 250'000;
};

/// Looks at every family that can answer the questions, exactly, and reports:
/// "no-advice", "double-advice": what the manifest declares under "advice" does not hold. Where it
/// declares nothing: no route fits or may fit, and no topic with `nothing_fits` is shown; without
/// routes and outcomes, neither a topic nor a problem.
/// "missing-headline": a verdict for which a route has no headline.
/// "no-first-step": a problem that holds has nothing left to try, or somebody whom routes concern
/// has nothing to do, although routes name steps.
/// "no-outcome": none of the outcomes holds.
/// "unreachable-outcome": wherever an outcome holds, an earlier one does.
/// "no-contact": a route fits or may fit, but nothing says who establishes, decides or starts.
/// "imprecise-route", "imprecise-criterion" (a warning): not known, although however all turns out
/// it holds, or does not; see Completion. "imprecise-condition" (a warning): the same of the
/// condition of a text, topic, problem or step, where the advice would be another one.
/// "undeclared-overlap": two steps that both can't wait, or two headlines that both hold.
/// "about-decided", "points-to-no", "not-served": what authors declare about texts and
/// organisations does not hold for some who read them: a criterion is decided the other way, a law
/// is "no", an organisation is not there for them. "leads-back": doing a step in a hurry makes an
/// earlier one of its ladder the first, which the same question asks about. "contrary-order": paths
/// of one family contradict each other, so that its plan puts a later step of one before an earlier
/// one that is still open. "unreachable-verdict", "unreachable-text", "unreachable-problem",
/// "unreachable-step", "unreachable-question", "unreachable-option": nobody ever sees it.
/// "unused-option" (a warning): two options that no condition tells apart. "redundant-condition" (a
/// warning): a part of a condition that lies within another part of it.
/// "asked-in-vain" (a warning): the page asks a family something that can't change the advice.
/// "settled-condition": a condition that always or never holds, where that begins; what follows
/// from it is held back. "proof-too-large": the cap was reached, and there are no figures; where
/// that was before they were counted, there are no other findings either.
///
/// @param content  Loaded without errors.
///
/// @example
///   analysis::Task task;
///   task.today = today;
///   const analysis::Proof proof = analysis::prove(content, task);
///   const bool nobody_left_out = proof.findings.empty();
[[nodiscard]] Proof prove(const Content& content, const Task& task);

}  // namespace wijzer::analysis
