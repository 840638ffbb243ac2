#include "analysis/families/questions_left.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <unordered_map>
#include <utility>

#include "analysis/families/answers.hpp"
#include "analysis/families/asking.hpp"
#include "analysis/families/pieces.hpp"
#include "core/conversation/questions_left.hpp"
#include "diagram/numbers.hpp"

namespace wijzer::analysis {
namespace {

using diagram::Numbers;
using Operation = Numbers::Operation;

/// Goes through the questions from last to first and keeps a sum of functions of earlier answers:
/// the most questions from there on. A question joins the functions that look at its answer to one
/// that does not; what never meets is never joined, so that the functions stay small.
/// Source: R. Dechter, Bucket elimination (Artificial Intelligence 113, 1999).
class Backward {
 public:
  Backward(Rules& rules, std::size_t cap) : rules_(rules), numbers_(rules.space().widths(), cap) {}

  /// Per question the function that it adds to the sum.
  std::vector<Diagram<double>> run(const std::vector<Diagram<Truth>>& asked) {
    std::vector<Diagram<double>> out(asked.size());
    for (std::uint32_t i = static_cast<std::uint32_t>(asked.size()); i-- > 0;) {
      const QuestionIndex question{i};
      out[i] = from(asked[i], question, take_joined(question));
      sum_.push_back(out[i]);
    }
    return out;
  }

  Numbers& numbers() { return numbers_; }

 private:
  /// Takes the functions that look at this question out of the sum.
  Diagram<double> take_joined(QuestionIndex question) {
    const QuestionSpace& mine = rules_.space()[question];
    Diagram<double> joined = numbers_.number(0);
    std::vector<Diagram<double>> others;
    for (const Diagram<double> each : sum_) {
      const std::vector<Level> levels = numbers_.shape(each).levels;
      if (!levels.empty() && levels.back() >= mine.first) {
        joined = numbers_.apply(Operation::Plus, joined, each);
      } else {
        others.push_back(each);
      }
    }
    sum_ = std::move(others);
    return joined;
  }

  /// Where the question is asked: itself and what its best answer brings. Elsewhere: what comes.
  Diagram<double> from(Diagram<Truth> asked, QuestionIndex question, Diagram<double> joined) {
    const double never = -std::numeric_limits<double>::infinity();
    const Diagram<Truth> limits =
        rules_.diagrams().and_kleene(valid_answers(rules_, question),
                                     nothing_beside(rules_.diagrams(), rules_.space()[question]));
    const Diagram<double> best =
        numbers_.apply(Operation::Plus, joined, function(limits, 0, never));
    // Where no answer is let through the conversation ends.
    const Diagram<double> after =
        numbers_.apply(Operation::Max, most(best, question), numbers_.number(0));
    const Diagram<double> with = numbers_.apply(Operation::Plus, after, numbers_.number(1));
    return numbers_.apply(
        Operation::Plus, numbers_.apply(Operation::Times, function(asked, 1, 0), with),
        numbers_.apply(Operation::Times, function(asked, 0, 1), most(joined, question)));
  }

  /// The truth as numbers: one where it is True, the other elsewhere.
  Diagram<double> function(Diagram<Truth> truth, double where_true, double elsewhere) {
    const std::vector<int> free(rules_.diagrams().levels(), -1);
    return numbers_.transfer(rules_.diagrams(), truth, free, [&](Truth leaf) {
      return leaf == Truth::True ? where_true : elsewhere;
    });
  }

  /// Over all answers to the question.
  Diagram<double> most(Diagram<double> node, QuestionIndex question) {
    const QuestionSpace& mine = rules_.space()[question];
    for (Level level = mine.first + mine.count; level-- > mine.first;) {
      node = numbers_.quantify(Operation::Max, level, node);
    }
    return node;
  }

