// A word from the law: a button, and a strip below it that pushes down what it belongs to and so covers nothing.
#pragma once

#include "ui/state/state.hpp"

namespace gongkai::ui {

/// The ?-button at the right end of `rect`, which it shortens by its own width.
void draw_help_button(State& state, Rect& rect);

/// Help for the selected cell, else for the section, below `y`. Returns the height used, 0 when the help is closed. As long as it
/// is open it keeps its height, so that the table stands still while one goes from cell to cell.
float draw_help(State& state, SectionIndex section, const Rect& room);

}  // namespace gongkai::ui
