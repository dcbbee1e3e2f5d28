// Pasting into the form: one value at once, a table by way of a preview that is accepted or refused as a whole.
#pragma once

#include <cstddef>

#include "ui/platform.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

/// One value becomes that of the selected cell, or of all cells that are selected with it; anything else is shown as a preview, or
/// is refused with a message that says why.
void paste(State& state, const PastedContent& content);

// While there is a preview.

/// True when the key was used.
bool preview_key(State& state, const KeyPress& key);
/// All that is accepted becomes one step.
void accept_paste(State& state);
void refuse_paste(State& state);
/// Takes or leaves what is planned for a cell in doubt. `planned`: position in plan.cells.
void toggle_unclear(State& state, std::size_t planned);
/// Takes all cells in doubt, or leaves all when all are taken.
void toggle_all_unclear(State& state);
/// Gives the keyboard to an entry or a button, and shows the cell that it is about.
void focus_in_preview(State& state, std::size_t focus);
void toggle_other_texts(State& state);

}  // namespace gongkai::ui
