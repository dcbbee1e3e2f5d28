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

std::vector<CellValue> blanks(const std::vector<CellIndex>& cells) {
  std::vector<CellValue> values;
  values.reserve(cells.size());
  for (const CellIndex cell : cells) values.push_back({.cell = cell, .value = Blank{}});
  return values;
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
  const CellIndex from = state.selected->cell;
  const Grid& grid = table_of(edition, from).grid;
  const GridItem* first = item_of(grid, from);
  const GridItem* last = item_of(grid, to);
  if (first == nullptr || last == nullptr) return;
  end_cell_editing(state);
  state.selected->range =
      CellRange{.box = without_cut_cells(grid, around(box_of(*first), box_of(*last))), .to = to};
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
  if (cells.size() > 1)
    state.selected->range = CellRange{.box = without_cut_cells(grid, box), .to = cells.back()};
}

void select_whole_table(State& state) {
  if (!state.selected) return;
  const Edition& edition = *state.open->report().edition;
  const TableIndex table = edition.cells[state.selected->cell].table;
  select_box(state, table, all_cells(edition.tables[table].grid));
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
  const auto range = state.selected->range;
  select_cell(state, next);
  state.selected->range = range;
}

void clear_selected(State& state) {
  std::vector<CellIndex> cells = selected_cells(state);
  if (cells.empty())
    cells.push_back(state.selected->cell);  // a choice, which is drawn in another cell
  end_cell_editing(state);
  state.open->perform(
      set_cells(state.open->report(), blanks(cells), cells.size() > 1 ? "edit.clear" : "edit.cell"),
      {}, state.requests);
  state.open->close_step();
}

void fill_selected_with_zero(State& state) {
  const Report& report = state.open->report();
  std::vector<CellValue> values;
  for (const CellIndex cell : selected_cells(state)) {
    const CellInfo& info = report.edition->cells[cell];
    const bool is_missing = info.required && !info.is_total() && info.kind != CellKind::choice;
    if (is_missing && is_blank(report.cell(cell)))
      values.push_back({.cell = cell, .value = Decimal{}});
  }
  end_cell_editing(state);
  state.open->perform(set_cells(report, values, "edit.fill_zero"), {}, state.requests);
  state.open->close_step();
}

std::optional<CopiedCells> copied_cells(const State& state) {
  const auto box = selected_box(state);
  if (!box || state.selected->mode != CellMode::selected) return std::nullopt;
  const Report& report = state.open->report();
  return copy_cells(report, report.edition->cells[state.selected->cell].table, *box);
}

}  // namespace gongkai::ui
