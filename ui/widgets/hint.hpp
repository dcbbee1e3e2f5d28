// A word about what is pointed at: a small box below it, over everything.
#pragma once

#include <string_view>

#include "ui/geometry.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

/// One line below `target`, or above it at the window's lower end. `name`: of the box.
void draw_hint(State& state, std::string_view name, std::string_view text, const Rect& target);

}  // namespace gongkai::ui
