// Where last year's report comes from: which one is there, or how to get one. Part of the ledger and of the unit's page.
#pragma once

#include "ui/state/state.hpp"

namespace gongkai::ui {

/// Draws from (x, y) on and returns the height used.
float draw_last_year_choice(State& state, float x, float y, float width);

/// The button that makes next year's report from the open one, with what it does; returns the height used.
float draw_next_year(State& state, float x, float y, float width);

}  // namespace gongkai::ui
