// A report with the edits that led to it: undo and redo.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/report/edit.hpp"
#include "core/report/report.hpp"

namespace gongkai {

/// Keeps at most `limit` steps. Every function that changes the report returns the edit that was applied, for the journal.
class History {
 public:
  static constexpr std::size_t limit = 1000;

  explicit History(Report report) : report_{std::move(report)} {}

  const Report& report() const { return report_; }

  /// Edits with the same non-empty `step` in a row become one step of undo (the keys typed into one cell).
  /// An empty edit changes nothing and leaves the redo steps alone.
  Edit perform(Edit edit, std::string_view step = {});
  Edit undo();  ///< empty when there is nothing to undo
  Edit redo();  ///< empty when there is nothing to redo

  bool can_undo() const { return !done_.empty(); }
  bool can_redo() const { return !undone_.empty(); }
  /// Wording key of the step that undo or redo would take; empty when there is none.
  std::string_view undo_name() const;
  std::string_view redo_name() const;

  /// The next edit starts a new step of undo, whatever its `step`.
  void close_step() { open_step_.clear(); }

 private:
  Report report_;
  std::vector<Edit> done_;
  std::vector<Edit> undone_;
  std::string open_step_;
};

}  // namespace gongkai
