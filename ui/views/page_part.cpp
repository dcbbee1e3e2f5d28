#include "ui/views/page_part.hpp"

#include <imgui.h>

#include "ui/drawing/styles.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {

float padding_of_part(float width) {
  constexpr float padding = 20;
  constexpr float narrow_padding = 12;
  constexpr float narrow_below = 420;
  return width < narrow_below ? narrow_padding : padding;
}

PartOfPage::PartOfPage(State& state, std::string_view heading, float x, float y, float width)
    : state_{&state}, x_{x}, top_{y}, width_{width}, padding_{padding_of_part(width)} {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.ChannelsSplit(2);
  list.ChannelsSetCurrent(1);
  y_ = y + padding_;
  if (heading.empty()) return;
  const Sizes& sizes = state.theme.sizes;
  draw_line(list, as_heading(body_bold_text(state, state.theme.colors.text), 3), heading,
            Rect{left(), y_, width_inside(), sizes.line_body});
  y_ += sizes.line_body + sizes.gap;
}

float PartOfPage::finish() {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float height = y_ + padding_ - top_;
  list.ChannelsSetCurrent(0);
  card(*state_, Rect{x_, top_, width_, height});
  list.ChannelsMerge();
  return top_ + height + state_->theme.sizes.padding;
}

}  // namespace gongkai::ui
