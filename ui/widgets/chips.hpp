// Small rounded labels: a level, a filter with its count, a reason to choose from.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ui/geometry.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

float chip_height(const State& state);
float chip_width(const State& state, std::string_view text);

/// A label that cannot be clicked.
void draw_chip(const State& state, std::string_view text, Color ink, Color tint, const Rect& rect);

struct ChipButton {
  std::string name;  ///< of the control
  std::string text;
  Color ink = 0;
  Color tint = 0;
  bool chosen = false;
};
/// Side by side, wrapped to the width of `rect`; `height` becomes the height used. Returns which one was clicked.
std::optional<std::size_t> chip_buttons(State& state, std::span<const ChipButton> chips,
                                        const Rect& rect, float& height);

}  // namespace gongkai::ui
