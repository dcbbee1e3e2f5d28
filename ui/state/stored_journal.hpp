// Which entries of the open report's journal lie in the storage: how many are kept behind a snapshot, so that undo goes on after a
// reload.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>

namespace gongkai::ui {

class StoredJournal {
 public:
  /// Every step of undo, and as many that were undone or redone.
  static constexpr std::size_t most_entries = 2000;
  static constexpr std::size_t most_bytes = 4'000'000;

  void add(std::uint64_t sequence, std::size_t bytes, bool replaces_previous = false);
  /// Gives up the oldest entries beyond what is kept. The sequence of the first that stays; `next` when none is left.
  std::uint64_t trim(std::uint64_t next);

 private:
  struct Entry {
    std::uint64_t sequence = 0;
    std::size_t bytes = 0;
  };
  std::deque<Entry> entries_;
  std::size_t bytes_ = 0;
};

}  // namespace gongkai::ui
