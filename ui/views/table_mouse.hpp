// The mouse in a drawn table: a click selects a cell, a row or a column; Shift and dragging select more; a finger edits
// with its second tap.
#pragma once

#include <imgui.h>

#include <functional>

#include "ui/state/state.hpp"
#include "ui/views/table_layout.hpp"

namespace gongkai::ui {

struct DrawnTable {
  const TableLayout& layout;
  ImVec2 origin;  ///< of the table in the window, scrolled as it is
  Rect cells;  ///< in which cells are seen: beside the labels and below the head that stay in view
};

/// True for a place, measured from the cell's left edge, at which a control is drawn in the cell.
using IsOverControl = std::function<bool(CellIndex cell, float x)>;

/// Within the child window of the table, before it is drawn. A selection that grows by dragging scrolls the table at its edges.
void follow_mouse(State& state, TableIndex table, const DrawnTable& drawn,
                  const IsOverControl& is_over_control);

}  // namespace gongkai::ui
