// Rectangles in the window: CSS pixels, origin at the top left corner of the page.
#pragma once

namespace gongkai::ui {

struct Rect {
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;
  bool operator==(const Rect&) const = default;
  float right() const { return x + width; }
  float bottom() const { return y + height; }
};

inline bool holds(const Rect& rect, float x, float y) {
  return x >= rect.x && x < rect.right() && y >= rect.y && y < rect.bottom();
}

}  // namespace gongkai::ui
