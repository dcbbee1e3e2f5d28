// Two sums that have to be equal, drawn as a balance: it tips to the heavier side when they are not.
#pragma once

#include "core/charts/chart_figures.hpp"
#include "ui/geometry.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

/// How far the beam is turned, in radians: to the right is positive, 0 is level. A difference is seen however small it is.
float tilt_of(const Balance& balance);

float balance_height(const State& state, const Balance& balance);
void draw_balance(const State& state, const Balance& balance, const Rect& rect);

}  // namespace gongkai::ui
