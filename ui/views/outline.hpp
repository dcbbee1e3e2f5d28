// The headings within a section's text: a list that leads to them.
#pragma once

#include <span>

#include "core/text/headings.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

/// Of the section's text as it is now.
std::span<const Heading> headings_of(State& state, SectionIndex section);
float outline_height(std::size_t headings);
/// True when one was clicked and the page leads there.
bool draw_outline(State& state, SectionIndex section, const Rect& rect);

}  // namespace gongkai::ui
