// A file and the report of the same id that is here, side by side: what differs, and which is to be kept.
#pragma once

#include "ui/geometry.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

/// Over the whole window while the choice waits; draws nothing else.
void draw_import_choice(State& state, const Rect& window);

}  // namespace gongkai::ui
