// The lines of a section's text, kept from frame to frame.
#pragma once

#include "ui/state/state.hpp"

namespace gongkai::ui {

/// Valid until it is asked again; it has a copy of the text.
const TextLayout& reading_layout(State& state, std::string_view text, float width);

}  // namespace gongkai::ui
