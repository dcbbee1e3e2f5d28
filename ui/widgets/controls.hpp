// The few controls the interface is made of. Each stands at a given rectangle of the window and is known by its name.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ui/drawing/shapes.hpp"
#include "ui/geometry.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

/// Makes the rectangle known under a name, for locate() and tests, as far as the current clip rectangle shows it.
void note_place(State& state, std::string_view name, const Rect& rect);

/// A rectangle that can be clicked, or activated by its name; draws nothing. The texts that are drawn in it say what it is.
struct Click {
  bool clicked = false;
  bool hovered = false;
};
Click click_area(State& state, std::string_view name, const Rect& rect);

/// A text field, for those who do not see it; draws nothing.
struct FieldWords {
  std::string_view label;
  std::string_view value;
  std::string_view about = {};
  bool has_lines = false;
};
void tell_field(State& state, std::string_view name, const FieldWords& words, const Rect& rect);

enum class ButtonLook { primary, secondary, quiet };

struct ButtonFace {
  std::string_view text;
  std::optional<Sign> sign;
  ButtonLook look = ButtonLook::secondary;
  bool enabled = true;
  std::string_view label = {};  ///< what it is called where it shows a sign, or only a short word
  std::optional<bool> pressed = {};   ///< of a button that is on or off
  std::optional<bool> expanded = {};  ///< of a button that unfolds something
};
/// True when it was clicked.
bool button(State& state, std::string_view name, const ButtonFace& face, const Rect& rect);
/// Width that a button's face needs.
float button_width(const State& state, const ButtonFace& face);

struct Option {
  std::string id;
  std::string text;
};
/// One of several, side by side and wrapped to the width; each is known as "<name>.<option id>".
/// Returns the clicked option's id, or an empty text. `height` becomes the height used.
std::string_view choose_one(State& state, std::string_view name, std::span<const Option> options,
                            std::string_view chosen, const Rect& rect, float& height);

struct LineFieldFace {
  std::string_view label;
  std::string_view value;
  std::string_view placeholder;
  std::optional<Color> background = {};
};
/// A one-line text field with its label above it; `rect` is the box. A click gives it the keyboard.
void line_field(State& state, std::string_view name, const LineFieldFace& face, const Rect& rect);
float line_field_label_height(const State& state);

/// A year with buttons to go down and up; returns the year after this frame.
int year_field(State& state, std::string_view name, int year, int first, int last,
               const Rect& rect);

/// The square of a choice that is made or not; draws only.
void draw_tick_box(const State& state, const Rect& box, bool ticked);

/// A surface with a fine border.
void card(const State& state, const Rect& rect);

}  // namespace gongkai::ui
