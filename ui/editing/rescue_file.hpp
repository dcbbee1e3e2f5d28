// The rescue file: all that a browser has stored, as it lies there. Where the program does not run, the page hands it out
// (docs/failures.md); here its reports come back.
#pragma once

#include <string_view>

#include "ui/state/state.hpp"

namespace gongkai::ui {

/// Puts the reports of the file among the stored ones and shows their list. Those that are stored here already stay as they are,
/// and those that lay in the other browser's bin stay away. False, and nothing has happened: it is no rescue file.
bool open_rescue_file(State& state, std::string_view content);

}  // namespace gongkai::ui
