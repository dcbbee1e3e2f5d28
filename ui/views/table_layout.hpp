// Where the rectangles of a drawn table lie: column edges from the grid's widths, row edges from the height of its texts.
#pragma once

#include <functional>
#include <vector>

#include "core/edition/grid_box.hpp"
#include "ui/geometry.hpp"

namespace gongkai::ui {

/// Edges are measured from the table's top left corner; there is one more edge than columns or rows.
struct TableLayout {
  std::vector<float> column_edges;
  std::vector<float> row_edges;
  float width() const { return column_edges.back(); }
  float height() const { return row_edges.back(); }
  Rect rect_of(const GridBox& box) const;
  Rect rect_of(const GridItem& item) const { return rect_of(box_of(item)); }
};

/// Height that an item's text needs at a width.
using ItemHeight = std::function<float(const GridItem& item, float width)>;

TableLayout lay_out_table(const Grid& grid, float width, float least_row_height,
                          const ItemHeight& item_height);

}  // namespace gongkai::ui
