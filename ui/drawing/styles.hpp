// The text styles of the interface, from the theme.
#pragma once

#include "ui/drawing/text.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

inline TextStyle small_text(const State& state, Color color) {
  return {state.fonts.regular, state.theme.sizes.text_small, state.theme.sizes.line_small, color};
}
inline TextStyle small_bold_text(const State& state, Color color) {
  return {state.fonts.bold, state.theme.sizes.text_small, state.theme.sizes.line_small, color};
}
inline TextStyle label_text(const State& state, Color color) {
  return {state.fonts.regular, state.theme.sizes.text_label, state.theme.sizes.line_label, color};
}
inline TextStyle body_text(const State& state, Color color) {
  return {state.fonts.regular, state.theme.sizes.text_body, state.theme.sizes.line_body, color};
}
inline TextStyle body_bold_text(const State& state, Color color) {
  return {state.fonts.bold, state.theme.sizes.text_body, state.theme.sizes.line_body, color};
}
inline TextStyle reading_text(const State& state, Color color) {
  return {state.fonts.regular, state.theme.sizes.text_reading, state.theme.sizes.line_reading,
          color};
}
inline TextStyle heading_text(const State& state, Color color) {
  return {state.fonts.bold, state.theme.sizes.text_heading, state.theme.sizes.line_heading, color};
}
inline TextStyle title_text(const State& state, Color color) {
  return {state.fonts.bold, state.theme.sizes.text_title, state.theme.sizes.line_title, color};
}

}  // namespace gongkai::ui
