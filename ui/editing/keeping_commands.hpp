// Storage as the interface sees it: what comes back from it, what goes wrong with it, and what a person can do then.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/file/problem.hpp"
#include "ui/platform.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

/// A stored report as the platform reads it back.
struct StoredContent {
  std::string_view report;  ///< its id
  std::string_view snapshot;
  std::uint64_t sequence = 0;  ///< of the snapshot
  std::span<const StoredEntry> journal;
};

/// A report, and what hinders that all of it can be read.
struct Restored {
  History history;
  std::optional<Problem> problem;
};
/// The report of the snapshot, brought to the journal's end. An entry that cannot be read ends it: what stands before it is whole;
/// what follows would rest on what is missing. Damage before the snapshot costs steps of undo, and nothing else.
std::expected<Restored, Problem> restore(const StoredContent& stored,
                                         const EditionCatalogue& editions);

/// Opens it, or renews the report that is open.
void open_restored(State& state, const StoredContent& stored, Access access);

/// In the list or in the bin.
bool is_stored_here(const State& state, std::string_view report);
/// Puts the report, which is stored now, at the head of the list.
void list_as_newest(State& state, const Report& report);

void list_stored(State& state, std::vector<StoredReport> reports);
void tell_storing_failed(State& state, std::string_view report, SavingProblem problem);
/// Another window writes the open report from now on.
void lose_access(State& state);
/// The report is stored anew, as it is on the screen.
void store_cleared(State& state);

// What a person can do.

/// Hands over the open report as it is on the screen, whatever the storage says.
void save_rescue_file(State& state);
void retry_storing(State& state);
/// Becomes the window that writes the open report.
void take_over(State& state);
/// Shows what is stored in place of what this window could not store.
void show_stored_again(State& state);
/// Goes on with a copy of what is shown, as a report of its own.
void go_on_with_copy(State& state);
/// Gone from the list, but kept for a while.
void move_to_bin(State& state, std::size_t stored_report);
void take_from_bin(State& state, std::size_t binned_report);
void close_missing_notice(State& state);

/// True for a key that would write into a report that is only read.
bool is_refused_key(State& state, const KeyPress& key);
/// Says why nothing has changed, when a change was refused.
void tell_refusal(State& state);

}  // namespace gongkai::ui
