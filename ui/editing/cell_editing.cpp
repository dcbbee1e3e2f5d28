#include "ui/editing/cell_editing.hpp"

#include <optional>
#include <string>
#include <utility>

#include "ui/editing/cell_moves.hpp"
#include "ui/editing/cell_range.hpp"

namespace gongkai::ui {
namespace {

void move_to(State& state, std::optional<CellIndex> cell) {
  end_cell_editing(state);
  if (cell) select_cell(state, *cell);
}

void return_to_value_before(State& state) {
  const SelectedCell& selected = *state.selected;
  // Within the step that typing opened, so that nothing of it is left to undo.
  state.open->perform(set_cell(state.open->report(), selected.cell, selected.before),
                      "cell." + state.open->report().edition->cells[selected.cell].address,
                      state.requests);
  end_cell_editing(state);
}

std::optional<Direction> arrow(std::string_view key) {
  if (key == "ArrowLeft") return Direction::left;
  if (key == "ArrowRight") return Direction::right;
  if (key == "ArrowUp") return Direction::up;
  if (key == "ArrowDown") return Direction::down;
  return std::nullopt;
}

bool is_choice(const State& state) {
  return state.open->report().edition->cells[state.selected->cell].kind == CellKind::choice;
}

/// Where a key leads from a cell; none for a key that does not move, or where there is nothing in that direction.
struct Move {
  bool is_known = false;
  std::optional<CellIndex> to = {};
};

Move move_of(const State& state, const KeyPress& key, CellIndex from) {
  const Edition& edition = *state.open->report().edition;
  if (const auto direction = arrow(key.key)) {
    return {.is_known = true,
            .to = key.control ? farthest(edition, from, *direction)
                              : neighbour(edition, from, *direction)};
  }
  if (key.key == "PageUp" || key.key == "PageDown") {
    return {.is_known = true,
            .to = many_on(edition, from, key.key == "PageUp" ? Direction::up : Direction::down,
                          state.rows_in_view)};
  }
  if ((key.key == "Home" || key.key == "End") && state.selected->mode == CellMode::selected) {
    const bool home = key.key == "Home";
    auto to = farthest(edition, from, home ? Direction::left : Direction::right);
    if (key.control) {
      const auto corner =
          farthest(edition, to.value_or(from), home ? Direction::up : Direction::down);
      if (corner) to = corner;
    }
    return {.is_known = true, .to = to};
  }
  return {};
}

/// True when the key moves the selection, or with Shift its corner.
bool moving_key(State& state, const KeyPress& key) {
  const CellIndex selected = state.selected->cell;
  const CellIndex corner = state.selected->range ? state.selected->range->to : selected;
  const Move move = move_of(state, key, key.shift ? corner : selected);
  if (!move.is_known) return false;
  if (key.shift) {
    if (move.to) extend_selection(state, *move.to);
  } else {
    state.selected->range.reset();
    move_to(state, move.to);
  }
  return true;
}

/// Tab and Enter go on: within a range from cell to cell, else to the next cell to fill in, or down.
void finishing_key(State& state, const KeyPress& key) {
  const bool is_enter = key.key == "Enter";
  if (state.selected->range) {
    move_within_range(state, is_enter, !key.shift);
    return;
  }
  const Edition& edition = *state.open->report().edition;
  const CellIndex cell = state.selected->cell;
  const auto next = is_enter ? neighbour(edition, cell, key.shift ? Direction::up : Direction::down)
                             : next_to_fill_in(edition, cell, !key.shift);
  move_to(state, is_enter || next ? next : std::optional{cell});
}

}  // namespace

void end_cell_editing(State& state) {
  if (state.selected) state.selected->mode = CellMode::selected;
  if (state.open) state.open->close_step();
  ++state.field_revision;
}

void select_cell(State& state, CellIndex cell) {
  if (!state.open) return;
  const Edition& edition = *state.open->report().edition;
  end_cell_editing(state);
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
  const bool is_idle = state.selected->mode == CellMode::selected;
  if (state.selected->mode != CellMode::editing && moving_key(state, key)) return true;
  if (key.key == "Tab" || key.key == "Enter") {
    finishing_key(state, key);
    return true;
  }
  if (key.key == "Escape") {
    if (is_idle && !state.selected->range) return false;
    is_idle ? state.selected->range.reset() : return_to_value_before(state);
    return true;
  }
  if (key.key == "F2") {
    state.selected->range.reset();
    edit_selected_cell(state);
    return true;
  }
  if (!is_idle) return false;
  if (key.key == "Delete" || key.key == "Backspace") {
    clear_selected(state);
    return true;
  }
  if (key.control && key.key == "a") {
    select_whole_table(state);
    return true;
  }
  return false;
}

}  // namespace gongkai::ui
