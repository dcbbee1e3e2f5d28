#include "ui/views/table_layout.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace gongkai::ui {

Rect TableLayout::rect_of(const GridBox& box) const {
  const auto column = [&](int index) { return column_edges[static_cast<std::size_t>(index)]; };
  const auto row = [&](int index) { return row_edges[static_cast<std::size_t>(index)]; };
  const float x = column(box.left);
  const float y = row(box.top);
  return Rect{x, y, column(box.right) - x, row(box.bottom) - y};
}

TableLayout lay_out_table(const Grid& grid, float width, float least_row_height,
                          const ItemHeight& item_height) {
  TableLayout layout;
  double weights = 0;
  for (const GridColumn& column : grid.columns) weights += column.width;
  double passed = 0;
  layout.column_edges.push_back(0);
  for (const GridColumn& column : grid.columns) {
    passed += column.width;
    // Whole pixels keep the lines of the table sharp and equally thick.
    layout.column_edges.push_back(std::round(static_cast<float>(passed / weights) * width));
  }

  std::vector<float> heights(static_cast<std::size_t>(grid.row_count), least_row_height);
  const auto needed = [&](const GridItem& item) {
    const auto left = static_cast<std::size_t>(item.left);
    const float item_width = layout.column_edges[left + static_cast<std::size_t>(item.columns)] -
                             layout.column_edges[left];
    return std::ceil(item_height(item, item_width));
  };
  for (const GridItem& item : grid.items) {
    if (item.rows != 1) continue;
    float& height = heights[static_cast<std::size_t>(item.top)];
    height = std::max(height, needed(item));
  }
  // What a tall item still lacks goes to its last row.
  for (const GridItem& item : grid.items) {
    if (item.rows == 1) continue;
    float there = 0;
    for (int row = item.top; row < item.top + item.rows; ++row)
      there += heights[static_cast<std::size_t>(row)];
    const float lacking = needed(item) - there;
    if (lacking > 0) heights[static_cast<std::size_t>(item.top + item.rows - 1)] += lacking;
  }
  layout.row_edges.push_back(0);
  for (const float height : heights) layout.row_edges.push_back(layout.row_edges.back() + height);
  return layout;
}

}  // namespace gongkai::ui
