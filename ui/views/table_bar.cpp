#include "ui/views/table_bar.hpp"

#include <imgui.h>

#include <algorithm>
#include <string>

#include "core/report/totals.hpp"
#include "ui/drawing/shapes.hpp"
#include "ui/drawing/styles.hpp"
#include "ui/editing/cell_filling.hpp"
#include "ui/editing/cell_range.hpp"
#include "ui/state/form_names.hpp"
#include "ui/state/progress.hpp"
#include "ui/views/help.hpp"
#include "ui/views/last_year_value.hpp"
#include "ui/views/table_cell.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {
namespace {

constexpr float words_beside_from = 520;
constexpr float room_for_two_lines = 270;
constexpr float gap_beside_words = 12;

bool is_narrow(float width) { return width < words_beside_from; }

/// "12 cells selected, together 345"
std::string words_of_range(const State& state) {
  const Report& report = state.open->report();
  const std::vector<CellIndex> cells = selected_cells(state);
  std::optional<Decimal> sum = Decimal{};
  for (const CellIndex cell : cells) {
    const auto number = number_of(report.cell(cell));
    if (number && sum) sum = Decimal::sum(*sum, *number);
  }
  return state.strings.fill("table.range", {{"count", std::to_string(cells.size())},
                                            {"sum", sum ? sum->to_string() : std::string{}}});
}

bool has_selection(const State& state, TableIndex table) {
  return state.selected && state.open->report().edition->cells[state.selected->cell].table == table;
}

/// A button at the right end of `room`, which it shortens.
bool button_at_end(State& state, std::string_view name, const ButtonFace& face, Rect& room) {
  const float width = button_width(state, face);
  const bool clicked =
      button(state, name, face, Rect{room.right() - width, room.y, width, room.height});
  room.width -= width + gap_beside_words;
  return clicked;
}

/// What fills the blanks, and how many there still are, at the right end of `room`, which they shorten.
void draw_filling(State& state, TableIndex table, Rect& room) {
  const Report& report = state.open->report();
  const int blank = blank_cells(report, table, Tables::this_one);
  const int all = cells_to_fill(*report.edition, table);
  const bool of_range = has_selection(state, table) && state.selected->range;
  if (button_at_end(
          state, "button.fill_zero",
          {.text = state.strings.get(of_range ? "button.fill_selected_zero" : "button.fill_zero"),
           .sign = {},
           .look = ButtonLook::secondary,
           .enabled = blank > 0},
          room)) {
    of_range ? fill_selected_with_zero(state) : fill_table_with_zero(state, table);
  }
  const std::string progress = state.strings.fill(
      "table.filled", {{"filled", std::to_string(all - blank)}, {"all", std::to_string(all)}});
  const TextStyle muted = label_text(state, state.theme.colors.text_muted);
  draw_line(*ImGui::GetWindowDrawList(), muted, progress, room, AlignX::right);
  room.width -= width_of(muted, progress) + 2 * gap_beside_words;
}

/// After a table was filled with 0: whether the others are to be filled too. False when there is nothing to offer.
bool draw_offer(State& state, TableIndex table, Rect room) {
  const int blank = blank_cells(state.open->report(), table, Tables::others);
  if (!state.offers_zero_elsewhere || blank == 0) return false;
  const std::string words =
      state.strings.fill("table.blank_elsewhere", {{"count", std::to_string(blank)}});
  const bool accepted =
      button_at_end(state, "button.fill_zero_elsewhere",
                    {.text = state.strings.get("button.fill_zero_elsewhere"), .sign = {}}, room);
  draw_line(*ImGui::GetWindowDrawList(), body_text(state, state.theme.colors.text), words, room,
            AlignX::right);
  if (accepted) fill_report_with_zero(state);
  return true;
}

/// Of a typed total: what gives it back to the computation.
void draw_use_computed(State& state, CellIndex total, Rect& room) {
  const Report& report = state.open->report();
  const std::string computed =
      cell_to_text(computed_total(report, total), report.edition->cells[total].kind);
  const std::string text = state.strings.fill("total.use_computed", {{"computed", computed}});
  if (!button_at_end(state, "button.use_computed", {.text = text, .sign = {}}, room)) return;
  state.open->close_step();
  state.open->perform(use_computed_total(report, total), {}, state.requests);
  ++state.field_revision;
}

/// The name of the selected cell, and of a total how it comes about.
void draw_words_of_cell(State& state, CellIndex cell, bool wraps, Rect room) {
  const Report& report = state.open->report();
  const Edition& edition = *report.edition;
  const Colors& colors = state.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  room.width -= draw_last_year_in_bar(state, cell, room);
  const bool is_total = edition.cells[cell].is_total();
  if (is_total && report.typed_totals[cell]) draw_use_computed(state, cell, room);
  const TextStyle bold =
      wraps ? small_bold_text(state, colors.text) : body_bold_text(state, colors.text);
  const std::string name = name_of_cell(state, edition, cell);
  if (wraps && !is_total) {
    draw_wrapped(list, bold, name, room, AlignX::left, AlignY::middle);
    return;
  }
  if (wraps) room.height /= 2;
  draw_line(list, bold, name, room);
  if (!is_total) return;
  note_place(state, "bar.total", room);
  Rect beside = room;
  if (wraps) {
    beside.y += room.height;
  } else {
    beside.x += std::min(width_of(bold, name), room.width) + gap_beside_words;
    beside.width = room.right() - beside.x;
  }
  const TextStyle muted = label_text(state, colors.text_muted);
  const std::string about = words_about_total(state, cell);
  // Of a typed total the button says as much.
  const bool is_said = report.typed_totals[cell] && width_of(muted, about) > beside.width;
  if (!is_said) draw_line(list, muted, about, beside);
}

/// `wraps`: they have a line of their own, as high as two of small text.
void draw_words(State& state, TableIndex table, bool wraps, Rect room) {
  const Colors& colors = state.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (draw_offer(state, table, room)) return;
  room.width -= draw_last_year_switch(state, room);
  if (!has_selection(state, table)) {
    const TextStyle muted = label_text(state, colors.text_muted);
    if (wraps) {
      draw_wrapped(list, muted, state.strings.get("table.hint.narrow"), room, AlignX::left,
                   AlignY::middle);
    } else {
      draw_line(list, muted, state.strings.get("table.hint"), room);
    }
  } else if (state.selected->range) {
    draw_line(list, body_bold_text(state, colors.text), words_of_range(state), room);
  } else {
    draw_words_of_cell(state, state.selected->cell, wraps, room);
  }
}

}  // namespace

float table_bar_height(const State& state, const Rect& room) {
  const bool has_two_lines = is_narrow(room.width) && room.height >= room_for_two_lines;
  return state.theme.sizes.control_height * (has_two_lines ? 2.0F : 1.0F);
}

void draw_table_bar(State& state, TableIndex table, const Rect& rect) {
  const float height = state.theme.sizes.control_height;
  const bool wraps = is_narrow(rect.width);
  Rect line{rect.x, rect.y, rect.width, height};
  if (!wraps || rect.height > height) {
    draw_help_button(state, line);
    draw_filling(state, table, line);
  }
  if (wraps) line = {rect.x, rect.bottom() - height, rect.width, height};
  draw_words(state, table, wraps, line);
}

}  // namespace gongkai::ui
