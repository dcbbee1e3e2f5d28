// The text styles of the interface, from the theme.
#pragma once

#include "ui/drawing/text.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

inline TextStyle style_of(const State& state, ImFont* font, float size, float line_height,
                          Color color) {
  return {.font = font,
          .size = size,
          .line_height = line_height,
          .color = color,
          .narration = state.narration.get()};
}
/// The same for those who see it.
inline TextStyle as_heading(TextStyle style, int level) {
  style.heading = level;
  return style;
}

inline TextStyle small_text(const State& state, Color color) {
  return style_of(state, state.fonts.regular, state.theme.sizes.text_small,
                  state.theme.sizes.line_small, color);
}
inline TextStyle small_bold_text(const State& state, Color color) {
  return style_of(state, state.fonts.bold, state.theme.sizes.text_small,
                  state.theme.sizes.line_small, color);
}
inline TextStyle label_text(const State& state, Color color) {
  return style_of(state, state.fonts.regular, state.theme.sizes.text_label,
                  state.theme.sizes.line_label, color);
}
inline TextStyle body_text(const State& state, Color color) {
  return style_of(state, state.fonts.regular, state.theme.sizes.text_body,
                  state.theme.sizes.line_body, color);
}
inline TextStyle body_bold_text(const State& state, Color color) {
  return style_of(state, state.fonts.bold, state.theme.sizes.text_body, state.theme.sizes.line_body,
                  color);
}
inline TextStyle reading_text(const State& state, Color color) {
  return style_of(state, state.fonts.regular, state.theme.sizes.text_reading,
                  state.theme.sizes.line_reading, color);
}
inline TextStyle heading_text(const State& state, Color color) {
  return as_heading(style_of(state, state.fonts.bold, state.theme.sizes.text_heading,
                             state.theme.sizes.line_heading, color),
                    2);
}
inline TextStyle title_text(const State& state, Color color) {
  return as_heading(style_of(state, state.fonts.bold, state.theme.sizes.text_title,
                             state.theme.sizes.line_title, color),
                    1);
}

}  // namespace gongkai::ui
