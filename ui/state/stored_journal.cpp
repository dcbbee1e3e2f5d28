#include "ui/state/stored_journal.hpp"

namespace gongkai::ui {

void StoredJournal::add(std::uint64_t sequence, std::size_t bytes, bool replaces_previous) {
  if (replaces_previous && !entries_.empty()) {
    bytes_ -= entries_.back().bytes;
    entries_.pop_back();
  }
  entries_.push_back({.sequence = sequence, .bytes = bytes});
  bytes_ += bytes;
}

std::uint64_t StoredJournal::trim(std::uint64_t next) {
  while (entries_.size() > most_entries || bytes_ > most_bytes) {
    bytes_ -= entries_.front().bytes;
    entries_.pop_front();
  }
  return entries_.empty() ? next : entries_.front().sequence;
}

}  // namespace gongkai::ui
