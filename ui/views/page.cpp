// The page that is open.

#include "ui/views/views.hpp"

namespace gongkai::ui {

void draw_page(State& state, const Rect& rect) {
  if (!state.page) {
    draw_unit_page(state, rect);
  } else if (*state.page == ledger_page) {
    draw_ledger_page(state, rect);
  } else if (state.open->report().edition->sections[*state.page].is_text()) {
    draw_text_page(state, *state.page, rect);
  } else {
    draw_table_page(state, *state.page, rect);
  }
}

}  // namespace gongkai::ui
