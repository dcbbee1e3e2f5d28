// Numbers in a section's text and the cells that they follow: put in, bound, released.
#pragma once

#include <span>

#include "ui/state/state.hpp"

namespace gongkai::ui {

/// Puts the cell's number into the section's text as one step of undo: at the caret, in place of the selected words, or at the end
/// when the text is not being edited. The text then has the keyboard, the caret behind the number.
void insert_figure_at_caret(State& state, SectionIndex section, CellIndex cell);

/// The words follow the cell from now on.
void bind_words(State& state, const TextSpan& words, CellIndex cell);
/// The figures in the words become plain text.
void unbind_words(State& state, const TextSpan& words);

/// The numbers of the section's text that count something of this year and that a cell could give. Read again only when the report
/// has changed.
std::span<const BindableNumber> numbers_to_bind(State& state, SectionIndex section);

/// Closes what is open over or beside the text or table: the help, the list of cells, a note. False when nothing was.
bool close_over_text(State& state);

}  // namespace gongkai::ui
