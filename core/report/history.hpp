// A report with the edits that led to it: undo and redo.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/report/edit.hpp"
#include "core/report/journal.hpp"
#include "core/report/report.hpp"

namespace gongkai {

/// Keeps the newest steps: at most `limit`, and no more than take `byte_limit` (but the newest always). Every function that
/// changes the report returns the journal's entry of it, which is empty when nothing changed.
class History {
 public:
  static constexpr std::size_t limit = 1000;
  static constexpr std::size_t byte_limit = 4'000'000;

  explicit History(Report report) : report_{std::move(report)} {}

  const Report& report() const { return report_; }

  /// Edits with the same non-empty `step` in a row become one step of undo (the keys typed into one cell). The entry of an edit
  /// that goes on with a step has all of the step, and replaces the one before.
  /// An empty edit changes nothing and leaves the redo steps alone.
  JournalEntry perform(Edit edit, std::string_view step = {});
  JournalEntry undo();  ///< empty when there is nothing to undo
  JournalEntry redo();  ///< empty when there is nothing to redo

  bool can_undo() const { return !done_.empty(); }
  bool can_redo() const { return !undone_.empty(); }
  std::size_t undo_count() const { return done_.size(); }
  std::size_t redo_count() const { return undone_.size(); }
  /// The step that so many undos (or redos) would take last, counted from 0, which must be fewer than there are.
  const Edit& step_to_undo(std::size_t index = 0) const { return step_from_end(done_, index); }
  const Edit& step_to_redo(std::size_t index = 0) const { return step_from_end(undone_, index); }

  /// Whether an edit with this `step` would go on with the newest step.
  bool would_go_on(std::string_view step) const;
  /// The next edit starts a new step of undo, whatever its `step`.
  void close_step() { open_step_.clear(); }

  // Coming back from the journal, entry by entry and in order.

  /// Applies an entry.
  void replay(JournalEntry entry);
  /// Takes over what an entry says of the steps, when the report holds its edit already. The first entries may be missing.
  void recall(JournalEntry entry);
  void forget_steps();

 private:
  struct Step {
    Edit edit;
    std::size_t bytes = 0;
  };

  static const Edit& step_from_end(const std::vector<Step>& steps, std::size_t index) {
    return steps[steps.size() - 1 - index].edit;
  }
  void push(Edit edit);
  /// Moves the newest step of one list to the other; the edit that has the report follow.
  Edit move_step(std::vector<Step>& from, std::vector<Step>& to, bool back);

  Report report_;
  std::vector<Step> done_;
  std::vector<Step> undone_;
  std::string open_step_;
};

}  // namespace gongkai
