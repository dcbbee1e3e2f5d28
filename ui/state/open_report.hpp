// The report that is open: its history, what the checks say of it, and what of it is stored. No drawing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/report/history.hpp"
#include "core/rules/checker.hpp"
#include "core/rules/finding.hpp"
#include "ui/platform.hpp"

namespace gongkai::ui {

/// How far the saving of the open report has come.
enum class SavingState { saved, saving, failed };

class OpenReport {
 public:
  /// `last_sequence`: of the newest journal entry in the storage, 0 for a report that was never stored.
  OpenReport(Report report, const Checker& checker, std::uint64_t last_sequence);

  const Report& report() const { return history_.report(); }
  const History& history() const { return history_; }
  const std::vector<Finding>& findings() const { return findings_; }
  /// The findings that are worth a line, as places in findings(): first what is wrong, then what is missing, each in the order
  /// of the form. Sums that only wait for blanks that are listed anyway are left out.
  const std::vector<std::size_t>& listed() const { return listed_; }

  /// The gravest level of the failed checks that name the cell; none for a cell that nothing speaks against.
  std::optional<Level> mark_of(CellIndex cell) const { return marks_[cell]; }
  /// Failed checks of `level` that belong to the section; what is merely missing is not counted.
  int failures_in(SectionIndex section, Level level) const;
  int failures(Level level) const;
  /// Cells that are still blank, sections that are still empty, particulars of the unit that are not given.
  int missing_cells() const;
  int missing_sections() const;
  int missing_particulars() const;

  // Changing it. Each appends to the requests what has to be stored.

  void perform(Edit edit, std::string_view step, std::vector<Request>& requests);
  /// The edit that was taken back or made again; empty when there was none.
  Edit undo(std::vector<Request>& requests);
  Edit redo(std::vector<Request>& requests);
  void close_step() { history_.close_step(); }
  /// The whole report, as it is now.
  StoreSnapshot snapshot() const;

  // Storage.

  void stored(std::uint64_t sequence, double verified_at_ms);
  void storing_failed(std::string_view reason);
  SavingState saving() const;
  const std::string& saving_problem() const { return saving_problem_; }
  std::uint64_t edits_verified() const;
  double verified_at_ms() const { return verified_at_ms_; }

 private:
  void changed(const Edit& edit, std::vector<Request>& requests);
  void check();
  void list_findings();
  bool waits_for_listed_blanks(const Finding& finding) const;

  History history_;
  const Checker* checker_;
  std::vector<Finding> findings_;
  std::vector<std::size_t> listed_;
  std::vector<std::optional<Level>> marks_;
  std::uint64_t first_sequence_;
  std::uint64_t sequence_;
  std::uint64_t stored_sequence_;
  double verified_at_ms_ = 0;
  std::string saving_problem_;
};

/// The section in which a finding is shown: its own, or the one that holds its first cell; none for the report as a whole.
std::optional<SectionIndex> section_of(const Finding& finding, const Edition& edition);
/// The section whose table has the cell.
std::optional<SectionIndex> section_of(CellIndex cell, const Edition& edition);

}  // namespace gongkai::ui
