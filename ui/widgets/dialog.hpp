// A panel in the middle of the window, over everything else, which is veiled and does not get the keyboard.
#pragma once

#include <string_view>

#include "ui/geometry.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

/// Begins an ImGui window of this name over the whole window and draws the panel's surface in its middle; its place is known as
/// "panel.<name>". What follows, up to ImGui::End, is drawn over it. Returns the surface.
Rect begin_dialog(State& state, const char* name, const Rect& window, float width, float height);

}  // namespace gongkai::ui
