// Rectangles and small drawn signs.
#pragma once

#include "ui/geometry.hpp"
#include "ui/theme/theme.hpp"

struct ImDrawList;

namespace gongkai::ui {

/// The part of the window in which what is drawn now can be seen.
Rect clip_of(const ImDrawList& list);

void fill(ImDrawList& list, const Rect& rect, Color color, float radius = 0, float alpha = 1);
/// The line lies inside the rectangle.
void outline(ImDrawList& list, const Rect& rect, Color color, float radius = 0,
             float thickness = 1);
Rect inset(const Rect& rect, float x, float y);

/// Lines under words, from `left` to `right`, about 3 pixels high.
void draw_wave(ImDrawList& list, float left, float right, float y, Color color);
void draw_dots(ImDrawList& list, float left, float right, float y, Color color);

enum class Sign {
  check,
  cross,
  half,
  ring,
  warning,
  undo,
  redo,
  home,
  arrow_up,
  arrow_down,
  magnifier,
  chart,
  keyboard,
  sheet
};
/// In the middle of `box`, `size` pixels high.
void draw_sign(ImDrawList& list, Sign sign, const Rect& box, float size, Color color);

}  // namespace gongkai::ui
