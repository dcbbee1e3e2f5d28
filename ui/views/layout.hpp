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
  Rect preview;  ///< without any width: it is not shown; the same as `page`: it covers it
};

/// What is in the editor besides sections and page.
struct EditorParts {
  float banner = 0;  ///< height of what stands between the header and the rest
  bool findings_unfolded = false;
  bool guide = false;  ///< in a narrow window it takes a line below the strip of sections
  bool preview = false;
};
Layout editor_layout(float window_width, float window_height, const Sizes& sizes,
                     const EditorParts& parts);

/// Of the sections in a narrow window.
float strip_height(const Sizes& sizes);

/// Whether a preview would leave no room for the page.
bool preview_covers_page(float window_width);

}  // namespace gongkai::ui
