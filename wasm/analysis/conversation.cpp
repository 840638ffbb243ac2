#include "analysis/conversation.hpp"

#include <algorithm>
#include <bit>
#include <numeric>
#include <utility>

#include "analysis/answers.hpp"

namespace wijzer::analysis {
namespace {

constexpr std::size_t word_bits = 64;

/// Sets of positions that are joined two by two (union-find).
class Groups {
 public:
  explicit Groups(std::size_t size) : parent_(size) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }
  std::size_t of(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(std::size_t a, std::size_t b) { parent_[of(b)] = of(a); }

 private:
  std::vector<std::size_t> parent_;
};

}  // namespace

Conversations::Conversations(Rules& rules, std::vector<Node> relevance, std::size_t cap)
    : rules_(rules), diagrams_(rules.diagrams()), cap_(cap) {
  for (std::uint32_t i = 0; i < relevance.size(); ++i) {
    const QuestionIndex question{i};
    if (relevance[i] == diagrams_.leaf(leaf_false)) continue;
    start_.push_back(Open{Open::Kind::Question, rules.space()[question].first, relevance[i]});
    add_limits(question);
  }
}

void Conversations::add_limits(QuestionIndex question) {
  const std::vector<bool> every(diagrams_.levels(), true);
  add_limit(question, let_through(rules_, question, every));
  const std::size_t options = options_of(rules_.content()[question]).size();
  for (std::uint32_t k = 0; k < options; ++k) {
    add_limit(question, only_offered(rules_, question, OptionIndex{k}));
  }
}

void Conversations::add_limit(QuestionIndex question, Node node) {
  if (diagrams_.is_leaf(node)) return;
  start_.push_back(Open{Open::Kind::Limit, rules_.space()[question].first, node});
}

/// The variables that the diagram tests, one bit each.
const Conversations::Support& Conversations::support(Node node) {
  if (const auto found = supports_.find(node.id); found != supports_.end()) return found->second;
  Support out(diagrams_.levels() / word_bits + 1);
  if (!diagrams_.is_leaf(node)) {
    const Level level = diagrams_.level(node);
    out[level / word_bits] |= std::uint64_t{1} << (level % word_bits);
    for (std::uint32_t v = 0; v < diagrams_.width(diagrams_.level(node)); ++v) {
      const Support& below = support(diagrams_.children(node)[v]);
      for (std::size_t i = 0; i < out.size(); ++i) out[i] |= below[i];
    }
  }
  return supports_.emplace(node.id, std::move(out)).first->second;
}

bool Conversations::waits(const Point& point, Level level) {
  return std::any_of(point.begin(), point.end(), [level](const Open& open) {
    return open.kind == Open::Kind::Question && open.level == level;
  });
}

/// Parts of a point that share no variable.
std::vector<Conversations::Point> Conversations::apart(const Point& point) {
  Groups groups(point.size());
  std::unordered_map<Level, std::size_t> owner;
  const auto claim = [&](Level level, std::size_t i) {
    const auto [found, fresh] = owner.emplace(level, i);
    if (!fresh) groups.join(found->second, i);
  };
  for (std::size_t i = 0; i < point.size(); ++i) {
    // Once its question is answered, a limit belongs to the options that it tests.
    const bool answered = point[i].kind == Open::Kind::Limit && !waits(point, point[i].level);
    if (!answered) claim(point[i].level, i);
    if (point[i].kind == Open::Kind::Option) continue;
    const Support& levels = support(point[i].node);
    for (std::size_t word = 0; word < levels.size(); ++word) {
      for (std::uint64_t rest = levels[word]; rest != 0; rest &= rest - 1) {
        claim(static_cast<Level>(word * word_bits) + static_cast<Level>(std::countr_zero(rest)), i);
      }
    }
  }
  std::vector<Point> out;
  std::unordered_map<std::size_t, std::size_t> place;
  for (std::size_t i = 0; i < point.size(); ++i) {
    const auto [found, fresh] = place.emplace(groups.of(i), out.size());
    if (fresh) out.emplace_back();
    out[found->second].push_back(point[i]);
  }
  return out;
}

std::optional<Conversations::Point> Conversations::after(const Point& point, Level level,
                                                         std::uint32_t value) const {
  Point out;
  for (const Open& open : point) {
    if (open.kind != Open::Kind::Limit && open.level == level) continue;  // answered now
    if (open.kind == Open::Kind::Option) {
      out.push_back(open);
      continue;
    }
    const Node next = diagrams_.at(open.node, level, value);
    if (diagrams_.is_leaf(next)) {
      const bool no = diagrams_.value(next) == leaf_false;
      if (open.kind == Open::Kind::Limit && no) return std::nullopt;
      if (open.kind == Open::Kind::Limit || no) continue;
    }
    out.push_back(Open{open.kind, open.level, next});
  }
  return out;
}

void Conversations::skip_to(Level level, Point& point) {
  for (Open& open : point) {
    if (open.kind != Open::Kind::Limit) continue;
    while (!diagrams_.is_leaf(open.node) && diagrams_.level(open.node) < level) {
      Node any = diagrams_.leaf(leaf_false);
      for (std::uint32_t v = 0; v < diagrams_.width(diagrams_.level(open.node)); ++v) {
        any = diagrams_.either(any, diagrams_.children(open.node)[v]);
      }
      open.node = any;
    }
  }
  std::erase_if(point, [this](const Open& open) {
    return open.kind == Open::Kind::Limit && diagrams_.is_leaf(open.node);
  });
}

Course Conversations::all() { return follow_parts(start_); }

Course Conversations::follow_parts(const Point& point) {
  Course sum{1, 0, 0};
  for (const Point& part : apart(point)) {
    const Course course = follow(part);
    if (course.ways == 0) return Course{};
    sum.ways *= course.ways;
    sum.fewest += course.fewest;
    sum.most += course.most;
  }
  return sum;
}

/// Goes on with the earliest question or option of a part.
Course Conversations::follow(Point point) {
  const auto next = std::min_element(point.begin(), point.end(), [](const Open& a, const Open& b) {
    const bool a_last = a.kind == Open::Kind::Limit;
    const bool b_last = b.kind == Open::Kind::Limit;
    return a_last != b_last ? b_last : a.level < b.level;
  });
  if (next->kind == Open::Kind::Limit) return Course{1, 0, 0};  // on what nobody asks
  const Level level = next->level;
  // Every variable before this one is behind us, so whether the question is asked is decided.
  const bool asks = next->kind == Open::Kind::Question;
  skip_to(level, point);
  Course course = answer(point, level);
  if (asks && course.ways > 0) {
    ++course.fewest;
    ++course.most;
  }
  return course;
}

/// Tries every value of a variable.
Course Conversations::answer(const Point& point, Level level) {
  std::vector<std::uint32_t> key;
  key.reserve(point.size() * 2);
  for (const Open& open : point) {
    key.push_back(open.level * 4 + static_cast<std::uint32_t>(open.kind));
    key.push_back(open.node.id);
  }
  if (const auto found = known_.find(key); found != known_.end()) return found->second;
  if (known_.size() >= cap_) {
    full_ = true;
    return Course{1, 0, 0};
  }
  const QuestionSpace& space = rules_.space()[rules_.space().variables()[level].question];
  Course best;
  for (std::uint32_t v = 0; v < diagrams_.width(level); ++v) {
    std::optional<Point> next = after(point, level, v);
    if (!next) continue;
    // "Some of the options": each of them is answered, too.
    for (Level bit = level + 1; level == space.first && v == 0 && bit < level + space.count;
         ++bit) {
      next->push_back(Open{Open::Kind::Option, bit, Node{}});
    }
    const Course course = follow_parts(*next);
    if (course.ways == 0) continue;
    best.fewest = best.ways == 0 ? course.fewest : std::min(best.fewest, course.fewest);
    best.most = std::max(best.most, course.most);
    best.ways += course.ways;
  }
  known_.emplace(std::move(key), best);
  return best;
}

}  // namespace wijzer::analysis
