#include "ui/views/layout.hpp"

#include <algorithm>

namespace gongkai::ui {
namespace {

constexpr float wide_from = 1180;
constexpr float medium_from = 820;
constexpr float roomy_from = 1500;

}  // namespace

Layout editor_layout(float window_width, float window_height, const Sizes& sizes, float banner,
                     bool findings_unfolded) {
  Layout layout;
  layout.header = {0, 0, window_width, sizes.header_height};
  const float top = sizes.header_height + banner;
  const float height = std::max(window_height - top, 0.0F);

  if (window_width >= wide_from) {
    layout.width = Width::wide;
    const bool roomy = window_width >= roomy_from;
    const float left = roomy ? 248.0F : 208.0F;
    const float right = roomy ? 400.0F : 292.0F;
    layout.sections = {0, top, left, height};
    layout.findings = {window_width - right, top, right, height};
    layout.page = {left, top, window_width - left - right, height};
    return layout;
  }

  const float folded = sizes.control_height + sizes.gap;
  // What the panel takes, the page loses: a cell that a finding leads to stays in view beside it.
  const float findings = findings_unfolded ? std::max(folded, height * 0.6F) : folded;
  layout.findings = {0, window_height - findings, window_width, findings};
  if (window_width >= medium_from) {
    layout.width = Width::medium;
    layout.sections = {0, top, 196, height - findings};
    layout.page = {196, top, window_width - 196, height - findings};
  } else {
    layout.width = Width::narrow;
    const float strip = sizes.control_height + 2 * sizes.gap;
    layout.sections = {0, top, window_width, strip};
    layout.page = {0, top + strip, window_width, std::max(height - strip - findings, 0.0F)};
  }
  return layout;
}

}  // namespace gongkai::ui
