// A place of the window for the mirror: [x, y, width, height], whole CSS pixels.
#pragma once

#include <cmath>

#include "core/file/json.hpp"
#include "ui/geometry.hpp"

namespace gongkai::ui {

inline Json place_in_words(const Rect& rect) {
  return Json::array({std::lround(rect.x), std::lround(rect.y), std::lround(rect.width),
                      std::lround(rect.height)});
}

}  // namespace gongkai::ui
