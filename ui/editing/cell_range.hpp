// Several cells selected together: by Shift, by the mouse, by the headings of rows and columns.
#pragma once

#include <optional>
#include <vector>

#include "core/edition/grid_box.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

/// The box of the selected cell, or of all that are selected with it; none where nothing drawn is selected.
std::optional<GridBox> selected_box(const State& state);
/// In reading order; empty where nothing is selected.
std::vector<CellIndex> selected_cells(const State& state);

/// Selects from the selected cell to this one of the same table. Ends whatever was being edited.
void extend_selection(State& state, CellIndex to);
/// Selects the table's cells in the box; its first cell has the keyboard. Nothing where there are none.
void select_box(State& state, TableIndex table, const GridBox& box);
/// From the selected cells: their whole rows, or their whole columns, up to the next heading within the table; or all cells up to
/// there, and when these are selected already, the table.
enum class Lines { rows, columns, all };
void select_lines(State& state, Lines lines);
/// What a click on a heading selects: the row or the column, a group of them, or what stands below a heading within the table.
GridBox box_behind(const Grid& grid, const GridItem& heading);

/// Moves the keyboard within the range, in reading order or (`down`) column by column.
void move_within_range(State& state, bool down, bool forward);

}  // namespace gongkai::ui
