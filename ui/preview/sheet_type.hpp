// A sheet's place in the window, and the sheet's points as CSS pixels there.
#pragma once

#include <cstddef>

#include "ui/drawing/styles.hpp"
#include "ui/geometry.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

struct Sheet {
  Rect rect;
  float scale = 1;  ///< CSS pixels of a point
  std::size_t page = 0;
};

/// `size` and `line` in points.
inline TextStyle type_of(const State& state, const Sheet& sheet, bool bold, float size,
                         float line) {
  return style_of(state, bold ? state.fonts.bold : state.fonts.regular, size * sheet.scale,
                  line * sheet.scale, state.theme.colors.paper_ink);
}

inline float text_left(const State& state, const Sheet& sheet) {
  return sheet.rect.x + state.theme.paper.left * sheet.scale;
}

/// The top of what stands so far below the top of the page's text.
inline float text_y(const State& state, const Sheet& sheet, float y) {
  return sheet.rect.y + (state.theme.paper.top + y) * sheet.scale;
}

}  // namespace gongkai::ui
