// What is done with all selected cells at once: emptied, filled, copied. Each is one step of undo, and computed totals follow.
#pragma once

#include <optional>
#include <vector>

#include "core/copy/copied_cells.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

/// Empties all selected cells; typed totals are computed again.
void clear_selected(State& state);

/// What was typed into one cell of the range goes into all of it but its totals. False when nothing is being typed.
bool fill_range_with_typed(State& state);

/// The first row of the range goes into the rows below it, its first column into the columns beside it; into a single cell comes
/// what stands above it or to its left. Totals stay computed.
enum class FillDirection { down, right };
void fill_selected(State& state, FillDirection direction);

/// Every blank among the selected cells that has to be filled in becomes 0.
void fill_selected_with_zero(State& state);
/// The same for a table. Other tables that still have blanks are offered then.
void fill_table_with_zero(State& state, TableIndex table);
/// The same for all tables; behind the former, both are one step.
void fill_report_with_zero(State& state);
/// Blank cells that have to be filled in, of a table or of all but that one.
enum class Tables { this_one, others };
int blank_cells(const Report& report, TableIndex table, Tables tables);

/// What Ctrl+C takes; none where no cell is selected, or one is being edited.
std::optional<CopiedCells> copied_cells(const State& state);

}  // namespace gongkai::ui
