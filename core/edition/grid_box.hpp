// Rectangles of a drawn table, in grid rows and columns: what a selection of cells is.
#pragma once

#include <vector>

#include "core/edition/edition.hpp"

namespace gongkai {

/// `right` and `bottom` lie behind the last column and row.
struct GridBox {
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;
  bool operator==(const GridBox&) const = default;
};

GridBox box_of(const GridItem& item);
/// The smallest box that holds both.
GridBox around(const GridBox& first, const GridBox& second);
bool overlap(const GridBox& first, const GridBox& second);

/// Null for a cell that is not drawn by itself.
const GridItem* item_of(const Grid& grid, CellIndex cell);

/// The box, grown until it cuts through no cell.
GridBox without_cut_cells(const Grid& grid, GridBox box);
/// The cells that lie in the box, in reading order.
std::vector<CellIndex> cells_in(const Grid& grid, const GridBox& box);
/// The smallest box around all cells; empty for a table without any.
GridBox all_cells(const Grid& grid);

}  // namespace gongkai
