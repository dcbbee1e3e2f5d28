// What buttons and keys do with the report as a whole.
#pragma once

#include <optional>
#include <string_view>

#include "core/file/problem.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

void create_report(State& state);
void open_sample(State& state);
/// Leaves the open report, which stays stored.
void go_to_start_page(State& state);
/// To the file in which the report lies, where the platform knows one and may write it; `elsewhere`: to another one.
void export_report(State& state, bool elsewhere = false);
/// A step back or forth; leads to what it changed.
void undo(State& state, std::size_t steps = 1);
void redo(State& state, std::size_t steps = 1);
/// As State::page.
void go_to_page(State& state, std::optional<SectionIndex> page);
void turn_page(State& state, bool forward);
/// Gives the keyboard to the page's first cell or its text; false when something has it already.
bool begin_on_page(State& state);
/// The section and cell, text field or control that an address names; false when it names none.
bool go_to_address(State& state, std::string_view address);

/// Makes a report the open one and asks for it to be stored.
void show_report(State& state, Report report);
/// What lies in the storage of a report.
struct StoredPart {
  std::uint64_t last_sequence = 0;
  StoredJournal journal;
  Access access = Access::writes;
};
/// The same for one that comes back from the storage, with its steps of undo.
void show_stored_report(State& state, History history, StoredPart stored);

/// `wording`: with the file's name and the reason.
void show_problem(State& state, const Problem& problem, std::string_view file_name,
                  std::string_view wording = "import.refused");

}  // namespace gongkai::ui
