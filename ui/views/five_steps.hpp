// How a report is made, in five steps.
#pragma once

#include "ui/geometry.hpp"
#include "ui/state/state.hpp"

struct ImDrawList;

namespace gongkai::ui {

/// Draws it from the top of `rect` and returns its height. Only measures without a list.
float place_five_steps(const State& state, const Rect& rect, ImDrawList* list);

}  // namespace gongkai::ui
