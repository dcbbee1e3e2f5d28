#include "ui/views/language_button.hpp"

#include "ui/editing/language_choice.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {
namespace {

ButtonFace face_of(const State& state, bool is_short) {
  return {.text = state.strings.get(is_short ? "button.language.short" : "button.language"),
          .sign = {},
          .look = ButtonLook::quiet,
          .label = state.strings.get("button.language")};
}

}  // namespace

float language_button_width(const State& state, bool is_short) {
  return button_width(state, face_of(state, is_short));
}

void draw_language_button(State& state, const Rect& rect, bool is_short) {
  if (button(state, "button.language", face_of(state, is_short), rect))
    choose_language(state, other_language(state));
}

}  // namespace gongkai::ui
