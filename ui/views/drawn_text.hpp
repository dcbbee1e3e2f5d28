// The text of a section as it is drawn while nobody edits it: with its marks, and notes about what one points at.
#pragma once

#include "ui/state/state.hpp"

namespace gongkai::ui {

/// Between the box and the text, the same as in the field that is laid over it.
constexpr float text_padding_x = 18;
constexpr float text_padding_y = 12;

/// A click begins editing there, or opens the note of the words that were clicked.
void draw_text(State& state, SectionIndex section, const Rect& box);

}  // namespace gongkai::ui
