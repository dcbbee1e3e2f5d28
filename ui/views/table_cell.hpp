// One cell of a drawn table: its value, its marks, the choice beside it, and the text field over it while it is selected.
#pragma once

#include <optional>
#include <string>

#include "ui/geometry.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

void draw_cell(State& state, CellIndex cell, const Rect& rect);

/// "自动合计 = 自然人 + 商业企业 + …", or that the total was typed.
std::string words_about_total(const State& state, CellIndex total);

/// The choice that is drawn in the cell, if there is one.
std::optional<CellIndex> choice_beside(const Edition& edition, CellIndex cell);
/// Room that the options of a choice take at the left of the cell.
float width_of_choice(const State& state, const Edition& edition, CellIndex choice);

}  // namespace gongkai::ui
