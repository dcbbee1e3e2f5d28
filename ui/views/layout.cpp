#include "ui/views/layout.hpp"

#include <algorithm>
#include <cmath>

namespace gongkai::ui {
namespace {

constexpr float wide_from = 1180;
constexpr float medium_from = 820;
constexpr float roomy_from = 1500;
constexpr float least_page_beside_preview = 620;
/// In lower windows the form needs all of the height.
constexpr float room_for_guide = 560;
constexpr float widest_preview = 840;  // A sheet in its own size, and a little ground around it.

/// What the panel takes, the page loses: a cell that a finding leads to stays in view beside it.
float findings_height(const Sizes& sizes, float room, bool unfolded) {
  const float folded = sizes.control_height + sizes.gap;
  return unfolded ? std::max(folded, room * 0.6F) : folded;
}

/// Half of the room, and the findings folded at the bottom of the other half.
void make_room_for_preview(Layout& layout, const Sizes& sizes, bool findings_unfolded) {
  const float room = layout.findings.right() - layout.sections.right();
  const float width =
      std::min({std::floor(room / 2), room - least_page_beside_preview, widest_preview});
  const float right = layout.findings.right() - width;
  const float bottom = layout.page.bottom();
  const float findings = findings_height(sizes, layout.page.height, findings_unfolded);
  // The parts below the header stand as in a window of medium width.
  layout.width = Width::medium;
  layout.preview = {right, layout.page.y, width, layout.page.height};
  layout.findings = {0, bottom - findings, right, findings};
  layout.page.width = right - layout.page.x;
  for (Rect* rect : {&layout.sections, &layout.page}) rect->height -= findings;
}

float guide_line_height(const Sizes& sizes) { return sizes.control_height + sizes.gap; }

}  // namespace

float strip_height(const Sizes& sizes) { return sizes.control_height + 2 * sizes.gap; }

bool preview_covers_page(float window_width) { return window_width < wide_from; }

Layout editor_layout(float window_width, float window_height, const Sizes& sizes,
                     const EditorParts& parts) {
  Layout layout;
  layout.header = {0, 0, window_width, sizes.header_height};
  const float top = sizes.header_height + parts.banner;
  const float height = std::max(window_height - top, 0.0F);

  if (window_width >= wide_from) {
    layout.width = Width::wide;
    const bool roomy = window_width >= roomy_from;
    const float left = roomy ? 248.0F : 208.0F;
    const float right = roomy ? 400.0F : 292.0F;
    layout.sections = {0, top, left, height};
    layout.findings = {window_width - right, top, right, height};
    layout.page = {left, top, window_width - left - right, height};
    if (parts.preview) make_room_for_preview(layout, sizes, parts.findings_unfolded);
    return layout;
  }

  const float findings = findings_height(sizes, height, parts.findings_unfolded);
  layout.findings = {0, window_height - findings, window_width, findings};
  if (window_width >= medium_from) {
    layout.width = Width::medium;
    layout.sections = {0, top, 196, height - findings};
    layout.page = {196, top, window_width - 196, height - findings};
  } else {
    layout.width = Width::narrow;
    const bool has_guide = parts.guide && window_height >= room_for_guide;
    const float strip = strip_height(sizes) + (has_guide ? guide_line_height(sizes) : 0);
    layout.sections = {0, top, window_width, strip};
    layout.page = {0, top + strip, window_width, std::max(height - strip - findings, 0.0F)};
  }
  if (parts.preview) layout.preview = layout.page;
  return layout;
}

}  // namespace gongkai::ui
