// Glyphs drawn by the browser from the reader's own fonts, lines broken as in its text fields: web/glyphs.ts and web/line_breaks.ts.
#pragma once

#include "ui/glyphs/glyph_source.hpp"

namespace gongkai::web {

class BrowserGlyphSource final : public ui::GlyphSource {
 public:
  ui::FontMetrics font(float size, int weight) override;
  ui::GlyphMetrics measure(char32_t character, float size, int weight) override;
  void draw(char32_t character, float size, int weight, const ui::GlyphMetrics& metrics,
            std::span<std::uint8_t> alpha) override;
  std::vector<std::size_t> line_begins(std::string_view text, float size, float width) override;
};

}  // namespace gongkai::web
