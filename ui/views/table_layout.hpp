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

/// Columns of row labels at the left.
int label_columns(const Grid& grid);

/// The widths of the edition, in all as wide as `room` or as its cells need; whole pixels.
std::vector<float> column_edges(const Grid& grid, float room, float widest);
/// For a page as narrow as a phone: one column of row labels, the others without any width, and cells wide enough for a finger.
std::vector<float> narrow_column_edges(const Grid& grid, float room);

/// The part of a long item that is seen, but no smaller than its words need: there they stand while the table scrolls.
Rect part_in_view(const Rect& item, const Rect& seen, float least_width, float least_height);

/// Height that an item's text needs at a width.
using ItemHeight = std::function<float(const GridItem& item, float width)>;

/// The least heights of the rows: of those of the head, and of all others.
struct RowHeights {
  float head = 0;
  float rows = 0;
};
TableLayout lay_out_table(const Grid& grid, std::vector<float> column_edges, RowHeights least,
                          const ItemHeight& item_height);

}  // namespace gongkai::ui
