// An entry of the journal: an edit that was applied, and what it did to the steps of undo. A report is its last snapshot and the
// edits of the entries after it; undo and redo are rebuilt from the entries, those before the snapshot too.
#pragma once

#include <expected>

#include "core/report/edit.hpp"

namespace gongkai {

enum class StepMove {
  made,     ///< a new step
  undone,   ///< the newest step was taken back
  redone,   ///< the step that was taken back last was made again
  unknown,  ///< of a version that did not say it: no step from before can be relied on
};

struct JournalEntry {
  Edit edit;
  StepMove move = StepMove::made;
  /// The entry before is of the same step, and all of it is in this one.
  bool replaces_previous = false;
};

/// Addresses and ids, not positions. That an entry replaces the one before is for the storage, and not in it.
Json journal_entry_to_json(const JournalEntry& entry, const Edition& edition);
std::expected<JournalEntry, Problem> journal_entry_from_json(Json json, const Edition& edition,
                                                             const EditionCatalogue& editions);

}  // namespace gongkai
