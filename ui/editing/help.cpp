#include "ui/editing/help.hpp"

namespace gongkai::ui {

void toggle_help(State& state) {
  if (!state.open) return;
  state.help_open = !state.help_open;
  if (state.selected)
    state.reveal = state.open->report().edition->cells[state.selected->cell].address;
}

}  // namespace gongkai::ui
