// A line between the header and the page while the report is not stored, or only read: what is so, and what can be done.
#pragma once

#include "ui/geometry.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

/// 0 while there is nothing to say.
float keeping_banner_height(const State& state, float width);
void draw_keeping_banner(State& state, const Rect& rect);

}  // namespace gongkai::ui
