// By which rules the findings were found: the rule pack in use, always in sight below the list; without one, where to choose it,
// at the list's end.
#pragma once

#include <functional>

#include "ui/views/findings/pen.hpp"

namespace gongkai::ui {

/// Without a pack: a line that unfolds where to choose one.
void draw_choice_of_rules(Pen& pen);

/// With a pack: drawn at the bottom of `area`, which becomes the room above it. Returns what a click in it does.
std::function<void(State&)> draw_rules_in_use(State& state, Rect& area);

}  // namespace gongkai::ui
