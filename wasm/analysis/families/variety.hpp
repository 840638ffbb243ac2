#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "analysis/families/diagrams.hpp"
#include "analysis/families/outputs.hpp"
#include "analysis/families/rules.hpp"

namespace wijzer::analysis {

/// How many different advices one part can give.
struct Variety {
  Output::Part kind = Output::Part::Route;
  /// For people: "route zvw", "outcome repair", "topic discharge", "problem ciz".
  std::string part;
  /// Different combinations of everything that the part can say, over all families; last days count
  /// by piece.
  std::size_t advices = 0;
};

/// The variety of every route, outcome, topic and problem. That of the whole advice is out of
/// reach: parts share questions, so it is neither their product nor their sum.
struct Varieties {
  std::vector<Variety> parts;
  /// Most nodes and bytes that one of them took.
  std::size_t nodes = 0;
  std::size_t bytes = 0;
  /// Whether one reached the cap: its figure means nothing.
  bool full = false;
};

/// Counts one part at a time: of the content that ships one takes as long as all others.
class VarietyRun {
 public:
  /// @param rules, outputs  Outlive the run.
  /// @param cap             Most nodes to make for one part.
  /// @param much            See Task.
  VarietyRun(Rules& rules, const std::vector<Output>& outputs, std::size_t cap, std::size_t much);

  [[nodiscard]] bool done() const { return at_ == order_.size(); }
  /// Counts the next part; not once it is done.
  void step();
  /// Once, when it is done.
  [[nodiscard]] Varieties take();

 private:
  using OwnerKey = std::pair<Output::Part, std::uint32_t>;

  Rules& rules_;
  /// Diagrams of their own: small ones are looked up faster than in those of all rules.
  Diagrams diagrams_;
  std::size_t kept_;
  std::size_t much_;
  std::vector<OwnerKey> order_;
  /// What each part says.
  std::map<OwnerKey, std::vector<Diagram<Said>>> said_;
  std::size_t at_ = 0;
  Varieties out_;
};

}  // namespace wijzer::analysis
