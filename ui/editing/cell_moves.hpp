// Where a key leads from one cell of a drawn table to another.
#pragma once

#include <optional>
#include <span>

#include "core/report/report.hpp"

namespace gongkai::ui {

enum class Direction { left, right, up, down };
/// The nearest cell in that direction in the table as it is drawn; none at its edge.
std::optional<CellIndex> neighbour(const Edition& edition, CellIndex cell, Direction direction);
/// The last cell in that direction; none at its edge.
std::optional<CellIndex> farthest(const Edition& edition, CellIndex cell, Direction direction);
/// So many cells on, or as far as there are any; none at the edge.
std::optional<CellIndex> many_on(const Edition& edition, CellIndex cell, Direction direction,
                                 int steps);
/// Where Ctrl and an arrow lead: the last filled cell before a blank one, else the next filled one, else the edge. None at the edge.
std::optional<CellIndex> edge_of_filled(const Report& report, CellIndex cell, Direction direction);
/// The next (or previous) cell that is filled in by hand, in reading order; none at the end of the table.
std::optional<CellIndex> next_to_fill_in(const Edition& edition, CellIndex cell, bool forward);
/// The nearest cell below (or above) `cell` in the column of `column` that is filled in by hand; in a column of totals alone, the
/// nearest of them. None at the edge.
std::optional<CellIndex> next_in_column(const Edition& edition, CellIndex cell, CellIndex column,
                                        bool down);
/// The next (or previous) of the cells; behind the last comes the first again. `cells` holds `cell`.
CellIndex next_among(std::span<const CellIndex> cells, CellIndex cell, bool forward);

}  // namespace gongkai::ui
