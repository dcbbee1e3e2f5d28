#include "ui/views/page_part.hpp"

#include <imgui.h>

#include <algorithm>

#include "ui/drawing/styles.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {

ScrolledPage::ScrolledPage(State& state, const char* name, const Rect& rect)
    : left_{rect.x}, gap_{state.theme.sizes.gap} {
  constexpr float widest = 1080;
  constexpr float narrow_below = 700;
  ImGui::SetCursorScreenPos(ImVec2{rect.x, rect.y});
  ImGui::BeginChild(name, ImVec2{rect.width, rect.height});
  const float padding = rect.width < narrow_below ? gap_ : state.theme.sizes.padding;
  x_ = rect.x + padding;
  width_ = std::min(rect.width - 2 * padding - ImGui::GetStyle().ScrollbarSize, widest);
  top_ = rect.y - ImGui::GetScrollY();
}

void ScrolledPage::finish(float bottom) {
  ImGui::SetCursorScreenPos(ImVec2{left_, top_});
  ImGui::Dummy(ImVec2{1, bottom - top_});
  ImGui::EndChild();
}

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
