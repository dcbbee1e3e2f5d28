// Keys and typing in the cells of a table, as in a spreadsheet: moving, replacing, editing, taking back.
#pragma once

#include <optional>
#include <string_view>

#include "ui/platform.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

/// Selects a cell of the open report and shows its section. Ends whatever was being edited.
void select_cell(State& state, CellIndex cell);
/// Begins editing the selected cell with its value in the field.
void edit_selected_cell(State& state);
/// What the field over the selected cell holds now.
void type_into_selected_cell(State& state, std::string_view text, bool composing);
/// True when the key was used.
bool cell_key(State& state, const KeyPress& key);

enum class Direction { left, right, up, down };
/// The nearest cell in that direction in the table as it is drawn; none at its edge.
std::optional<CellIndex> neighbour(const Edition& edition, CellIndex cell, Direction direction);
/// The next (or previous) cell that is filled in by hand, in reading order; none at the end of the table.
std::optional<CellIndex> next_to_fill_in(const Edition& edition, CellIndex cell, bool forward);

}  // namespace gongkai::ui
