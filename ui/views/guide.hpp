// The guide through the first report: says the next thing to do, leads there, and can be sent away. At the foot of the list of
// sections where all of them have room above it; in a narrow window a line below them.
#pragma once

#include "ui/state/state.hpp"

namespace gongkai::ui {

/// Of the guide in a list of sections of this width; 0 when it is not there.
float guide_card_height(const State& state, float width);
void draw_guide_card(State& state, const Rect& rect);
void draw_guide_line(State& state, const Rect& rect);

}  // namespace gongkai::ui
