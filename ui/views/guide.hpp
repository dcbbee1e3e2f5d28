// The guide through the first report: says the next thing to do, leads there, and can be sent away. At the foot of the list of
// sections; in a narrow window a line below it.
#pragma once

#include "ui/state/state.hpp"

namespace gongkai::ui {

/// Of the guide in a list of sections of this size; 0 where it is not shown.
float guide_card_height(const State& state, const Rect& sections);
void draw_guide_card(State& state, const Rect& rect);
void draw_guide_line(State& state, const Rect& rect);

}  // namespace gongkai::ui
