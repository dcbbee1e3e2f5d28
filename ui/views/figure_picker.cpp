#include "ui/views/figure_picker.hpp"

#include <imgui.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "ui/drawing/shapes.hpp"
#include "ui/drawing/styles.hpp"
#include "ui/editing/figure_editing.hpp"
#include "ui/state/form_names.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {
namespace {

constexpr float padding = 12;
constexpr float chip_gap = 6;
constexpr float chip_padding = 10;
constexpr float name_gap = 8;
constexpr float between_tables = 10;

/// What a chip shows: the cell's name, and its number, or a dash when it is blank.
struct Chip {
  std::string name;
  std::string value;
  float width = 0;
};

Chip chip_of(const State& state, CellIndex cell) {
  const Report& report = state.open->report();
  Chip chip{.name = short_name_of_cell(state, *report.edition, cell),
            .value = cell_to_text(report.cell(cell), report.edition->cells[cell].kind),
            .width = 0};
  if (chip.value.empty()) chip.value = "—";
  chip.width = 2 * chip_padding + name_gap + width_of(label_text(state, 0), chip.name) +
               width_of(body_bold_text(state, 0), chip.value);
  return chip;
}

struct Placing {
  std::function<void(TableIndex table, const Rect& rect)> heading;
  std::function<void(CellIndex cell, const Chip& chip, const Rect& rect)> chip;
};

/// Puts headings and chips, tables in the order of the list, from (0, 0) on; returns the height.
float place_all(const State& state, float width, const Placing& placing) {
  const Edition& edition = *state.open->report().edition;
  const std::vector<CellIndex> cells = cells_of(state.figures, edition);
  const float heading_height = state.theme.sizes.line_small + 4;
  const float chip_height = state.theme.sizes.chip_height + 2;
  std::vector<TableIndex> tables;
  for (const CellIndex cell : cells) {
    if (!std::ranges::contains(tables, edition.cells[cell].table))
      tables.push_back(edition.cells[cell].table);
  }
  float y = 0;
  for (const TableIndex table : tables) {
    const auto is_here = [&](CellIndex cell) { return edition.cells[cell].table == table; };
    if (y > 0) y += between_tables;
    if (placing.heading) placing.heading(table, Rect{0, y, width, heading_height});
    y += heading_height;
    float x = 0;
    for (const CellIndex cell : cells) {
      if (!is_here(cell)) continue;
      const Chip chip = chip_of(state, cell);
      if (x > 0 && x + chip.width > width) {
        x = 0;
        y += chip_height + chip_gap;
      }
      if (placing.chip)
        placing.chip(cell, chip, Rect{x, y, std::min(chip.width, width), chip_height});
      x += chip.width + chip_gap;
    }
    y += chip_height;
  }
  return y;
}

float inner_width(float width) { return width - 2 * padding - ImGui::GetStyle().ScrollbarSize; }

bool draw_chip(State& state, const std::string& address, const Chip& chip, const Rect& rect) {
  const Colors& colors = state.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Click click = click_area(state, "figure.pick." + address, rect);
  if (click.hovered) state.pointer_over_button = true;
  fill(list, rect, click.hovered ? colors.accent_tint : colors.surface, 4);
  outline(list, rect, click.hovered ? colors.accent : colors.line, 4);
  const Rect inside = inset(rect, chip_padding, 0);
  const TextStyle value =
      body_bold_text(state, chip.value == "—" ? colors.text_muted : colors.accent);
  const float value_width = width_of(value, chip.value);
  draw_line(list, label_text(state, colors.text), chip.name,
            Rect{inside.x, inside.y, inside.width - value_width - name_gap, inside.height});
  draw_line(list, value, chip.value, inside, AlignX::right);
  return click.clicked;
}

}  // namespace

float figure_picker_height(const State& state, float width) {
  return place_all(state, inner_width(width), {}) + 2 * padding;
}

void draw_figure_picker(State& state, SectionIndex section, const Rect& rect) {
  const Edition& edition = *state.open->report().edition;
  const Colors& colors = state.theme.colors;
  ImDrawList& around = *ImGui::GetWindowDrawList();
  fill(around, rect, colors.surface_sunken, state.theme.sizes.radius);
  outline(around, rect, colors.line, state.theme.sizes.radius);
  note_place(state, "panel.figures", rect);

  ImGui::SetCursorScreenPos(ImVec2{rect.x, rect.y + 1});
  ImGui::BeginChild("panel.figures", ImVec2{rect.width, rect.height - 2});
  const ImVec2 window = ImGui::GetWindowPos();
  const float left = window.x + padding;
  const float top = window.y + padding - ImGui::GetScrollY();
  std::optional<CellIndex> picked;
  const float height = place_all(
      state, inner_width(rect.width),
      {.heading =
           [&](TableIndex table, const Rect& place) {
             const auto found =
                 std::ranges::find(edition.sections, std::optional{table}, &Section::table);
             if (found == edition.sections.end()) return;
             draw_line(*ImGui::GetWindowDrawList(), small_text(state, colors.text_muted),
                       in_reader_language(state, found->label),
                       Rect{place.x + left, place.y + top, place.width, place.height - 4});
           },
       .chip =
           [&](CellIndex cell, const Chip& chip, const Rect& place) {
             const Rect box{place.x + left, place.y + top, place.width, place.height};
             if (draw_chip(state, edition.cells[cell].address, chip, box)) picked = cell;
           }});
  ImGui::SetCursorScreenPos(ImVec2{window.x, top});
  ImGui::Dummy(ImVec2{1, height + padding});
  ImGui::EndChild();
  if (!picked) return;
  insert_figure_at_caret(state, section, *picked);
  state.picking_figure = false;
}

}  // namespace gongkai::ui
