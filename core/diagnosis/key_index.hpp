// Finds positions by a 64-bit key. Positions with equal keys are all kept.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace gongkai::diagnosis {

class KeyIndex {
 public:
  /// For at most `count` positions.
  explicit KeyIndex(std::size_t count)
      : shift_{64 - std::bit_width(2 * count + 1)}, slots_(std::size_t{1} << (64 - shift_)) {
    keys_.reserve(count);
  }

  /// Positions are numbered in the order in which they are added.
  void add(std::uint64_t key) {
    keys_.push_back(key);
    std::size_t slot = slot_of(key);
    while (slots_[slot] != 0) slot = next(slot);
    slots_[slot] = static_cast<std::uint32_t>(keys_.size());
  }

  std::uint64_t key(std::size_t position) const { return keys_[position]; }

  /// Calls visit(position) in the order in which they were added.
  template <typename Visit>
  void for_each(std::uint64_t key, Visit&& visit) const {
    for (std::size_t slot = slot_of(key); slots_[slot] != 0; slot = next(slot)) {
      const std::size_t position = slots_[slot] - 1;
      if (keys_[position] == key) visit(position);
    }
  }

 private:
  std::size_t slot_of(std::uint64_t key) const {
    return static_cast<std::size_t>((key * 0x9e3779b97f4a7c15U) >> shift_);
  }
  std::size_t next(std::size_t slot) const { return (slot + 1) & (slots_.size() - 1); }

  int shift_;
  std::vector<std::uint32_t> slots_;  ///< position + 1; 0: free
  std::vector<std::uint64_t> keys_;
};

}  // namespace gongkai::diagnosis
