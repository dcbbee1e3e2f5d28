// Keys and typing in the cells of a table, as in a spreadsheet: moving, replacing, editing, taking back.
#pragma once

#include <string_view>

#include "ui/platform.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

/// Selects a cell of the open report and shows its section. Ends whatever was being edited.
void select_cell(State& state, CellIndex cell);
/// What was being typed stays, and is one step of undo.
void end_cell_editing(State& state);
/// Begins editing the selected cell with its value in the field.
void edit_selected_cell(State& state);
/// What the field over the selected cell holds now.
void type_into_selected_cell(State& state, std::string_view text, bool composing);
/// True when the key was used.
bool cell_key(State& state, const KeyPress& key);

}  // namespace gongkai::ui
