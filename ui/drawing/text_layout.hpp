// A text broken into lines, and where its words stand. Distances are from the text's top left corner, in CSS pixels.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "ui/drawing/text.hpp"
#include "ui/geometry.hpp"
#include "ui/glyphs/glyph_source.hpp"

namespace gongkai::ui {

struct TextLayout {
  TextStyle style;
  std::string_view text;
  std::vector<std::string_view> lines;  ///< parts of `text`

  float height() const { return static_cast<float>(lines.size()) * style.line_height; }
  /// Where a line begins in the text, in bytes; for the line behind the last one, the text's end.
  std::size_t begin_of(std::size_t line) const;
  /// The line that holds a byte of the text.
  std::size_t line_of(std::size_t offset) const;
  /// The line at a height, if there is one.
  std::size_t line_at(float y) const;
};

/// Broken as `source` breaks lines, else as core/text/line_break does.
TextLayout lay_out_text(const TextStyle& style, std::string_view text, float width,
                        GlyphSource& source);

/// What the bytes [begin, end) cover, one rectangle for each line from `first_line` to `last_line`.
std::vector<Rect> rects_of(const TextLayout& layout, std::size_t begin, std::size_t end,
                           std::size_t first_line, std::size_t last_line);

/// The byte between two characters that a click at (x, y) means.
std::size_t offset_at(const TextLayout& layout, float x, float y);

}  // namespace gongkai::ui
