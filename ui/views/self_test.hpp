// The panel of the page's test of itself: a line for each part, and what it comes to.
#pragma once

#include "ui/geometry.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

void draw_self_test(State& state, const Rect& window);
/// The button that starts it, with its left end at the rectangle's; no wider than it.
void draw_self_test_button(State& state, const Rect& rect);

}  // namespace gongkai::ui
