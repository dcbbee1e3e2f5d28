// The summary: may the report be submitted, what comes next, how far has each part come, and what do its figures look like.

#include <imgui.h>

#include <algorithm>

#include "ui/drawing/styles.hpp"
#include "ui/views/summary/chart_cards.hpp"
#include "ui/views/summary/progress_card.hpp"
#include "ui/views/summary/verdict_card.hpp"
#include "ui/views/views.hpp"

namespace gongkai::ui {
namespace {

constexpr float widest_page = 1080;

}  // namespace

void draw_summary_page(State& state, const Rect& rect) {
  const Sizes& sizes = state.theme.sizes;
  ImGui::SetCursorScreenPos(ImVec2{rect.x, rect.y});
  ImGui::BeginChild("summary", ImVec2{rect.width, rect.height});
  const float padding = rect.width < 700 ? sizes.gap : sizes.padding;
  const float x = rect.x + padding;
  const float width =
      std::min(rect.width - 2 * padding - ImGui::GetStyle().ScrollbarSize, widest_page);
  const float top = rect.y - ImGui::GetScrollY();
  float y = top + sizes.gap;
  draw_line(*ImGui::GetWindowDrawList(), heading_text(state, state.theme.colors.text),
            state.strings.get("summary.heading"), Rect{x, y, width, sizes.line_heading});
  y += sizes.line_heading + sizes.gap;
  y = draw_verdict_card(state, x, y, width);
  y = draw_progress_card(state, x, y, width);
  y = draw_chart_cards(state, x, y, width);
  ImGui::SetCursorScreenPos(ImVec2{rect.x, top});
  ImGui::Dummy(ImVec2{1, y - top});
  ImGui::EndChild();
}

}  // namespace gongkai::ui
