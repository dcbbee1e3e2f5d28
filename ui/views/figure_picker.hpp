// The cells whose numbers can be put into a text, to be picked from.
#pragma once

#include "ui/state/state.hpp"

namespace gongkai::ui {

/// The height that the list would like to have at this width.
float figure_picker_height(const State& state, float width);
/// A click puts the cell's number into the section's text.
void draw_figure_picker(State& state, SectionIndex section, const Rect& rect);

}  // namespace gongkai::ui
