// Text on the canvas: single lines and wrapped paragraphs, laid out as a browser lays out the text field over them.
#pragma once

#include <cstddef>
#include <limits>
#include <string_view>
#include <vector>

#include "ui/geometry.hpp"
#include "ui/theme/theme.hpp"

struct ImDrawList;
struct ImFont;

namespace gongkai::ui {

class Narration;

/// Sizes in CSS pixels.
struct TextStyle {
  ImFont* font = nullptr;
  float size = 0;
  float line_height = 0;
  Color color = 0;
  Narration* narration = nullptr;  ///< what is drawn in this style is told there
  int heading = 0;                 ///< level of what is a heading; 0: it is none
};

enum class AlignX { left, center, right };
enum class AlignY { top, middle };

float width_of(const TextStyle& style, std::string_view text);
/// The lines of the wrapped text, or its first `most_lines`.
std::vector<std::string_view>
lines_of(const TextStyle& style, std::string_view text, float width,
         std::size_t most_lines = std::numeric_limits<std::size_t>::max());
/// Height of the wrapped text.
float height_of(const TextStyle& style, std::string_view text, float width);

/// The least width at which the text takes no more lines: its lines become about equally long, and no character is left alone.
float balanced_width(const TextStyle& style, std::string_view text, float width);

/// The style, made smaller where the text would be wider than the room, but still to be read.
TextStyle fitted(TextStyle style, std::string_view text, float room);

/// One line, cut with an ellipsis when it is wider than the box.
void draw_line(ImDrawList& list, const TextStyle& style, std::string_view text, const Rect& box,
               AlignX x = AlignX::left);
/// One line that is as wide as the box: what it lacks, or has too much, is divided between its characters. Latin words and numbers stay
/// whole.
void draw_spread_line(ImDrawList& list, const TextStyle& style, std::string_view text,
                      const Rect& box);
/// Wrapped; lines outside the list's clip rectangle are left out. Returns the height of all lines.
float draw_wrapped(ImDrawList& list, const TextStyle& style, std::string_view text, const Rect& box,
                   AlignX x = AlignX::left, AlignY y = AlignY::top);

}  // namespace gongkai::ui
