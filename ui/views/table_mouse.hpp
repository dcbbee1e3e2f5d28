// The mouse in a drawn table: a click selects a cell, a row or a column; Shift and dragging select more.
#pragma once

#include <imgui.h>

#include <functional>

#include "ui/state/state.hpp"
#include "ui/views/table_layout.hpp"

namespace gongkai::ui {

struct DrawnTable {
  const TableLayout& layout;
  ImVec2 origin;  ///< of the table in the window, scrolled as it is
  float head =
      0;  ///< height of the head that stays in view while the table scrolls; 0: it scrolls with it
};

/// True for a place, measured from the cell's left edge, at which a control is drawn in the cell.
using IsOverControl = std::function<bool(CellIndex cell, float x)>;

/// Within the child window of the table, before it is drawn.
void follow_mouse(State& state, TableIndex table, const DrawnTable& drawn,
                  const IsOverControl& is_over_control);

}  // namespace gongkai::ui
