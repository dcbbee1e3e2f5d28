#include "ui/views/table_mouse.hpp"

#include <algorithm>

#include "ui/editing/cell_editing.hpp"
#include "ui/editing/cell_range.hpp"

namespace gongkai::ui {
namespace {

/// A point of the table, measured from its corner. The head that stays in view lies over the rows that are scrolled below it.
ImVec2 point_under_mouse(const DrawnTable& drawn) {
  const ImVec2 mouse = ImGui::GetMousePos();
  const float below_top = mouse.y - ImGui::GetWindowPos().y;
  return {mouse.x - drawn.origin.x, below_top < drawn.head ? below_top : mouse.y - drawn.origin.y};
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
  } else {
    if (!is_selected(state, item.cell) || state.selected->range) select_cell(state, item.cell);
    state.drags_range = true;
  }
}

}  // namespace

void follow_mouse(State& state, TableIndex table, const DrawnTable& drawn,
                  const IsOverControl& is_over_control) {
  if (!ImGui::IsMouseDown(0)) state.drags_range = false;
  if (!ImGui::IsWindowHovered()) return;
  const Grid& grid = state.open->report().edition->tables[table].grid;
  const ImVec2 point = point_under_mouse(drawn);
  const GridItem* item = item_at(grid, drawn.layout, point);
  if (item == nullptr) return;
  const bool is_cell = item->style == GridItem::Style::cell;
  if (is_cell && is_over_control(item->cell, point.x - drawn.layout.rect_of(*item).x)) return;
  if (ImGui::IsMouseClicked(0)) {
    press(state, table, *item);
  } else if (state.drags_range && is_cell && has_anchor_in(state, table)) {
    const CellIndex reached =
        state.selected->range ? state.selected->range->to : state.selected->cell;
    if (item->cell != reached) extend_selection(state, item->cell);
  }
}

}  // namespace gongkai::ui
