// The page of shortcuts: shown and closed.
#pragma once

#include "ui/platform.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

void toggle_shortcuts(State& state);
/// True when the key was used: as long as the page is open, all are.
bool shortcuts_key(State& state, const KeyPress& key);

}  // namespace gongkai::ui
