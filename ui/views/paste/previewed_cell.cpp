#include "ui/views/paste/previewed_cell.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/drawing/shapes.hpp"
#include "ui/drawing/styles.hpp"
#include "ui/editing/pasting.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {
namespace {

constexpr float corner_padding = 5;
constexpr float old_text_size = 11;
constexpr float old_line = 13;
constexpr float gap_to_value = 6;
constexpr float tick_size = 14;

bool is_bold(CellFate fate) { return fate == CellFate::added || fate == CellFate::replaced; }

/// Struck through: beside the new value, or above it where there is no room beside.
void draw_old_value(const State& state, std::string_view old, const Rect& cell_rect, Rect& box,
                    float new_width) {
  TextStyle style = small_text(state, state.theme.colors.text_muted);
  style.size = old_text_size;
  style.line_height = old_line;
  const float room = cell_rect.width - 2 * corner_padding;
  const bool beside = width_of(style, old) + gap_to_value + new_width <= room;
  style = fitted(style, old, room);
  const float width = width_of(style, old);
  const float y = beside ? cell_rect.y + (cell_rect.height - old_line) / 2 : cell_rect.y + 2;
  if (!beside) {
    box.y += old_line / 2;
    box.height -= old_line / 2;
  }
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Rect place{cell_rect.x + corner_padding, y, width + 1, old_line};
  draw_line(list, style, old, place);
  const float middle = std::round(place.y + old_line / 2);
  fill(list, Rect{place.x - 1, middle, place.width + 2, 1}, style.color);
}

}  // namespace

CellLook previewed_look(const State& state, CellIndex cell) {
  const PastePreview& preview = *state.paste;
  const Colors& colors = state.theme.colors;
  if (differing_total(preview, cell) != nullptr)
    return {.background = colors.error_tint, .ink = colors.error};
  switch (preview.fates[cell]) {
    case CellFate::added:
      return {.background = colors.good_tint, .ink = colors.good};
    case CellFate::replaced:
      return {.background = colors.accent_tint, .ink = colors.accent};
    case CellFate::unclear:
      return {.background = colors.warning_tint, .ink = colors.warning};
    case CellFate::untouched:
    case CellFate::follows:
    case CellFate::same:
      break;
  }
  const bool total = preview.after.edition->cells[cell].is_total();
  return {.background = total ? colors.cell_total : colors.surface, .ink = colors.text};
}

void draw_previewed_value(State& state, CellIndex cell, const Rect& cell_rect, const Rect& box) {
  const PastePreview& preview = *state.paste;
  const CellFate fate = preview.fates[cell];
  const CellInfo& info = preview.after.edition->cells[cell];
  const auto planned = planned_for(preview, cell);
  const PlannedCell* plan = planned ? &preview.plan.cells[*planned] : nullptr;
  const bool asks = plan != nullptr && !plan->is_certain();
  const Color ink = previewed_look(state, cell).ink;

  Rect rest = cell_rect;
  Rect value_box = box;
  if (asks) {
    const Rect tick{cell_rect.x + corner_padding, cell_rect.y + (cell_rect.height - tick_size) / 2,
                    tick_size, tick_size};
    draw_tick_box(state, tick, plan->accepted);
    rest.x += tick_size + corner_padding;
    rest.width -= tick_size + corner_padding;
    const float right = value_box.right();
    value_box.x = std::max(value_box.x, rest.x + corner_padding);
    value_box.width = right - value_box.x;
  }
  const Cell& value = fate == CellFate::unclear ? plan->after : preview.after.cell(cell);
  const std::string text = cell_to_text(value, info.kind);
  const TextStyle style = fitted(is_bold(fate) ? body_bold_text(state, ink) : body_text(state, ink),
                                 text, value_box.width);
  const Cell& before = state.open->report().cell(cell);
  const bool replaces = fate == CellFate::replaced || fate == CellFate::unclear;
  if (replaces && !is_blank(before) && before != value)
    draw_old_value(state, cell_to_text(before, info.kind), rest, value_box, width_of(style, text));
  draw_line(*ImGui::GetWindowDrawList(), style, text, value_box, AlignX::right);

  if (!asks) return;
  const Click click = click_area(state, "paste.cell." + info.address, cell_rect);
  if (click.hovered) state.pointer_over_button = true;
  if (click.clicked) toggle_unclear(state, *planned);
}

void draw_preview_bar(State& state, const Rect& rect) {
  const Colors& colors = state.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  fill(list, rect, colors.accent_tint, state.theme.sizes.radius);
  draw_line(list, body_text(state, colors.accent), state.strings.get("paste.not_yet"),
            inset(rect, 12, 0));
}

}  // namespace gongkai::ui
