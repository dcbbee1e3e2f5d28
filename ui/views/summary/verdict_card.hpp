// The head of the summary: whether the report may be submitted, by when, and a button for the next thing to do.
#pragma once

#include "ui/state/state.hpp"

namespace gongkai::ui {

/// Returns where the next part begins. A click may change the page.
float draw_verdict_card(State& state, float x, float y, float width);

}  // namespace gongkai::ui
