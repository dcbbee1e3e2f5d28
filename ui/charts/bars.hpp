// Numbers as horizontal bars, one below the other, each with its name and its number in words.
#pragma once

#include <span>
#include <string>

#include "ui/geometry.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

struct Bar {
  std::string name;
  std::string number;  ///< as it is written
  double length = 0;   ///< as a share of the longest: 0 to 1
};

float bars_height(const State& state, std::size_t count);
void draw_bars(const State& state, std::span<const Bar> bars, const Rect& rect);

}  // namespace gongkai::ui
