// The summary: may the report be submitted, what comes next, how far has each part come, and what do its figures look like.

#include <imgui.h>

#include "ui/drawing/styles.hpp"
#include "ui/views/page_part.hpp"
#include "ui/views/summary/chart_cards.hpp"
#include "ui/views/summary/progress_card.hpp"
#include "ui/views/summary/verdict_card.hpp"
#include "ui/views/views.hpp"

namespace gongkai::ui {
void draw_summary_page(State& state, const Rect& rect) {
  const Sizes& sizes = state.theme.sizes;
  ScrolledPage page{state, "summary", rect};
  float y = page.y();
  draw_line(*ImGui::GetWindowDrawList(), heading_text(state, state.theme.colors.text),
            state.strings.get("summary.heading"),
            Rect{page.x(), y, page.width(), sizes.line_heading});
  y += sizes.line_heading + sizes.gap;
  y = draw_verdict_card(state, page.x(), y, page.width());
  y = draw_progress_card(state, page.x(), y, page.width());
  y = draw_chart_cards(state, page.x(), y, page.width());
  page.finish(y);
}

}  // namespace gongkai::ui
