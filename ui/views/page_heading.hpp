// The head of every section's page.
#pragma once

#include "ui/geometry.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

/// Official heading and what to write here; returns the room that is left below.
Rect draw_page_heading(State& state, SectionIndex section, const Rect& rect);

}  // namespace gongkai::ui
