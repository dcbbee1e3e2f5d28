// The page that is open.

#include <algorithm>

#include "ui/views/search_bar.hpp"
#include "ui/views/views.hpp"

namespace gongkai::ui {

void draw_page(State& state, const Rect& whole) {
  Rect rect = whole;
  if (const float height = search_bar_height(state); height > 0) {
    draw_search_bar(state, Rect{rect.x, rect.y, rect.width, height});
    rect.y += height;
    rect.height = std::max(rect.height - height, 0.0F);
  }
  if (!state.page) {
    draw_unit_page(state, rect);
  } else if (*state.page == summary_page) {
    draw_summary_page(state, rect);
  } else if (*state.page == ledger_page) {
    draw_ledger_page(state, rect);
  } else if (state.open->report().edition->sections[*state.page].is_text()) {
    draw_text_page(state, *state.page, rect);
  } else {
    draw_table_page(state, *state.page, rect);
  }
}

}  // namespace gongkai::ui
