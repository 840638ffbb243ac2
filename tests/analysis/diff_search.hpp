#pragma once

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "analysis/brute_force.hpp"
#include "analysis/diff/diff.hpp"
#include "analysis/families/outputs.hpp"

namespace wijzer::test {

/// What changes: kind, subject, from and to, as in analysis::Change.
using ChangeKey = std::tuple<analysis::Change::Kind, std::string, std::string, std::string>;

/// The second implementation of the comparison: tries every answer that both contents let through
/// one by one, and asks the core what comes out on either side.
class DiffSearch {
 public:
  /// @param matching  Only who is who; see analysis::match.
  DiffSearch(const Content& before, const Content& after, const analysis::Matching& matching,
             int today);

  /// Every change with its share of all common situations.
  [[nodiscard]] std::map<ChangeKey, double> run();
  /// Of the last run: the share in which any of them changes.
  [[nodiscard]] double changed() const { return changed_; }
  /// Whether every situation with the example's answers has this change, and there is one.
  [[nodiscard]] bool shows(const analysis::CommonFamily& example, const ChangeKey& key) const;

 private:
  struct Situation {
    Answers before;
    Answers after;
    double weight = 0;
    std::vector<ChangeKey> changes;
  };
  /// One answer as both contents write it.
  struct Both {
    Answer before;
    Answer after;
    double weight = 1;
  };

  void extend(std::size_t entry, Situation situation, double all);
  [[nodiscard]] std::vector<Both> choices(std::size_t entry, const Situation& earlier) const;
  [[nodiscard]] std::optional<Answer> translated(std::size_t entry, const Answer& answer) const;
  void weigh_days(const Question& question, std::vector<Both>& choices) const;
  void finish(Situation situation);
  void add_question(std::size_t entry, Situation& situation);
  void add_answers(std::size_t entry, Situation& situation) const;
  void add_routes(Situation& situation) const;
  void add_outcomes(Situation& situation) const;
  void add_topics(Situation& situation) const;
  void add_problems(Situation& situation) const;

  const Content& before_;
  const Content& after_;
  const analysis::Matching& matching_;
  int today_;
  BruteForce search_before_;
  BruteForce search_after_;
  std::vector<analysis::Output> outputs_before_;
  std::vector<analysis::Output> outputs_after_;
  std::map<std::string, bool> relevant_[2];
  std::vector<Situation> situations_;
  double total_ = 0;
  double changed_ = 0;
};

}  // namespace wijzer::test
