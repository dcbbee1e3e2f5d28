// The page of shortcuts: all keys in groups, over everything.
#pragma once

#include "ui/geometry.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

/// The way to it, for the header: its width is a control's height.
void draw_shortcuts_button(State& state, const Rect& rect);

void draw_shortcuts(State& state, const Rect& window);

}  // namespace gongkai::ui
