#include "ui/editing/cell_editing.hpp"

#include <optional>
#include <string>
#include <utility>

#include "ui/editing/cell_filling.hpp"
#include "ui/editing/cell_moves.hpp"
#include "ui/editing/cell_range.hpp"
#include "ui/editing/help.hpp"

namespace gongkai::ui {
namespace {

void move_to(State& state, std::optional<CellIndex> cell) {
  end_cell_editing(state);
  if (cell) select_cell(state, *cell);
}

/// Within the step that typing opened, or as its beginning.
void put_while_typing(State& state, const Cell& value) {
  const Report& report = state.open->report();
  const CellIndex cell = state.selected->cell;
  state.open->perform(set_cell(report, cell, value), "cell." + report.edition->cells[cell].address,
                      state.requests);
}

void begin(State& state, CellMode mode) {
  state.selected->mode = mode;
  state.selected->before = state.open->report().cell(state.selected->cell);
}

/// Nothing of what was typed is left to undo.
void return_to_value_before(State& state) {
  put_while_typing(state, state.selected->before);
  end_cell_editing(state);
}

std::optional<Direction> arrow(std::string_view key) {
  if (key == "ArrowLeft") return Direction::left;
  if (key == "ArrowRight") return Direction::right;
  if (key == "ArrowUp") return Direction::up;
  if (key == "ArrowDown") return Direction::down;
  return std::nullopt;
}

bool is_fill_key(const KeyPress& key) {
  return key.control && !key.shift && (key.key == "d" || key.key == "r");
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
  const Report& report = state.open->report();
  const Edition& edition = *report.edition;
  if (const auto direction = arrow(key.key)) {
    return {.is_known = true,
            .to = key.control ? edge_of_filled(report, from, *direction)
                              : neighbour(edition, from, *direction)};
  }
  if (key.key == "PageUp" || key.key == "PageDown") {
    return {.is_known = true,
            .to = many_on(edition, from, key.key == "PageUp" ? Direction::up : Direction::down,
                          state.rows_in_view)};
  }
  if (key.key == "Home" || key.key == "End") {
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

/// Tab and Enter go on: within a range from cell to cell, else to the next cell to fill in, or down. Enter behind a run of Tabs
/// goes down where the run began, as when one fills in row after row.
void finishing_key(State& state, const KeyPress& key) {
  const bool is_enter = key.key == "Enter";
  if (is_enter && key.control) {
    fill_range_with_typed(state);
    return;
  }
  if (state.selected->range) {
    move_within_range(state, is_enter, !key.shift);
    return;
  }
  const Edition& edition = *state.open->report().edition;
  const CellIndex cell = state.selected->cell;
  const CellIndex start = state.selected->run_start.value_or(cell);
  if (is_enter) {
    move_to(state, next_in_column(edition, cell, key.shift ? cell : start, !key.shift));
    return;
  }
  move_to(state, next_to_fill_in(edition, cell, !key.shift).value_or(cell));
  state.selected->run_start = start;
}

/// Keys that do something with all selected cells. True when it was one.
bool range_key(State& state, const KeyPress& key) {
  if (key.key == " " && (key.control || key.shift)) {
    select_lines(state, key.control ? Lines::columns : Lines::rows);
  } else if (key.key == "Delete" || (key.key == "Backspace" && state.selected->range)) {
    clear_selected(state);
  } else if (key.control && key.key == "a") {
    select_lines(state, Lines::all);
  } else if (is_fill_key(key)) {
    fill_selected(state, key.key == "d" ? FillDirection::down : FillDirection::right);
  } else {
    return false;
  }
  return true;
}

/// Between arrows that move the selection and arrows that move the caret; first into the text that is there.
void toggle_caret_keys(State& state) {
  if (state.selected->mode == CellMode::selected) {
    edit_selected_cell(state);
  } else {
    state.selected->mode =
        state.selected->mode == CellMode::typing ? CellMode::editing : CellMode::typing;
  }
}

}  // namespace

void end_cell_editing(State& state) {
  state.offers_zero_elsewhere = false;
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
  begin(state, CellMode::editing);
  ++state.field_revision;
}

void type_into_selected_cell(State& state, std::string_view text, bool composing) {
  if (!state.selected || is_choice(state)) return;
  if (state.open->refuses()) {
    ++state.field_revision;  // what an input method brings late does not stay in the field
    return;
  }
  const SelectedCell& selected = *state.selected;
  if (selected.mode == CellMode::selected && is_question_mark(text)) {
    if (!composing) toggle_help(state);
    ++state.field_revision;
    return;
  }
  if (selected.mode == CellMode::selected) begin(state, CellMode::typing);
  if (composing) return;
  const CellKind kind = state.open->report().edition->cells[selected.cell].kind;
  put_while_typing(state, cell_from_text(text, kind));
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
    toggle_caret_keys(state);
    return true;
  }
  // While one types, the browser would reload the page or make a bookmark.
  if (!is_idle) return is_fill_key(key);
  if (range_key(state, key)) return true;
  if (key.key == "Backspace" && !is_choice(state)) {
    begin(state, CellMode::typing);
    put_while_typing(state, Blank{});
    ++state.field_revision;
    return true;
  }
  return false;
}

}  // namespace gongkai::ui
