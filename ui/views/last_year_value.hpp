// Last year's value beside this year's: small in the cell, in full on hover and in the bar that names the selected cell.
#pragma once

#include "core/edition/edition.hpp"
#include "ui/geometry.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

/// In the cell's lower left corner, where it does not crowd the value, which takes `value_width` at the right; and in full below the
/// cell while the pointer rests on it. Nothing without last year's report.
void draw_last_year_value(State& state, CellIndex cell, const Rect& cell_rect, float value_width);

/// At the right end of `room`, with a button to fill in an opening figure; returns the width used.
float draw_last_year_in_bar(State& state, CellIndex cell, const Rect& room);

/// The switch that shows and hides the values in the cells, at the right end of `room`; returns the width used, 0 without last
/// year's report.
float draw_last_year_switch(State& state, const Rect& room);

}  // namespace gongkai::ui
