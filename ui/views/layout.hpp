// Where the parts of the editor stand, for any size of window.
#pragma once

#include "ui/geometry.hpp"
#include "ui/theme/theme.hpp"

namespace gongkai::ui {

/// How the editor fits the window.
enum class Width {
  wide,    ///< sections, page and findings side by side
  medium,  ///< sections beside the page, findings folded at the bottom
  narrow   ///< sections in a strip above the page, findings folded at the bottom
};

struct Layout {
  Width width = Width::wide;
  Rect header;
  Rect sections;
  Rect page;
  Rect findings;
};

/// `banner`: the height of what stands between the header and the rest.
Layout editor_layout(float window_width, float window_height, const Sizes& sizes, float banner,
                     bool findings_unfolded);

}  // namespace gongkai::ui
