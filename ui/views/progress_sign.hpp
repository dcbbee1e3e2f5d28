// How far a part of the report has come, as a sign and in words.
#pragma once

#include <string_view>

#include "ui/state/progress.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

void draw_progress(const State& state, Progress progress, const Rect& box);
std::string_view words_of(const State& state, Progress progress);

}  // namespace gongkai::ui
