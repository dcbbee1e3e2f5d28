#include "core/edition/grid_box.hpp"

#include <algorithm>

namespace gongkai {

GridBox box_of(const GridItem& item) {
  return {.left = item.left,
          .top = item.top,
          .right = item.left + item.columns,
          .bottom = item.top + item.rows};
}

GridBox around(const GridBox& first, const GridBox& second) {
  return {.left = std::min(first.left, second.left),
          .top = std::min(first.top, second.top),
          .right = std::max(first.right, second.right),
          .bottom = std::max(first.bottom, second.bottom)};
}

bool overlap(const GridBox& first, const GridBox& second) {
  return first.left < second.right && second.left < first.right && first.top < second.bottom &&
         second.top < first.bottom;
}

const GridItem* item_of(const Grid& grid, CellIndex cell) {
  const auto found = std::ranges::find_if(grid.items, [&](const GridItem& item) {
    return item.style == GridItem::Style::cell && item.cell == cell;
  });
  return found == grid.items.end() ? nullptr : &*found;
}

GridBox without_cut_cells(const Grid& grid, GridBox box) {
  for (bool grown = true; grown;) {
    const GridBox before = box;
    for (const GridItem& item : grid.items) {
      if (item.style == GridItem::Style::cell && overlap(box, box_of(item)))
        box = around(box, box_of(item));
    }
    grown = box != before;
  }
  return box;
}

std::vector<CellIndex> cells_in(const Grid& grid, const GridBox& box) {
  std::vector<CellIndex> cells;
  for (const GridItem& item : grid.items) {
    if (item.style == GridItem::Style::cell && overlap(box, box_of(item)))
      cells.push_back(item.cell);
  }
  return cells;
}

GridBox all_cells(const Grid& grid) {
  GridBox all;
  bool is_first = true;
  for (const GridItem& item : grid.items) {
    if (item.style != GridItem::Style::cell) continue;
    all = is_first ? box_of(item) : around(all, box_of(item));
    is_first = false;
  }
  return all;
}

}  // namespace gongkai
