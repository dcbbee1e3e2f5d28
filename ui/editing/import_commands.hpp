// Opening a file: as a new report, or beside the report of the same id that is here, with a choice. It never replaces.
#pragma once

#include <cstddef>
#include <expected>
#include <string_view>

#include "core/file/problem.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

/// Opens a report as a person has chosen it. When a report of the same id is here with another content, asks which is to be kept.
void open_chosen_file(State& state, ReadFile file);
/// Opens it for a program, which cannot be asked: over the report of the same id, as one step that undo takes back.
void open_for_program(State& state, Report report);
/// A file that was to be written was changed by somebody else: shows what differs from the open report, or says that something else
/// lies there now.
void compare_with_changed_file(State& state, std::expected<Report, Problem> report,
                               std::string_view name);
/// The stored report of the same id has come: the file that waits for it goes on.
void go_on_with_waiting_file(State& state);

// The answers.

/// The report stays as it is.
void keep_mine(State& state);
/// What is ticked becomes one step of undo.
void take_from_file(State& state);
/// The file becomes a report of its own.
void keep_both(State& state);
void toggle_part(State& state, std::size_t part);
bool takes_something(const ImportChoice& choice);

/// True while the choice waits: it has all keys. Escape keeps mine, Enter both.
bool import_key(State& state, const KeyPress& key);

}  // namespace gongkai::ui
