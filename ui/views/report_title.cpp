#include "ui/views/report_title.hpp"

#include <imgui.h>

#include <string>

#include "core/report/sample.hpp"
#include "ui/drawing/styles.hpp"
#include "ui/widgets/chips.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {
namespace {

/// In less room nothing of it can be read.
constexpr float least_width = 60;

std::string title(const State& state, std::string_view key) {
  const Report& report = state.open->report();
  return state.strings.fill(
      key, {{"unit", report.unit.name.empty() ? std::string{state.strings.get("unit.unnamed")}
                                              : report.unit.name},
            {"year", std::to_string(report.year)}});
}

TextStyle title_style(const State& state) {
  return as_heading(body_bold_text(state, state.theme.colors.text), 1);
}

float mark_width(const State& state) { return chip_width(state, state.strings.get("sample.mark")); }

void draw_sample_mark(State& state, Rect& room) {
  const Colors& colors = state.theme.colors;
  const float height = chip_height(state);
  const Rect chip{room.x, room.y + (room.height - height) / 2, mark_width(state), height};
  if (chip.right() > room.right()) return;
  draw_chip(state, state.strings.get("sample.mark"), colors.warning, colors.warning_tint, chip);
  note_place(state, "sample.mark", chip);
  const float taken = chip.width + state.theme.sizes.gap;
  room.x += taken;
  room.width -= taken;
}

}  // namespace

float report_title_width(const State& state) {
  const float mark =
      is_sample(state.open->report()) ? mark_width(state) + state.theme.sizes.gap : 0;
  return mark + width_of(title_style(state), title(state, "report.title.short"));
}

void draw_report_title(State& state, Rect room) {
  if (is_sample(state.open->report())) draw_sample_mark(state, room);
  if (room.width <= least_width) return;
  const TextStyle style = title_style(state);
  const std::string whole = title(state, "report.title");
  const bool fits = width_of(style, whole) <= room.width;
  draw_line(*ImGui::GetWindowDrawList(), style, fits ? whole : title(state, "report.title.short"),
            room);
}

}  // namespace gongkai::ui
