// A section that is a table: its heading, the bar that names the selected cell, and the official table itself.

#include <algorithm>

#include "ui/views/help.hpp"
#include "ui/views/page_heading.hpp"
#include "ui/views/paste/previewed_cell.hpp"
#include "ui/views/table_bar.hpp"
#include "ui/views/table_grid.hpp"
#include "ui/views/views.hpp"

namespace gongkai::ui {

void draw_table_page(State& state, SectionIndex section, const Rect& rect) {
  const float gap = state.theme.sizes.gap;
  const TableIndex table = *state.open->report().edition->sections[section].table;
  const Rect inside = draw_page_heading(state, section, rect);
  const Rect bar{inside.x, inside.y, std::min(inside.width, widest_table),
                 table_bar_height(state, inside)};
  state.paste ? draw_preview_bar(state, bar) : draw_table_bar(state, table, bar);
  float below = bar.bottom() + gap;
  if (!state.paste)
    below +=
        draw_help(state, section, Rect{inside.x, below, inside.width, inside.bottom() - below});
  draw_table_grid(state, table, Rect{inside.x, below, inside.width, inside.bottom() - below});
}

}  // namespace gongkai::ui
