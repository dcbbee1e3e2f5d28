// The preview: a bar that says how many pages there are, and the sheets below each other, which follow where one is in the report.
#pragma once

#include "ui/geometry.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

void draw_preview(State& state, const Rect& rect);

}  // namespace gongkai::ui
