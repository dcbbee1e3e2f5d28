// The bar for finding and replacing, at the top of the page that is open.
#pragma once

#include "ui/state/state.hpp"

namespace gongkai::ui {

/// 0 while it is closed.
float search_bar_height(const State& state);
void draw_search_bar(State& state, const Rect& rect);

}  // namespace gongkai::ui
