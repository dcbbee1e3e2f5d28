#include "ui/editing/shortcuts.hpp"

namespace gongkai::ui {

void toggle_shortcuts(State& state) {
  state.shortcuts_open = !state.shortcuts_open;
  // What was being edited gets its field back with the text that it has then.
  ++state.field_revision;
}

bool shortcuts_key(State& state, const KeyPress& key) {
  const bool is_its_key = key.control && key.key == "/";
  if (is_its_key || (state.shortcuts_open && key.key == "Escape")) {
    toggle_shortcuts(state);
    return true;
  }
  return state.shortcuts_open;
}

}  // namespace gongkai::ui
