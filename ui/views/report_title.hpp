// Whose report of which year is open, and whether it is only a sample.
#pragma once

#include "ui/geometry.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

/// Of its short form; draw_report_title takes the long one where that has room.
float report_title_width(const State& state);
void draw_report_title(State& state, Rect room);

}  // namespace gongkai::ui
