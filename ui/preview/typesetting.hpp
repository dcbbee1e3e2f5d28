// The open report is set in type with the fonts of the screen, anew after each edit.
#pragma once

#include "ui/state/state.hpp"

namespace gongkai::ui {

/// Follows the report. Once a frame, while the preview is open.
void set_report_in_type(State& state);

}  // namespace gongkai::ui
