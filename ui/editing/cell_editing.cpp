#include "ui/editing/cell_editing.hpp"

#include <algorithm>
#include <cstdlib>
#include <ranges>
#include <string>
#include <utility>

namespace gongkai::ui {
namespace {

const GridItem* item_of(const Grid& grid, CellIndex cell) {
  const auto found = std::ranges::find_if(grid.items, [&](const GridItem& item) {
    return item.style == GridItem::Style::cell && item.cell == cell;
  });
  return found == grid.items.end() ? nullptr : &*found;
}

const Table& table_of(const Edition& edition, CellIndex cell) {
  return edition.tables[edition.cells[cell].table];
}

void finish_editing(State& state) {
  if (state.selected) state.selected->mode = CellMode::selected;
  if (state.open) state.open->close_step();
  ++state.field_revision;
}

void move_to(State& state, std::optional<CellIndex> cell) {
  finish_editing(state);
  if (cell) select_cell(state, *cell);
}

void return_to_value_before(State& state) {
  const SelectedCell& selected = *state.selected;
  // Within the step that typing opened, so that nothing of it is left to undo.
  state.open->perform(set_cell(state.open->report(), selected.cell, selected.before),
                      "cell." + state.open->report().edition->cells[selected.cell].address,
                      state.requests);
  finish_editing(state);
}

std::optional<Direction> arrow(std::string_view key) {
  if (key == "ArrowLeft") return Direction::left;
  if (key == "ArrowRight") return Direction::right;
  if (key == "ArrowUp") return Direction::up;
  if (key == "ArrowDown") return Direction::down;
  return std::nullopt;
}

std::optional<CellIndex> farthest(const Edition& edition, CellIndex cell, Direction direction) {
  std::optional<CellIndex> reached;
  for (auto next = neighbour(edition, cell, direction); next;
       next = neighbour(edition, *next, direction))
    reached = next;
  return reached;
}

bool is_choice(const State& state) {
  return state.open->report().edition->cells[state.selected->cell].kind == CellKind::choice;
}

}  // namespace

std::optional<CellIndex> neighbour(const Edition& edition, CellIndex cell, Direction direction) {
  const Grid& grid = table_of(edition, cell).grid;
  const GridItem* from = item_of(grid, cell);
  if (from == nullptr) return std::nullopt;
  const bool sideways = direction == Direction::left || direction == Direction::right;
  const bool forward = direction == Direction::right || direction == Direction::down;
  const auto distance = [&](const GridItem& item) {
    const int steps = sideways ? item.left - from->left : item.top - from->top;
    return forward ? steps : -steps;
  };
  const auto in_line = [&](const GridItem& item) {
    return sideways
               ? item.top == from->top
               : item.left < from->left + from->columns && from->left < item.left + item.columns;
  };
  const GridItem* nearest = nullptr;
  for (const GridItem& item : grid.items) {
    if (item.style != GridItem::Style::cell || !in_line(item) || distance(item) <= 0) continue;
    if (nearest == nullptr || distance(item) < distance(*nearest)) nearest = &item;
  }
  if (nearest == nullptr) return std::nullopt;
  return nearest->cell;
}

std::optional<CellIndex> next_to_fill_in(const Edition& edition, CellIndex cell, bool forward) {
  const Grid& grid = table_of(edition, cell).grid;
  std::optional<CellIndex> before;
  bool passed = false;
  for (const GridItem& item : grid.items) {
    if (item.style != GridItem::Style::cell) continue;
    if (item.cell == cell) {
      if (!forward) return before;
      passed = true;
      continue;
    }
    if (edition.cells[item.cell].is_total()) continue;
    if (passed) return item.cell;
    before = item.cell;
  }
  return std::nullopt;
}

void select_cell(State& state, CellIndex cell) {
  if (!state.open) return;
  const Edition& edition = *state.open->report().edition;
  finish_editing(state);
  state.field.reset();
  state.shown_cells.clear();
  state.selected = SelectedCell{.cell = cell, .mode = CellMode::selected, .before = {}};
  if (const auto section = section_of(cell, edition)) state.page = section;
  state.reveal = edition.cells[cell].address;
}

void edit_selected_cell(State& state) {
  if (!state.selected || is_choice(state)) return;
  state.selected->mode = CellMode::editing;
  state.selected->before = state.open->report().cell(state.selected->cell);
  ++state.field_revision;
}

void type_into_selected_cell(State& state, std::string_view text, bool composing) {
  if (!state.selected || is_choice(state)) return;
  SelectedCell& selected = *state.selected;
  const Report& report = state.open->report();
  if (selected.mode == CellMode::selected) {
    selected.mode = CellMode::typing;
    selected.before = report.cell(selected.cell);
  }
  if (composing) return;
  const CellInfo& info = report.edition->cells[selected.cell];
  state.open->perform(set_cell(report, selected.cell, cell_from_text(text, info.kind)),
                      "cell." + info.address, state.requests);
}

bool cell_key(State& state, const KeyPress& key) {
  if (!state.open || !state.selected) return false;
  const Edition& edition = *state.open->report().edition;
  const SelectedCell selected = *state.selected;
  const bool moving = selected.mode != CellMode::editing;

  if (const auto direction = arrow(key.key)) {
    if (!moving) return false;
    move_to(state, key.control ? farthest(edition, selected.cell, *direction)
                               : neighbour(edition, selected.cell, *direction));
    return true;
  }
  if (key.key == "Tab") {
    const auto next = next_to_fill_in(edition, selected.cell, !key.shift);
    move_to(state, next ? next : std::optional{selected.cell});
    return true;
  }
  if (key.key == "Enter") {
    move_to(state, neighbour(edition, selected.cell, key.shift ? Direction::up : Direction::down));
    return true;
  }
  if (key.key == "Escape") {
    if (selected.mode == CellMode::selected) return false;
    return_to_value_before(state);
    return true;
  }
  if (key.key == "F2") {
    edit_selected_cell(state);
    return true;
  }
  if ((key.key == "Home" || key.key == "End") && selected.mode == CellMode::selected) {
    const bool home = key.key == "Home";
    move_to(state, farthest(edition, selected.cell, home ? Direction::left : Direction::right));
    if (key.control) {
      move_to(state,
              farthest(edition, state.selected->cell, home ? Direction::up : Direction::down));
    }
    return true;
  }
  if ((key.key == "Delete" || key.key == "Backspace") && selected.mode == CellMode::selected) {
    finish_editing(state);
    state.open->perform(set_cell(state.open->report(), selected.cell, Blank{}), {}, state.requests);
    return true;
  }
  return false;
}

}  // namespace gongkai::ui
