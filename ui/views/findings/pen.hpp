// What the parts of the panel of findings are drawn with: a place that goes down the page.
#pragma once

#include <functional>
#include <string_view>

#include "ui/drawing/styles.hpp"
#include "ui/drawing/text.hpp"
#include "ui/geometry.hpp"
#include "ui/state/state.hpp"

struct ImDrawList;

namespace gongkai::ui {

struct Pen {
  State& state;
  ImDrawList& list;
  float x = 0;
  float y = 0;  ///< where the next part begins
  float width = 0;
  /// What a click in this frame does. It may change the findings, so it is done when all of them are drawn.
  std::function<void(State&)> action = {};

  Rect line(float height) const { return {x, y, width, height}; }
  void skip(float height) { y += height; }
};

/// Wrapped text.
void write(Pen& pen, const TextStyle& style, std::string_view text);
/// The first lines of a text, cut with an ellipsis.
void write_beginning(Pen& pen, const TextStyle& style, std::string_view text,
                     std::size_t most_lines);
/// A line that unfolds what follows it; true when it was clicked.
bool fold_line(Pen& pen, std::string_view name, std::string_view text, bool is_unfolded);

struct LevelColors {
  Color ink = 0;
  Color tint = 0;
};
LevelColors colors_of(const State& state, CardGroup group);
/// "错误", "核实", …
std::string_view name_of(const State& state, CardGroup group);

}  // namespace gongkai::ui
