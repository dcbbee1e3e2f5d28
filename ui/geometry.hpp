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

}  // namespace gongkai::ui
