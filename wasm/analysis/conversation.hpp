#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "analysis/rules.hpp"

namespace wijzer::analysis {

/// What can still come from one point of a conversation.
struct Course {
  /// Ways to answer what is still asked; numbers and days count by piece. Rounded above 2^53.
  double ways = 0;
  /// Fewest and most questions that can follow.
  int fewest = 0;
  int most = 0;
};

/// All conversations that a content allows, exactly. What shares no variable is followed apart, so
/// that the work grows with the sum of the parts and not with their product.
class Conversations {
 public:
  /// @param relevance  Per question where it is asked; see relevance().
  /// @param cap        Most points to look at; see full().
  Conversations(Rules& rules, std::vector<Node> relevance, std::size_t cap);

  /// From the first question on.
  [[nodiscard]] Course all();

  /// How many different points of a conversation were met.
  [[nodiscard]] std::size_t points() const { return known_.size(); }
  [[nodiscard]] bool full() const { return full_; }

 private:
  /// Something that is still open at a point of a conversation.
  struct Open {
    enum class Kind : std::uint32_t {
      /// Whether the question of the variable `level` will be asked: where `node` is True.
      Question,
      /// Which answers are let through: where `node` is True.
      Limit,
      /// An option, the variable `level`, of a question that is being answered.
      Option,
    };

    Kind kind = Kind::Question;
    Level level = 0;
    Node node;
  };
  using Point = std::vector<Open>;
  using Support = std::vector<std::uint64_t>;

  void add_limits(QuestionIndex question);
  void add_limit(QuestionIndex question, Node node);
  /// Whether the question of this variable is still to be asked.
  [[nodiscard]] static bool waits(const Point& point, Level level);
  [[nodiscard]] const Support& support(Node node);
  [[nodiscard]] std::vector<Point> apart(const Point& point);
  [[nodiscard]] Course follow_parts(const Point& point);
  [[nodiscard]] Course follow(Point point);
  [[nodiscard]] Course answer(const Point& point, Level level);
  /// What is open after the variable got this value; nothing when that is not let through.
  [[nodiscard]] std::optional<Point> after(const Point& point, Level level,
                                           std::uint32_t value) const;
  /// Lets go of variables before `level`: nobody asked for them.
  void skip_to(Level level, Point& point);

  Rules& rules_;
  Diagrams& diagrams_;
  Point start_;
  std::size_t cap_;
  bool full_ = false;
  std::unordered_map<std::vector<std::uint32_t>, Course, WordsHash> known_;
  std::unordered_map<std::uint32_t, Support> supports_;
};

}  // namespace wijzer::analysis
