#include "ui/views/last_year_value.hpp"

#include <imgui.h>

#include <algorithm>
#include <string>

#include "core/last_year/last_year.hpp"
#include "ui/drawing/shapes.hpp"
#include "ui/drawing/styles.hpp"
#include "ui/editing/last_year_commands.hpp"
#include "ui/widgets/controls.hpp"
#include "ui/widgets/hint.hpp"

namespace gongkai::ui {
namespace {

constexpr float corner_padding = 5;
constexpr float corner_text_size = 11;
constexpr float corner_line = 14;
constexpr float gap_to_value = 6;
constexpr float least_room_for_words = 520;
// What the bar keeps for the name of the cell.
constexpr float room_for_name = 70;
constexpr float least_room_for_switch = 200;

/// What the cell held last year, as it would be shown; empty for a blank, a choice, and without such a cell.
std::string words_of_last_year(const Report& report, CellIndex cell) {
  const Cell* value = value_last_year(report, cell);
  const CellKind kind = report.edition->cells[cell].kind;
  if (value == nullptr || kind == CellKind::choice) return {};
  return cell_to_text(*value, kind);
}

std::string with_sign(Decimal number) {
  std::string text = number.to_string();
  if (!number.is_negative()) text.insert(0, "+");
  return text;
}

/// "上年 48，+2".
std::string words_in_bar(const State& state, CellIndex cell, const std::string& value) {
  const Report& report = state.open->report();
  const auto before = number_of(*value_last_year(report, cell));
  const auto now = number_of(report.cell(cell));
  const auto change = before && now ? Decimal::difference(*now, *before) : std::nullopt;
  if (!change) return state.strings.fill("last_year.in_bar", {{"value", value}});
  if (change->is_zero()) return state.strings.fill("last_year.in_bar.same", {{"value", value}});
  return state.strings.fill("last_year.in_bar.change",
                            {{"value", value}, {"change", with_sign(*change)}});
}

void draw_below(State& state, CellIndex cell, const Rect& cell_rect, const std::string& value) {
  const int year = state.open->report().last_year.report->year;
  draw_hint(
      state, state.open->report().edition->cells[cell].address + ".last_year",
      state.strings.fill("last_year.hover", {{"year", std::to_string(year)}, {"value", value}}),
      cell_rect);
}

}  // namespace

void draw_last_year_value(State& state, CellIndex cell, const Rect& cell_rect, float value_width) {
  if (!state.shows_last_year) return;
  const std::string value = words_of_last_year(state.open->report(), cell);
  if (value.empty()) return;
  const ImVec2 low{cell_rect.x, cell_rect.y};
  const ImVec2 high{cell_rect.right(), cell_rect.bottom()};
  const bool selected = state.selected && state.selected->cell == cell;
  if (!selected && ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(low, high))
    draw_below(state, cell, cell_rect, value);

  TextStyle style = small_text(state, state.theme.colors.text_muted);
  style.size = corner_text_size;
  style.line_height = corner_line;
  const float width = width_of(style, value);
  if (2 * corner_padding + width + gap_to_value + value_width > cell_rect.width) return;
  draw_line(*ImGui::GetWindowDrawList(), style, value,
            Rect{cell_rect.x + corner_padding, cell_rect.bottom() - corner_line - 2, width + 1,
                 corner_line});
}

float draw_last_year_in_bar(State& state, CellIndex cell, const Rect& room) {
  const Report& report = state.open->report();
  const std::string value = words_of_last_year(report, cell);
  float used = 0;
  const auto carried = carried_cell(state, cell);
  const auto figure = carried ? opening_figure(*carried, *report.last_year.report) : std::nullopt;
  if (figure && number_of(report.cell(cell)) != figure) {
    const std::string text =
        state.strings.fill("button.carry_over_cell", {{"value", figure->to_string()}});
    const ButtonFace face{.text = text, .sign = {}};
    const float width = button_width(state, face);
    const bool has_room = width + room_for_name <= room.width;
    if (has_room && button(state, "button.carry_over_cell", face,
                           Rect{room.right() - width, room.y, width, room.height})) {
      fill_opening_figure(state, *carried);
    }
    used = has_room ? width + 12 : 0;
  }
  if (value.empty()) return used;
  const std::string words = words_in_bar(state, cell, value);
  const TextStyle style = label_text(state, state.theme.colors.text_muted);
  const float width = width_of(style, words);
  if (used + width + room_for_name > room.width) return used;
  const Rect box{room.right() - used - width, room.y, width, room.height};
  note_place(state, "bar.last_year", box);
  draw_line(*ImGui::GetWindowDrawList(), style, words, box);
  return used + width + 16;
}

float draw_last_year_switch(State& state, const Rect& room) {
  if (!state.open->report().last_year.report || room.width < least_room_for_switch) return 0;
  const Colors& colors = state.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const std::string_view text = state.strings.get(
      room.width < least_room_for_words ? "last_year.toggle.short" : "last_year.toggle");
  const TextStyle style = label_text(state, colors.text_muted);
  constexpr float box_size = 16;
  const float width = box_size + 8 + width_of(style, text);
  const Rect rect{room.right() - width, room.y, width, room.height};
  const Click click = click_area(state, "button.show_last_year", rect);
  state.narration->last().pressed = state.shows_last_year;
  if (click.hovered) state.pointer_over_button = true;
  if (click.clicked) state.shows_last_year = !state.shows_last_year;
  const Rect box{rect.x, rect.y + (rect.height - box_size) / 2, box_size, box_size};
  draw_tick_box(state, box, state.shows_last_year);
  draw_line(list, style, text,
            Rect{box.right() + 8, rect.y, rect.right() - box.right() - 8, rect.height});
  return width + 16;
}

}  // namespace gongkai::ui
