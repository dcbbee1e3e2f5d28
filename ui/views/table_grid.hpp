// The official table as it is drawn: headings, labels and cells, scrolled, with its head and its row labels staying in view.
#pragma once

#include "ui/geometry.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

inline constexpr float widest_table = 1160;

void draw_table_grid(State& state, TableIndex table, const Rect& rect);

}  // namespace gongkai::ui
