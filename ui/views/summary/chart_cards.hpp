// The figures of the report as charts, side by side where there is room.
#pragma once

#include "ui/state/state.hpp"

namespace gongkai::ui {

/// Returns where they end.
float draw_chart_cards(State& state, float x, float y, float width);

}  // namespace gongkai::ui
