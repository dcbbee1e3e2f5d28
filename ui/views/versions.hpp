// The panel of earlier versions of the open report.
#pragma once

#include "ui/geometry.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

void draw_versions(State& state, const Rect& window);

}  // namespace gongkai::ui
