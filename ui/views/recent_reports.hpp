// The reports that are stored in this browser, as the start page lists them; those in the bin; and those that are gone.
#pragma once

#include <functional>

#include "ui/state/state.hpp"

namespace gongkai::ui {

/// Draws the list as a card and returns its height. `action` becomes what a click in it does.
float draw_recent_reports(State& state, float x, float y, float width,
                          std::function<void(State&)>& action);

/// What is wrong with the storage, over the cards of the start page; returns its height, 0 while nothing is.
float draw_storage_notice(State& state, float x, float y, float width,
                          std::function<void(State&)>& action);

}  // namespace gongkai::ui