  Rules& rules_;
  Numbers numbers_;
  std::vector<Diagram<double>> sum_;
};

using List = std::vector<std::uint32_t>;

/// Writes functions as the nodes of a table: of every node the least of its numbers moves to the
/// edges that lead to it.
class TableWriter {
 public:
  explicit TableWriter(Numbers& numbers) : numbers_(numbers) {}

  void add_root(Diagram<double> function) { roots_.push_back(edge_to(function)); }

  [[nodiscard]] std::size_t nodes() const { return nodes_.size(); }

  /// Nodes of later variables come first, those of one variable in the order of what they add and
  /// where they lead: so neighbours are alike, and a bundle tells them in few bytes.
  [[nodiscard]] List table(const List& cuts) {
    renumber();
    List levels;
    List back;
    List adds;
    std::uint32_t number = 0;
    for (const auto& [level, edges] : nodes_) {
      ++number;
      if (levels.empty() || *(levels.end() - 3) != level) {
        levels.insert(levels.end(), {level, 0, static_cast<std::uint32_t>(edges.size())});
      }
      ++*(levels.end() - 2);
      for (const Edge& edge : edges) {
        back.push_back(edge.to == 0 ? 0 : number - edge.to);
        adds.push_back(edge.adds);
      }
    }
    List out = {static_cast<std::uint32_t>(cuts.size()), static_cast<std::uint32_t>(levels.size())};
    out.insert(out.end(), cuts.begin(), cuts.end());
    for (const Edge& root : roots_) out.insert(out.end(), {root.adds, root.to});
    for (const List* list : {&levels, &back, &adds}) {
      out.insert(out.end(), list->begin(), list->end());
    }
    return out;
  }

 private:
  struct Edge {
    std::uint32_t adds = 0;
    /// The node from 1; 0 is none.
    std::uint32_t to = 0;
  };
  struct TableNode {
    Level level = 0;
    std::vector<Edge> edges;
  };

  Edge edge_to(Diagram<double> node) {
    if (numbers_.is_leaf(node)) return Edge{static_cast<std::uint32_t>(numbers_.value(node)), 0};
    if (const auto found = edges_.find(node); found != edges_.end()) return found->second;
    const Level level = numbers_.level(node);
    std::vector<Edge> edges;
    for (std::uint32_t v = 0; v < numbers_.width(level); ++v) {
      edges.push_back(edge_to(numbers_.cofactor(node, level, v)));
    }
    Edge out = edges.front();
    for (const Edge& edge : edges) out.adds = std::min(out.adds, edge.adds);
    List key = {level};
    for (Edge& edge : edges) {
      edge.adds -= out.adds;
      key.insert(key.end(), {edge.adds, edge.to});
    }
    const auto number = static_cast<std::uint32_t>(nodes_.size() + 1);
    const auto [same, fresh] = known_.emplace(std::move(key), number);
    out.to = same->second;
    if (fresh) nodes_.push_back({level, std::move(edges)});
    edges_.emplace(node, out);
    return out;
  }

  void renumber() {
    List by_level(nodes_.size());
    std::iota(by_level.begin(), by_level.end(), 0U);
    std::stable_sort(by_level.begin(), by_level.end(), [this](std::uint32_t a, std::uint32_t b) {
      return nodes_[a].level > nodes_[b].level;
    });
    // Of each old number the new one; only nodes of other variables lead to a node.
    List numbers(nodes_.size() + 1);
    const auto order = [this](std::uint32_t a, std::uint32_t b) {
      return key_of(nodes_[a]) < key_of(nodes_[b]);
    };
    for (auto from = by_level.begin(); from != by_level.end();) {
      const auto other = [&](std::uint32_t each) {
        return nodes_[each].level != nodes_[*from].level;
      };
      const auto to = std::find_if(from, by_level.end(), other);
      for (auto each = from; each != to; ++each) {
        for (Edge& edge : nodes_[*each].edges) edge.to = numbers[edge.to];
      }
      std::sort(from, to, order);
      for (; from != to; ++from) {
        numbers[*from + 1] = static_cast<std::uint32_t>(from - by_level.begin()) + 1;
      }
    }
    std::vector<TableNode> sorted;
    for (const std::uint32_t each : by_level) sorted.push_back(std::move(nodes_[each]));
    nodes_ = std::move(sorted);
    for (Edge& root : roots_) root.to = numbers[root.to];
  }

