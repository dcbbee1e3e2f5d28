#include "ui/widgets/chips.hpp"

#include <imgui.h>

#include <algorithm>

#include "ui/drawing/styles.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {
namespace {

constexpr float padding = 8;
constexpr float room_between = 6;

}  // namespace

float chip_height(const State& state) { return state.theme.sizes.line_small + 2; }

float chip_width(const State& state, std::string_view text) {
  return width_of(small_text(state, 0), text) + 2 * padding;
}

void draw_chip(const State& state, std::string_view text, Color ink, Color tint, const Rect& rect) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  fill(list, rect, tint, 4);
  draw_line(list, small_text(state, ink), text, rect, AlignX::center);
}

std::optional<std::size_t> chip_buttons(State& state, std::span<const ChipButton> chips,
                                        const Rect& rect, float& height) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float line = state.theme.sizes.chip_height;
  float x = rect.x;
  float y = rect.y;
  std::optional<std::size_t> clicked;
  for (std::size_t index = 0; index < chips.size(); ++index) {
    const ChipButton& chip = chips[index];
    const float width = std::min(chip_width(state, chip.text) + 2, rect.width);
    if (x > rect.x && x + width > rect.right() + 0.5F) {
      x = rect.x;
      y += line + room_between;
    }
    const Rect box{x, y, width, line};
    const Click click = click_area(state, chip.name, box);
    state.narration->last().pressed = chip.chosen;
    if (click.hovered) state.pointer_over_button = true;
    if (click.clicked) clicked = index;
    fill(list, box, chip.chosen ? chip.ink : chip.tint, line / 2);
    if (click.hovered && !chip.chosen) outline(list, box, chip.ink, line / 2);
    draw_line(list, small_text(state, chip.chosen ? state.theme.colors.on_accent : chip.ink),
              chip.text, inset(box, padding - 2, 0), AlignX::center);
    x += width + room_between;
  }
  height = chips.empty() ? 0 : y + line - rect.y;
  return clicked;
}

}  // namespace gongkai::ui
