#include "ui/views/table_layout.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace gongkai::ui {
namespace {

constexpr float least_width_per_weight = 46;
constexpr float narrow_label_width = 118;
constexpr float least_width_for_finger = 64;

}  // namespace

Rect TableLayout::rect_of(const GridBox& box) const {
  const auto column = [&](int index) { return column_edges[static_cast<std::size_t>(index)]; };
  const auto row = [&](int index) { return row_edges[static_cast<std::size_t>(index)]; };
  const float x = column(box.left);
  const float y = row(box.top);
  return Rect{x, y, column(box.right) - x, row(box.bottom) - y};
}

int label_columns(const Grid& grid) {
  const auto first_cell = std::ranges::find(grid.columns, false, &GridColumn::is_label);
  return static_cast<int>(first_cell - grid.columns.begin());
}

std::vector<float> column_edges(const Grid& grid, float room, float widest) {
  double weights = 0;
  for (const GridColumn& column : grid.columns) weights += column.width;
  const float width =
      std::clamp(room, static_cast<float>(weights) * least_width_per_weight, widest);
  std::vector<float> edges{0};
  double passed = 0;
  for (const GridColumn& column : grid.columns) {
    passed += column.width;
    // Whole pixels keep the lines of the table sharp and equally thick.
    edges.push_back(std::round(static_cast<float>(passed / weights) * width));
  }
  return edges;
}

std::vector<float> narrow_column_edges(const Grid& grid, float room) {
  const int labels = label_columns(grid);
  const auto cells = static_cast<float>(grid.columns.size()) - static_cast<float>(labels);
  const float beside_labels = labels > 0 ? narrow_label_width : 0;
  float width = (room - beside_labels) / cells;
  for (const GridItem& item : grid.items) {
    if (item.style == GridItem::Style::cell)
      width = std::max(width, least_width_for_finger / static_cast<float>(item.columns));
  }
  std::vector<float> edges(static_cast<std::size_t>(labels), 0);
  for (float column = 0; column <= cells; ++column)
    edges.push_back(std::round(beside_labels + column * width));
  return edges;
}

Rect part_in_view(const Rect& item, const Rect& seen, float least_width, float least_height) {
  const auto part = [](float low, float high, float seen_low, float seen_high, float least) {
    if (high - low <= least) return std::pair{low, high};
    const float from = std::clamp(seen_low, low, high - least);
    return std::pair{from, std::clamp(seen_high, from + least, high)};
  };
  const auto [left, right] = part(item.x, item.right(), seen.x, seen.right(), least_width);
  const auto [top, bottom] = part(item.y, item.bottom(), seen.y, seen.bottom(), least_height);
  return Rect{left, top, right - left, bottom - top};
}

TableLayout lay_out_table(const Grid& grid, std::vector<float> column_edges, RowHeights least,
                          const ItemHeight& item_height) {
  TableLayout layout;
  layout.column_edges = std::move(column_edges);
  std::vector<float> heights(static_cast<std::size_t>(grid.row_count), least.rows);
  std::fill_n(heights.begin(), grid.header_rows, least.head);
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
