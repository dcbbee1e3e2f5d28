#include "ui/views/table_mouse.hpp"

#include <algorithm>

#include "ui/editing/cell_editing.hpp"
#include "ui/editing/cell_range.hpp"

namespace gongkai::ui {
namespace {

/// A point of the table, measured from its corner. Head and labels that stay in view lie over what is scrolled below them.
ImVec2 point_at(const DrawnTable& drawn, ImVec2 mouse) {
  const ImVec2 window = ImGui::GetWindowPos();
  const ImVec2 from{mouse.x < drawn.cells.x ? window.x : drawn.origin.x,
                    mouse.y < drawn.cells.y ? window.y : drawn.origin.y};
  return {mouse.x - from.x, mouse.y - from.y};
}

/// The mouse, while it drags a selection outside the cells that are seen: at their edge, which it scrolls.
ImVec2 drag_at_edge(State& state, const Rect& cells, ImVec2 mouse) {
  constexpr float step = 14;
  const auto beyond = [](float at, float low, float high) {
    if (at < low) return -step;
    return at >= high ? step : 0;
  };
  const float x = beyond(mouse.x, cells.x, cells.right());
  const float y = beyond(mouse.y, cells.y, cells.bottom());
  const ImVec2 before{ImGui::GetScrollX(), ImGui::GetScrollY()};
  const ImVec2 after{std::clamp(before.x + x, 0.0F, ImGui::GetScrollMaxX()),
                     std::clamp(before.y + y, 0.0F, ImGui::GetScrollMaxY())};
  if (before.x != after.x || before.y != after.y) {
    ImGui::SetScrollX(after.x);
    ImGui::SetScrollY(after.y);
    state.frames_wanted = std::max(state.frames_wanted, 2);
  }
  return {std::clamp(mouse.x, cells.x, cells.right() - 1),
          std::clamp(mouse.y, cells.y, cells.bottom() - 1)};
}

const GridItem* item_at(const Grid& grid, const TableLayout& layout, ImVec2 point) {
  const auto found = std::ranges::find_if(grid.items, [&](const GridItem& item) {
    const Rect rect = layout.rect_of(item);
    return point.x >= rect.x && point.x < rect.right() && point.y >= rect.y &&
           point.y < rect.bottom();
  });
  return found == grid.items.end() ? nullptr : &*found;
}

bool is_selected(const State& state, CellIndex cell) {
  return state.selected && state.selected->cell == cell;
}

/// A selected cell of the same table, from which a selection can grow.
bool has_anchor_in(const State& state, TableIndex table) {
  return state.selected && state.open->report().edition->cells[state.selected->cell].table == table;
}

void press(State& state, TableIndex table, const GridItem& item) {
  if (item.style != GridItem::Style::cell) {
    select_box(state, table, box_behind(state.open->report().edition->tables[table].grid, item));
  } else if (ImGui::IsMouseDoubleClicked(0)) {
    select_cell(state, item.cell);
    edit_selected_cell(state);
  } else if (state.shift_held && has_anchor_in(state, table)) {
    extend_selection(state, item.cell);
    state.drags_range = true;
  } else if (state.by_finger && is_selected(state, item.cell) && !state.selected->range) {
    if (state.selected->mode == CellMode::selected) edit_selected_cell(state);
  } else {
    if (!is_selected(state, item.cell) || state.selected->range) select_cell(state, item.cell);
    state.drags_range = true;
  }
}

}  // namespace

void follow_mouse(State& state, TableIndex table, const DrawnTable& drawn,
                  const IsOverControl& is_over_control) {
  if (!ImGui::IsMouseDown(0)) state.drags_range = false;
  const bool drags = state.drags_range && has_anchor_in(state, table);
  if (!drags && !ImGui::IsWindowHovered()) return;
  const Grid& grid = state.open->report().edition->tables[table].grid;
  ImVec2 mouse = ImGui::GetMousePos();
  if (drags) mouse = drag_at_edge(state, drawn.cells, mouse);
  const ImVec2 point = point_at(drawn, mouse);
  const GridItem* item = item_at(grid, drawn.layout, point);
  if (item == nullptr) return;
  const bool is_cell = item->style == GridItem::Style::cell;
  if (is_cell && is_over_control(item->cell, point.x - drawn.layout.rect_of(*item).x)) return;
  if (ImGui::IsMouseClicked(0)) {
    press(state, table, *item);
  } else if (drags && is_cell) {
    const CellIndex reached =
        state.selected->range ? state.selected->range->to : state.selected->cell;
    if (item->cell == reached) return;
    extend_selection(state, item->cell);
    state.reveal.reset();  // the mouse is there already
  }
}

}  // namespace gongkai::ui
