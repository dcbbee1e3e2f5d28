// The line over a table: which cell is selected and what it is, how much is filled in, and what fills the blanks.
#pragma once

#include "ui/geometry.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

/// Height that the bar takes of the room: in a narrow page the words have a line of their own, and in a page that is low too, as
/// beside the unfolded findings of a phone, the only one.
float table_bar_height(const State& state, const Rect& room);
void draw_table_bar(State& state, TableIndex table, const Rect& rect);

}  // namespace gongkai::ui