  static std::pair<List, List> key_of(const TableNode& node) {
    std::pair<List, List> out;
    for (const Edge& edge : node.edges) {
      out.first.push_back(edge.adds);
      out.second.push_back(edge.to);
    }
    return out;
  }

  Numbers& numbers_;
  std::vector<Edge> roots_;
  std::vector<TableNode> nodes_;
  /// What leads to the node of a function.
  std::unordered_map<Diagram<double>, Edge, diagram::RootHash> edges_;
  /// The number of a node by its level and edges.
  std::unordered_map<List, std::uint32_t, diagram::WordsHash> known_;
};

/// False where a piece begins at a number that the table can't hold.
bool add_cuts(const std::vector<Cut>& cuts, List& out) {
  constexpr int limit = QuestionsLeft::below_zero;
  out.push_back(static_cast<std::uint32_t>(cuts.size()));
  for (const auto& [deadline, at] : cuts) {
    if (at < -limit || at > limit) return false;
    const auto start = static_cast<std::uint32_t>(at + limit);
    out.insert(out.end(), {deadline ? deadline->value + 1 : 0, start / QuestionsLeft::base,
                           start % QuestionsLeft::base});
  }
  return true;
}

}  // namespace

QuestionsLeft questions_left(Rules& rules, const std::vector<Diagram<Truth>>& asked,
                             std::size_t cap) {
  List cuts;
  const Pieces pieces(rules.content());
  for (std::uint32_t i = 0; i < asked.size(); ++i) {
    const QuestionIndex question{i};
    if (!options_of(rules.content()[question]).empty()) continue;
    const int today = rules.space().today();
    const auto mine = pieces.lasting(question, today, today);
    if (!mine || !add_cuts(*mine, cuts)) return {};
  }
  Backward backward(rules, cap);
  const std::vector<Diagram<double>> functions = backward.run(asked);
  if (rules.diagrams().full() || backward.numbers().full()) return {};
  TableWriter writer(backward.numbers());
  for (const Diagram<double> function : functions) writer.add_root(function);
  const std::size_t largest =
      std::max({writer.nodes(), cuts.size(), rules.space().variables().size()});
  const std::vector<std::uint32_t>& widths = rules.space().widths();
  const bool wide = std::any_of(widths.begin(), widths.end(), [](std::uint32_t width) {
    return width > QuestionsLeft::most_values;
  });
  if (largest > largest_table || wide) return {};
  List table = writer.table(cuts);
  const auto most =
      most_from(rules.content(), table, no_answers(rules.content()), QuestionIndex{0});
  return most ? QuestionsLeft{*most, std::move(table)} : QuestionsLeft{};
}

std::optional<int> day_of_table(const Content& content, int today) {
  constexpr int two_months = 61;
  const Pieces pieces(content);
  const auto all_cuts_last = [&](int day) {
    for (std::uint32_t i = 0; i < content.questions.size(); ++i) {
      const bool asks_options = !options_of(content.questions[i]).empty();
      if (!asks_options && !pieces.lasting(QuestionIndex{i}, day, today)) return false;
    }
    return true;
  };
  for (int day = today; day < today + two_months; ++day) {
    if (all_cuts_last(day)) return day;
  }
  return std::nullopt;
}

QuestionsLeft questions_left(const Content& content, int today, std::size_t cap) {
  const std::optional<int> day = day_of_table(content, today);
  if (!day) return {};
  const Space space(content, *day);
  Diagrams diagrams(space.widths(), cap);
  Rules rules(content, space, diagrams);
  return questions_left(rules, asked_by_page(rules), cap);
}

}  // namespace wijzer::analysis
