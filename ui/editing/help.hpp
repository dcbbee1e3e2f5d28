// Help for what is selected: shown and closed.
#pragma once

#include "ui/state/state.hpp"

namespace gongkai::ui {

/// Also keeps the selected cell in view, which the help may push away.
void toggle_help(State& state);

}  // namespace gongkai::ui
