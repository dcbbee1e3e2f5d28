// Part by part how far the report has come: what is filled in, what is missing, what is wrong. Each line leads to its part.
#pragma once

#include "ui/state/state.hpp"

namespace gongkai::ui {

/// Returns where the next part begins. A click changes the page.
float draw_progress_card(State& state, float x, float y, float width);

}  // namespace gongkai::ui
