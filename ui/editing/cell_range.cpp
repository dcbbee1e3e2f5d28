#include "ui/editing/cell_range.hpp"

#include <algorithm>

#include "core/sorting.hpp"
#include "ui/editing/cell_editing.hpp"
#include "ui/editing/cell_moves.hpp"

namespace gongkai::ui {
namespace {

const Table& table_of(const Edition& edition, CellIndex cell) {
  return edition.tables[edition.cells[cell].table];
}

/// The first row, from `top` on, in which a cell stands in these columns.
int first_cell_row(const Grid& grid, int top, int left, int right) {
  int first = grid.row_count;
  for (const GridItem& item : grid.items) {
    const bool is_below = item.style == GridItem::Style::cell && item.top >= top;
    if (is_below && item.left < right && left < item.left + item.columns)
      first = std::min(first, item.top);
  }
  return first;
}

/// The first row, from `top` on, in which the columns have another heading.
int next_heading_row(const Grid& grid, int top, int left, int right) {
  int first = grid.row_count;
  for (const GridItem& item : grid.items) {
    const bool is_heading =
        item.style == GridItem::Style::header || item.style == GridItem::Style::block;
    if (is_heading && item.top >= top && item.left < right && left < item.left + item.columns)
      first = std::min(first, item.top);
  }
  return first;
}

/// The rows around the cell that no heading within the table parts from it, over all columns.
GridBox rows_around(const Grid& grid, const GridBox& cell) {
  const GridBox all = all_cells(grid);
  int top = all.top;
  for (int row = all.top; row < cell.top;) {
    const int heading = next_heading_row(grid, row, all.left, all.right);
    if (heading >= cell.top) break;
    top = first_cell_row(grid, heading, all.left, all.right);
    row = heading + 1;
  }
  const int bottom = next_heading_row(grid, cell.top, all.left, all.right);
  return {.left = all.left, .top = top, .right = all.right, .bottom = bottom};
}

/// Selects the box around the cell that has the keyboard, which keeps it.
void select_around(State& state, const Grid& grid, const GridBox& box) {
  end_cell_editing(state);
  const GridBox whole = without_cut_cells(grid, box);
  const std::vector<CellIndex> cells = cells_in(grid, whole);
  state.selected->range.reset();
  if (cells.size() > 1)
    state.selected->range = CellRange{.box = whole, .from = cells.front(), .to = cells.back()};
}

}  // namespace

std::optional<GridBox> selected_box(const State& state) {
  if (!state.open || !state.selected) return std::nullopt;
  if (state.selected->range) return state.selected->range->box;
  const Edition& edition = *state.open->report().edition;
  const GridItem* item =
      item_of(table_of(edition, state.selected->cell).grid, state.selected->cell);
  if (item == nullptr) return std::nullopt;
  return box_of(*item);
}

std::vector<CellIndex> selected_cells(const State& state) {
  const auto box = selected_box(state);
  if (!box) return {};
  return cells_in(table_of(*state.open->report().edition, state.selected->cell).grid, *box);
}

void extend_selection(State& state, CellIndex to) {
  if (!state.open || !state.selected) return;
  const Edition& edition = *state.open->report().edition;
  const CellIndex from = state.selected->range ? state.selected->range->from : state.selected->cell;
  const Grid& grid = table_of(edition, from).grid;
  const GridItem* first = item_of(grid, from);
  const GridItem* last = item_of(grid, to);
  if (first == nullptr || last == nullptr) return;
  end_cell_editing(state);
  state.selected->range =
      CellRange{.box = without_cut_cells(grid, around(box_of(*first), box_of(*last))),
                .from = from,
                .to = to};
  if (to == from) state.selected->range.reset();
  state.reveal = edition.cells[to].address;
}

void select_box(State& state, TableIndex table, const GridBox& box) {
  const Edition& edition = *state.open->report().edition;
  const Grid& grid = edition.tables[table].grid;
  const std::vector<CellIndex> cells = cells_in(grid, box);
  if (cells.empty()) return;
  select_cell(state, cells.front());
  state.reveal.reset();
  select_around(state, grid, box);
}

void select_lines(State& state, Lines lines) {
  const auto selected = selected_box(state);
  if (!selected) return;
  const Grid& grid = table_of(*state.open->report().edition, state.selected->cell).grid;
  GridBox box = rows_around(grid, *selected);
  if (lines == Lines::all && state.selected->range && state.selected->range->box == box)
    box = all_cells(grid);
  if (lines == Lines::rows) {
    box.top = selected->top;
    box.bottom = selected->bottom;
  }
  if (lines == Lines::columns) {
    box.left = selected->left;
    box.right = selected->right;
  }
  select_around(state, grid, box);
}

GridBox box_behind(const Grid& grid, const GridItem& heading) {
  const GridBox all = all_cells(grid);
  const GridBox place = box_of(heading);
  if (heading.style == GridItem::Style::label)
    return {.left = all.left, .top = place.top, .right = all.right, .bottom = place.bottom};
  if (heading.style == GridItem::Style::note) return all;
  const int top = first_cell_row(grid, place.bottom, place.left, place.right);
  // A heading over labels alone is the corner of the table.
  if (top == grid.row_count) return all;
  const int bottom = next_heading_row(grid, top, place.left, place.right);
  return {.left = place.left, .top = top, .right = place.right, .bottom = bottom};
}

void move_within_range(State& state, bool down, bool forward) {
  const Edition& edition = *state.open->report().edition;
  const Grid& grid = table_of(edition, state.selected->cell).grid;
  std::vector<CellIndex> cells = selected_cells(state);
  if (down) {
    const auto column_first = [&](CellIndex cell) {
      const GridItem* item = item_of(grid, cell);
      return std::pair{item->left, item->top};
    };
    sort_stably(cells, {}, column_first);
  }
  const CellIndex next = next_among(cells, state.selected->cell, forward);
  auto range = state.selected->range;
  select_cell(state, next);
  range->from = next;
  state.selected->range = range;
}

}  // namespace gongkai::ui
