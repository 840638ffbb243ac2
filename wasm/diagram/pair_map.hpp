#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "diagram/node.hpp"

namespace wijzer::diagram {

/// What was found for a pair.
struct PairSlot {
  Node a;
  Node b;
  Node result;
  bool taken = false;
};

/// Where to begin to look for a pair, in its lower bits.
inline std::uint64_t mixed_pair(Node a, Node b) {
  std::uint64_t h = (std::uint64_t{a.id} << 32U | b.id) * 0x9E3779B97F4A7C15ULL;
  h ^= h >> 32U;
  return h;
}

/// The node that was found for two nodes, or for one (then the second is the first node of all).
/// Open addressing: most of the work of this folder is looking things up here.
class PairMap {
 public:
  [[nodiscard]] const Node* find(Node a, Node b = {}) const {
    if (slots_.empty()) return nullptr;
    for (std::size_t at = start(a, b);; at = (at + 1) & (slots_.size() - 1)) {
      const PairSlot& slot = slots_[at];
      if (!slot.taken) return nullptr;
      if (slot.a == a && slot.b == b) return &slot.result;
    }
  }

  /// What was not found before.
  void add(Node a, Node b, Node result) {
    if (++size_ * 2 > slots_.size()) grow();
    put(PairSlot{a, b, result, true});
  }

  void clear() {
    std::vector<PairSlot>().swap(slots_);
    size_ = 0;
  }

  [[nodiscard]] std::size_t size() const { return size_; }

  [[nodiscard]] std::size_t bytes() const { return slots_.capacity() * sizeof(PairSlot); }

 private:
  static constexpr std::size_t first_size = 16;

  [[nodiscard]] std::size_t start(Node a, Node b) const {
    return static_cast<std::size_t>(mixed_pair(a, b)) & (slots_.size() - 1);
  }

  void put(const PairSlot& slot) {
    std::size_t at = start(slot.a, slot.b);
    while (slots_[at].taken) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = slot;
  }

  void grow() {
    std::vector<PairSlot> old(slots_.empty() ? first_size : slots_.size() * 2);
    old.swap(slots_);
    for (const PairSlot& slot : old) {
      if (slot.taken) put(slot);
    }
  }

  std::vector<PairSlot> slots_;
  std::size_t size_ = 0;
};

/// The same, but forgetting: what is added may take the place of something else, which is then
/// worked out once more. So it never takes more than some megabytes, which a processor's caches can
/// serve.
class RecentPairs {
 public:
  [[nodiscard]] const Node* find(Node a, Node b) const {
    if (slots_.empty()) return nullptr;
    const PairSlot& slot = slots_[start(a, b)];
    return slot.taken && slot.a == a && slot.b == b ? &slot.result : nullptr;
  }

  void add(Node a, Node b, Node result) {
    if (++added_ > slots_.size() && slots_.size() < most) grow();
    slots_[start(a, b)] = PairSlot{a, b, result, true};
  }

  void clear() {
    std::vector<PairSlot>().swap(slots_);
    added_ = 0;
  }

  [[nodiscard]] std::size_t bytes() const { return slots_.capacity() * sizeof(PairSlot); }

 private:
  static constexpr std::size_t first_size = 256;
  static constexpr std::size_t most = 1U << 19;

  [[nodiscard]] std::size_t start(Node a, Node b) const {
    return static_cast<std::size_t>(mixed_pair(a, b)) & (slots_.size() - 1);
  }

  void grow() {
    std::vector<PairSlot> old(slots_.empty() ? first_size : slots_.size() * 2);
    old.swap(slots_);
    for (const PairSlot& slot : old) {
      if (slot.taken) slots_[start(slot.a, slot.b)] = slot;
    }
  }

  std::vector<PairSlot> slots_;
  /// Since it was empty.
  std::size_t added_ = 0;
};

}  // namespace wijzer::diagram
