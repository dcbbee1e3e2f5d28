#include "ui/drawing/text_layout.hpp"

#include <algorithm>

#include "core/text/utf8.hpp"

namespace gongkai::ui {

std::size_t TextLayout::begin_of(std::size_t line) const {
  return line < lines.size() ? static_cast<std::size_t>(lines[line].data() - text.data())
                             : text.size();
}

std::size_t TextLayout::line_of(std::size_t offset) const {
  const auto behind = std::ranges::upper_bound(lines, text.data() + offset, {},
                                               [](std::string_view line) { return line.data(); });
  return behind == lines.begin() ? 0 : static_cast<std::size_t>(behind - lines.begin()) - 1;
}

std::size_t TextLayout::line_at(float y) const {
  if (y <= 0 || lines.empty()) return 0;
  return std::min(static_cast<std::size_t>(y / style.line_height), lines.size() - 1);
}

TextLayout lay_out_text(const TextStyle& style, std::string_view text, float width,
                        GlyphSource& source) {
  TextLayout layout{.style = style, .text = text, .lines = {}};
  const std::vector<std::size_t> begins = source.line_begins(text, style.size, width);
  if (begins.empty()) {
    layout.lines = lines_of(style, text, width);
    return layout;
  }
  for (std::size_t line = 0; line < begins.size(); ++line) {
    const bool is_last = line + 1 == begins.size();
    std::string_view words =
        text.substr(begins[line], (is_last ? text.size() : begins[line + 1]) - begins[line]);
    if (!is_last && words.ends_with('\n')) words.remove_suffix(1);
    layout.lines.push_back(words);
  }
  return layout;
}

std::vector<Rect> rects_of(const TextLayout& layout, std::size_t begin, std::size_t end,
                           std::size_t first_line, std::size_t last_line) {
  std::vector<Rect> rects;
  if (layout.lines.empty() || begin >= end) return rects;
  first_line = std::max(first_line, layout.line_of(begin));
  last_line = std::min(last_line, layout.line_of(end - 1));
  for (std::size_t index = first_line; index <= last_line; ++index) {
    const std::string_view line = layout.lines[index];
    const std::size_t line_begin = layout.begin_of(index);
    const std::size_t from = begin > line_begin ? begin - line_begin : 0;
    const std::size_t to = std::min(end - line_begin, line.size());
    if (from >= to) continue;
    rects.push_back({.x = width_of(layout.style, line.substr(0, from)),
                     .y = static_cast<float>(index) * layout.style.line_height,
                     .width = width_of(layout.style, line.substr(from, to - from)),
                     .height = layout.style.line_height});
  }
  return rects;
}

std::size_t offset_at(const TextLayout& layout, float x, float y) {
  if (layout.lines.empty() || y < 0) return 0;
  const auto row = static_cast<std::size_t>(y / layout.style.line_height);
  if (row >= layout.lines.size()) return layout.text.size();
  const std::string_view line = layout.lines[row];
  std::size_t offset = 0;
  float left = 0;
  while (offset < line.size()) {
    const CodePoint character = code_point_at(line, offset);
    const float advance = width_of(layout.style, line.substr(offset, character.bytes));
    if (x < left + advance / 2) break;
    left += advance;
    offset += character.bytes;
  }
  return layout.begin_of(row) + offset;
}

}  // namespace gongkai::ui
