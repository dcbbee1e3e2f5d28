#include "ui/editing/cell_filling.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "ui/editing/cell_editing.hpp"
#include "ui/editing/cell_moves.hpp"
#include "ui/editing/cell_range.hpp"

namespace gongkai::ui {
namespace {

/// A table and, when the offer is accepted, the whole report: one step.
constexpr std::string_view zero_step = "fill_zero";

bool has_to_be_filled(const CellInfo& info) {
  return info.required && info.kind != CellKind::choice;
}

void perform_step(State& state, Edit edit) {
  end_cell_editing(state);
  state.open->perform(std::move(edit), {}, state.requests);
  state.open->close_step();
}

/// The cell of the box's first row or column that lies over or beside the item; null for one that lies there itself.
const GridItem* source_of(const Grid& grid, const GridBox& box, const GridItem& item,
                          FillDirection direction) {
  const bool down = direction == FillDirection::down;
  if (down ? item.top == box.top : item.left == box.left) return nullptr;
  const auto found = std::ranges::find_if(grid.items, [&](const GridItem& other) {
    if (other.style != GridItem::Style::cell) return false;
    return down ? other.top == box.top && other.left <= item.left &&
                      item.left < other.left + other.columns
                : other.left == box.left && other.top == item.top;
  });
  return found == grid.items.end() ? nullptr : &*found;
}

}  // namespace

void clear_selected(State& state) {
  std::vector<CellIndex> cells = selected_cells(state);
  if (cells.empty())
    cells.push_back(state.selected->cell);  // a choice, which is drawn in another cell
  std::vector<CellValue> blanks;
  blanks.reserve(cells.size());
  for (const CellIndex cell : cells) blanks.push_back({.cell = cell, .value = Blank{}});
  perform_step(state, set_cells(state.open->report(), blanks,
                                cells.size() > 1 ? "edit.clear" : "edit.cell"));
}

bool fill_range_with_typed(State& state) {
  if (state.selected->mode == CellMode::selected) return false;
  const Report& report = state.open->report();
  const CellIndex typed = state.selected->cell;
  std::vector<CellValue> values;
  for (const CellIndex cell : selected_cells(state)) {
    if (cell == typed || !report.edition->cells[cell].is_total())
      values.push_back({.cell = cell, .value = report.cell(typed)});
  }
  // In the step that typing began.
  state.open->perform(set_cells(report, values, "edit.fill"),
                      "cell." + report.edition->cells[typed].address, state.requests);
  end_cell_editing(state);
  return true;
}

void fill_selected(State& state, FillDirection direction) {
  const Report& report = state.open->report();
  const Edition& edition = *report.edition;
  const auto box = selected_box(state);
  if (!box) return;
  const Grid& grid = edition.tables[edition.cells[state.selected->cell].table].grid;
  const bool down = direction == FillDirection::down;
  std::vector<CellValue> values;
  for (const CellIndex cell : selected_cells(state)) {
    if (edition.cells[cell].is_total()) continue;
    std::optional<CellIndex> source;
    if (!state.selected->range) {
      source = neighbour(edition, cell, down ? Direction::up : Direction::left);
    } else if (const GridItem* item = source_of(grid, *box, *item_of(grid, cell), direction)) {
      source = item->cell;
    }
    if (source) values.push_back({.cell = cell, .value = report.cell(*source)});
  }
  perform_step(state, set_cells(report, values, "edit.fill"));
}

void fill_selected_with_zero(State& state) {
  const Report& report = state.open->report();
  std::vector<CellValue> values;
  for (const CellIndex cell : selected_cells(state)) {
    const CellInfo& info = report.edition->cells[cell];
    if (has_to_be_filled(info) && !info.is_total() && is_blank(report.cell(cell)))
      values.push_back({.cell = cell, .value = Decimal{}});
  }
  perform_step(state, set_cells(report, values, "edit.fill_zero"));
}

void fill_table_with_zero(State& state, TableIndex table) {
  end_cell_editing(state);
  state.open->perform(fill_blanks_with_zero(state.open->report(), table), zero_step,
                      state.requests);
  state.offers_zero_elsewhere = true;
}

void fill_report_with_zero(State& state) {
  state.open->perform(fill_blanks_with_zero(state.open->report(), std::nullopt), zero_step,
                      state.requests);
  end_cell_editing(state);
}

int blank_cells(const Report& report, TableIndex table, Tables tables) {
  int count = 0;
  for (std::size_t index = 0; index < report.edition->cells.size(); ++index) {
    const CellInfo& info = report.edition->cells[index];
    const bool is_meant = (info.table == table) == (tables == Tables::this_one);
    if (is_meant && has_to_be_filled(info) && is_blank(report.cell(static_cast<CellIndex>(index))))
      ++count;
  }
  return count;
}

std::optional<CopiedCells> copied_cells(const State& state) {
  const auto box = selected_box(state);
  if (!box || state.selected->mode != CellMode::selected) return std::nullopt;
  const Report& report = state.open->report();
  return copy_cells(report, report.edition->cells[state.selected->cell].table, *box);
}

}  // namespace gongkai::ui
