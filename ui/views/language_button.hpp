// The way to the other language, in that language's own words.
#pragma once

#include "ui/geometry.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

/// `is_short`: two letters instead of the name.
float language_button_width(const State& state, bool is_short);
void draw_language_button(State& state, const Rect& rect, bool is_short);

}  // namespace gongkai::ui
