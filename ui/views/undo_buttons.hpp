// Undo and redo in the header: the buttons that name their step, and the list of steps to go back.
#pragma once

#include "ui/geometry.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

/// Drawn from the right end of `rect`, which loses their width. `with_words`: the buttons say what they do; `with_list`: there is
/// room for the way to the list.
void draw_undo_buttons(State& state, Rect& rect, bool with_words, bool with_list);

/// The steps that can be undone, newest first, below the button that opened it; over everything.
void draw_undo_list(State& state, const Rect& window);

}  // namespace gongkai::ui
