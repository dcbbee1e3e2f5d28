// Help for what is at hand, by F1 and the question mark: shown and closed.
#pragma once

#include <string_view>

#include "ui/platform.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

/// Of the section that is shown. Also keeps the selected cell in view, which the help may push away.
void toggle_help(State& state);

/// True when the key was used. Where no section is shown the page of shortcuts comes. A question mark is help only where it is
/// not part of a text.
bool help_key(State& state, const KeyPress& key);

/// "?", or the one of an input method.
bool is_question_mark(std::string_view text);

/// The first finding that speaks against the selected cell.
std::optional<std::size_t> finding_at_selected_cell(const State& state);

}  // namespace gongkai::ui
