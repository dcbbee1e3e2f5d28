#include "ui/charts/bars.hpp"

#include <imgui.h>

#include <algorithm>

#include "ui/drawing/shapes.hpp"
#include "ui/drawing/styles.hpp"

namespace gongkai::ui {
namespace {

constexpr float space_between = 6;
constexpr float bar_height = 12;
constexpr float gap = 10;
/// Of the width, for the names.
constexpr float widest_names = 0.48F;
constexpr float shortest_bar = 2;

}  // namespace

float bars_height(const State& state, std::size_t count) {
  if (count == 0) return 0;
  return static_cast<float>(count) * (state.theme.sizes.line_label + space_between) - space_between;
}

void draw_bars(const State& state, std::span<const Bar> bars, const Rect& rect) {
  const Colors& colors = state.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const TextStyle name_style = label_text(state, colors.text);
  TextStyle number_style = name_style;
  number_style.font = state.fonts.bold;
  float names = 0;
  float numbers = 0;
  for (const Bar& bar : bars) {
    names = std::max(names, width_of(name_style, bar.name));
    numbers = std::max(numbers, width_of(number_style, bar.number));
  }
  names = std::min(names, rect.width * widest_names);
  const float left = rect.x + names + gap;
  const float room = std::max(rect.right() - left - gap - numbers, 0.0F);
  float y = rect.y;
  for (const Bar& bar : bars) {
    const Rect row{rect.x, y, rect.width, name_style.line_height};
    state.narration->tell(
        Told::Kind::text,
        state.strings.fill("chart.bar", {{"name", bar.name}, {"number", bar.number}}), row,
        clip_of(list), &list);
    const Silence told_already{*state.narration};
    draw_line(list, name_style, bar.name, Rect{row.x, row.y, names, row.height});
    const float length =
        bar.length > 0 ? std::max(static_cast<float>(bar.length) * room, shortest_bar) : 0;
    const float middle = row.y + row.height / 2;
    if (length > 0)
      fill(list, Rect{left, middle - bar_height / 2, length, bar_height}, colors.chart, 2);
    draw_line(list, number_style, bar.number,
              Rect{left + length + (length > 0 ? gap : 0), row.y, numbers + gap, row.height});
    y += row.height + space_between;
  }
}

}  // namespace gongkai::ui
