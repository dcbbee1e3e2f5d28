// Several cells selected together: by Shift, by the mouse, by the headings of rows and columns; and what is done with all of them.
#pragma once

#include <optional>
#include <vector>

#include "core/copy/copied_cells.hpp"
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
void select_whole_table(State& state);
/// What a click on a heading selects: the row or the column, a group of them, or what stands below a heading within the table.
GridBox box_behind(const Grid& grid, const GridItem& heading);

/// Moves the keyboard within the range, in reading order or (`down`) column by column.
void move_within_range(State& state, bool down, bool forward);

/// Empties all selected cells as one step; typed totals are computed again.
void clear_selected(State& state);
/// Every blank among the selected cells that has to be filled in becomes 0, as one step.
void fill_selected_with_zero(State& state);
/// What Ctrl+C takes; none where no cell is selected, or one is being edited.
std::optional<CopiedCells> copied_cells(const State& state);

}  // namespace gongkai::ui
