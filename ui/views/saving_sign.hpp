// Whether everything is stored, and since when: at the top of the page, and the way to earlier versions.
#pragma once

#include <cstdint>

#include "ui/geometry.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

enum class SavingWords : std::uint8_t { none, brief, all };

float saving_sign_width(const State& state, SavingWords words);
void draw_saving_sign(State& state, SavingWords words, const Rect& rect);

}  // namespace gongkai::ui
