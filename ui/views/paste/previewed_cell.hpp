// The cells of the form while a paste is previewed: as they would be, with what they hold now.
#pragma once

#include "ui/geometry.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

struct CellLook {
  Color background = 0;
  Color ink = 0;
};
CellLook previewed_look(const State& state, CellIndex cell);

/// `cell_rect`: all of the cell; `box`: where its value is written. A click on a cell in doubt takes or leaves it.
void draw_previewed_value(State& state, CellIndex cell, const Rect& cell_rect, const Rect& box);

/// In the place of the bar that names the selected cell.
void draw_preview_bar(State& state, const Rect& rect);

}  // namespace gongkai::ui
